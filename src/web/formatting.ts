import { firstDay, type PartialDate, type PlainDate, type Weekday, type Zone } from '#calendar'
import type { Settings } from '#record'

/** How figures and dates are written for one person: their locale, their zone. */
export interface Formatting {
  locale: string
  zone: Zone
  weekStart: Weekday
  /** `41.5`: hours from seconds, one digit after the point. */
  hours(seconds: number): string
  number(value: number, digits?: number): string
  /** `34 %` from 0.34. */
  percent(share: number, digits?: number): string
  /** `Sep 2016`, `2016`, `3 Sep 2016`: as exact as the date is. */
  date(date: PartialDate | PlainDate): string
  /** `16 November`. */
  dayAndMonth(day: PlainDate): string
  /** `November 2026`. */
  monthAndYear(day: PlainDate): string
  /** `Nov`. */
  monthShort(day: PlainDate): string
  /** `N`. */
  monthNarrow(day: PlainDate): string
  /** `Thursday`. */
  weekdayLong(day: PlainDate): string
  /** `Mon 16`. */
  weekday(day: PlainDate): string
  /** `09:05`, in the person's zone. */
  time(at: number): string
  /** `09:05` from 9.083: hours of a day as its clock shows them. */
  clock(hours: number): string
  /** `16 Nov 2026, 09:05`. */
  moment(at: number): string
}

const made = new Map<string, Formatting>()

/** Formatting is dear to make and the same for all pages: made once for each set of settings. */
export function formattingFor(settings: Settings): Formatting {
  const key = `${settings.locale} ${settings.zone} ${settings.weekStart}`
  const formatting = made.get(key) ?? make(settings)
  if (made.size < 100) made.set(key, formatting)
  return formatting
}

function make({ locale, zone, weekStart }: Settings): Formatting {
  const numbers = [0, 1, 2, 3].map((digits) => new Intl.NumberFormat(locale, digitsOf(digits)))
  const percents = [0, 1].map((digits) => new Intl.NumberFormat(locale, { style: 'percent', ...digitsOf(digits) }))
  const dates = {
    4: plain(locale, { year: 'numeric' }),
    7: plain(locale, { month: 'short', year: 'numeric' }),
    10: plain(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
  }
  const dayAndMonth = plain(locale, { day: 'numeric', month: 'long' })
  const monthAndYear = plain(locale, { month: 'long', year: 'numeric' })
  const monthShort = plain(locale, { month: 'short' })
  const monthNarrow = plain(locale, { month: 'narrow' })
  const weekdayLong = plain(locale, { weekday: 'long' })
  const weekday = plain(locale, { weekday: 'short', day: 'numeric' })
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone })
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
  const written = (format: Intl.DateTimeFormat, date: string) => format.format(Date.parse(`${date}T12:00:00Z`))
  const number = (value: number, digits = 0) => (numbers[digits] as Intl.NumberFormat).format(value)
  return {
    locale,
    zone,
    weekStart,
    hours: (seconds) => number(seconds / 3600, 1),
    number,
    percent: (share, digits = 0) => (percents[digits] as Intl.NumberFormat).format(share),
    date: (date) => written(dates[date.length as 4 | 7 | 10], firstDay(date as PartialDate)),
    dayAndMonth: (day) => written(dayAndMonth, day),
    monthAndYear: (day) => written(monthAndYear, day),
    monthShort: (day) => written(monthShort, day),
    monthNarrow: (day) => written(monthNarrow, day),
    weekdayLong: (day) => written(weekdayLong, day),
    weekday: (day) => written(weekday, day),
    time: (at) => time.format(at),
    clock: (hours) => clock.format(Math.round(hours * 60) * 60_000),
    moment: (at) => moment.format(at),
  }
}

function digitsOf(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits }
}

function plain(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
}
