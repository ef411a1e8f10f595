/**
 * The probability that a duration with this median lasts longer than t (both in one unit, t at least 0): exp(−ln 2 · (t/m)^k).
 * Shape 1 is the exponential, 2^(−t/m); a shape below 1 means that the longer it has lasted, the slower it ends.
 * Source: closed form of the Weibull distribution, parametrised by its median.
 */
export function longerThan(t: number, median: number, shape = 1): number {
  return Math.exp(-Math.LN2 * (t / median) ** shape)
}
