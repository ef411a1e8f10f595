import studentDistribution from '@stdlib/stats-base-dists-t-cdf'
import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { Interval } from './proportion-intervals.ts'

export interface SumForecast {
  /** Of one value, and how far values lie from it. */
  mean: number
  sd: number
  /** Of the sum of the values to come. */
  sum: number
  interval(level?: number): Interval
  /** That the sum to come is at least so much. */
  reaches(sum: number): number
}

/**
 * The sum of m values to come, foretold from n independent ones alike: m ȳ ± t₍n−1₎ s √(m² (1/n + 1/m)). Nothing below two
 * values. Source: Hahn and Meeker, Statistical Intervals, 1991, ch. 4.
 */
export function forecastSum(values: readonly number[], m: number): SumForecast | undefined {
  const n = values.length
  if (n < 2) return undefined
  const mean = values.reduce((all, value) => all + value, 0) / n
  const sd = Math.sqrt(values.reduce((all, value) => all + (value - mean) ** 2, 0) / (n - 1))
  const sum = m * mean
  const se = m > 0 ? sd * Math.sqrt(m ** 2 * (1 / n + 1 / m)) : 0
  return {
    mean,
    sd,
    sum,
    interval: (level = 0.95) => {
      const reach = studentQuantile((1 + level) / 2, n - 1) * se
      return [sum - reach, sum + reach]
    },
    reaches: (least) => {
      if (se === 0) return sum >= least ? 1 : 0
      return 1 - studentDistribution((least - sum) / se, n - 1)
    },
  }
}
