/**
 * The probability that n trials, each met with probability p and none depending on another, hold a run of at least k met
 * ones: f(m) = f(m − 1) + (1 − f(m − k − 1)) (1 − p) pᵏ from f(k) = pᵏ. Source: Schilling, College Mathematics Journal 21, 1990.
 * @throws RangeError where n or k is no whole number from 0 on.
 */
export function runProbability(n: number, k: number, p: number): number {
  if (![n, k].every((whole) => Number.isInteger(whole) && whole >= 0)) throw new RangeError(`${k} of ${n} trials`)
  if (k === 0) return 1
  if (n < k) return 0
  const whole = p ** k
  const found = new Float64Array(n + 1)
  found[k] = whole
  for (let m = k + 1; m <= n; m++)
    found[m] = (found[m - 1] as number) + (1 - (found[m - k - 1] as number)) * (1 - p) * whole
  return Math.min(1, found[n] as number)
}
