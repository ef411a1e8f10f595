import { complaint } from '#record'
import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { tellsTime } from '../sheet/columns.ts'
import { findSheet, glimpseSheet, readSheet, type Sheet } from '../sheet/read-sheet.ts'
import { otherTable, refuseTable, refuseUnknown } from '../sheet/refuse-sheet.ts'
import { rowsOf } from '../sheet/rows.ts'
import { parseWhen } from '../sheet/when.ts'
import { EXPORT_INSTEAD, OTHER_TABLES } from './shape.ts'

/** Any table of time. */
export const timeSheet: Format = { name: 'time-sheet', title: 'a time sheet (CSV)', sniff, read }

function sniff(glimpse: Glimpse): number {
  const { head, path } = glimpse
  const sheet = glimpseSheet(glimpse)
  if (!sheet) return 0
  if (otherThanTime(sheet)) return 0.5
  if (tellsTime(sheet.columns)) return holdsTime(head, sheet) ? 0.6 : 0.25
  return /\.(csv|tsv|tab)$/i.test(path) ? 0.31 : 0
}

/** A start and an end are time, whatever else stands there. */
function otherThanTime({ columns }: Sheet) {
  const isTime = columns.at.start !== undefined && columns.at.end !== undefined
  return isTime ? undefined : otherTable(columns, OTHER_TABLES)
}

/** Does one of the first rows have a time of day or a duration where the header promises it? */
function holdsTime(head: string, { columns, delimiter, headerRow }: Sheet): boolean {
  const promised = [columns.at.start, columns.at['start time'], columns.at.duration].filter(
    (index) => index !== undefined,
  )
  for (const { number, cells } of rowsOf(head, delimiter)) {
    if (number <= headerRow) continue
    if (number > headerRow + 20) return false
    if (promised.some((index) => saysTime(cells[index] ?? ''))) return true
  }
  return columns.names.length > 2
}

function saysTime(cell: string): boolean {
  const when = parseWhen(cell, 'day first')
  return when?.seconds !== undefined || when?.instant !== undefined || /^\s*\d[\d.,: hm]*$/i.test(cell)
}

function* read({ text }: { path: string; text: string }, surroundings: Surroundings): Generator<Read> {
  const sheet = findSheet(text, surroundings.columns)
  if (!sheet) {
    yield {
      complaint: complaint('the whole file', 'there is no table in this file', 'Export the time entries as CSV.'),
    }
    return
  }
  const other = otherThanTime(sheet)
  if (other) yield refuseTable(other, EXPORT_INSTEAD)
  else if (!tellsTime(sheet.columns)) yield refuseUnknown(sheet.columns)
  else yield* readSheet(text, sheet, surroundings, 'time-sheet')
}
