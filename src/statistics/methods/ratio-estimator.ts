import { oddsInterval } from '../odds-interval.ts'
import { ratioEstimate, ratioSums } from '../ratio-estimator.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const ratioEstimator: Method = {
  name: 'ratio-estimator',
  title: 'Ratio estimator with days as clusters',
  formula:
    'R = Σy / Σx; SE² = (1 − n/N) Σ(y − Rx)² / (n (n − 1) x̄²); R ± t₍n−1₎ SE; on log odds: ln(R / (1 − R)) ± t₍n−1₎ SE / (R (1 − R)), turned back',
  source: 'Cochran, Sampling Techniques, 1977, chapter 6; Korn and Graubard 1998 for the odds',
  cases: ['b3'],
  run(input) {
    const given = new Given(input)
    const totals = given.numbers('total_hours', 1)
    const purpose = given.numbers('purpose_hours', 1)
    if (totals.length !== purpose.length)
      throw new WrongInput('“purpose_hours” and “total_hours” differ in length', 'Give one of each for every day.')
    const sums = ratioSums(purpose, totals)
    const share = ratioEstimate(sums)
    if (!share) throw new WrongInput('“total_hours” add up to nothing', 'Give days with hours.')
    const of = given.has('days_worked') ? { population: given.number('days_worked', { least: sums.n }) } : {}
    return {
      share: share.ratio,
      se: share.se ?? null,
      ci95_t: share.interval ?? null,
      ci95_odds: share.se === undefined ? null : oddsInterval(share.ratio, share.se, sums.n - 1),
      ...(of.population === undefined ? {} : { se_with_fpc: ratioEstimate({ ...sums, ...of })?.se ?? null }),
    }
  },
}
