import { parseInstant } from '#calendar'
import { monthOfName } from '../resume/month-names.ts'

export type DateOrder = 'day first' | 'month first'

/** What a cell says of a moment: a day, a time of day, both, or an instant. */
export interface When {
  /** Days since 1970-01-01. */
  day?: number
  /** Seconds after midnight. */
  seconds?: number
  /** Milliseconds, when the cell names its offset. */
  instant?: number
}

/** A day in numbers whose order the cell does not tell. */
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/
const YEAR_FIRST = /^(\d{4})(?:[-/.]|年\s?)(\d{1,2})(?:[-/.]|月\s?)(\d{1,2})(?:日)?(?!\d)/
const SQUEEZED = /^((?:19|20)\d\d)(\d\d)(\d\d)(?=$|T)/
const DAY_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?\.?[ -]+(?:de )?(\p{L}+)\.?,?[ -]+(?:de )?(\d{4})/u
const MONTH_NAMED = /^(\p{L}+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})/u
const WEEKDAY = /^\p{L}{2,12}\.?,\s*/u

/** Letters: no moment takes so many, and what is written to be hard to read takes minutes. */
const LONGEST = 200

/** Reads a cell; `undefined` when it says something that is no moment. An empty cell says nothing: `{}`. */
export function parseWhen(cell: string, order: DateOrder): When | undefined {
  const trimmed = cell.trim()
  if (trimmed.length > LONGEST) return undefined
  const text = trimmed.replace(WEEKDAY, '')
  if (!text) return {}
  if (/T.*(Z|[+-]\d\d:?\d\d)$|\d\s?(Z|UTC|[+-]\d\d:\d\d)$/i.test(text)) {
    const instant = parseInstant(
      text
        .replace(/\s?UTC$/i, 'Z')
        .replace(' ', 'T')
        .replace(/T\s?([+-]|Z)/, '$1'),
    )
    if (instant !== undefined) return { instant }
  }
  const date = dateIn(text, order)
  if (date === null) return undefined
  if (!date) {
    const seconds = parseClock(text)
    return seconds === undefined ? undefined : { seconds }
  }
  const rest = text
    .slice(date.length)
    .replace(/^(T|,|\s|um|at|à)+/i, '')
    .trim()
  if (!rest) return { day: date.day }
  const seconds = parseClock(rest)
  return seconds === undefined ? undefined : { day: date.day, seconds }
}

/** A day in a cell and how many letters it takes; `null` when it is written like one but does not exist. */
function dateIn(text: string, order: DateOrder): { day: number; length: number } | null | undefined {
  const numbers = NUMBERS.exec(text)
  if (numbers) return found(numbers, yearOf(numbers[4] ?? ''), ...dayAndMonth(numbers, order))
  const year = YEAR_FIRST.exec(text) ?? SQUEEZED.exec(text)
  if (year) return found(year, Number(year[1]), Number(year[3]), Number(year[2]))
  const day = DAY_NAMED.exec(text)
  if (day) return found(day, Number(day[3]), Number(day[1]), monthOfName(day[2] ?? ''))
  const month = MONTH_NAMED.exec(text)
  return month ? found(month, Number(month[3]), Number(month[2]), monthOfName(month[1] ?? '')) : undefined
}

function found(match: RegExpExecArray, year: number, date: number, month: number | undefined) {
  if (!month) return null
  const at = new Date(Date.UTC(year, month - 1, date))
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date || year < 1900 || year > 2199) return null
  return { day: at.getTime() / 86_400_000, length: match[0].length }
}

function yearOf(text: string): number {
  return text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900)
}

/** With points the day always comes first. */
function dayAndMonth([, first = '', sign, second = '']: RegExpExecArray, order: DateOrder): [number, number] {
  const dayFirst = order === 'day first' || sign === '.'
  return dayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)]
}

/** The first two numbers of a date whose order is open, as they stand. */
export function openOrder(cell: string): [number, number] | undefined {
  const match = NUMBERS.exec(cell.trim().replace(WEEKDAY, ''))
  return match && match[2] !== '.' ? [Number(match[1]), Number(match[3])] : undefined
}

const PLAIN_CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/

/** `10:23`, `10:23:52 AM`, `10h23`, `10.23 Uhr`, `午後3:05`: seconds after midnight, 0–86,400. */
export function parseClock(text: string): number | undefined {
  const simple = PLAIN_CLOCK.exec(text)
  if (simple) return Number(simple[1]) * 3600 + Number(simple[2]) * 60 + Number(simple[3] ?? 0)
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/\s?(uhr|h)$/i, '')
  const match =
    /^(午前|午後)?\s*(\d{1,2})(?:[:.h時](\d{2}))?(?:[:.分](\d{2})(?:[.,]\d+)?)?分?秒?\s*(a\.?\s?m\.?|p\.?\s?m\.?)?$/i.exec(
      plain,
    )
  if (!match) return undefined
  const [, before, hours = '', minutes, seconds = '0', after] = match
  const half = before ?? after
  if (minutes === undefined && !half) return undefined
  const isAfternoon = half !== undefined && /^(午後|p)/i.test(half)
  const hour = half ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours)
  const all = hour * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)
  return Number(minutes ?? 0) < 60 && Number(seconds) < 60 && all <= 86_400 ? all : undefined
}

/** Does the cell tell the half of the day as Americans write it? */
export function hasHalfDay(cell: string): boolean {
  return /\d\s?[ap]\.?\s?m\.?$/i.test(cell.trim())
}
