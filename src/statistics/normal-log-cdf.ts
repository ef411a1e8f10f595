import cdf from '@stdlib/stats-base-dists-normal-cdf'

/** Below here the distribution function itself is too close to zero to take its logarithm. */
const FAR = -25

/** ln Φ(z), also far out on the left (Abramowitz and Stegun 1964, 26.2.12). */
export function normalLogCdf(z: number): number {
  if (z > FAR) return Math.log(cdf(z, 0, 1))
  const inverse = 1 / (z * z)
  const series = 1 - inverse * (1 - inverse * (3 - inverse * (15 - inverse * 105)))
  return -(z * z) / 2 - Math.log(-z) - Math.log(2 * Math.PI) / 2 + Math.log(series)
}
