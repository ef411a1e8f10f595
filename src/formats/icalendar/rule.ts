import type { Rule } from './shape.ts'
import { parseMoment } from './values.ts'

const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Reads `FREQ=WEEKLY;BYDAY=MO,WE`; `undefined` when it is no rule that can be followed. */
export function parseRule(text: string): Rule | undefined {
  const parts = new Map<string, string>()
  for (const part of text.toUpperCase().replace(/\s/g, '').split(';')) {
    const equals = part.indexOf('=')
    if (equals > 0) parts.set(part.slice(0, equals), part.slice(equals + 1))
    else if (part) return undefined
  }
  const freq = FREQUENCIES.find((name) => name === parts.get('FREQ'))
  const isGregorian = /^(GREGORIAN|GREGORY)?$/.test(parts.get('RSCALE') ?? '')
  if (!freq || !isGregorian) return undefined
  try {
    return readParts(freq, parts)
  } catch {
    return undefined
  }
}

function readParts(freq: Rule['freq'], parts: ReadonlyMap<string, string>): Rule {
  const numbers = (name: string, least: number, most: number) =>
    read(parts.get(name), (one) => numberIn(one, least, most)).sort((a, b) => a - b)
  const until = parts.has('UNTIL') ? needed(parseMoment(parts.get('UNTIL') ?? '')) : undefined
  const count = parts.has('COUNT') ? numberIn(parts.get('COUNT') ?? '', 1, Number.MAX_SAFE_INTEGER) : undefined
  return {
    freq,
    interval: parts.has('INTERVAL') ? Math.max(1, numberIn(parts.get('INTERVAL') ?? '', 0, 1e9)) : 1,
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until }),
    weekStart: parts.has('WKST') ? weekday(parts.get('WKST') ?? '') : 1,
    bySecond: numbers('BYSECOND', 0, 60).map((second) => Math.min(59, second)),
    byMinute: numbers('BYMINUTE', 0, 59),
    byHour: numbers('BYHOUR', 0, 23),
    byDay: read(parts.get('BYDAY'), nthWeekday),
    byMonthDay: numbers('BYMONTHDAY', -31, 31),
    byYearDay: numbers('BYYEARDAY', -366, 366),
    byWeekNo: numbers('BYWEEKNO', -53, 53),
    byMonth: numbers('BYMONTH', 1, 12),
    bySetPos: numbers('BYSETPOS', -366, 366),
  }
}

function read<T>(text: string | undefined, one: (text: string) => T): T[] {
  return [...new Set((text ?? '').split(',').filter(Boolean))].map(one)
}

function numberIn(text: string, least: number, most: number): number {
  const number = /^[+-]?\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new RangeError(text)
}

function nthWeekday(text: string): { nth: number; weekday: number } {
  const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text)
  if (!match) throw new RangeError(text)
  return { nth: match[1] ? numberIn(match[1], -53, 53) : 0, weekday: weekday(match[2] as string) }
}

function weekday(text: string): number {
  return needed(WEEKDAYS.indexOf(text) + 1 || undefined)
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('missing')
  return value
}
