import { dayNumber, type PlainDate } from '#calendar'

/** How many days a day lies after the first one. Rows mostly come day by day: the last one is remembered. */
export function daysSince(first: PlainDate): (day: PlainDate) => number {
  const start = dayNumber(first)
  let last = first
  let found = 0
  return (day) => {
    if (day !== last) [last, found] = [day, dayNumber(day) - start]
    return found
  }
}
