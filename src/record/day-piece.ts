import { fromDayNumber, type PlainDate, type Span, subtract } from '#calendar'
import type { Interval } from './interval.ts'
import { agreedDay, type BleedKind, boundariesOf, byDay, outside } from './outside-boundary.ts'
import type { Terms } from './terms.ts'
import { withoutOverlap } from './without-overlap.ts'

/** A part of an interval in one day of its own zone: inside its job’s boundary, or bleed of one kind. */
export interface DayPiece extends Span {
  interval: Interval
  day: PlainDate
  /** Unpaid jobs and jobs without a boundary have no outside. */
  kind: 'inside' | BleedKind
}

/**
 * The intervals cut into pieces, by start; they add up to what `dayTotals` counts. Time that two intervals of one job
 * share belongs to the earlier one.
 */
export function dayPieces(intervals: readonly Interval[], terms: Pick<Terms, 'paid' | 'boundaries'>): DayPiece[] {
  const stretches = new Map<string, { interval: Interval; number: number; span: Span }[]>()
  for (const interval of intervals)
    for (const { number, span } of byDay(interval.startAt, interval.endAt, interval.zone)) {
      const key = `${number} ${interval.job ?? ''}`
      const same = stretches.get(key) ?? []
      stretches.set(key, same)
      same.push({ interval, number, span })
    }
  const pieces = [...stretches.values()].flatMap((same) => {
    const [{ number, interval }] = same as [(typeof same)[0]]
    const own = interval.job && terms.paid.has(interval.job) ? boundariesOf(interval.job, terms.boundaries) : []
    return withoutOverlap(same).flatMap(({ interval, spans }) => {
      const bled = own.length ? outside(spans, agreedDay(own, interval.zone, number)) : []
      const kept = subtract(spans, bled).map((span) => ({ ...span, kind: 'inside' as const }))
      return [...kept, ...bled].map((piece) => ({ ...piece, interval, day: fromDayNumber(number) }))
    })
  })
  return pieces.sort((a, b) => a.start - b.start || a.end - b.end)
}
