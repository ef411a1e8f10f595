/**
 * How far probabilities lay from what came, 0 … 1, smaller is better: the mean of (p − o)², o 1 where it came and else 0. One
 * half always gives ¼. Nothing without forecasts. Source: Brier, Monthly Weather Review 78, 1950.
 * @throws RangeError when there is not one outcome for each forecast.
 */
export function brierScore(forecasts: readonly number[], outcomes: readonly number[]): number | undefined {
  if (forecasts.length !== outcomes.length)
    throw new RangeError(`${outcomes.length} outcomes of ${forecasts.length} forecasts`)
  if (!forecasts.length) return undefined
  return forecasts.reduce((sum, p, at) => sum + (p - (outcomes[at] as number)) ** 2, 0) / forecasts.length
}
