import { CONCEPT_NAMES, type ConceptName, type Id } from '#record'
import { breathe } from './breathe.ts'
import { hashOf, hashOfOperation, NO_HASH } from './change-log.ts'
import type { Database, Db } from './database.ts'
import { rowText } from './row.ts'
import type { ThingRow } from './tables.ts'
import { textHash } from './text-hash.ts'
import { verifyTotals } from './verify-totals.ts'

const PAGE = 2_000

/**
 * Replays one person's log from empty; says where the chain breaks, where the live tables differ from the log, and where
 * totals differ from what they count. Keeps a hash of each row in memory, not the row.
 */
export async function verify(database: Database, person: Id<'person'>): Promise<string[]> {
  const transaction = database.reading.transaction()
  const unmoving = database.dialect.kind === 'sqlite' ? transaction : transaction.setIsolationLevel('repeatable read')
  return unmoving.execute(async (db) => {
    const { rows, troubles } = await replay(db, person)
    const differing = await compare(db, person, rows)
    const operations = await verifyOperations(db, person)
    return [...troubles, ...operations, ...differing, ...(await verifyTotals(db, database.dialect, person))]
  })
}

/** Follows one person's log alone; says where its chain breaks. */
export async function verifyChain(db: Db, person: string): Promise<string[]> {
  return (await replay(db, person)).troubles
}

type Replayed = { rows: Map<string, string>; troubles: string[] }

async function replay(db: Db, person: string): Promise<Replayed> {
  const replayed: Replayed = { rows: new Map(), troubles: [] }
  let last = NO_HASH
  for (let after = 0; ; await breathe()) {
    const changes = await db
      .selectFrom('change')
      .selectAll()
      .where('person', '=', person)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    if (!changes.length) return replayed
    for (const change of changes) {
      after = change.seq
      step(replayed, change, last)
      last = change.hash
    }
  }
}

/** Operations are what their hash says, and every one has its changes. */
async function verifyOperations(db: Db, person: string): Promise<string[]> {
  const own = <Table extends 'operation' | 'change'>(table: Table) =>
    db.selectFrom(table as 'operation').where('person', '=', person)
  const rows = await own('operation').selectAll().execute()
  const counts = await own('change')
    .select((eb) => [eb.ref('operation' as 'id').as('id'), eb.fn.countAll<number | string>().as('count')])
    .groupBy('operation' as 'id')
    .execute()
  const changes = new Map(counts.map(({ id, count }) => [id, Number(count)]))
  const troubles = rows.flatMap((row) => {
    if (hashOfOperation(row) !== row.hash) return [`operation ${row.id} was altered after it was done`]
    return changes.get(row.id) === row.changes ? [] : [`operation ${row.id} has not the changes it made`]
  })
  for (const { id } of rows) changes.delete(id)
  return [...troubles, ...[...changes.keys()].map((id) => `operation ${id} is missing`)]
}

type LoggedRow = Parameters<typeof hashOf>[0] & { seq: number; hash: string }

function step({ rows, troubles }: Replayed, change: LoggedRow, last: string): void {
  const name = `${change.concept} ${change.id}`
  if (change.prev_hash !== last) troubles.push(`change ${change.seq} does not follow the change before it`)
  if (hashOf(change) !== change.hash) troubles.push(`change ${change.seq} was altered after it was written`)
  if (rows.get(name) !== digest(change.before)) troubles.push(`change ${change.seq} starts from another ${name}`)
  const after = digest(change.after)
  if (after === undefined) rows.delete(name)
  else rows.set(name, after)
}

async function compare(db: Db, person: string, replayed: Map<string, string>): Promise<string[]> {
  const troubles: string[] = []
  for (const concept of CONCEPT_NAMES) {
    for await (const row of rowsOf(db, person, concept)) {
      const name = `${concept} ${row.id}`
      if (replayed.get(name) !== digest(rowText(concept, row))) troubles.push(`${name} is not what the log says`)
      replayed.delete(name)
    }
  }
  for (const name of replayed.keys()) troubles.push(`${name} is in the log but not in the record`)
  return troubles
}

async function* rowsOf(db: Db, person: string, concept: ConceptName): AsyncGenerator<ThingRow> {
  for (let last = ''; ; await breathe()) {
    const rows = (await db
      .selectFrom(concept as 'job')
      .selectAll()
      .where('person', '=', person)
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE)
      .execute()) as ThingRow[]
    yield* rows
    if (rows.length < PAGE) return
    last = (rows.at(-1) as ThingRow).id
  }
}

function digest(text: string | null): string | undefined {
  return text === null ? undefined : textHash('sha1', text, 'base64')
}
