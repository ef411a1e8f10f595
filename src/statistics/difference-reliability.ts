/** Two scores of one thing: standard deviations, reliabilities 0 … 1, and how they go together, −1 … 1. */
export interface TwoScores {
  sx: number
  sy: number
  rxx: number
  ryy: number
  rxy: number
}

/**
 * Reliability of a difference score X − Y: (sx²·rxx + sy²·ryy − 2·sx·sy·rxy) / (sx² + sy² − 2·sx·sy·rxy). Two good scales that go
 * together make a poor difference: why need and supply are shown side by side. Nothing where the difference never varies.
 * Source: Johns 1981; Edwards 2001.
 */
export function differenceReliability({ sx, sy, rxx, ryy, rxy }: TwoScores): number | undefined {
  const together = 2 * sx * sy * rxy
  const variance = sx ** 2 + sy ** 2 - together
  return variance > 0 ? (sx ** 2 * rxx + sy ** 2 * ryy - together) / variance : undefined
}
