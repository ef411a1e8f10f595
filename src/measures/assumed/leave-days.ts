import { dayNumber, firstDay, lastDay } from '#calendar'
import type { Boundary, Job } from '#record'

/** Days by number, both included. */
interface Stretch {
  first: number
  last: number
}

/** A job’s days of leave, each once, in order: its own, and of a paid job those that hold for all paid ones. */
export function leavesOf({ id, paid }: Pick<Job, 'id' | 'paid'>, boundaries: readonly Boundary[]): Stretch[] {
  const own = boundaries.flatMap(({ kind, job, from, to }) =>
    kind === 'leave' && from && to && (job ? job === id : paid)
      ? [{ first: dayNumber(firstDay(from)), last: dayNumber(lastDay(to)) }]
      : [],
  )
  const joined: Stretch[] = []
  for (const { first, last } of own.sort((a, b) => a.first - b.first)) {
    const before = joined.at(-1)
    if (before && first <= before.last) before.last = Math.max(before.last, last)
    else joined.push({ first, last })
  }
  return joined
}

/** How many days from `first` to `last`, both included, are leave. */
export function countLeave(leaves: readonly Stretch[], first: number, last: number): number {
  let count = 0
  for (const leave of leaves) {
    if (leave.first > last) break
    if (leave.last >= first) count += Math.min(last, leave.last) - Math.max(first, leave.first) + 1
  }
  return count
}
