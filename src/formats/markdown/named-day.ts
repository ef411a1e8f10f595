import { addDays, isPlainDate, type Month, type PlainDate, startOfWeek, type Zone } from '#calendar'
import { parseWrittenDay, type WrittenDay } from './written-day.ts'

/** The last part of a path without its ending: `2026/2026-11-16 Monday.md` → `2026-11-16 Monday`. */
export function baseName(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.(?:md|mdx|markdown|mdown|mkdn?|txt)$/i, '').normalize('NFC')
}

const DAY = /(?<!\d)((?:19|20|21)\d\d)([-_.])(\d\d)\2(\d\d)(?!\d)/
const DIGITS = /(?<![\p{L}\d])((?:19|20|21)\d\d)()(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(?![\p{L}\d])/u
const WORDED =
  /\b\d{1,2}(?:st|nd|rd|th)?[ .-]+\p{L}{3,9}[ .,-]+\d{4}(?!\d)|(?<!\p{L})\p{L}{3,9}[ -]+\d{1,2}(?:st|nd|rd|th)?,?[ -]+\d{4}(?!\d)/u
const WEEK = /(?<!\d)((?:19|20|21)\d\d)[-_ ]?(?:W|week[-_ ]?)(0?[1-9]|[1-4]\d|5[0-3])(?!\d)/i
const WEEK_FIRST = /(?<!\p{L})(?:W|week[-_ ]?)(0?[1-9]|[1-4]\d|5[0-3])[-_, ]+((?:19|20|21)\d\d)(?!\d)/iu
const MONTH = /^((?:19|20|21)\d\d)-(0[1-9]|1[0-2])$/
const QUARTER = /^((?:19|20|21)\d\d)-Q([1-4])$/i

/**
 * The day a file is named for: `2026-11-16.md`, `2021-08-08-a-post.md`, `20261116`, `Nov 16th, 2026.md`; a week
 * (`2024-W27`), month or quarter means its first day. Else the folders above: `2026/11/16/index.md`.
 */
export function dayOfPath(path: string, zone: Zone): WrittenDay | undefined {
  const name = baseName(path)
  const day = dayIn(name, zone) ?? firstOf(name) ?? parseWrittenDay(name, zone)
  if (day) return typeof day === 'string' ? { day } : day
  const folders = /(?:^|\/)((?:19|20|21)\d\d)[-/]([01]\d)[-/]([0-3]\d)(?=[/\s_-]|$)/.exec(path.replace(/\.\w+$/, ''))
  const above = folders?.slice(1).join('-')
  return above && isPlainDate(above) ? { day: above } : undefined
}

/** What a file is called beyond its day: `2021-08-08-a-post` → “a post”. Of an `index` its folder’s name. */
export function titleOfName(path: string): string | undefined {
  // Notion puts the id of a page behind its name.
  const own = baseName(path).replace(/\s[0-9a-f]{32}$/, '')
  const name = /^(?:index|readme)$/i.test(own) ? baseName(path.split('/').slice(0, -1).join('/')) : own
  if (/^\d{1,2}$/.test(name)) return undefined
  if (MONTH.test(name) || QUARTER.test(name) || WEEK.exec(name)?.[0] === name) return name
  if (parseWrittenDay(name, 'UTC' as Zone)) return undefined
  const rest = name.replace(DAY.test(name) ? DAY : DIGITS, ' ')
  const words = /\s/.test(rest.trim()) ? rest : rest.replace(/[-_]+/g, ' ')
  const title = words.replace(/\s+/g, ' ').replace(/^[\s\-_–—,.]+|[\s\-_–—,]+$/g, '')
  return /[\p{L}\p{N}]/u.test(title) ? title : undefined
}

function dayIn(name: string, zone: Zone): WrittenDay | undefined {
  const worded = WORDED.exec(name)
  const found = DAY.exec(name) ?? DIGITS.exec(name)
  if (!found) return worded ? parseWrittenDay(worded[0].replaceAll('-', ' '), zone) : undefined
  const [, year, , month, day, hour, minute, second] = found
  const on = `${year}-${month}-${day}`
  if (!isPlainDate(on)) return undefined
  return (hour && parseWrittenDay(`${on}T${hour}:${minute}:${second ?? '00'}`, zone)) || { day: on }
}

function firstOf(name: string): PlainDate | undefined {
  const week = WEEK.exec(name)
  if (week) return mondayOf(Number(week[1]), Number(week[2]))
  const weekFirst = WEEK_FIRST.exec(name)
  if (weekFirst) return mondayOf(Number(weekFirst[2]), Number(weekFirst[1]))
  const month = MONTH.exec(name)
  if (month) return `${month[0] as Month}-01` as PlainDate
  const quarter = QUARTER.exec(name)
  if (!quarter) return undefined
  return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01` as PlainDate
}

/** The Monday of an ISO week: week 1 holds 4 January. */
function mondayOf(year: number, week: number): PlainDate {
  return addDays(startOfWeek(`${year}-01-04` as PlainDate), (week - 1) * 7)
}
