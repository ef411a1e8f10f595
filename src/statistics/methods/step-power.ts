import { chanceFound, simulatedPower, smallestFound } from '../step-power.ts'
import { boundWork } from './bounded-work.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

const SIZES = [0, 0.5, 1]
const PHIS = [0, 0.4]

export const stepPower: Method = {
  name: 'step-power',
  title: 'How often a step of a size is found',
  formula:
    'share of simulated AR(1) series with p < .05 by generalised least squares; or, from se and reach, Φ((size − reach)/se) + Φ((−size − reach)/se)',
  source: 'simulation, seeded; by formula as of a normal estimate',
  cases: ['d9'],
  run(input) {
    const given = new Given(input)
    if (given.has('se')) return byFormula(given)
    const sides = given.numbers('n_per_segment', 1)
    const phis = given.has('phi') ? given.numbers('phi') : PHIS
    const sizes = given.has('size') ? given.numbers('size') : SIZES
    const runs = given.has('runs') ? given.whole('runs', { least: 1, most: 100_000 }) : 300
    const seed = given.has('seed') ? given.whole('seed') : 1
    const weeks = sides.reduce((sum, n) => sum + 2 * n, 0)
    boundWork(30 * runs * phis.length * sizes.length * weeks, '“runs”, or shorter series')
    const rowsOf = (phi: number) =>
      sizes.map((size) => [
        size === 0 ? 'type1' : `power_d${size}`,
        sides.map((n) => simulatedPower({ n, phi, size, runs, seed })),
      ])
    return Object.fromEntries(phis.map((phi) => [`phi${phi}`, Object.fromEntries(rowsOf(phi))]))
  },
}

function byFormula(given: Given) {
  const [se, reach] = [given.number('se', { least: Number.MIN_VALUE }), given.number('reach', { least: 0 })]
  return {
    ...(given.has('size') ? { power: chanceFound(given.number('size'), se, reach) } : {}),
    smallest_found: smallestFound(se, reach),
  }
}
