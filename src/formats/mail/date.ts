import { type Instant, instantOf, isZone, type Zone } from '#calendar'
import { monthOfName } from '../resume/month-names.ts'
import { offsetOf } from './offset.ts'

/** When a mail was written: the instant, and the zone its sender's clock was set to, when the date says. */
export interface Sent {
  at: Instant
  zone: Zone
}

interface Wall {
  year: number
  month: number
  day: number
  /** Seconds after midnight. */
  seconds: number
}

const LONGEST = 200
const TIME = /^(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d{1,9})?)?$/
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T|\s+|$)/
const DAY = 86_400_000

/**
 * Reads a date of RFC 5322, its obsolete forms (years of two digits, named zones, comments), what C writes (`Tue Mar 17 13:32:08 2026`),
 * ISO 8601, and month names of other languages. An offset of zero says that a program keeps to UTC, not where its person is:
 * the zone is then `usual`, as when there is none; a time without any is taken in it. `undefined` when it cannot be read.
 */
export function parseDate(field: string, usual: Zone): Sent | undefined {
  const text = withoutComments(field.slice(0, LONGEST)).replace(/\s+/g, ' ').trim()
  const iso = ISO.exec(text)
  const words = (iso ? text.slice(iso[0].length) : text).split(/[\s,]+/).filter(Boolean)
  const apart = iso ? words.flatMap(withZoneApart) : words.flatMap(withDashesApart)
  const time = takeTime(apart)
  if (!time) return undefined
  const wall = iso ? dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : takeDay(time.rest)
  const rest = iso ? time.rest : time.rest.filter((word) => !isDayWord(word))
  return wall && placed({ ...wall, seconds: time.seconds }, rest, usual)
}

function placed(wall: Wall, words: readonly string[], usual: Zone): Sent | undefined {
  const offset = offsetOf(words)
  if (offset === 'unreadable') return undefined
  const midnight = Date.UTC(wall.year, wall.month - 1, wall.day)
  if (offset === undefined)
    return { at: Math.round(instantOf(usual, midnight / DAY, wall.seconds / 60)) as Instant, zone: usual }
  const at = (midnight + wall.seconds * 1_000 - offset * 60_000) as Instant
  return { at, zone: offset === 0 ? usual : zoneOf(offset, usual) }
}

function zoneOf(minutes: number, usual: Zone): Zone {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const name = `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
  return isZone(name) ? name : usual
}

/** Comments may hold comments; they say the zone's name once more. */
function withoutComments(text: string): string {
  let [plain, depth] = ['', 0]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) plain += text[at]
  }
  return plain
}

/** `10:00:00+02:00`, `10:00:00Z`, `10:00PM` → time and what it is of. */
function withZoneApart(word: string): string[] {
  const match = /^(\d[\d:.,]*)(Z|[ap]m|[+-]\d[\d:]*)$/i.exec(word)
  return match ? [match[1] as string, match[2] as string] : [word]
}

/** `17-Mar-2026` → its three parts. */
function withDashesApart(word: string): string[] {
  return /^\d{1,4}-\p{L}{3,12}\.?-\d{1,4}$/u.test(word) ? word.split('-') : withZoneApart(word)
}

function takeTime(words: readonly string[]): { seconds: number; rest: string[] } | undefined {
  const index = words.findIndex((word) => word.includes(':') && TIME.test(word))
  const [, hour, minute, second] = TIME.exec(words[index] ?? '') ?? []
  if (!hour) return undefined
  const rest = words.filter((_, at) => at !== index)
  const half = rest.findIndex((word) => /^[ap]\.?m\.?$/i.test(word))
  const isAfternoon = half >= 0 && /^p/i.test(rest.splice(half, 1)[0] as string)
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Math.min(59, Number(second ?? 0))]
  if (hours > 24 || minutes > 59 || (half >= 0 && (hours > 12 || hours === 0)) || Number(second ?? 0) > 60)
    return undefined
  const byDay = half < 0 ? hours : (hours % 12) + (isAfternoon ? 12 : 0)
  return byDay * 3_600 + minutes * 60 + seconds <= 86_400
    ? { seconds: byDay * 3_600 + minutes * 60 + seconds, rest }
    : undefined
}

function isDayWord(word: string): boolean {
  return /^\d{1,4}(?:st|nd|rd|th|\.)?$/.test(word)
}

/** Day, month by name and year, in the order of mail (17 Mar 2026) or of C (Mar 17 … 2026). */
function takeDay(words: readonly string[]): Wall | undefined {
  const numbers = words.filter(isDayWord).map((word) => ({ digits: word.replace(/\D+$/, '') }))
  const month = monthIn(words)
  const [first, second] = numbers.map(({ digits }) => digits)
  if (!month || first === undefined || second === undefined) return undefined
  const isYearFirst = first.length > 2
  const [day, year] = isYearFirst ? [second, first] : [first, second]
  return dayOf(fullYear(year), month, Number(day))
}

/** The name beside the day; “Mar” is March, but “mar” may also be Tuesday: what stands between numbers comes first. */
function monthIn(words: readonly string[]): number | undefined {
  const known = words.flatMap((word, at) => {
    const month = /\d/.test(word) ? undefined : monthOfName(bytesAsText(word))
    return month ? [{ month, beside: isDayWord(words[at - 1] ?? '') ? 0 : isDayWord(words[at + 1] ?? '') ? 1 : 2 }] : []
  })
  return known.sort((a, b) => a.beside - b.beside)[0]?.month
}

function bytesAsText(word: string): string {
  return Buffer.from(word, 'latin1').toString('utf8')
}

/** RFC 5322, 4.3: 00–49 are of this century, 50–99 and three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return digits.length === 3 ? 1900 + year : year
}

function dayOf(year: number, month: number, day: number): Wall | undefined {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return undefined
  const isThere = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
  return isThere ? { year, month, day, seconds: 0 } : undefined
}
