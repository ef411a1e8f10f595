import type { Zone } from '#calendar'
import type { CalendarEvent } from './event.ts'
import type { Length, Moment, WallSeconds } from './shape.ts'
import { type Clock, type Clocks, instantOfMoment } from './zones.ts'

const DAY = 86_400

/** One time that an event takes place. Instants in milliseconds. */
export interface Occurrence {
  event: CalendarEvent
  /** The moment it was meant for before it was moved, which names it for ever (`idOf`). */
  id: string
  start: number
  end: number
  zone: Zone
  /** The first and last day, for what lasts whole days. */
  days?: { first: number; last: number }
}

/** The clock of a moment; whole days and UTC go by the clock of those who name no zone. */
export function clockOfMoment(moment: Moment, clocks: Clocks): Clock {
  const clock = clocks.named(moment.kind === 'wall' ? moment.tzid : undefined)
  return moment.kind === 'utc' ? inUtc(clock) : clock
}

/** UTC as a clock to repeat by; what is kept is where the person lives. */
function inUtc(home: Clock): Clock {
  return {
    instantAt: (wall) => wall * 1000,
    wallAt: (instant) => Math.floor(instant / 1000),
    zoneAt: (wall) => home.zoneAt(home.wallAt(wall * 1000)),
  }
}

/** An instant in milliseconds; days and times that name no zone as they are, so that moving house renames nothing. */
export function idOf({ kind, tzid, at }: Moment, instant: number): string {
  if (kind === 'utc' || tzid) return String(instant)
  return new Date(at * 1000).toISOString().slice(0, kind === 'date' ? 10 : 19)
}

/** An event at a wall time of its clock, lasting as it says. */
export function occurrenceAt(event: CalendarEvent, wall: WallSeconds, clock: Clock, clocks: Clocks): Occurrence {
  const start = clock.instantAt(wall)
  const base = { event, id: idOf({ ...event.start, at: wall }, start), start, zone: clock.zoneAt(wall) }
  if (event.start.kind === 'date') {
    const first = Math.floor(wall / DAY)
    return { ...base, end: clock.instantAt(wall + DAY), days: { first, last: first + daysOf(event) - 1 } }
  }
  const span = event.end && instantOfMoment(event.end, clockOfMoment(event.end, clocks)) - instantOf(event, clock)
  return { ...base, end: span === undefined ? after(wall, event.length, clock) : start + span }
}

/** The end of something with a stated length: days by the calendar, the rest by the clock. */
export function after(wall: WallSeconds, length: Length | undefined, clock: Clock): number {
  if (!length) return clock.instantAt(wall)
  return clock.instantAt(wall + length.days * DAY) + length.seconds * 1000
}

function instantOf(event: CalendarEvent, clock: Clock): number {
  return clock.instantAt(event.start.at)
}

/** Whole days, at least one; what ends before it starts has none. */
function daysOf({ start, end, length }: CalendarEvent): number {
  if (length) return Math.max(1, length.days + Math.ceil(length.seconds / DAY))
  if (!end) return 1
  const days = Math.floor((end.at - start.at) / DAY)
  return days === 0 ? 1 : days
}
