import negativeBinomial from '@stdlib/stats-base-dists-negative-binomial-cdf'
import { logGamma } from './log-gamma.ts'

/** What was counted so far, and the time ahead in the same unit: k pieces in w weeks, m weeks still to come. */
export interface CountSoFar {
  k: number
  w: number
  m: number
}

export interface CountForecast {
  mean: number
  variance: number
  /** That the total, with what is there already, reaches the goal; 1 where it has. */
  reaches(goal: number): number
  /** The smallest total that is not exceeded with this probability. */
  quantile(probability: number): number
}

/**
 * How many there will be in all: with a rate ~ Gamma(½, 0) (Jeffreys) before, what remains is negative binomial with size
 * k + ½ and probability w / (w + m). Nothing where no time was counted. Source: Gelman et al., Bayesian Data Analysis,
 * 3rd ed. 2013, ch. 2.6.
 */
export function forecastCount({ k, w, m }: CountSoFar): CountForecast | undefined {
  if (!(w > 0)) return undefined
  const size = k + 0.5
  const below = (most: number) => (most < 0 ? 0 : m === 0 ? 1 : negativeBinomial(most, size, w / (w + m)))
  return {
    mean: (size * m) / w,
    variance: (size * m * (w + m)) / w ** 2,
    reaches: (goal) => (goal <= k ? 1 : 1 - below(Math.ceil(goal - k) - 1)),
    quantile: (probability) => k + smallest((most) => below(most) >= probability),
  }
}

/** The same where the rate k / w is taken as if it were known: too sure of itself, for comparison. */
export function plugInReaches({ k, w, m }: CountSoFar, goal: number): number | undefined {
  if (goal <= k) return 1
  if (!(w > 0)) return undefined
  return poissonAtLeast(Math.ceil(goal - k), (k * m) / w)
}

/** The probability of at least n by a Poisson law, summed from n on towards the side that is smaller; also for large means. */
function poissonAtLeast(n: number, mean: number): number {
  if (mean === 0) return 0
  const upwards = n > mean
  let at = upwards ? n : n - 1
  let term = Math.exp(at * Math.log(mean) - mean - logGamma(at + 1))
  let sum = 0
  while (at >= 0 && term > sum * 1e-17) {
    sum += term
    term *= upwards ? mean / (at + 1) : at / mean
    at += upwards ? 1 : -1
  }
  return upwards ? sum : 1 - sum
}

/** The smallest whole number from 0 on of which this is true, where it is true of all above it. */
function smallest(isTrue: (number: number) => boolean): number {
  if (isTrue(0)) return 0
  let [low, high] = [0, 1]
  while (!isTrue(high)) {
    if (high >= Number.MAX_SAFE_INTEGER) return Number.POSITIVE_INFINITY
    ;[low, high] = [high, high * 2]
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isTrue(middle)) high = middle
    else low = middle
  }
  return high
}
