import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export interface Acceptability {
  /** Share of the draws in which the option is first, 0 … 1. */
  acceptability: number
  /** Mean weighing of those draws. */
  central: number[] | undefined
}

/**
 * Stochastic multicriteria acceptability by seeded draws: weighings uniform over all that sum to 1, or over those that fall from the first
 * criterion to the last; scores normal around `values` with standard deviations `sds` where they are given. Options that are equal in a
 * draw are first together. The error of a share is at most 1 / √draws. Source: Lahdelma and Salminen 2001.
 */
export function drawnAcceptability(
  values: readonly (readonly number[])[],
  {
    ordered = false,
    sds,
    draws = 100_000,
    seed = 1,
  }: { ordered?: boolean; sds?: readonly (readonly number[])[] | undefined; draws?: number; seed?: number } = {},
): Acceptability[] {
  const next = uniformOf(seed)
  const criteria = values[0]?.length ?? 0
  const won = values.map(() => ({ count: 0, sum: new Array<number>(criteria).fill(0) }))
  const worth = new Array<number>(values.length).fill(0)
  for (let draw = 0; draw < draws; draw++) {
    const weighing = drawWeighing(criteria, next)
    if (ordered) weighing.sort((a, b) => b - a)
    let best = -Infinity
    for (let at = 0; at < values.length; at++) {
      worth[at] = drawnWorth(weighing, values[at] as readonly number[], sds?.[at], next)
      best = Math.max(best, worth[at] as number)
    }
    won.forEach((option, at) => {
      if (worth[at] !== best) return
      option.count++
      for (let k = 0; k < criteria; k++) option.sum[k] = (option.sum[k] as number) + (weighing[k] as number)
    })
  }
  return won.map(({ count, sum }) => ({
    acceptability: count / draws,
    central: count ? sum.map((total) => total / count) : undefined,
  }))
}

/** Evenly within 0 … 1, never 0. */
function uniformOf(seed: number): () => number {
  const random = xoroshiro128plus(seed)
  return () => ((random.next() >>> 0) + 0.5) / 2 ** 32
}

/** Gaps of an exponential walk, divided by its length, are uniform over all weighings. */
function drawWeighing(criteria: number, next: () => number): number[] {
  const gaps: number[] = []
  let sum = 0
  for (let k = 0; k < criteria; k++) {
    const gap = -Math.log(next())
    gaps.push(gap)
    sum += gap
  }
  for (let k = 0; k < criteria; k++) gaps[k] = (gaps[k] as number) / sum
  return gaps
}

function drawnWorth(
  weighing: readonly number[],
  values: readonly number[],
  sds: readonly number[] | undefined,
  next: () => number,
): number {
  let worth = 0
  let variance = 0
  for (let k = 0; k < weighing.length; k++) {
    const weight = weighing[k] as number
    worth += weight * (values[k] as number)
    variance += (weight * (sds?.[k] ?? 0)) ** 2
  }
  // Scores enter only through their weighted sum, which is normal itself: one draw stands for one of each score (Box and Muller 1958).
  if (variance === 0) return worth
  return worth + Math.sqrt(variance) * Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
}
