/** A stretch of time in milliseconds. */
export interface Piece {
  start: number
  end: number
}

/**
 * What is left of a stretch when a break of so many milliseconds is taken out of its middle, for nobody wrote when it was:
 * its start, its end and its hours are right. `undefined` when the break is as long as the stretch, or longer.
 */
export function aroundBreak({ start, end }: Piece, rest: number): [Piece, Piece] | undefined {
  const left = end - start - rest
  if (left <= 1_000) return undefined
  const noon = start + Math.max(1_000, Math.floor(left / 2_000) * 1_000)
  return [
    { start, end: noon },
    { start: noon + rest, end },
  ]
}
