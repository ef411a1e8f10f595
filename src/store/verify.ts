import { CONCEPT_NAMES, type ConceptName, type Id } from '#record'
import { hashOf, NO_HASH } from './change-log.ts'
import type { Database, Db } from './database.ts'
import { rowText } from './row.ts'
import type { ThingRow } from './tables.ts'

/** Replays one person's log from empty; says where the chain breaks and where the live tables differ from it. */
export async function verify(database: Database, person: Id<'person'>): Promise<string[]> {
  return database.reading.transaction().execute(async (db) => {
    const replayed = await replay(db, person)
    return [...replayed.troubles, ...(await compare(db, person, replayed.rows))]
  })
}

async function replay(db: Db, person: string): Promise<{ rows: Map<string, string>; troubles: string[] }> {
  const rows = new Map<string, string>()
  const troubles: string[] = []
  let last = NO_HASH
  for (let after = 0; ; ) {
    const changes = await db
      .selectFrom('change')
      .selectAll()
      .where('person', '=', person)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(2_000)
      .execute()
    if (!changes.length) return { rows, troubles }
    for (const { seq, hash, ...change } of changes) {
      after = seq
      if (change.prev_hash !== last) troubles.push(`change ${seq} does not follow the change before it`)
      if (hashOf(change) !== hash) troubles.push(`change ${seq} was altered after it was written`)
      last = hash
      const name = `${change.concept} ${change.id}`
      if ((rows.get(name) ?? null) !== change.before) troubles.push(`change ${seq} starts from another ${name}`)
      if (change.after === null) rows.delete(name)
      else rows.set(name, change.after)
    }
  }
}

async function compare(db: Db, person: string, replayed: Map<string, string>): Promise<string[]> {
  const troubles: string[] = []
  for (const concept of CONCEPT_NAMES) {
    for (const row of await rowsOf(db, person, concept)) {
      const name = `${concept} ${row.id}`
      if (replayed.get(name) !== rowText(concept, row)) troubles.push(`${name} is not what the log says`)
      replayed.delete(name)
    }
  }
  for (const name of replayed.keys()) troubles.push(`${name} is in the log but not in the record`)
  return troubles
}

async function rowsOf(db: Db, person: string, concept: ConceptName): Promise<ThingRow[]> {
  const rows = await db
    .selectFrom(concept as 'job')
    .selectAll()
    .where('person', '=', person)
    .execute()
  return rows as ThingRow[]
}
