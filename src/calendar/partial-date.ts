import { addDays, addMonths, daysInMonth, isPlainDate, type Month, type PlainDate } from './plain-date.ts'

/** A date known to the day, the month or the year: `2013-04-05`, `2013-04`, `2013`. */
export type PartialDate = string & { readonly __partialDate: true }

const YEAR = /^(19|20|21)\d\d$/
const MONTH = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/

export function isPartialDate(text: string): text is PartialDate {
  return YEAR.test(text) || MONTH.test(text) || isPlainDate(text)
}

/**
 * Reads `2013`, `2013-4`, `2013-04-05`, `2023-9-28` and ISO instants' dates (`2013-04-05T00:00:00Z`).
 * `undefined` when the text is no such date; words such as “Present” are the caller's to know.
 */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ].*)?)?)?$/.exec(text.trim())
  if (!match) return undefined
  const parts = match.slice(1).filter((part) => part !== undefined)
  const written = parts.map((part, index) => (index ? part.padStart(2, '0') : part)).join('-')
  return isPartialDate(written) ? written : undefined
}

/** The first day the date can mean. */
export function firstDay(date: PartialDate): PlainDate {
  return (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date) as PlainDate
}

/** The last day the date can mean. */
export function lastDay(date: PartialDate): PlainDate {
  if (date.length === 4) return `${date}-12-31` as PlainDate
  return (date.length === 7 ? `${date}-${daysInMonth(date as string as Month)}` : date) as PlainDate
}

export function firstMonth(date: PartialDate): Month {
  return firstDay(date).slice(0, 7) as Month
}

export function lastMonth(date: PartialDate): Month {
  return lastDay(date).slice(0, 7) as Month
}

/** True when every day `a` can mean lies before every day `b` can mean. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  return lastDay(a) < firstDay(b)
}

/** The first month wholly after the date. */
export function monthAfter(date: PartialDate): Month {
  return addMonths(lastMonth(date), 1)
}

/** The date just before, as exact as this one: the day before, the month before, the year before. */
export function dateBefore<D extends PartialDate | PlainDate>(date: D): D {
  return addDays(firstDay(date as PartialDate), -1).slice(0, date.length) as D
}
