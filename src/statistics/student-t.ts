import quantile from '@stdlib/stats-base-dists-t-quantile'

/**
 * The factor by which a standard error reaches both ends of a two-sided interval: the t quantile with `df` degrees of freedom
 * (at least 1) at the middle `level` (0.95 unless told).
 */
export function studentFactor(df: number, level = 0.95): number {
  return quantile(1 - (1 - level) / 2, df)
}
