import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { tellsTime } from '../sheet/columns.ts'
import { findSheet, glimpseSheet, readSheet, type Sheet } from '../sheet/read-sheet.ts'
import { refuseUnknown } from '../sheet/refuse-sheet.ts'
import { plainHeader } from '../sheet/roles.ts'
import { SHORT_HEADERS, TOGETHER } from './shape.ts'
import { readTimesheets, sniffTimesheets } from './timesheets.ts'

/** Time of Kimai: its export as CSV, or what its interface answers. */
export const kimai: Format = { name: 'kimai', title: 'Kimai export', sniff, read }

function sniff(glimpse: Glimpse): number {
  if (/^\s*[[{]/.test(glimpse.head)) return sniffTimesheets(glimpse.head)
  const sheet = glimpseSheet(glimpse)
  return sheet && isKimai(sheet) ? 0.85 : 0
}

/** Customer, project and activity, and a day for each row. */
function isKimai({ columns }: Sheet): boolean {
  const names = new Set(columns.names.map(plainHeader))
  const isTime = columns.at.date !== undefined || columns.at.start !== undefined
  return isTime && TOGETHER.some((together) => together.every((name) => names.has(name)))
}

function* read({ text }: { text: string }, surroundings: Surroundings): Generator<Read> {
  if (/^\s*[[{]/.test(text)) {
    yield* readTimesheets(text, surroundings)
    return
  }
  const sheet = findSheet(text, { ...SHORT_HEADERS, ...surroundings.columns })
  if (sheet && tellsTime(sheet.columns)) yield* readSheet(text, sheet, surroundings, 'kimai')
  else yield refuseUnknown(sheet?.columns ?? { names: [], at: {} })
}
