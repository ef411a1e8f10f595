/**
 * Variance by mean of counts: 1 for a Poisson process, above it where they come in bursts. Nothing below two counts or where
 * all are 0. Source: Fisher, Statistical Methods for Research Workers, 1925, § 16.
 */
export function dispersionIndex(counts: readonly number[]): number | undefined {
  const n = counts.length
  const mean = counts.reduce((sum, count) => sum + count, 0) / n
  if (n < 2 || !(mean > 0)) return undefined
  return counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (n - 1) / mean
}
