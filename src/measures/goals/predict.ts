import { bootstrapSum, dispersionIndex, forecastCount, forecastSum } from '#statistics'
import { TINY } from '../cadence/amounts.ts'

/** Which way a forecast is made. */
export type ForecastBasis = 'counts' | 't' | 'blocks'

/** What is known: the sum of each of n weeks, what is there already, and whether hours or pieces are counted. */
export interface KnownWeeks {
  weeks: readonly number[]
  reached: number
  isHours: boolean
}

/** The total after so many weeks to come, as a forecast sees it. */
export interface Prediction {
  basis: ForecastBasis
  /** The middle of it. */
  total: number
  interval95: [low: number, high: number]
  interval80: [low: number, high: number]
  reaches(target: number): number
}

/** Above it counts come in bursts, and Gamma–Poisson would be too sure. */
export const MOST_DISPERSION = 1.5
/** Of blocks; for the inner points of a drawn forecast fewer are enough. */
export const DRAWS = 2000
export const FEWER_DRAWS = 400

/** What the total will be in m weeks, m with a fraction. Weeks: at least two. */
export function predict(known: KnownWeeks, m: number, draws = DRAWS): Prediction {
  const dispersion = known.isHours ? undefined : (dispersionIndex(known.weeks) ?? 0)
  return dispersion !== undefined && dispersion <= MOST_DISPERSION
    ? predictCounts(known, m)
    : predictSums(known, m, draws)
}

function predictCounts({ weeks, reached }: KnownWeeks, m: number): Prediction {
  const k = weeks.reduce((sum, week) => sum + week, 0)
  const forecast = forecastCount({ k: Math.round(k), w: weeks.length, m })
  if (!forecast) throw new RangeError('a forecast of no weeks')
  const total = (share: number) => reached + forecast.quantile(share) - Math.round(k)
  return {
    basis: 'counts',
    total: total(0.5),
    interval95: [total(0.025), total(0.975)],
    interval80: [total(0.1), total(0.9)],
    reaches: (target) => forecast.reaches(Math.round(k) + target - reached),
  }
}

/** Whether weeks that are summed up differ at all: where none does, nothing says how far the next ones can. */
export function isForeseeable({ weeks, isHours }: KnownWeeks): boolean {
  return !isHours || weeks.some((week) => Math.abs(week - (weeks[0] as number)) > TINY)
}

/** By the t distribution or by blocks of neighbouring weeks: whichever is less sure. */
function predictSums({ weeks, reached }: KnownWeeks, m: number, draws: number): Prediction {
  const [t, blocks] = [forecastSum(weeks, m), bootstrapSum(weeks, m, { draws })]
  if (!t || !blocks) throw new RangeError('a forecast of fewer than two weeks')
  const width = ([low, high]: [number, number]) => high - low
  const byBlocks = width(blocks.interval()) > width(t.interval())
  const wider = byBlocks ? blocks : t
  // What was done is not taken back, which neither of the two knows.
  const total = (sums: [number, number]) => sums.map((sum) => reached + Math.max(0, sum)) as [number, number]
  return {
    basis: byBlocks ? 'blocks' : 't',
    total: reached + wider.sum,
    interval95: total(wider.interval()),
    interval80: total(wider.interval(0.8)),
    reaches: (target) => (target - reached <= TINY ? 1 : wider.reaches(target - reached)),
  }
}
