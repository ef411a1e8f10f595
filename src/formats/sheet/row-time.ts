import type { Zone } from '#calendar'
import { type Columns, cellOf } from './columns.ts'
import { DAY_IS_FULL, DayLayout, onClock } from './day-layout.ts'
import { parseDuration, unitOf } from './duration.ts'
import type { Role } from './roles.ts'
import { type DateOrder, parseWhen, type When } from './when.ts'

const DAY = 86_400

/**
 * The time a row tells, in milliseconds, or why it tells none. `name` says the same wherever the person
 * lives; `rest` is a break in it, in milliseconds; `unreadable` what should have been one.
 */
export type RowTime = (Span & { name: string; rest?: number; unreadable?: string }) | Trouble

interface Span {
  start: number
  end: number
  /** It was laid from nine o'clock on. */
  placed?: true
}

interface Trouble {
  trouble: string
  hint: string
}

const GIVE_TIMES = 'Correct this row and import the file again.'

/** Reads the time of one row after the other; rows that say a day and a duration are laid from nine o'clock on. */
export class RowClock {
  readonly #columns: Columns
  readonly #order: DateOrder
  readonly #zone: Zone
  readonly #unit: number
  readonly #layout: DayLayout

  constructor(columns: Columns, order: DateOrder, zone: Zone) {
    this.#columns = columns
    this.#order = order
    this.#zone = zone
    this.#unit = unitOf(columns.names[columns.at.duration ?? -1] ?? '')
    this.#layout = new DayLayout(zone)
  }

  timeOf(cells: readonly string[]): RowTime {
    const start = this.#when(cells, ['start', 'start date', 'start time', 'date'])
    if ('trouble' in start) return start
    const end = this.#when(cells, ['end', 'end date', 'end time'])
    if ('trouble' in end) return end
    const said = cellOf(cells, this.#columns, 'duration')
    const duration = said ? parseDuration(said, this.#unit) : undefined
    const time = this.#between(start, end, said, duration)
    if ('trouble' in time) return time
    const named = { ...time, name: JSON.stringify([start, end, duration]) }
    return isKnown(end) ? this.#withBreak(named, cells, duration) : named
  }

  /** A break counts unless the row's own duration holds it. A bare number of hours longer than the row counts minutes. */
  #withBreak(time: Span & { name: string }, cells: readonly string[], duration: number | undefined): RowTime {
    const said = cellOf(cells, this.#columns, 'break')
    const length = (time.end - time.start) / 1000
    if (!said || duration === length) return time
    const unit = unitOf(this.#columns.names[this.#columns.at.break ?? -1] ?? '')
    const told = parseDuration(said, unit)
    if (told === undefined) return { ...time, unreadable: said.slice(0, 30) }
    const seconds = told >= length ? (parseDuration(said, 60) ?? told) : told
    if (seconds >= length) return { trouble: 'its break is as long as itself, or longer', hint: GIVE_TIMES }
    return seconds ? { ...time, rest: seconds * 1000 } : time
  }

  #between(start: When, end: When, said: string, duration: number | undefined): Span | Trouble {
    const startAt = this.#instant(start)
    if (startAt === undefined) return this.#laidOut(start, said, duration)
    if (isKnown(end)) return this.#upTo(start, startAt, end)
    // A timer that runs: its end is empty, its duration 0:00.
    const runs = duration === 0 && (this.#columns.at.end ?? this.#columns.at['end time']) !== undefined
    if (duration !== undefined && !runs) return ending(startAt, startAt + duration * 1000)
    if (said && !runs)
      return { trouble: `“${said.slice(0, 30)}” is no duration`, hint: 'It needs one such as 1:30 or 1.5.' }
    return { trouble: 'it has no end yet', hint: 'Stop the timer, export again and import the file again.' }
  }

  /** What the cells of these roles say together. */
  #when(cells: readonly string[], roles: readonly Role[]): When | Trouble {
    let known: When = {}
    for (const role of roles) {
      const cell = cellOf(cells, this.#columns, role)
      const when = parseWhen(cell, this.#order)
      if (!when)
        return {
          trouble: `“${cell.slice(0, 30)}” is no date or time that exists`,
          hint: 'It needs one such as 2026-01-31 09:00.',
        }
      known = { ...when, ...known }
    }
    return known
  }

  #instant({ instant, day, seconds }: When): number | undefined {
    if (instant !== undefined) return instant
    if (day === undefined || seconds === undefined) return undefined
    return this.#onClock(day, seconds)
  }

  #onClock(day: number, seconds: number): number {
    return onClock(this.#zone, day, seconds)
  }

  /** To a stated end; a time of day without a date is on the same day, or past midnight on the next. */
  #upTo(start: When, startAt: number, end: When): Span | Trouble {
    const day = end.day ?? start.day
    const endAt = this.#instant({ ...end, ...(day === undefined ? {} : { day }) })
    if (endAt === undefined) return { trouble: 'its end has no time of day', hint: GIVE_TIMES }
    const isPastMidnight = end.day === undefined && end.instant === undefined && endAt < startAt
    return ending(startAt, isPastMidnight ? this.#onClock((day ?? 0) + 1, end.seconds ?? 0) : endAt)
  }

  #laidOut({ day }: When, said: string, duration: number | undefined): Span | Trouble {
    if (day === undefined) return { trouble: 'it has no date', hint: GIVE_TIMES }
    if (!said) return { trouble: 'it says neither a time of day nor a duration', hint: GIVE_TIMES }
    if (duration === undefined)
      return { trouble: `“${said.slice(0, 30)}” is no duration`, hint: 'It needs one such as 1:30 or 1.5.' }
    if (duration > 31 * DAY) return ending(0, duration * 1000)
    const laid = this.#layout.place(day, duration)
    if (!laid) return { trouble: DAY_IS_FULL, hint: GIVE_TIMES }
    const time = ending(laid.start, laid.end)
    return 'start' in time ? { ...time, placed: true } : time
  }
}

function isKnown(when: When): boolean {
  return when.instant !== undefined || when.day !== undefined || when.seconds !== undefined
}

function ending(start: number, end: number): Span | Trouble {
  if (end === start) return { trouble: 'it lasts no time', hint: 'Nothing to do, unless time was spent on it.' }
  if (end < start) return { trouble: 'it ends before it starts', hint: GIVE_TIMES }
  if (end - start > 31 * DAY * 1000) return { trouble: 'it lasts more than 31 days', hint: GIVE_TIMES }
  return { start, end }
}
