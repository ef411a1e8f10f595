import { type Days, dayNumber, fromDayNumber, type PlainDate } from '#calendar'
import type { Amounts } from '../cadence/amounts.ts'

/** What was counted in stretches of seven days that end today, the earliest first; days left over at the start are left out. */
export function countedWeeks(amounts: Amounts, from: PlainDate, today: PlainDate): { weeks: number[]; period: Days } {
  const last = dayNumber(today)
  const count = Math.min(MOST_WEEKS, Math.max(0, Math.floor((last - dayNumber(from) + 1) / 7)))
  const first = last - 7 * count + 1
  const weeks = Array.from({ length: count }, (_, at) => amounts.between(first + 7 * at, first + 7 * at + 6))
  return { weeks, period: { from: fromDayNumber(count ? first : last), to: today } }
}

/** What lies further back says little of what comes: a convention of our own. */
const MOST_WEEKS = 104
