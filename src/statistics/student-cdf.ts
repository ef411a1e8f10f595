import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import exactCdf from '@stdlib/stats-base-dists-t-cdf'

/** From so many degrees of freedom on the normal deviate that goes with t is found to 7 digits. */
const ENOUGH = 8

/** P(T ≤ t), to 6 digits and quick: where thousands of them are needed. Source: Hill 1970, Algorithm 395. */
export function studentCdf(t: number, df: number): number {
  if (df < ENOUGH) return exactCdf(t, df)
  const a = df - 0.5
  const b = 48 * a * a
  const y = a * Math.log1p((t * t) / df)
  const z = (((((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b) + y + 3) / b + 1) * Math.sqrt(y)
  return normalCdf(t < 0 ? -z : z, 0, 1)
}
