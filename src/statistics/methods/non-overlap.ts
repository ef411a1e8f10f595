import { nonOverlap as overlapOf } from '../non-overlap.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const nonOverlap: Method = {
  name: 'non-overlap',
  title: 'Non-overlap of all pairs, and Tau between two phases',
  formula: 'NAP = P(post > pre) + ½ P(tie); Tau = S / pairs = 2 NAP − 1; Tau-U = (S − S within pre) / pairs',
  source: 'Parker and Vannest 2009; Parker, Vannest, Davis and Sauber 2011',
  cases: ['d5'],
  most: 20_000,
  run(input) {
    const given = new Given(input)
    const found = overlapOf(given.numbers('pre'), given.numbers('post'))
    return {
      nap: found?.nap ?? null,
      tau_ab: found?.tau ?? null,
      tau_u_minus_trendA: found?.tauLessTrend ?? null,
    }
  },
}
