/**
 * iCalendar 2.0 (RFC 5545, https://www.rfc-editor.org/rfc/rfc5545; names of calendars and zones after RFC 7986 and common
 * `X-WR-` properties) and vCalendar 1.0 (https://web.archive.org/web/2016/http://www.imc.org/pdi/vcal-10.txt), as far as
 * Thalweg reads them.
 */

/** `DTSTART;TZID=Europe/Berlin:20261116T090000`: name and parameter names in capitals, the value as written. */
export interface ContentLine {
  name: string
  params: Readonly<Record<string, string>>
  value: string
}

/** The lines of one component by name, without those of components inside it. */
export type Properties = ReadonlyMap<string, readonly ContentLine[]>

/** Where a component stands in the text: from its BEGIN line to after its END line. */
export interface Block {
  from: number
  to: number
  /** Number of its first line, from 1. */
  line: number
  /** Index of its calendar in the file. */
  calendar: number
}

/** What the head of one VCALENDAR says. */
export interface CalendarHead {
  /** 1 for vCalendar 1.0. */
  version: 1 | 2
  name?: string
  /** `X-WR-TIMEZONE`, or the `TZ` of vCalendar 1.0: for times that name no zone. */
  zone?: string
}

/** A wall time without a zone, as seconds since 1970-01-01T00:00 on the same clock. */
export type WallSeconds = number

/** A date or a time as it stands in a property. */
export interface Moment {
  kind: 'date' | 'utc' | 'wall'
  at: WallSeconds
  /** The zone it names, for `wall`. */
  tzid?: string
}

/** Whole days count by the calendar, the rest by the clock. */
export interface Length {
  days: number
  seconds: number
}

/** A recurrence rule. Numbers as in RFC 5545; `byDay` has weekdays 1 Monday … 7 Sunday with `nth` 0 for every one. */
export interface Rule {
  freq: 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  interval: number
  count?: number
  until?: Moment
  weekStart: number
  bySecond: number[]
  byMinute: number[]
  byHour: number[]
  byDay: { nth: number; weekday: number }[]
  byMonthDay: number[]
  byYearDay: number[]
  byWeekNo: number[]
  byMonth: number[]
  bySetPos: number[]
}
