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

/**
 * 95 % percentile interval of a figure that is made of sums over days. `days` are rows of amounts, all of one length; `worthOf` answers
 * the figure of their sums, column by column. Days are drawn with replacement, as many as there are, so that what belongs to one day stays
 * together. Seeded: the same days answer the same interval. Nothing below 2 days. Source: Efron and Tibshirani 1993, chapters 8 and 13.
 */
export function dayBootstrap(
  days: readonly (readonly number[])[],
  worthOf: (sums: readonly number[]) => number,
  { draws = 2000, seed = 1 }: { draws?: number | undefined; seed?: number | undefined } = {},
): [low: number, high: number] | undefined {
  if (days.length < 2) return undefined
  const random = xoroshiro128plus(seed)
  const width = days[0]?.length ?? 0
  const values: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const sums = new Array<number>(width).fill(0)
    for (let drawn = 0; drawn < days.length; drawn++) {
      const day = days[Math.floor(((random.next() >>> 0) / 2 ** 32) * days.length)] as readonly number[]
      for (let column = 0; column < width; column++) sums[column] = (sums[column] as number) + (day[column] as number)
    }
    const worth = worthOf(sums)
    if (Number.isFinite(worth)) values.push(worth)
  }
  const [low, high] = [quantileOf(values, 0.025), quantileOf(values, 0.975)]
  return low === undefined || high === undefined ? undefined : [low, high]
}

/** The shares that some things have of all, and what each is worth; `sums` are all of it and then each thing, `leasts` of each thing. */
export function sharesOf([all = 0, ...parts]: readonly number[], leasts: readonly number[]) {
  const shares = parts.map((part) => part / all)
  return { shares, values: shares.map((share, at) => valueOfShare(share, leasts[at] as number)) }
}
