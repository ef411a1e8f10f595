import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import type { Columns } from '../sheet/columns.ts'
import { findSheet, glimpseSheet, readSheet } from '../sheet/read-sheet.ts'
import { otherTable, refuseTable, refuseUnknown } from '../sheet/refuse-sheet.ts'
import { plainHeader } from '../sheet/roles.ts'
import { EXPORT_INSTEAD, NAMES, ONLY_HERE, OTHER_TABLES, TOGETHER } from './shape.ts'

/** Detailed time reports of Harvest. */
export const harvest: Format = { name: 'harvest', title: 'Harvest detailed time report', sniff, read }

function sniff(glimpse: Glimpse): number {
  const columns = glimpseSheet(glimpse)?.columns
  if (!columns) return 0
  const { names } = columns
  if (TOGETHER.every((name) => names.includes(name)) && ONLY_HERE.some((name) => names.includes(name))) return 0.9
  if (isInAnotherLanguage(columns)) return 0.8
  return otherTable({ names, at: {} }, OTHER_TABLES) ? 0.65 : 0
}

/** By what its columns mean, and the two names beside them. */
function isInAnotherLanguage({ names, at }: Columns): boolean {
  const known = (['date', 'client', 'project', 'task', 'duration'] as const).every((role) => at[role] !== undefined)
  return known && nameOf(names) !== undefined
}

/** The header of the first name, where the last name stands beside it. */
function nameOf(names: readonly string[]): string | undefined {
  const plain = new Set(names.map(plainHeader))
  return NAMES.find((pair) => pair.every((name) => plain.has(plainHeader(name))))?.[0]
}

function* read({ text }: { text: string }, surroundings: Surroundings): Generator<Read> {
  const found = findSheet(text, surroundings.columns)
  const first = found && nameOf(found.columns.names)
  // Whose time it is stands in two columns; the first names tell people apart.
  const sheet = first ? findSheet(text, { [first]: 'user', ...surroundings.columns }) : found
  const isTime = sheet?.columns.at.date !== undefined && sheet.columns.at.duration !== undefined
  const other = sheet && otherTable(sheet.columns, OTHER_TABLES)
  if (sheet && isTime && !isMoney(other?.is)) yield* readSheet(text, sheet, surroundings, 'harvest')
  else yield other ? refuseTable(other, EXPORT_INSTEAD) : refuseUnknown(sheet?.columns ?? { names: [], at: {} })
}

function isMoney(is = ''): boolean {
  return /expenses|invoices/.test(is)
}
