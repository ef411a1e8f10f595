import type { ContentLine, Length, Moment } from './shape.ts'

const DAY = 86_400
const MOMENT = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i

/** Days since 1970-01-01 of a date of the Gregorian calendar, any year; `undefined` when there is no such day. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  // Counted from March, so that the leap day is the last of its year; eras of 400 years have 146,097 days.
  const since = month > 2 ? year : year - 1
  const era = Math.floor(since / 400)
  const within = since - era * 400
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * 146_097 + within * 365 + Math.floor(within / 4) - Math.floor(within / 100) + ofYear - 719_468
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** `20261116`, `20261116T090000Z`, also with dashes and colons; `undefined` when it is neither date nor time. */
export function parseMoment(value: string, tzid?: string): Moment | undefined {
  const match = MOMENT.exec(value.trim())
  if (!match) return undefined
  const [, year, month, date, hour, minute, second, mark] = match
  const day = dayOf(Number(year), Number(month), Number(date))
  if (day === undefined) return undefined
  if (hour === undefined) return { kind: 'date', at: day * DAY }
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Math.min(59, Number(second ?? 0))
  if (Number(hour) > 24 || Number(minute) > 59 || seconds > DAY) return undefined
  const at = day * DAY + seconds
  if (!mark) return tzid ? { kind: 'wall', at, tzid } : { kind: 'wall', at }
  return { kind: 'utc', at: /z/i.test(mark) ? at : at - parseOffset(mark) }
}

/** The date or time of a property's line. */
export function momentOf(line: ContentLine): Moment | undefined {
  const moment = parseMoment(line.value, line.params.TZID)
  return moment && line.params.VALUE?.toUpperCase() === 'DATE' ? asDate(moment) : moment
}

export function asDate(moment: Moment): Moment {
  return { kind: 'date', at: Math.floor(moment.at / DAY) * DAY }
}

/** `+0530`, `-05:00`, `+115544` as seconds; NaN when it is none. */
export function parseOffset(value: string): number {
  const match = /^([+-])?(\d\d?):?(\d\d)?:?(\d\d)?$/.exec(value.trim())
  if (!match) return Number.NaN
  const [, sign, hours, minutes = '0', seconds = '0'] = match
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
}

/** `P1W`, `PT1H30M`, `-P1D`; `undefined` when it is none. */
export function parseLength(value: string): Length | undefined {
  const match = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(
    value.trim().replaceAll(' ', ''),
  )
  if (!match || !/\d/.test(value)) return undefined
  const [, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
  const factor = sign === '-' ? -1 : 1
  return {
    days: factor * (Number(weeks) * 7 + Number(days)),
    seconds: factor * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)),
  }
}

/** A TEXT value without its backslashes. */
export function textOf(value: string): string {
  if (!value.includes('\\')) return value
  return value.replace(/\\([nN\\;,:"])/g, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter))
}

/** The parts of a TEXT list, at commas that no backslash guards. */
export function listOf(value: string, separator: ',' | ';' = ','): string[] {
  const parts = value.split(separator)
  const whole: string[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (last?.endsWith('\\')) whole[whole.length - 1] = `${last}${separator}${part}`
    else whole.push(part)
  }
  return whole.map((part) => textOf(part).trim()).filter(Boolean)
}

export function decodeQuotedPrintable(value: string, charset = 'utf-8'): string {
  const bytes: number[] = []
  for (let at = 0; at < value.length; at++) {
    const hex = value[at] === '=' ? /^[0-9a-f]{2}/i.exec(value.slice(at + 1, at + 3)) : null
    if (hex) {
      bytes.push(Number.parseInt(hex[0], 16))
      at += 2
    } else bytes.push(...Buffer.from(value[at] as string))
  }
  try {
    return new TextDecoder(charset).decode(Uint8Array.from(bytes))
  } catch {
    return new TextDecoder().decode(Uint8Array.from(bytes))
  }
}
