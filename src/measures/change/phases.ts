import {
  addDays,
  type Days,
  dayNumber,
  firstDay,
  fromDayNumber,
  lastDay,
  type PartialDate,
  type PlainDate,
  startOfWeek,
  type Weekday,
} from '#calendar'
import type { Job, Move } from '#record'

/** The most whole weeks that are compared on each side: a convention of our own. */
export const MOST_WEEKS = 52

/** Whole weeks before and after a date, not touching it; a side without any is absent. */
export interface Phases {
  before?: Days | undefined
  after?: Days | undefined
  /** The neighbouring moves that cut a side short. */
  cutBefore?: Move | undefined
  cutAfter?: Move | undefined
}

export interface PhaseTerms {
  /** A day, or a month within which it happened; that month is then on neither side. */
  on: PartialDate
  today: PlainDate
  weekStart: Weekday
  /** Other moves of the same job. */
  neighbours?: readonly Move[] | undefined
}

/** Up to 52 whole weeks on each side, cut at the neighbouring moves of the job and at today. Nothing for a date known only to the year. */
export function phasesOf({ on, today, weekStart, neighbours = [] }: PhaseTerms): Phases | undefined {
  if (on.length < 7) return undefined
  const [first, last] = [firstDay(on), lastDay(on)]
  const earlier = neighbours.filter((move) => lastDay(move.on) < first && move.on.length > 4)
  const later = neighbours.filter((move) => firstDay(move.on) > last && move.on.length > 4)
  const cutBefore = latest(earlier)
  const cutAfter = latest(later, -1)
  // The week of the move itself belongs to neither side, unless the move was on its first day.
  const end = startOfWeek(first, weekStart)
  const start = startOfWeek(addDays(last, on.length > 7 ? 6 : 7), weekStart)
  const least = cutBefore ? startOfWeek(addDays(lastDay(cutBefore.on), 6), weekStart) : undefined
  const until = cutAfter ? startOfWeek(firstDay(cutAfter.on), weekStart) : startOfWeek(addDays(today, 1), weekStart)
  const from = latestDay(addDays(end, -7 * MOST_WEEKS), least)
  const to = earliestDay(addDays(start, 7 * MOST_WEEKS), until)
  return {
    ...(from < end ? { before: { from, to: addDays(end, -1) } } : {}),
    ...(start < to ? { after: { from: start, to: addDays(to, -1) } } : {}),
    cutBefore: from === least ? cutBefore : undefined,
    cutAfter: to === until && cutAfter ? cutAfter : undefined,
  }
}

/** The jobs a move is looked at for: its own for a promotion or a transfer; where a job begins or ends, all paid ones together. */
export function jobsOfMove({ kind, job }: Pick<Move, 'kind' | 'job'>, jobs: readonly Job[]): Job[] {
  const within = kind === 'promotion' || kind === 'transfer'
  return jobs.filter((one) => (within ? one.id === job : one.paid))
}

/** One stretch that holds both sides. */
export function wholeOf({ before, after }: Phases): Days | undefined {
  const [first, last] = [before ?? after, after ?? before]
  return first && last && { from: first.from, to: last.to }
}

/** So many weeks around a date, for what else happened then. */
export function around(on: PartialDate, weeks: number): Days {
  const days = 7 * weeks
  return { from: fromDayNumber(dayNumber(firstDay(on)) - days), to: fromDayNumber(dayNumber(lastDay(on)) + days) }
}

function latest(moves: readonly Move[], sign = 1): Move | undefined {
  return [...moves].sort((a, b) => sign * (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0]
}

function latestDay(a: PlainDate, b: PlainDate | undefined): PlainDate {
  return b && b > a ? b : a
}

function earliestDay(a: PlainDate, b: PlainDate): PlainDate {
  return b < a ? b : a
}
