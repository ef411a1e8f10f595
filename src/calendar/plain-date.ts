/**
 * A day of the proleptic Gregorian calendar as people write it: `2013-04-05` (ISO 8601, years 1900–2199).
 * A string, so that it sorts, compares and travels as itself.
 */
export type PlainDate = string & { readonly __plainDate: true }

const SHAPE = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export function isPlainDate(text: string): text is PlainDate {
  return SHAPE.test(text) && Number(text.slice(8)) <= daysInMonth(text.slice(0, 7) as Month)
}

/** Reads a day, or says nothing (`undefined`) when the text is none. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const trimmed = text.trim()
  return isPlainDate(trimmed) ? trimmed : undefined
}

/** A month of one year: `2013-04`. */
export type Month = string & { readonly __month: true }

export function monthOf(day: PlainDate): Month {
  return day.slice(0, 7) as Month
}

export function daysInMonth(month: Month): number {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return new Date(Date.UTC(year, number, 0)).getUTCDate()
}

/** The month `count` months after `month`; negative counts go back. */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${Math.floor(index / 12)}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}` as Month
}

/** Every month from `first` to `last`, both included; empty when `last` is before `first`. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month)
  return months
}

const DAY = 86_400_000

/** Days since 1970-01-01: the arithmetic behind weeks and distances. */
export function dayNumber(day: PlainDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY
}

export function fromDayNumber(number: number): PlainDate {
  return new Date(number * DAY).toISOString().slice(0, 10) as PlainDate
}

export function addDays(day: PlainDate, count: number): PlainDate {
  return fromDayNumber(dayNumber(day) + count)
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export function weekdayOf(day: PlainDate): Weekday {
  return weekdayOfNumber(dayNumber(day))
}

export function weekdayOfNumber(number: number): Weekday {
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** The first day of the week that holds `day`, where weeks start on `weekStart` (1 Monday … 7 Sunday). */
export function startOfWeek(day: PlainDate, weekStart: Weekday = 1): PlainDate {
  return addDays(day, -((weekdayOf(day) - weekStart + 7) % 7))
}
