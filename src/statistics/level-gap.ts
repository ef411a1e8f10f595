/** What of a target’s levels is missing and what is over, each weighed by importance; in points of level. */
export interface LevelGap {
  /** Σ w · max(0, target − own), weights adding up to 1; NaN where no weight is left. */
  shortage: number
  /** Σ w · max(0, own − target). */
  redundancy: number
  shortages: number[]
  redundancies: number[]
}

/**
 * How far one’s levels are from a target’s, shortage and redundancy apart: one does not make up for the other. Lists of
 * one length; `importance` is any scale of weights from 0 on.
 * Source: Nedelkoska, Neffke and Wiederhold 2015.
 */
export function levelGap(own: readonly number[], target: readonly number[], importance: readonly number[]): LevelGap {
  const shortages = target.map((level, at) => Math.max(0, level - (own[at] ?? 0)))
  const redundancies = target.map((level, at) => Math.max(0, (own[at] ?? 0) - level))
  return {
    shortage: weighed(shortages, importance),
    redundancy: weighed(redundancies, importance),
    shortages,
    redundancies,
  }
}

function weighed(values: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / all
}
