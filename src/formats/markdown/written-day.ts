import {
  dayAt,
  type Instant,
  isPlainDate,
  isZone,
  type PlainDate,
  parseInstant,
  parseWallTime,
  type Zone,
} from '#calendar'
import { parseWrittenDate } from '../resume/written-date.ts'

/** A day as a note gives it, and the instant when it gives a time. */
export interface WrittenDay {
  day: PlainDate
  at?: Instant
  /** The time stands with its offset or zone, so the text says the instant by itself. */
  zoned?: boolean
}

const TIME =
  /^(.*?)(?:[T\s,]+(?:at\s+)?|(?<=\d)T)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*([ap]\.?\s?m\.?)?\s*(Z|(?:UTC|GMT)?\s?[+-]\d{2}:?(?:\d{2})?|UTC|GMT)?\s*(?:\[([\w+\-/:]+)\]|\([^)]*\))?$/i

/**
 * Reads a day however people and programs write it: `2026-11-16`, `2026/11/16`, `16.11.2026`, `20261116`, `November 16,
 * 2026`, `Mon, 16 Nov 2026`, `[[2026-11-16]]`, each with a time and an offset or without, and Unix times. The day is the
 * one written; a time without an offset is of `zone`. `undefined` when it is no day, or could be two.
 */
export function parseWrittenDay(raw: string, zone: Zone): WrittenDay | undefined {
  const text = raw.replace(/^\[\[|\]\]$/g, '').trim()
  if (text.length > 80) return undefined
  const digits = parseDigits(text, zone)
  if (digits) return digits
  const whole = parseDayAlone(text)
  if (whole) return { day: whole }
  const timed = TIME.exec(text)
  const day = timed && parseDayAlone(timed[1] as string)
  return day ? withTime(day, timed, zone) : undefined
}

function withTime(day: PlainDate, [, , clock, half, offset, named]: RegExpExecArray, zone: Zone): WrittenDay {
  const time = onTheClock(clock as string, half)
  if (!time) return { day }
  const zoned = offset ? offsetText(offset) : undefined
  if (zoned) return spread(day, parseInstant(`${day}T${time}${zoned}`), true)
  const place = named && isZone(named) ? named : undefined
  return spread(day, parseWallTime(`${day}T${time}`, place ?? zone), place !== undefined)
}

function spread(day: PlainDate, at: Instant | undefined, zoned: boolean): WrittenDay {
  return at === undefined ? { day } : { day, at, ...(zoned ? { zoned } : {}) }
}

/** `9:05 PM` → `21:05:00`. */
function onTheClock(clock: string, half: string | undefined): string | undefined {
  const [hours, minutes, seconds = '00'] = clock.replace(',', '.').split(':')
  let hour = Number(hours)
  if (half) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0)
  return hour < 24 ? `${String(hour).padStart(2, '0')}:${minutes}:${seconds}` : undefined
}

function offsetText(offset: string): string {
  const signed = offset.replace(/^(?:UTC|GMT)\s?/i, '')
  if (!/\d/.test(signed)) return 'Z'
  const digits = signed.replace(':', '')
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`
}

/** `20261116`, `202611160930`, `20261116093000`, and Unix times in seconds or milliseconds. */
function parseDigits(text: string, zone: Zone): WrittenDay | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?$/.exec(text)
  const day = parts?.slice(1, 4).join('-')
  if (parts && day && isPlainDate(day)) {
    const [hour, minute, second = '00'] = parts.slice(4)
    return hour ? spread(day, parseWallTime(`${day}T${hour}:${minute}:${second}`, zone), false) : { day }
  }
  if (!/^[12]\d{9}(?:\d{3})?$/.test(text)) return undefined
  const at = (Number(text) * (text.length === 10 ? 1000 : 1)) as Instant
  return { day: dayAt(zone, at), at, zoned: true }
}

function parseDayAlone(text: string): PlainDate | undefined {
  if (/\d:\d/.test(text)) return undefined
  const numbers = text.trim().replace(/^(\d{4})_(\d{1,2})_(\d{1,2})$/, '$1-$2-$3')
  const withoutWeekday = numbers.replace(/^[\p{L}.]+,?\s+(?=\S+\s+\S+)/u, '')
  for (const candidate of [numbers, withoutWeekday]) {
    const date = parseWrittenDate(candidate.replace(/,/g, ' '))
    if (date && isPlainDate(date)) return date
  }
  return undefined
}
