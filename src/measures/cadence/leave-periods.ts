import { type Days, dayNumber, firstDay, fromDayNumber, holdsOn, lastDay, type PlainDate, weekdayOf } from '#calendar'
import type { Boundary, Job } from '#record'

/** The lines of paid jobs, or of the one job a cadence names, that say when one works and when one is away. */
export interface LeaveLines {
  windows: readonly Boundary[]
  leaves: readonly { first: number; last: number }[]
}

export function leaveLines(boundaries: readonly Boundary[], jobs: readonly Job[], job?: string): LeaveLines {
  const paid = new Set(jobs.filter((one) => one.paid).map(({ id }) => id as string))
  const speaks = (of: string | undefined) => of === undefined || (job ? of === job : paid.has(of))
  const own = boundaries.filter((one) => speaks(one.job))
  return {
    windows: own.filter(({ kind }) => kind === 'daily window'),
    leaves: own.flatMap(({ kind, from, to }) =>
      kind === 'leave' && from && to ? [{ first: dayNumber(firstDay(from)), last: dayNumber(lastDay(to)) }] : [],
    ),
  }
}

/** Is at least half of a period’s working days leave? Working days have an agreed window; where none is agreed, Monday to Friday. */
export function isLeave(days: Days, { windows, leaves }: LeaveLines): boolean {
  const [first, last] = [dayNumber(days.from), dayNumber(days.to)]
  if (!leaves.some((leave) => leave.first <= last && leave.last >= first)) return false
  let [working, away] = [0, 0]
  for (let number = first; number <= last; number++) {
    if (!isWorkingDay(fromDayNumber(number), windows)) continue
    working++
    if (leaves.some((leave) => leave.first <= number && number <= leave.last)) away++
  }
  return working > 0 && away * 2 >= working
}

function isWorkingDay(day: PlainDate, windows: readonly Boundary[]): boolean {
  const valid = windows.filter((window) => holdsOn(window, day))
  const weekday = weekdayOf(day)
  return valid.length ? valid.some(({ days }) => days?.includes(weekday)) : weekday <= 5
}
