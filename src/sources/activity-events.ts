/** A watcher of one computer, as ActivityWatch tells of it. */
export interface Bucket {
  id: string
  type: string
  client?: string
  hostname: string
}

/** What a watcher noted. Of what comes from outside nothing is sure. */
export interface Event {
  timestamp?: string
  /** Seconds. */
  duration?: number
  data?: { status?: unknown }
}

/** Milliseconds since 1970. */
export interface Stretch {
  from: number
  to: number
}

/**
 * Events as they lie within a stretch: what reaches beyond it is cut there. One that ended at most `gap` before it, and before the
 * first within it, is kept as a moment at its beginning, so that the gap is told as it would be by all events together.
 * An event whose time cannot be read is kept as it is: the reader says so.
 */
export function within({ from, to }: Stretch, events: readonly Event[], gap: number): Event[] {
  const kept: Event[] = []
  const before = new Map<unknown, Event>()
  for (const event of events) {
    const { start, end } = spanOf(event)
    if (end < from && start < from) noteLatest(before, event, from - gap)
    else if (!(start > to))
      kept.push(start < from || end > to ? cut(event, Math.max(start, from), Math.min(end, to)) : event)
  }
  for (const [status, event] of before) {
    const { end } = spanOf(event)
    const next = firstOf(kept, status)
    if (next > from && next - end <= gap) kept.push(cut(event, from, from))
  }
  return kept
}

function firstOf(events: readonly Event[], status: unknown): number {
  let first = Number.POSITIVE_INFINITY
  for (const event of events) if (event.data?.status === status) first = Math.min(first, spanOf(event).start)
  return first
}

/** The one that ended last of those before, for each thing a watcher can say of somebody’s presence. */
function noteLatest(before: Map<unknown, Event>, event: Event, earliest: number): void {
  const { end } = spanOf(event)
  const known = before.get(event.data?.status)
  if (end >= earliest && !(known && spanOf(known).end >= end)) before.set(event.data?.status, event)
}

function spanOf({ timestamp, duration }: Event): { start: number; end: number } {
  const start = Date.parse(timestamp ?? '')
  return { start, end: start + (Number(duration) || 0) * 1000 }
}

function cut(event: Event, start: number, end: number): Event {
  return { ...event, timestamp: new Date(start).toISOString(), duration: (end - start) / 1000 }
}
