import { dayNumber, firstDay, fromDayNumber, lastDay, type PlainDate } from '#calendar'
import type { Learning } from '#record'
import type { DayAmount } from './amounts.ts'

/**
 * Hours of learning by day. The record knows them of a whole book or course: they are spread evenly from its first day to
 * its last, or to today while it goes on; where no beginning is known they lie on the last day. A convention of our own.
 */
export function learningAmounts(learning: readonly Learning[], today: PlainDate): DayAmount[] {
  return learning.flatMap(({ hours, stage, from, to }) => {
    const end = to ? lastDay(to) : stage === 'begun' && from ? today : undefined
    if (!hours || !end || stage === 'not begun') return []
    const last = dayNumber(end)
    const first = from ? Math.min(dayNumber(firstDay(from)), last) : last
    const amount = hours / (last - first + 1)
    return Array.from({ length: last - first + 1 }, (_, at) => ({ day: fromDayNumber(first + at), amount }))
  })
}
