import { differenceReliability as reliabilityOf } from '../difference-reliability.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const differenceReliability: Method = {
  name: 'difference-reliability',
  title: 'Reliability of a difference score',
  formula: '(sx²·rxx + sy²·ryy − 2·sx·sy·rxy) / (sx² + sy² − 2·sx·sy·rxy)',
  source: 'Johns 1981; Edwards 2001',
  cases: ['b6'],
  run(input) {
    const given = new Given(input)
    const deviation = (name: string) => (given.has(name) ? given.number(name, { least: 0 }) : 1)
    const [rxx, ryy] = [given.number('rxx', { least: 0, most: 1 }), given.number('ryy', { least: 0, most: 1 })]
    const rxy = given.number('rxy', { least: -1, most: 1 })
    return { reliability: reliabilityOf({ sx: deviation('sx'), sy: deviation('sy'), rxx, ryy, rxy }) ?? null }
  },
}
