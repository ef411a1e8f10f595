import type { Span } from '#calendar'
import type { Interval } from './interval.ts'

/** A part of an interval in one day. */
export interface Stretch {
  interval: Interval
  span: Span
}

/** What an interval has of a day once others of its job have theirs. */
export interface OwnTime {
  interval: Interval
  spans: Span[]
}

/** Stretches of one job in one day, each less what an earlier one of them already has. */
export function withoutOverlap(stretches: readonly Stretch[]): OwnTime[] {
  if (stretches.length === 1) return stretches.map(({ interval, span }) => ({ interval, spans: [span] }))
  const sorted = [...stretches].sort((a, b) => a.span.start - b.span.start || (a.interval.id < b.interval.id ? -1 : 1))
  let until = Number.NEGATIVE_INFINITY
  return sorted.map(({ interval, span }) => {
    const start = Math.max(span.start, until)
    until = Math.max(until, span.end)
    return { interval, spans: start < span.end ? [{ start, end: span.end }] : [] }
  })
}
