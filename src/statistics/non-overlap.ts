/** How far two phases of a series overlap. */
export interface NonOverlap {
  /** P(after > before) + ½ P(tie), 0 … 1: below ½ where it is lower after. */
  nap: number
  /** Kendall’s S between the phases by its pairs, −1 … 1: 2·NAP − 1. */
  tau: number
  /** The same less the trend of the first phase: (S between − S within the first) / pairs between. */
  tauLessTrend: number
}

/**
 * Non-overlap of all pairs, for single cases. Nothing without an observation on each side.
 * Source: Parker and Vannest 2009 (NAP); Parker, Vannest, Davis and Sauber 2011 (Tau-U).
 */
export function nonOverlap(before: readonly number[], after: readonly number[]): NonOverlap | undefined {
  const pairs = before.length * after.length
  if (!pairs) return undefined
  let between = 0
  for (const earlier of before) for (const later of after) between += Math.sign(later - earlier)
  let trend = 0
  for (let at = 0; at < before.length; at++)
    for (let next = at + 1; next < before.length; next++)
      trend += Math.sign((before[next] as number) - (before[at] as number))
  const tau = between / pairs
  return { nap: (tau + 1) / 2, tau, tauLessTrend: (between - trend) / pairs }
}
