import { replaceZeros } from '../composition.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const zeroReplacement: Method = {
  name: 'zero-replacement',
  title: 'Multiplicative replacement of rounded zeros',
  formula: 'r_j = δ where x_j = 0, else x_j (1 − Σδ / Σx)',
  source: 'Martín-Fernández, Barceló-Vidal and Pawlowsky-Glahn 2003',
  cases: ['c4'],
  run(input) {
    const given = new Given(input)
    const x = given.numbers('x', 1)
    const deltas = deltasOf(given, x.length)
    const total = x.reduce((sum, part) => sum + part, 0)
    if (x.some((part) => part < 0) || total <= 0)
      throw new WrongInput('“x” is no mix of parts', 'Give parts of 0 and more, and one above 0.')
    if (x.reduce((sum, part, at) => sum + (part === 0 ? (deltas[at] as number) : 0), 0) >= total)
      throw new WrongInput('“delta” leaves no room for the other parts', 'Make it smaller.')
    return { r: replaceZeros(x, deltas) }
  },
}

/** One for all parts, or one for each. */
function deltasOf(given: Given, parts: number): number[] {
  if (!Array.isArray(given.json('delta'))) return Array(parts).fill(given.number('delta', { least: 0 }))
  const deltas = given.numbers('delta')
  if (deltas.length !== parts || deltas.some((delta) => delta < 0))
    throw new WrongInput('“delta” does not fit “x”', 'Give one number of 0 and more, or one for each part.')
  return deltas
}
