import { addDays, type Days } from '#calendar'

/** Periods in order, those that touch or overlap as one: each day is in one of them. */
export function joinedDays(periods: readonly Days[]): Days[] {
  const found: Days[] = []
  for (const { from, to } of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1)
    if (last && from <= addDays(last.to, 1)) last.to = to > last.to ? to : last.to
    else found.push({ from, to })
  }
  return found
}
