import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export interface Acceptability {
  /** Share of the draws in which the option is first, 0 … 1. */
  acceptability: number
  /** Mean weighing of those draws. */
  central: number[] | undefined
  /** Share of the draws in which it is first, second … last; options that are equal share the better rank. */
  ranks: number[]
}

/** How far scores may be from what they are said to be; both have a row for each option and a number for each criterion. */
export interface Uncertainty {
  /** Standard deviations: scores are normal. */
  sds?: readonly (readonly number[])[] | undefined
  /** Widths of ranges around the scores: anything within is as likely. */
  widths?: readonly (readonly number[])[] | undefined
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
    widths,
    draws = 100_000,
    seed = 1,
  }: { ordered?: boolean; draws?: number; seed?: number } & Uncertainty = {},
): Acceptability[] {
  const next = uniformOf(seed)
  const criteria = values[0]?.length ?? 0
  const won = values.map(() => ({ ranks: values.map(() => 0), sum: new Array<number>(criteria).fill(0) }))
  const worth = new Array<number>(values.length).fill(0)
  for (let draw = 0; draw < draws; draw++) {
    const weighing = drawWeighing(criteria, next)
    if (ordered) weighing.sort((a, b) => b - a)
    for (let at = 0; at < values.length; at++)
      worth[at] = drawnWorth(weighing, values[at] as readonly number[], sds?.[at], widths?.[at], next)
    rankEach(worth, (at, rank) => {
      const option = won[at] as (typeof won)[0]
      option.ranks[rank] = (option.ranks[rank] as number) + 1
      if (rank > 0) return
      for (let k = 0; k < criteria; k++) option.sum[k] = (option.sum[k] as number) + (weighing[k] as number)
    })
  }
  return won.map(({ ranks: [first = 0, ...others], sum }) => ({
    acceptability: first / draws,
    central: first ? sum.map((total) => total / first) : undefined,
    ranks: [first, ...others].map((count) => count / draws),
  }))
}

/** Of each place its rank from 0, the highest first. */
function rankEach(worth: readonly number[], told: (at: number, rank: number) => void): void {
  const order = worth.map((_, at) => at).sort((a, b) => (worth[b] as number) - (worth[a] as number))
  let rank = 0
  order.forEach((at, place) => {
    if (worth[at] !== worth[order[place - 1] ?? -1]) rank = place
    told(at, rank)
  })
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
  widths: readonly number[] | undefined,
  next: () => number,
): number {
  let worth = 0
  let variance = 0
  for (let k = 0; k < weighing.length; k++) {
    const weight = weighing[k] as number
    const width = widths?.[k] ?? 0
    worth += weight * ((values[k] as number) + (width > 0 ? width * (next() - 0.5) : 0))
    variance += (weight * (sds?.[k] ?? 0)) ** 2
  }
  // Normal scores enter only through their weighted sum, which is normal itself: one draw stands for one of each score (Box and Muller 1958).
  if (variance === 0) return worth
  return worth + Math.sqrt(variance) * Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
}
