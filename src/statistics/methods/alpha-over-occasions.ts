import { alphaOverOccasions as alpha, correlation } from '../alpha.ts'
import { spearmanBrown } from '../real-change.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'
import { occasionsOf } from './occasions.ts'

export const alphaOverOccasions: Method = {
  name: 'alpha-over-occasions',
  title: 'Reliability of one person’s change: Cronbach’s α over occasions',
  formula: 'Rc = 1 − MSerror / MStime; 1 − (1 − Rc) F₍.975, .025; n−1, (n−1)(k−1)₎; of two items 2r / (1 + r)',
  source: 'Cronbach 1951; Feldt, Psychometrika 30, 1965, 357; Eisinga, te Grotenhuis and Pelzer 2013 (two items)',
  cases: ['j2'],
  run(input) {
    const rows = occasionsOf(new Given(input), 2)
    const { msTime, msError, alpha: found, interval } = alpha(rows)
    const [first, second] = [0, 1].map((item) => rows.map((row) => row[item] as number)) as [number[], number[]]
    return {
      ms_time: msTime,
      ms_error: msError,
      alpha: found,
      ci95: interval,
      two_item_spearman_brown: spearmanBrown(correlation(first, second), 2),
      two_item_alpha: alpha(rows.map((row) => row.slice(0, 2))).alpha,
    }
  },
}
