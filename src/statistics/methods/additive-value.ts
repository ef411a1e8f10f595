import { dayBootstrap, sharesOf, additiveValue as worthOf } from '../additive-value.ts'
import { rankOrderCentroid, swingWeights } from '../weights.ts'
import { boundWork } from './bounded-work.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const additiveValue: Method = {
  name: 'additive-value',
  title: 'Additive value with swing weights, by parts',
  formula:
    'V = Σ w_k v_k, w = swing / Σ swing; of shares v_k = min(1, share_k / least_k), interval by bootstrap of days',
  source: 'Keeney and Raiffa 1976; Edwards and Barron 1994; Efron and Tibshirani 1993',
  cases: [],
  run(input) {
    const given = new Given(input)
    if (!given.has('total_hours')) {
      const values = given.numbers('values', 1)
      const { value, parts } = worthOf(weightsOf(given, values.length), values)
      return { w: parts.map(({ weight }) => weight), parts: parts.map(({ adds }) => adds), V: value }
    }
    const leasts = given.numbers('least', 1)
    const weights = weightsOf(given, leasts.length)
    const days = daysOf(given, leasts.length)
    const totals = days.reduce((sums, day) => sums.map((sum, at) => sum + (day[at] as number)))
    const { shares, values } = sharesOf(totals, leasts)
    const { value, parts } = worthOf(weights, values)
    const draws = given.has('draws') ? given.whole('draws', { least: 100, most: 100_000 }) : undefined
    const seed = given.has('seed') ? given.whole('seed') : undefined
    boundWork((draws ?? 2_000) * days.length * (leasts.length + 1), '“draws” or days')
    const interval = dayBootstrap(days, (sums) => worthOf(weights, sharesOf(sums, leasts).values).value, {
      draws,
      seed,
    })
    return { w: weights, shares, values, parts: parts.map(({ adds }) => adds), V: value, ci95: interval ?? null }
  },
}

/** As they are given: `weights` or `swings`, made to sum to 1, or equal to the order of the values with `ranked`. */
function weightsOf(given: Given, count: number): number[] {
  if (given.has('ranked')) return rankOrderCentroid(count)
  const name = given.has('swings') ? 'swings' : 'weights'
  const swings = given.numbers(name)
  const weights = swings.every((swing) => swing >= 0) ? swingWeights(swings) : undefined
  if (!weights || swings.length !== count)
    throw new WrongInput(`“${name}” are no weights of ${count} things`, 'Give one of each, none below 0 and not all 0.')
  return weights
}

/** Of each day all hours, and then those of each purpose. */
function daysOf(given: Given, count: number): number[][] {
  const totals = given.numbers('total_hours', 1)
  const rows = given.rows('purpose_hours')
  if (rows.length !== count || rows.some((row) => row.length !== totals.length))
    throw new WrongInput(
      '“purpose_hours” does not fit',
      'Give one row for each of “least”, with a number for every day.',
    )
  if (totals.reduce((sum, hours) => sum + hours, 0) <= 0)
    throw new WrongInput('“total_hours” add up to nothing', 'Give days with hours.')
  return totals.map((all, day) => [all, ...rows.map((row) => row[day] as number)])
}
