import { aitchisonDistance, clr, compositionalMean, ilr, partsInBoth } from '../composition.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const aitchison: Method = {
  name: 'aitchison',
  title: 'How far two mixes lie apart',
  formula:
    'clr(x) = ln x − mean ln x; distance = ‖clr(x) − clr(y)‖ = ‖ilr(x) − ilr(y)‖; centre = closed geometric mean',
  source: 'Aitchison 1986; Egozcue and others 2003',
  cases: ['c3'],
  most: 2_000,
  run(input) {
    const given = new Given(input)
    const [x, y] = [given.numbers('x'), given.numbers('y')]
    if (x.length !== y.length || [...x, ...y].some((part) => part < 0))
      throw new WrongInput('“x” and “y” are no mixes of the same parts', 'Give as many parts in both, none below 0.')
    const held = partsInBoth(x, y)
    const leftOut = [...x.keys()].filter((at) => !held.includes(at))
    const [a, b] = [held.map((at) => x[at] as number), held.map((at) => y[at] as number)]
    if (!held.length) return { clr_x: [], ilr_x: [], ilr_y: [], distance: null, center: [], left_out: leftOut }
    return {
      clr_x: clr(a),
      clr_y: clr(b),
      ilr_x: ilr(a),
      ilr_y: ilr(b),
      distance: aitchisonDistance(a, b),
      center: compositionalMean([a, b]),
      left_out: leftOut,
    }
  },
}
