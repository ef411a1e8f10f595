import { runProbability } from '../longest-run.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const longestRun: Method = {
  name: 'longest-run',
  title: 'How likely a run of k is by chance',
  formula: 'f(k) = pᵏ, f(m) = f(m − 1) + (1 − f(m − k − 1)) (1 − p) pᵏ: the longest run of n is at least k',
  source: 'Schilling, College Mathematics Journal 21, 1990',
  cases: ['e6'],
  run(input) {
    const given = new Given(Array.isArray(input) ? { cases: input } : input)
    const one = (of: Given) =>
      runProbability(
        of.whole('n', { least: 0, most: 1_000_000 }),
        of.whole('k', { least: 0 }),
        of.number('p', { least: 0, most: 1 }),
      )
    return { p: given.has('cases') ? given.list('cases').map(one) : one(given) }
  },
}
