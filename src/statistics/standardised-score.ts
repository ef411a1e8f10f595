/** The ranges O*NET rates on: importance and level. Source: O*NET Scales Reference. */
export const RATING_RANGES: Readonly<Record<string, readonly [lowest: number, highest: number]>> = {
  IM: [1, 5],
  LV: [0, 7],
}

/**
 * A rating from `lowest` to `highest` on a scale of 0…100: S = (O − L) / (H − L) · 100, so that importance and level can
 * stand side by side. NaN on a scale without width. Source: onetcenter.org/questions/20.html.
 */
export function standardisedScore(rating: number, lowest: number, highest: number): number {
  return highest === lowest ? Number.NaN : ((rating - lowest) / (highest - lowest)) * 100
}

/** The rating that stands at so much of its scale (0…100): what `standardisedScore` turns round. */
export function ratingAt(score: number, lowest: number, highest: number): number {
  return lowest + (score / 100) * (highest - lowest)
}
