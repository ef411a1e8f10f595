/** One stretch of a day with ratings of pleasant and of unpleasant feelings; `h` its length in hours. */
export interface Episode {
  h: number
  pos: readonly number[]
  neg: readonly number[]
}

/** Mean of pleasant less mean of unpleasant ratings, weighted by time, and the same where each episode counts once. */
export function netAffect(episodes: readonly Episode[]): { weighted: number; unweighted: number } {
  const nets = episodes.map(({ pos, neg }) => mean(pos) - mean(neg))
  const hours = total(episodes.map(({ h }) => h))
  return { weighted: total(nets.map((net, at) => net * (episodes[at] as Episode).h)) / hours, unweighted: mean(nets) }
}

/**
 * The U-index: share of time in episodes whose strongest feeling is unpleasant; a tie is not.
 * Source: Kahneman and Krueger 2006, J. Econ. Perspect. 20(1), 3–24.
 */
export function unpleasantShare(episodes: readonly Episode[]): number {
  const bad = episodes.filter(({ pos, neg }) => Math.max(...neg, -Infinity) > Math.max(...pos, -Infinity))
  return total(bad.map(({ h }) => h)) / total(episodes.map(({ h }) => h))
}

function total(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}

function mean(values: readonly number[]): number {
  return values.length ? total(values) / values.length : 0
}
