import { dayNumber, type PlainDate } from '#calendar'

/** Σ count · 2^(−days since / half-life): what is left of pieces that fade, the newest counting whole. */
export function halved(
  pieces: readonly { day: PlainDate; count: number }[],
  today: PlainDate,
  halfLifeDays: number,
): number {
  const now = dayNumber(today)
  // In order of day, so that the order of rows does not show in the last digit.
  const ordered = pieces.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.count - b.count))
  return ordered.reduce((all, { day, count }) => all + count * 2 ** (-(now - dayNumber(day)) / halfLifeDays), 0)
}
