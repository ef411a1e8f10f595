import { dayNumber, type PlainDate } from '#calendar'

/** Σ count · 2^(−days since / half-life): what is left of pieces that fade, the newest counting whole. */
export function halved(pieces: ReadonlyMap<PlainDate, number>, today: PlainDate, halfLifeDays: number): number {
  const now = dayNumber(today)
  // In order of day, so that the order of rows does not show in the last digit.
  let sum = 0
  for (const day of [...pieces.keys()].sort())
    sum += (pieces.get(day) ?? 0) * 2 ** (-(now - dayNumber(day)) / halfLifeDays)
  return sum
}
