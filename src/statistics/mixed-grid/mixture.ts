import type { Cells } from './cells.ts'

/** What is known of one combination over all cells. */
export interface Posterior {
  mean: number
  sd: number
  /** That it is above 0. */
  above: number
  /** 95 %, equal tails. */
  interval: [low: number, high: number]
}

/** The mixture of t distributions of one combination; `cdf` of their degrees of freedom. */
export function mixtureOf(
  { weights, means, scales }: Cells,
  { at, of }: { at: number; of: number },
  cdf: (t: number) => number,
  freedom: number,
): Posterior {
  let mean = 0
  let square = 0
  for (let cell = 0; cell < weights.length; cell++) {
    const [weight, m, s] = [weights[cell] as number, means[cell * of + at] as number, scales[cell * of + at] as number]
    mean += weight * m
    square += weight * (m * m + (freedom > 2 ? (s * s * freedom) / (freedom - 2) : Infinity))
  }
  const below = (x: number) => {
    let sum = 0
    for (let cell = 0; cell < weights.length; cell++) {
      const scale = scales[cell * of + at] as number
      const off = x - (means[cell * of + at] as number)
      sum += (weights[cell] as number) * (scale > 0 ? cdf(off / scale) : off < 0 ? 0 : off > 0 ? 1 : 0.5)
    }
    return sum
  }
  const sd = Math.sqrt(Math.max(0, square - mean * mean))
  const reach = Number.isFinite(sd) && sd > 0 ? sd : 1
  return {
    ...{ mean, sd, above: 1 - below(0) },
    interval: [quantile(below, 0.025, mean - 2 * reach, reach), quantile(below, 0.975, mean + 2 * reach, reach)],
  }
}

const ROUNDS = 60

/** Where a rising function reaches `level`, from a first guess: bracketed, then by the Illinois rule. */
function quantile(below: (x: number) => number, level: number, guess: number, reach: number): number {
  let [low, high] = [outwards(below, level, guess, -reach / 4), outwards(below, level, guess, reach / 4)]
  let [atLow, atHigh] = [below(low) - level, below(high) - level]
  for (let round = 0; round < ROUNDS && high - low > 1e-8 * reach; round++) {
    const next = (low * atHigh - high * atLow) / (atHigh - atLow)
    const x = next > low && next < high ? next : (low + high) / 2
    const at = below(x) - level
    if (Math.abs(at) < 1e-10) return x
    if (at < 0) [low, atLow, atHigh] = [x, at, atHigh / 2]
    else [high, atHigh, atLow] = [x, at, atLow / 2]
  }
  return (low + high) / 2
}

/** The first point, in steps that double, beyond which the level lies on the other side. */
function outwards(below: (x: number) => number, level: number, guess: number, step: number): number {
  let at = guess
  for (let round = 0, next = step; round < ROUNDS && (below(at) - level) * step < 0; round++, next *= 2) at += next
  return at
}
