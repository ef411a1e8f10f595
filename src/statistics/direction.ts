/** How sure a direction is, by the probability that it is so. */
export const DIRECTION_CUTS = [0.95, 0.97, 0.99, 0.999] as const
export const DIRECTION_LABELS = ['uncertain', 'possibly', 'likely', 'probably', 'certainly'] as const
export type DirectionLabel = (typeof DIRECTION_LABELS)[number]

/**
 * The label of a probability of direction max(P(u > 0), P(u < 0)), 0.5…1: at most .95 uncertain, above it possibly, above .97
 * likely, above .99 probably, above .999 certainly. It speaks of the direction alone, not of the size.
 * Source: Makowski and others 2019, Front. Psychol. 10:2767.
 */
export function directionLabel(probability: number): DirectionLabel {
  const passed = DIRECTION_CUTS.filter((cut) => probability > cut).length
  return DIRECTION_LABELS[passed] as DirectionLabel
}
