import { CONCEPT_NAMES, CONCEPTS, type ConceptName, type Field, type Id } from '#record'
import type { Db, Dialect } from './database.ts'
import { columnOf, type ThingRow } from './tables.ts'

/** A field of a concept that points at another. */
export interface Reference {
  from: ConceptName
  column: string
  list: boolean
  to: ConceptName
}

/** Every field that points at a concept. */
export const REFERENCES: readonly Reference[] = CONCEPT_NAMES.flatMap((from) => {
  const fields: Readonly<Record<string, Field<unknown>>> = CONCEPTS[from].fields
  return Object.entries(fields).flatMap(([field, { to, kept }]) =>
    to ? [{ from, column: columnOf(field), list: kept === 'list', to: to as ConceptName }] : [],
  )
})

/** The ids a row points at through a reference. */
export function pointedAt(reference: Reference, row: ThingRow): string[] {
  const value = row[reference.column]
  if (typeof value !== 'string') return []
  return reference.list ? (JSON.parse(value) as string[]) : [value]
}

/** The first live thing that points at one of `ids` of a concept, but for those in `except` (“job 01h…”). */
export async function firstReferrer(
  at: { db: Db; dialect: Dialect; person: string },
  to: ConceptName,
  ids: readonly string[],
  except: ReadonlySet<string>,
): Promise<{ concept: ConceptName; id: Id } | undefined> {
  const wanted = new Set(ids)
  for (const reference of ids.length ? REFERENCES.filter((one) => one.to === to) : []) {
    for (const row of await candidates(at, reference, ids)) {
      const points = pointedAt(reference, row).some((id) => wanted.has(id))
      if (points && !except.has(`${reference.from} ${row.id}`)) return { concept: reference.from, id: row.id as Id }
    }
  }
  return undefined
}

async function candidates(
  { db, dialect, person }: { db: Db; dialect: Dialect; person: string },
  { from, column, list }: Reference,
  ids: readonly string[],
): Promise<ThingRow[]> {
  const query = db
    .selectFrom(from as 'job')
    .select(['id', column])
    .where('person', '=', person)
    .where('removed', '=', 0)
  const narrowed = list ? query.where(column, 'is not', null) : query.where(dialect.among(column, ids))
  return (await narrowed.execute()) as ThingRow[]
}
