import type { Days } from '#calendar'
import { NO_RATINGS, type RatingSums } from '#record'
import { ratioEstimate, wilsonInterval } from '#statistics'
import type { Finding, Rows } from '../finding.ts'

/** What entries of a period that name a work, or a job, tell of it. */
export interface Told {
  /** Energy of its check-ins. */
  energy: RatingSums
  /** How many of its entries are wins. */
  wins: number
}

export const NOTHING_TOLD: Told = { energy: NO_RATINGS, wins: 0 }

/** Below so many ratings on so many days only their count is shown: a convention of our own. */
export const LEAST_RATINGS = 3
const LEAST_RATED_DAYS = 2

/** Whose the entries are, and when they were written. */
export interface ToldOf {
  period: Days
  rows?: Omit<Rows, 'concept' | 'kind' | 'period'> | undefined
}

/** Mean energy of the check-ins, days as clusters, and the share of them above 0. */
export function energyTold(sums: RatingSums, of: ToldOf): { energy: Finding; positive: Finding } {
  const basis = basisOf(sums.count, of)
  const notEnough = tooFew(sums)
  const mean = meanRating(sums, [-2, 2])
  const energy: Finding = {
    ...basis,
    unit: 'energy',
    method: 'alignment.energy',
    ...(notEnough ? { notEnough } : mean),
  }
  const positive: Finding = {
    ...basis,
    ...{ unit: 'share', method: 'alignment.positive' },
    ...(notEnough ? { notEnough } : { value: sums.positive / sums.count, interval: positiveInterval(sums) }),
  }
  return { energy, positive }
}

/** Ratings of one day are alike: days are counted, not ratings, as if each day were one. */
function positiveInterval({ positive, count, days }: RatingSums): Finding['interval'] {
  return wilsonInterval((positive / count) * days, days)
}

/** The share that wins which name it have in all wins of the period. */
export function winsTold(wins: number, all: number, { period, rows }: ToldOf): Finding {
  return {
    ...(all ? { value: wins / all, interval: wilsonInterval(wins, all) } : NO_WINS),
    ...{ unit: 'share', n: all, counted: 'wins', period, method: 'alignment.wins' },
    rows: { concept: 'entry', kind: 'win', period, ...rows },
  }
}

const NO_WINS = { notEnough: { missing: 'wins', need: 1, have: 0 } } as const

function basisOf(n: number, { period, rows }: ToldOf) {
  return {
    n,
    counted: 'check-ins' as const,
    period,
    rows: { concept: 'entry' as const, kind: 'check-in' as const, period, ...rows },
  }
}

/** What is missing before ratings have a mean. */
export function tooFew({ count, days }: RatingSums): Finding['notEnough'] {
  if (count < LEAST_RATINGS) return { missing: 'check-ins', need: LEAST_RATINGS, have: count }
  if (days < LEAST_RATED_DAYS) return { missing: 'days', need: LEAST_RATED_DAYS, have: days }
  return undefined
}

/** The mean of ratings with its interval, days as clusters, cut to what a rating can be; none where all days were alike. */
export function meanRating(
  { days, count, countSquares, sum, squares, products }: RatingSums,
  [least, most]: readonly [number, number],
): Pick<Finding, 'value' | 'interval'> {
  const ratio = ratioEstimate({ n: days, x: count, xx: countSquares, y: sum, yy: squares, xy: products })
  if (!ratio) return {}
  if (!ratio.interval || !(ratio.se && ratio.se > 0)) return { value: ratio.ratio }
  const [low, high] = ratio.interval
  return { value: ratio.ratio, interval: [Math.max(least, low), Math.min(most, high)] }
}
