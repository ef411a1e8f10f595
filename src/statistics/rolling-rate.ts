/**
 * The mean of what was counted in each period, the oldest first, where a period that lies one half-life further back weighs
 * half: Σ 2^(−a/h) y / Σ 2^(−a/h), a the periods since the newest. Nothing without values. Source: Holt 1957 (exponential
 * weights), International Journal of Forecasting 20, 2004.
 */
export function rollingRate(values: readonly number[], halfLife: number): number | undefined {
  return rollingRates(values, halfLife).at(-1)
}

/** The same after each of the periods: the line of the rate. */
export function rollingRates(values: readonly number[], halfLife: number): number[] {
  const fade = 2 ** (-1 / halfLife)
  let [sum, weights] = [0, 0]
  return values.map((value) => {
    sum = sum * fade + value
    weights = weights * fade + 1
    return sum / weights
  })
}
