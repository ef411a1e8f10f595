import { effectiveSize, effectiveSizeOfMany } from '../effective-size.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

const MOST = 10_000_000

export const effectiveSampleSize: Method = {
  name: 'effective-sample-size',
  title: 'Effective sample size of a mean under AR(1)',
  formula: 'n / (1 + 2 Σ (1 − k/n) ρ^k); for many n (1 − ρ) / (1 + ρ)',
  source: 'closed form',
  cases: ['a7'],
  run(input) {
    const given = new Given(Array.isArray(input) ? { cases: input } : input)
    const cases = (given.has('cases') ? given.list('cases') : [given]).map((one) => ({
      n: one.whole('n', { least: 1, most: MOST }),
      rho: one.number('rho', { least: -0.999999, most: 0.999999 }),
    }))
    const answers = {
      n_eff: cases.map(({ n, rho }) => effectiveSize(n, rho)),
      asymptotic: cases.map(({ n, rho }) => effectiveSizeOfMany(n, rho)),
    }
    return given.has('cases') ? answers : { n_eff: answers.n_eff[0], asymptotic: answers.asymptotic[0] }
  },
}
