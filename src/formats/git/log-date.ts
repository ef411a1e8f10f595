import { parseWallTime, type Zone } from '#calendar'
import type { Commit } from './shape.ts'

type When = Pick<Commit, 'at' | 'offset'>

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `Mon Jan 5 10:00:00 2026 +0100`, and without the offset. */
const BY_NAME = /^(?:[a-z]{3} )?([a-z]{3}) (\d{1,2}) (\d\d:\d\d:\d\d) (\d{4})(?: ([+-]\d{4}))?$/i
/** `Mon, 5 Jan 2026 10:00:00 +0100` */
const AS_MAIL = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d:\d\d:\d\d)(?: ([+-]\d{4}))?$/i
/** `2026-01-05 10:00:00 +0100`, `2026-01-05T10:00:00+01:00`, `…Z` */
const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?: ?([+-]\d\d:?\d\d|Z))?$/
/** `1767603600 +0100` */
const SECONDS = /^@?(\d{5,12})(?: ([+-]\d{4}))?$/

/**
 * Reads a date in the ways `git log --date=` writes with a time of day. One without an offset is of the given zone. Not
 * a number: it is none of these.
 */
export function readLogDate(text: string, zone: Zone): When {
  const line = text.replace(/\s+/g, ' ').trim()
  const named = BY_NAME.exec(line)
  if (named) return at(dayOf(named[4], named[1], named[2]), named[3], named[5], zone)
  const mail = AS_MAIL.exec(line)
  if (mail) return at(dayOf(mail[3], mail[2], mail[1]), mail[4], mail[5], zone)
  const iso = ISO.exec(line)
  if (iso) return at(iso[1], iso[2], iso[3], zone)
  const [, seconds, offset] = SECONDS.exec(line) ?? []
  if (!seconds) return { at: Number.NaN }
  return { at: Number(seconds) * 1000, offset: offset ?? '+0000' }
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  return number ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}

function at(day: string | undefined, time: string | undefined, offset: string | undefined, zone: Zone): When {
  if (!day || !time) return { at: Number.NaN }
  if (!offset) return { at: parseWallTime(`${day}T${time}`, zone) ?? Number.NaN }
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? []
  const ahead = sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0
  const clock = Date.parse(`${day}T${time}Z`)
  return { at: isDay(day, clock) ? clock - ahead : Number.NaN, offset }
}

/** 31 February is no day, whatever `Date` makes of it. */
function isDay(day: string, clock: number): boolean {
  return !Number.isNaN(clock) && new Date(clock).toISOString().startsWith(day)
}
