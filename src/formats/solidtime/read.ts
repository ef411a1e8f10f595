import { complaint } from '#record'
import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { findSheet, glimpseSheet, readSheet } from '../sheet/read-sheet.ts'
import { otherTable, refuseTable, refuseUnknown } from '../sheet/refuse-sheet.ts'
import { ENTRIES, EXPORT_INSTEAD, META, OTHER_TABLES, REPORT } from './shape.ts'

/** Time of solidtime: the table of time entries out of its export, or its detailed report. */
export const solidtime: Format = { name: 'solidtime', title: 'solidtime export', sniff, read }

function sniff(glimpse: Glimpse): number {
  if (META.test(glimpse.head)) return 0.6
  const names = glimpseSheet(glimpse)?.columns.names ?? []
  if (has(names, ENTRIES) || has(names, REPORT)) return 0.9
  return names.length && otherTable({ names, at: {} }, OTHER_TABLES) ? 0.6 : 0
}

function has(names: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((name) => names.includes(name))
}

function* read({ text }: { text: string }, surroundings: Surroundings): Generator<Read> {
  if (META.test(text.slice(0, 65_536))) {
    const said = 'this says what the other files of an export from solidtime are; there is no time in it'
    yield { complaint: complaint('the whole file', said, EXPORT_INSTEAD) }
    return
  }
  const sheet = findSheet(text, { user_id: 'user', ...surroundings.columns })
  const other = sheet && otherTable(sheet.columns, OTHER_TABLES)
  if (sheet && (has(sheet.columns.names, ENTRIES) || sheet.columns.at.start !== undefined)) {
    yield* readSheet(text, sheet, surroundings, 'solidtime', 'id')
    if (has(sheet.columns.names, ENTRIES)) yield { complaint: namesElsewhere() }
  } else yield other ? refuseTable(other, EXPORT_INSTEAD) : refuseUnknown(sheet?.columns ?? { names: [], at: {} })
}

function namesElsewhere() {
  return complaint(
    'the whole file',
    'the names of projects, clients, tasks and tags stand in other files of this export, so the time was taken without them',
    'If you want them, import the detailed report instead: in solidtime Reporting, Detailed, Export, CSV.',
  )
}
