import { studentFactor } from './student-t.ts'

/** What a ratio estimator needs of n clusters (days): sums of x, y, their squares and their product. */
export interface RatioSums {
  n: number
  x: number
  y: number
  xx: number
  yy: number
  xy: number
  /** How many clusters there are in all, when the n are a sample of them. */
  population?: number | undefined
}

export interface Ratio {
  ratio: number
  /** Linearised standard error; absent below 2 clusters. */
  se?: number | undefined
  /** 95 % t interval with n − 1 degrees of freedom; absent below 2 clusters. */
  interval?: [low: number, high: number] | undefined
}

/**
 * Share of totals with clusters as the unit: R = Σy / Σx, SE² = (1 − n/N) Σ(y − Rx)² / (n (n − 1) x̄²).
 * Nothing when Σx is 0. Source: Cochran, Sampling Techniques, 1977, chapter 6.
 */
export function ratioEstimate({ n, x, y, xx, yy, xy, population }: RatioSums): Ratio | undefined {
  if (n < 1 || x <= 0) return undefined
  const ratio = y / x
  if (n < 2) return { ratio }
  const mean = x / n
  // Rounding can leave a residual a hair below zero where it is zero.
  const residual = Math.max(0, yy - 2 * ratio * xy + ratio * ratio * xx)
  const unseen = population === undefined ? 1 : Math.max(0, 1 - n / population)
  const se = Math.sqrt((unseen * residual) / (n * (n - 1))) / mean
  const reach = studentFactor(n - 1) * se
  return { ratio, se, interval: [ratio - reach, ratio + reach] }
}

/** The sums of two lists of the same length, one value of each for every cluster. */
export function ratioSums(ys: readonly number[], xs: readonly number[]): RatioSums {
  const sums = { n: xs.length, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }
  for (const [index, x] of xs.entries()) {
    const y = ys[index] ?? 0
    sums.x += x
    sums.y += y
    sums.xx += x * x
    sums.yy += y * y
    sums.xy += x * y
  }
  return sums
}
