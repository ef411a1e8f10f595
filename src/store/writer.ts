import type { ConceptName, Id, Thing } from '#record'
import { breathe } from './breathe.ts'
import type { ChangeLog } from './change-log.ts'
import type { Db, Dialect } from './database.ts'
import { insertRows } from './insert-rows.ts'
import { DatabaseReader } from './reader.ts'
import { nextRow, rowText } from './row.ts'
import type { Origin, Saving, Writer } from './store.ts'
import { BESIDE, columnsOf, type ThingRow } from './tables.ts'
import type { Touched } from './touched.ts'
import { undo } from './undo.ts'

/** One row as it was and as it is to be; absent when it was not, or is to be as if it had never been. */
export interface Keeping {
  before: ThingRow | undefined
  after: ThingRow | undefined
}

/** How many things are read, kept and logged in one go. */
const BATCH = 500

/** Writes one person's record; every way to write goes through `keep`, which logs and notes what totals must follow. */
export class DatabaseWriter extends DatabaseReader implements Writer {
  readonly #log: ChangeLog
  readonly #touched: Touched
  /** The operation that this one took back. */
  readonly undid: string[] = []

  constructor(db: Db, dialect: Dialect, person: Id<'person'>, log: ChangeLog, touched: Touched) {
    super(db, dialect, person)
    this.#log = log
    this.#touched = touched
  }

  async save<Name extends ConceptName>(
    concept: Name,
    thing: Thing<Name>,
    options: { was?: number | undefined; origin?: Origin | undefined } = {},
  ): Promise<'kept' | 'unchanged' | 'conflict'> {
    const before = (await this.rows(concept, [thing.id])).get(thing.id)
    if (options.was !== undefined && options.was !== (before?.version ?? 0)) return 'conflict'
    const after = nextRow(this.person, concept, thing, before, options.origin)
    if (!after) return 'unchanged'
    await this.keep(concept, [{ before, after }])
    return 'kept'
  }

  async saveAll<Name extends ConceptName>(
    concept: Name,
    things: Iterable<Saving<Name>> | AsyncIterable<Saving<Name>>,
    progress?: (done: number) => void,
  ): Promise<{ added: number; changed: number }> {
    let [added, changed, done] = [0, 0, 0]
    for await (const batch of batches(things)) {
      const rows = await this.rows(
        concept,
        batch.flatMap(({ thing, fresh }) => (fresh ? [] : [thing.id])),
      )
      const kept = batch.flatMap(({ thing, origin }) => {
        const before = rows.get(thing.id)
        const after = nextRow(this.person, concept, thing, before, origin)
        return after ? [{ before, after }] : []
      })
      await this.keep(concept, kept)
      const fresh = kept.filter(({ before }) => !before).length
      added += fresh
      changed += kept.length - fresh
      done += batch.length
      progress?.(done)
      await breathe()
    }
    return { added, changed }
  }

  async remove(concept: ConceptName, id: string): Promise<boolean> {
    const before = (await this.rows(concept, [id])).get(id)
    if (!before || before.removed) return false
    await this.keep(concept, [{ before, after: { ...before, removed: 1, version: before.version + 1 } }])
    return true
  }

  async undo(operation: string): Promise<{ undone: number } | { changedSince: { concept: ConceptName; id: Id } }> {
    const answer = await undo(this, this.db, this.dialect, operation)
    if ('undone' in answer && answer.undone) this.undid.push(operation)
    return answer
  }

  /** The rows with these ids, removed ones too. */
  async rows(concept: ConceptName, ids: readonly string[]): Promise<Map<string, ThingRow>> {
    if (!ids.length) return new Map()
    const query = this.db
      .selectFrom(concept as 'job')
      .selectAll()
      .where('person', '=', this.person)
    const rows = await query.where(this.dialect.among('id', ids)).execute()
    return new Map(rows.map((row) => [row.id as string, row as ThingRow]))
  }

  /** Makes rows as they are to be, in the log and for the totals too. Each row once. */
  async keep(concept: ConceptName, kept: readonly Keeping[]): Promise<void> {
    if (!kept.length) return
    const after = kept.flatMap((keeping) => (keeping.after ? [keeping.after] : []))
    const gone = kept.flatMap((keeping) => (keeping.after ? [] : [(keeping.before as ThingRow).id]))
    const columns = [...BESIDE, ...columnsOf(concept).map(({ column }) => column)]
    await insertRows(this.db, this.dialect, concept, columns, after, ['person', 'id'])
    if (gone.length) {
      const doomed = this.db.deleteFrom(concept as 'job').where('person', '=', this.person)
      await doomed.where(this.dialect.among('id', gone)).execute()
    }
    await this.#log.append(
      kept.map(({ before, after: now }) => ({
        concept,
        id: ((now ?? before) as ThingRow).id as Id,
        before: before ? rowText(concept, before) : null,
        after: now ? rowText(concept, now) : null,
      })),
    )
    for (const { before, after: now } of kept) this.#touched.note(concept, before, now)
  }
}

/** Things in batches, no id twice in one, so that a thing saved twice is saved on top of itself. */
async function* batches<Name extends ConceptName>(
  things: Iterable<Saving<Name>> | AsyncIterable<Saving<Name>>,
): AsyncGenerator<Saving<Name>[]> {
  const batch = new Batch<Name>()
  if (Symbol.iterator in things) {
    for (const saving of things) if (batch.isFullFor(saving)) yield batch.swap(saving)
  } else for await (const saving of things) if (batch.isFullFor(saving)) yield batch.swap(saving)
  if (batch.savings.length) yield batch.savings
}

class Batch<Name extends ConceptName> {
  savings: Saving<Name>[] = []
  #ids = new Set<string>()

  /** Takes the thing in, or says that what is here has to go first. */
  isFullFor(saving: Saving<Name>): boolean {
    if (this.savings.length >= BATCH || this.#ids.has(saving.thing.id)) return true
    this.#take(saving)
    return false
  }

  /** Begins anew with this thing; answers what was here. */
  swap(saving: Saving<Name>): Saving<Name>[] {
    const full = this.savings
    this.savings = []
    this.#ids = new Set()
    this.#take(saving)
    return full
  }

  #take(saving: Saving<Name>): void {
    this.savings.push(saving)
    this.#ids.add(saving.thing.id)
  }
}
