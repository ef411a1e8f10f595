import type { ConceptName, Id, Thing } from '#record'
import type { Origin, Stored } from './store.ts'
import { columnsOf, type ThingRow } from './tables.ts'
import { DamagedRow } from './trouble.ts'

/** A thing as a row of its concept's table. */
export function toRow(
  person: string,
  concept: ConceptName,
  thing: Thing<ConceptName>,
  version: number,
  origin: (Origin & { imported: number }) | undefined,
): ThingRow {
  const row: ThingRow = {
    person,
    id: thing.id,
    version,
    removed: 0,
    key: origin?.key ?? null,
    fingerprint: origin?.fingerprint ?? null,
    imported: origin?.imported ?? null,
  }
  const fields = thing as unknown as Record<string, unknown>
  for (const { field, column, kept } of columnsOf(concept)) {
    const value = fields[field]
    if (value === undefined || value === null) row[column] = null
    else if (kept === 'list') row[column] = JSON.stringify(value)
    else if (kept === 'flag') row[column] = value ? 1 : 0
    else row[column] = value as string | number
  }
  return row
}

/** The thing a row holds; columns without a value are absent fields. */
export function fromRow<Name extends ConceptName>(concept: Name, row: ThingRow): Stored<Name> {
  const thing: Record<string, unknown> = { id: row.id as Id<Name>, version: row.version }
  for (const { field, column, kept } of columnsOf(concept)) {
    const value = row[column]
    if (value === null || value === undefined) continue
    if (kept === 'list') thing[field] = listOf(value as string)
    else thing[field] = kept === 'flag' ? value === 1 : value
  }
  return thing as unknown as Stored<Name>
}

function listOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DamagedRow(`“${text.slice(0, 60)}” is no list`)
  }
}

/** A row as the change log keeps it: JSON, columns in table order, empty ones left out; equal rows are equal texts. */
export function rowText(concept: ConceptName, row: ThingRow): string {
  let text = `{"id":${JSON.stringify(row.id)},"version":${row.version}`
  if (row.removed) text += ',"removed":1'
  for (const column of ORIGIN) if (row[column] !== null) text += `,"${column}":${JSON.stringify(row[column])}`
  for (const { column } of columnsOf(concept)) {
    const value = row[column]
    if (value !== null && value !== undefined)
      text += `,"${column}":${typeof value === 'number' ? numberText(value) : JSON.stringify(value)}`
  }
  return `${text}}`
}

const ORIGIN = ['key', 'fingerprint', 'imported'] as const

/** A number as JSON has it. */
function numberText(value: number): string {
  return Number.isInteger(value) && !Object.is(value, -0) ? String(value) : JSON.stringify(value)
}

/** The row that a text of the log stands for. */
export function rowOf(person: string, concept: ConceptName, text: string): ThingRow {
  const kept = JSON.parse(text) as Partial<ThingRow> & { id: string; version: number }
  const row: ThingRow = {
    person,
    id: kept.id,
    version: kept.version,
    removed: kept.removed ?? 0,
    key: kept.key ?? null,
    fingerprint: kept.fingerprint ?? null,
    imported: kept.imported ?? null,
  }
  for (const { column } of columnsOf(concept)) row[column] = kept[column] ?? null
  return row
}

/** Do two rows hold the same thing, whatever their versions? */
export function holdsSame(concept: ConceptName, a: ThingRow, b: ThingRow): boolean {
  return (
    a.removed === b.removed && columnsOf(concept).every(({ column }) => (a[column] ?? null) === (b[column] ?? null))
  )
}

/** The row a save makes of what was there; nothing when it would change nothing. */
export function nextRow(
  person: string,
  concept: ConceptName,
  thing: Thing<ConceptName>,
  before: ThingRow | undefined,
  origin: Origin | undefined,
): ThingRow | undefined {
  const version = (before?.version ?? 0) + 1
  const row = toRow(person, concept, thing, version, origin && { ...origin, imported: version })
  if (!before) return row
  // A thing keeps the key it first came with: another file may know it by another.
  if (!origin || (before.key !== null && before.key !== origin.key))
    Object.assign(row, { key: before.key, fingerprint: before.fingerprint, imported: before.imported })
  return holdsSame(concept, before, row) && row.fingerprint === before.fingerprint ? undefined : row
}
