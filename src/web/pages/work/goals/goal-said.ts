import { addDays, dayNumber, type PlainDate } from '#calendar'
import type { GoalsNow } from '#questions'
import type { CountedThing } from '#record'
import { timeTicks } from '../../../charts/time-axis.ts'
import type { Visit } from '../../../visit.ts'

interface Counting {
  counts?: CountedThing | undefined
  job?: string | undefined
  tag?: string | undefined
}

/** “hours of the column”, “entries tagged ward”. */
export function thingCounted({ words }: Visit, now: GoalsNow, { counts, job, tag }: Counting): string {
  const { goals } = words
  const named = job && now.jobs.find(({ id }) => id === job)?.title
  return counts ? goals.countsOf(goals.counts[counts], named || undefined, tag) : ''
}

/** Pieces without a digit after the point, hours with one where they have one. */
export function amountText({ formatting }: Visit, amount: number): string {
  return formatting.number(amount, Math.abs(amount - Math.round(amount)) < 0.05 ? 0 : 1)
}

/** Where a day stands between two, 0 … 1. */
export function placeIn(from: PlainDate, to: PlainDate): (day: PlainDate) => number {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return (day) => (dayNumber(day) - first) / Math.max(1, last - first)
}

/** Names of places in time under a chart, about as many as a narrow screen has room for. */
export function marksOf({ formatting }: Visit, from: PlainDate, to: PlainDate): { at: number; label: string }[] {
  const at = placeIn(from, to)
  const ticks = timeTicks(Date.parse(from), Date.parse(addDays(to, 1)), 240, formatting.locale)
  return ticks
    .filter(({ time, label }) => label && time >= Date.parse(from))
    .map(({ time, label }) => ({ at: at(new Date(time).toISOString().slice(0, 10) as PlainDate), label }))
    .filter((mark) => mark.at <= 1)
}
