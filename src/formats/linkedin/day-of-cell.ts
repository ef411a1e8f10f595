import { isPlainDate, type PlainDate, parsePlainDate } from '#calendar'
import { complaint } from '#record'
import type { Read } from '../format.ts'
import { parseWrittenDate } from '../resume/written-date.ts'

/**
 * The day LinkedIn writes: `2021/10/01 10:00:00 UTC`, `2020-12-29 14:24 UTC`, `8/20/26, 8:13 AM` (the month first, unless
 * it is none), `14 Mar 2022`. Days are as they are written there, in Greenwich.
 */
export function dayOfCell(cell: string | undefined): PlainDate | undefined {
  const text = cell?.trim().slice(0, 100) ?? ''
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(text) ?? []
  if (year) return dayOf(year, month, day)
  const [, first, second, last = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)(?:,? .*)?$/.exec(text) ?? []
  if (last) {
    const whole = last.length === 4 ? last : `${Number(last) <= 40 ? 20 : 19}${last}`
    return Number(first) > 12 ? dayOf(whole, second, first) : dayOf(whole, first, second)
  }
  const date = parseWrittenDate(text)
  return date && isPlainDate(date) ? date : undefined
}

function dayOf(year: string, month = '', day = ''): PlainDate | undefined {
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** What has to have a day and has none that can be read. */
export function undated(place: string, what: string, cell: string | undefined): Read {
  return {
    complaint: complaint(
      place,
      cell ? `the day “${cell.slice(0, 60)}” of ${what} could not be read` : `${what} has no day`,
      'Write it as 2013-04-05 and import the file again.',
    ),
  }
}
