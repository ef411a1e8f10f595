import type { ConceptName, Id } from '#record'
import { breathe } from './breathe.ts'
import type { Db, Dialect } from './database.ts'
import { firstReferrer } from './referrers.ts'
import { holdsSame, rowOf } from './row.ts'
import type { Change } from './store.ts'
import type { ThingRow } from './tables.ts'
import type { DatabaseWriter, Keeping } from './writer.ts'

type ChangedSince = { changedSince: { concept: ConceptName; id: Id } }

/** How many changes are taken back in one go. */
const BATCH = 500

/**
 * Appends the inverse of an operation, newest change first. Nothing is written unless everything it changed still is
 * as it left it, and nothing else has come to point at what would vanish. A thing taken back gets a higher version, so
 * that an edit begun before does not pass for one begun now.
 */
export async function undo(
  writer: DatabaseWriter,
  db: Db,
  dialect: Dialect,
  operation: string,
): Promise<{ undone: number } | ChangedSince> {
  const refused = await whatStands(writer, db, dialect, operation)
  if (refused) return { changedSince: refused }
  let undone = 0
  for await (const { concept, changes } of batches(writer, db, operation)) {
    const rows = await writer.rows(
      concept,
      changes.map((change) => change.id),
    )
    await writer.keep(
      concept,
      changes.map((change) => inverse(writer.person, concept, change, rows.get(change.id))),
    )
    undone += changes.length
    await breathe()
  }
  return { undone }
}

/** The first thing that stands in the way, if any. */
async function whatStands(writer: DatabaseWriter, db: Db, dialect: Dialect, operation: string) {
  const seen = new Set<string>()
  for await (const { concept, changes } of batches(writer, db, operation)) {
    // A thing changed twice is held against its last change; the earlier ones lead there.
    const last = changes.filter((change) => !seen.has(`${concept} ${change.id}`))
    for (const change of last) seen.add(`${concept} ${change.id}`)
    const rows = await writer.rows(
      concept,
      last.map((change) => change.id),
    )
    const other = last.find((change) => !isStill(writer.person, concept, change, rows.get(change.id)))
    if (other) return { concept, id: other.id }
    await breathe()
  }
  const { person } = writer
  for await (const { concept, changes } of batches(writer, db, operation)) {
    const vanishing = changes.filter((change) => change.before === null).map((change) => change.id)
    const referrer = await firstReferrer({ db, dialect, person }, concept, vanishing, seen)
    if (referrer) return referrer
  }
  return undefined
}

function isStill(person: string, concept: ConceptName, { after }: Change, now: ThingRow | undefined): boolean {
  if (after === null || !now) return after === null && !now
  const then = rowOf(person, concept, after)
  return holdsSame(concept, then, now) && then.key === now.key && then.fingerprint === now.fingerprint
}

function inverse(person: string, concept: ConceptName, { before }: Change, now: ThingRow | undefined): Keeping {
  if (before === null) return { before: now, after: undefined }
  const then = rowOf(person, concept, before)
  const version = Math.max(then.version, now?.version ?? 0) + 1
  const imported = then.imported === then.version ? version : then.imported
  return { before: now, after: { ...then, version, imported } }
}

/** The changes of an operation, newest first, in batches of one concept that hold each thing once. */
async function* batches(writer: DatabaseWriter, db: Db, operation: string): AsyncGenerator<Batch> {
  for (let below = Number.MAX_SAFE_INTEGER; ; ) {
    const changes = await newest(writer.person, db, operation, below)
    const last = changes.at(-1)
    if (!last) return
    below = last.seq
    yield* parted(changes)
  }
}

interface Batch {
  concept: ConceptName
  changes: Change[]
}

function parted(changes: readonly Change[]): Batch[] {
  const parts: Batch[] = []
  let ids = new Set<string>()
  for (const change of changes) {
    const part = parts.at(-1)
    if (part?.concept === change.concept && !ids.has(change.id)) part.changes.push(change)
    else {
      parts.push({ concept: change.concept, changes: [change] })
      ids = new Set()
    }
    ids.add(change.id)
  }
  return parts
}

async function newest(person: string, db: Db, operation: string, below: number): Promise<Change[]> {
  const rows = await db
    .selectFrom('change')
    .select(['seq', 'operation', 'concept', 'id', 'before', 'after'])
    .where('person', '=', person)
    .where('operation', '=', operation)
    .where('seq', '<', below)
    .orderBy('seq', 'desc')
    .limit(BATCH)
    .execute()
  return rows as Change[]
}
