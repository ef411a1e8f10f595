import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { findSheet, glimpseSheet, readSheet } from '../sheet/read-sheet.ts'
import { otherTable, refuseTable, refuseUnknown } from '../sheet/refuse-sheet.ts'
import { readEntries, sniffEntries } from './entries.ts'
import { EXPORT_INSTEAD, OTHER_TABLES, START } from './shape.ts'

/** Time sheets of Toggl Track: the detailed report, or time entries as JSON. */
export const toggl: Format = { name: 'toggl', title: 'Toggl Track report', sniff, read }

function sniff(glimpse: Glimpse): number {
  if (/^\s*[[{]/.test(glimpse.head)) return sniffEntries(glimpse.head)
  const names = glimpseSheet(glimpse)?.columns.names ?? []
  if (START.every((name) => names.includes(name))) return 0.9
  return names.length && otherTable({ names, at: {} }, OTHER_TABLES) ? 0.5 : 0
}

function* read({ text }: { text: string }, surroundings: Surroundings): Generator<Read> {
  if (/^\s*[[{]/.test(text)) {
    yield* readEntries(text, surroundings)
    return
  }
  const sheet = findSheet(text, surroundings.columns)
  const isDetailed = sheet?.columns.at['start time'] !== undefined || sheet?.columns.at.start !== undefined
  const other = sheet && otherTable(sheet.columns, OTHER_TABLES)
  if (sheet && isDetailed) yield* readSheet(text, sheet, surroundings, 'toggl')
  else yield other ? refuseTable(other, EXPORT_INSTEAD) : refuseUnknown(sheet?.columns ?? { names: [], at: {} })
}
