import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { findSheet, glimpseSheet, readSheet } from '../sheet/read-sheet.ts'
import { otherTable, refuseTable, refuseUnknown } from '../sheet/refuse-sheet.ts'
import { EXPORT_INSTEAD, OTHER_TABLES, START } from './shape.ts'

/** Time sheets of Clockify. */
export const clockify: Format = { name: 'clockify', title: 'Clockify report', sniff, read }

function sniff(glimpse: Glimpse): number {
  const names = glimpseSheet(glimpse)?.columns.names ?? []
  if (START.every((name) => names.includes(name)) && names.includes('End Time')) return 0.9
  return names.length && otherTable({ names, at: {} }, OTHER_TABLES) ? 0.7 : 0
}

function* read({ text }: { text: string }, surroundings: Surroundings): Generator<Read> {
  const sheet = findSheet(text, surroundings.columns)
  const other = sheet && otherTable(sheet.columns, OTHER_TABLES)
  if (other) yield refuseTable(other, EXPORT_INSTEAD)
  else if (sheet?.columns.at.start === undefined && sheet?.columns.at['start time'] === undefined)
    yield refuseUnknown(sheet?.columns ?? { names: [], at: {} })
  else yield* readSheet(text, sheet, surroundings, 'clockify')
}
