import { type Complaint, complaint, LONGEST_INTERVAL } from '#record'
import { quoted } from '../tidy-line.ts'
import type { CalendarEvent } from './event.ts'
import type { Budget } from './follow-rule.ts'
import { clockOfMoment, type Occurrence, occurrenceAt } from './occurrence.ts'
import { idOfChange, Overrides } from './overrides.ts'
import { endingAsAdded, endsBeforeStart, timesOf } from './series.ts'
import type { Clock, Clocks } from './zones.ts'

const DAY = 86_400
/** How many steps one rule may take in vain; all rules of a file together have what is in `Outlook.left`. */
const STEPS_OF_A_RULE = 500_000

/** How far into time a file is read, and what was left for later; shared by all its events. */
export interface Outlook {
  clocks: Clocks
  /** Instant, milliseconds: only what has ended by then has been spent. */
  until: number
  /** Occurrences of one event. */
  occurrences: number
  /** Steps that rules may still take. */
  left: { steps: number }
  /** Single events, and series, that lie ahead or go on. */
  ahead: { events: number; series: number }
}

/** Every time an event takes place that is over by `until`, changed as its overrides say. */
export function* occurrencesOf(
  event: CalendarEvent,
  changes: readonly CalendarEvent[],
  outlook: Outlook,
): Generator<Occurrence | Complaint> {
  const clock = clockOfMoment(event.start, outlook.clocks)
  if (!event.rules.length && !event.added.length && !changes.length) {
    yield* spent(occurrenceAt(event, event.start.at, clock, outlook.clocks), outlook)
    return
  }
  if (endsBeforeStart(event, clock))
    yield complaint(
      event.place,
      `${quoted(event.title)} stops repeating before it starts, so it is taken once`,
      'Correct its last day in your calendar.',
    )
  yield* repeated(event, changes, clock, outlook)
}

function* repeated(
  event: CalendarEvent,
  changes: readonly CalendarEvent[],
  clock: Clock,
  outlook: Outlook,
): Generator<Occurrence | Complaint> {
  const { clocks } = outlook
  const overrides = new Overrides(event, changes, clock, clocks)
  yield* overrides.replaced.map(olderVersion)
  const withEnd = endingAsAdded(event, clock, clocks)
  const allowed = Math.min(STEPS_OF_A_RULE, outlook.left.steps)
  const budget: Budget = { until: clock.wallAt(outlook.until) + 400 * DAY, steps: allowed }
  let count = 0
  let last = event.start.at
  let goesOn = false
  for (const wall of timesOf(event, clock, clocks, budget)) {
    goesOn = clock.instantAt(wall) > outlook.until
    if (goesOn || ++count > outlook.occurrences) break
    last = wall
    const plain = withEnd(occurrenceAt(event, wall, clock, clocks), wall)
    yield* spentOrLeftOut(overrides.changed(plain, wall), outlook)
  }
  outlook.left.steps -= allowed - Math.min(allowed, Math.max(0, budget.steps))
  if (goesOn) outlook.ahead.series++
  else if (!count && !changes.length) yield nothingLeft(event)
  if (count > outlook.occurrences || budget.steps <= 0) yield cut(event, count > outlook.occurrences, last, outlook)
  for (const change of overrides.rest()) yield* spentOrLeftOut(change, outlook)
}

function* spentOrLeftOut(occurrence: Occurrence, outlook: Outlook): Generator<Occurrence | Complaint> {
  const { event } = occurrence
  if (event.leftOut) yield leftOut(event)
  else yield* spent(occurrence, outlook)
}

/** Time that is planned is not spent yet: it is counted, and comes with a later import. */
function* spent(occurrence: Occurrence, outlook: Outlook): Generator<Occurrence | Complaint> {
  const { event, start, end, days } = occurrence
  if (start > outlook.until || (!days && !event.isJournal && end > outlook.until)) outlook.ahead.events++
  else if (end < start || (days && days.last < days.first))
    yield complaint(event.place, `${quoted(event.title)} ends before it starts`, 'Correct its start or its end.')
  else if (!days && end - start > LONGEST_INTERVAL)
    yield complaint(
      event.place,
      `${quoted(event.title)} lasts more than 31 days`,
      'A stretch that long is a job or a leave: give it dates there.',
    )
  else yield occurrence
}

export function olderVersion({ place, title }: CalendarEvent): Complaint {
  return complaint(place, `this is an older version of ${quoted(title)} and left out`, 'The newest version is taken.')
}

export function leftOut({ place, title, leftOut: why }: CalendarEvent): Complaint {
  return complaint(place, `${quoted(title)} ${why} and left out`, 'Nothing to do, unless time was spent on it.')
}

function nothingLeft({ place, title }: CalendarEvent): Complaint {
  return complaint(
    place,
    `${quoted(title)} excludes every one of its times, so nothing of it is taken`,
    'Nothing to do.',
  )
}

function cut(event: CalendarEvent, tooMany: boolean, last: number, { occurrences }: Outlook): Complaint {
  const day = new Date(last * 1000).toISOString().slice(0, 10)
  const isEndless = event.rules.some(({ count, until }) => count === undefined && until === undefined)
  const hint = 'What comes after is not in the record: give the repetition an end, or export a shorter period.'
  if (!tooMany)
    return complaint(event.place, `the repetition of ${quoted(event.title)} leads nowhere; taken up to ${day}`, hint)
  const how = isEndless ? 'without end' : `more than ${occurrences.toLocaleString('en')} times`
  return complaint(event.place, `${quoted(event.title)} repeats ${how}; taken up to ${day}`, hint)
}

/** A change to one occurrence whose series is not in the file: it stands for itself. */
export function* aloneOf(change: CalendarEvent, outlook: Outlook): Generator<Occurrence | Complaint> {
  const { clocks } = outlook
  const occurrence = occurrenceAt(change, change.start.at, clockOfMoment(change.start, clocks), clocks)
  const id = change.recurrence ? idOfChange(change.recurrence.id, clocks) : occurrence.id
  yield* spentOrLeftOut({ ...occurrence, id }, outlook)
}
