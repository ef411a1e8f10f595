import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { quantileOf } from './mean.ts'

/** How far one thing is worth what it could be at best, 0 … 1, and what that adds. */
export interface ValuePart {
  weight: number
  value: number
  /** weight · value. */
  adds: number
}

/** V = Σ w·v with its parts; weights sum to 1, so that V lies between 0 and 1. Source: Keeney and Raiffa 1976. */
export function additiveValue(weights: readonly number[], values: readonly number[]) {
  const parts: ValuePart[] = weights.map((weight, at) => {
    const value = values[at] as number
    return { weight, value, adds: weight * value }
  })
  return { value: parts.reduce((sum, { adds }) => sum + adds, 0), parts }
}

/** The value of a share of which one wants at least `least`: 1 once it is reached, in proportion below it. */
export function valueOfShare(share: number, least: number): number {
  return least > 0 ? Math.min(1, share / least) : 1
}

/** Hours of one day: all of them, and those of each thing, in the order of their weights. */
export interface ValueDay {
  all: number
  parts: readonly number[]
}

/**
 * The shares Σy / Σx of some days, and the value of each share.
 * `leasts`: the least share one wants of each thing.
 */
export function sharesOf(days: readonly ValueDay[], leasts: readonly number[]) {
  const all = days.reduce((sum, day) => sum + day.all, 0)
  const shares = leasts.map((_, at) => days.reduce((sum, day) => sum + (day.parts[at] ?? 0), 0) / all)
  return { shares, values: shares.map((share, at) => valueOfShare(share, leasts[at] as number)) }
}

/**
 * 95 % percentile interval of what days say together: days are drawn with replacement, as many as there are, so that what
 * belongs to one day stays together. Seeded: the same days answer the same interval. Nothing below 2 days.
 * Source: Efron and Tibshirani 1993, chapters 8 and 13.
 */
export function dayBootstrap<Day>(
  days: readonly Day[],
  worthOf: (drawn: readonly Day[]) => number,
  { draws = 2000, seed = 1 }: { draws?: number | undefined; seed?: number | undefined } = {},
): [low: number, high: number] | undefined {
  if (days.length < 2) return undefined
  const random = xoroshiro128plus(seed)
  const last = days.length - 1
  const values: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const value = worthOf(days.map(() => days[uniformInt(random, 0, last)] as Day))
    if (Number.isFinite(value)) values.push(value)
  }
  const [low, high] = [quantileOf(values, 0.025), quantileOf(values, 0.975)]
  return low === undefined || high === undefined ? undefined : [low, high]
}
