import {
  dayNumberAt,
  fromDayNumber,
  holdsOn,
  type Instant,
  instantOf,
  intersect,
  lengthOf,
  minutesOf,
  type Span,
  startOfDay,
  subtract,
  weekdayOfNumber,
  type Zone,
} from '#calendar'
import type { Boundary } from './boundary.ts'

/**
 * How a paid job's time can lie outside its boundary. Each moment is of one kind only, the first that fits: leave, a quiet
 * evening, a weekend, another day off, before the window, after it, between two windows.
 */
export const BLEED_KINDS = ['leave', 'quiet evening', 'weekend', 'day off', 'early', 'evening', 'break'] as const
export type BleedKind = (typeof BLEED_KINDS)[number]

export interface BleedPiece extends Span {
  kind: BleedKind
  /** Of its time, where other jobs share it; absent: all. */
  part?: number
}

/** The boundaries that speak for one paid job: its own, and leave and quiet evenings that hold for all. */
export function boundariesOf(job: string, boundaries: readonly Boundary[]): Boundary[] {
  return boundaries.filter((boundary) => boundary.job === job || !boundary.job)
}

/** What a day agrees for one job: absent windows mean nothing was agreed, and so nothing can be outside. */
export interface AgreedDay {
  leave: boolean
  quiet: Span[]
  windows: Span[] | undefined
  weekend: boolean
}

/** The agreement of one day (by number) in a zone, from the job's boundaries valid then. */
export function agreedDay(boundaries: readonly Boundary[], zone: Zone, number: number): AgreedDay {
  const day = fromDayNumber(number)
  const weekday = weekdayOfNumber(number)
  const valid = boundaries.filter((boundary) => holdsOn(boundary, day))
  const windows = valid.filter((boundary) => boundary.kind === 'daily window')
  const quiet = valid.filter((boundary) => boundary.kind === 'quiet evening' && boundary.days?.includes(weekday))
  return {
    leave: valid.some((boundary) => boundary.kind === 'leave'),
    quiet: quiet.flatMap((boundary) => spanOf(boundary, zone, number)),
    windows: windows.length
      ? windows
          .filter((boundary) => boundary.days?.includes(weekday))
          .flatMap((boundary) => spanOf(boundary, zone, number))
      : undefined,
    weekend: weekday >= 6,
  }
}

function spanOf(boundary: Boundary, zone: Zone, number: number): Span[] {
  if (!boundary.opensAt) return []
  const closes = boundary.kind === 'quiet evening' ? 1440 : boundary.closesAt ? minutesOf(boundary.closesAt) : 1440
  return [{ start: instantOf(zone, number, minutesOf(boundary.opensAt)), end: instantOf(zone, number, closes) }]
}

/** The parts of `spans` (all within the day) that lie outside what the day agrees, each with its kind. */
export function outside(spans: readonly Span[], agreed: AgreedDay): BleedPiece[] {
  const as = (kind: BleedKind, pieces: readonly Span[]) => pieces.map((piece) => ({ ...piece, kind }))
  if (agreed.leave) return as('leave', spans)
  if (!agreed.quiet.length && spans.every((span) => liesWithin(span, agreed.windows))) return []
  const quiet = intersect(spans, agreed.quiet)
  const rest = subtract(spans, agreed.quiet)
  return [...as('quiet evening', quiet), ...outsideWindows(rest, agreed)].sort((a, b) => a.start - b.start)
}

/** Nothing agreed is nothing outside. */
function liesWithin(span: Span, windows: readonly Span[] | undefined): boolean {
  return !windows || windows.some((window) => window.start <= span.start && span.end <= window.end)
}

function outsideWindows(spans: readonly Span[], { windows, weekend }: AgreedDay): BleedPiece[] {
  if (!windows) return []
  if (!windows.length) return spans.map((span) => ({ ...span, kind: weekend ? 'weekend' : 'day off' }))
  const opens = Math.min(...windows.map((window) => window.start))
  const closes = Math.max(...windows.map((window) => window.end))
  return subtract(spans, windows).map((piece) => ({
    ...piece,
    kind: piece.end <= opens ? 'early' : piece.start >= closes ? 'evening' : 'break',
  }))
}

/** Cuts a stretch at the midnights of its zone: one span for each day it touches, with the day's number. */
export function byDay(startAt: number, endAt: number, zone: Zone): { number: number; span: Span }[] {
  const days: { number: number; span: Span }[] = []
  let number = dayNumberAt(zone, startAt as Instant)
  for (let start = startAt; start < endAt; number++) {
    const end = Math.min(endAt, startOfDay(zone, number + 1))
    days.push({ number, span: { start, end } })
    start = end
  }
  return days
}

/** Whole seconds of a set of spans that do not overlap. */
export function secondsOf(spans: readonly Span[]): number {
  return Math.round(lengthOf(spans) / 1000)
}
