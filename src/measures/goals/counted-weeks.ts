import { type Days, dayNumber, fromDayNumber, type PlainDate } from '#calendar'
import type { Amounts } from '../cadence/amounts.ts'
import { isLeave, type LeaveLines } from '../cadence/leave-periods.ts'

/** The weeks of a goal from its first day to today. */
interface WeeksAsked {
  from: PlainDate
  today: PlainDate
  lines: LeaveLines
}

/**
 * What was counted in stretches of seven days that end today, the earliest first; days left over at the start are left out, and
 * so are weeks of leave, which say nothing of the pace of the others.
 */
export function countedWeeks(amounts: Amounts, { from, today, lines }: WeeksAsked): { weeks: number[]; period: Days } {
  const last = dayNumber(today)
  const count = Math.min(MOST_WEEKS, Math.max(0, Math.floor((last - dayNumber(from) + 1) / 7)))
  const first = last - 7 * count + 1
  const stretches = Array.from({ length: count }, (_, at) => daysOf(first + 7 * at, first + 7 * at + 6))
  const weeks = stretches
    .filter((days) => !isLeave(days, lines))
    .map((days) => amounts.between(dayNumber(days.from), dayNumber(days.to)))
  return { weeks, period: { from: fromDayNumber(count ? first : last), to: today } }
}

/** The days to come of a goal. */
export interface Ahead {
  today: PlainDate
  dueOn: PlainDate
  lines: LeaveLines
}

/**
 * Weeks from tomorrow to a day up to the one it is due, with a fraction; those of leave that is known by now are left out, as
 * they are of what was.
 */
export function weeksAhead({ today, dueOn, lines }: Ahead, until: PlainDate): number {
  const [last, due] = [dayNumber(until), dayNumber(dueOn)]
  let days = 0
  for (let from = dayNumber(today) + 1; from <= last; from += 7) {
    const to = Math.min(from + 6, due)
    if (!isLeave(daysOf(from, to), lines)) days += Math.min(to, last) - from + 1
  }
  return days / 7
}

function daysOf(first: number, last: number): Days {
  return { from: fromDayNumber(first), to: fromDayNumber(last) }
}

/** What lies further back says little of what comes: a convention of our own. */
const MOST_WEEKS = 104
