import { birthOf, type Id } from '#record'
import type { Db, Dialect } from './database.ts'
import { operationOf } from './operation.ts'
import type { Operation } from './store.ts'

/** How many things are looked up in one go. */
const BATCH = 500

/**
 * The operation that brought each thing into the record. A thing’s id tells when it was born: in the operation that had begun last
 * by then, or, drawn just before it, in the next. Only those two are looked through.
 */
export async function broughtBy(
  db: Db,
  dialect: Dialect,
  person: string,
  ids: readonly string[],
): Promise<Map<string, Operation>> {
  const near = await operationsNear(db, person, ids)
  const brought = new Map<string, Operation>()
  const operations = [...near.keys()]
  for (let start = 0; operations.length && start < ids.length; start += BATCH) {
    const rows = await db
      .selectFrom('change')
      .select(['id', 'operation'])
      .where('person', '=', person)
      .where(dialect.among('operation', operations))
      .where(dialect.among('id', ids.slice(start, start + BATCH)))
      .where('before', 'is', null)
      .orderBy('seq')
      .execute()
    for (const { id, operation } of rows) if (!brought.has(id)) brought.set(id, near.get(operation) as Operation)
  }
  return brought
}

async function operationsNear(db: Db, person: string, ids: readonly string[]): Promise<Map<string, Operation>> {
  const near = new Map<string, Operation>()
  const own = db.selectFrom('operation').selectAll().where('person', '=', person).limit(1)
  let spans: { from: number; to: number }[] = []
  for (const birth of new Set(ids.map((id) => birthOf(id as Id)))) {
    if (spans.some(({ from, to }) => from <= birth && birth < to)) continue
    const before = await own.where('at', '<=', birth).orderBy('at', 'desc').executeTakeFirst()
    const after = await own.where('at', '>', birth).orderBy('at').executeTakeFirst()
    for (const row of [before, after]) if (row) near.set(row.id, operationOf(row))
    spans = [...spans, { from: before?.at ?? -Infinity, to: after?.at ?? Infinity }]
  }
  return near
}
