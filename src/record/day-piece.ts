import { fromDayNumber, type PlainDate, type Span, subtract, type Zone } from '#calendar'
import type { Interval } from './interval.ts'
import { type AgreedDay, agreedDay, type BleedKind, boundariesOf, outside } from './outside-boundary.ts'
import { type OwnTime, ownTime } from './own-time.ts'
import type { Terms } from './terms.ts'

/** A part of an interval in one day of its own zone: inside its job’s boundary, or bleed of one kind. */
export interface DayPiece extends Span {
  interval: Interval
  day: PlainDate
  /** Unpaid jobs and jobs without a boundary have no outside. */
  kind: 'inside' | BleedKind
  /** Of its time: 1, or less where several jobs share it. */
  part: number
}

/**
 * The intervals cut into pieces, by start; with their parts they add up to what `dayTotals` counts. Give it the traces of
 * all jobs: what another has, a job has not.
 */
export function dayPieces(intervals: readonly Interval[], terms: Pick<Terms, 'paid' | 'boundaries'>): DayPiece[] {
  const pieces = [...ownTime(intervals)].flatMap(([number, jobs]) =>
    [...jobs].flatMap(([job, own]) => {
      const boundaries = terms.paid.has(job) ? boundariesOf(job, terms.boundaries) : []
      const agreedIn = new Map<Zone, AgreedDay>()
      const agreed = (zone: Zone) => agreedIn.get(zone) ?? agreedDay(boundaries, zone, number)
      return own.flatMap((one) => {
        if (!boundaries.length) return piecesOf(one, number, undefined)
        const { zone } = one.interval
        agreedIn.set(zone, agreed(zone))
        return piecesOf(one, number, agreed(zone))
      })
    }),
  )
  return pieces.sort((a, b) => a.start - b.start || a.end - b.end)
}

function piecesOf({ interval, part, spans }: OwnTime, number: number, agreed: AgreedDay | undefined): DayPiece[] {
  const bled = agreed ? outside(spans, agreed) : []
  const kept = subtract(spans, bled).map((span) => ({ ...span, kind: 'inside' as const }))
  return [...kept, ...bled].map((piece) => ({ ...piece, interval, part, day: fromDayNumber(number) }))
}
