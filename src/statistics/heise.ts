export interface Heise {
  /** Reliability of each wave, the same for all three. */
  reliability: number
  /** Stability of what is measured between two waves. */
  s12: number
  s23: number
  s13: number
}

/**
 * Parts unreliability from change by the correlations of three waves of one measure. Values outside −1…1 mean that the model
 * does not hold. Source: Heise, American Sociological Review 34, 1969, 93.
 */
export function heise({ r12, r23, r13 }: { r12: number; r23: number; r13: number }): Heise {
  return { reliability: (r12 * r23) / r13, s12: r13 / r23, s23: r13 / r12, s13: r13 ** 2 / (r12 * r23) }
}
