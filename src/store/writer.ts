import type { ConceptName, Id, Thing } from '#record'
import type { ChangeLog, LoggedChange } from './change-log.ts'
import type { Db, Dialect } from './database.ts'
import { DatabaseReader } from './reader.ts'
import { fromRow, holdsSame, rowOf, rowText, toRow } from './row.ts'
import type { Origin, Writer } from './store.ts'
import { BESIDE, columnsOf, type ThingRow } from './tables.ts'
import type { Touched } from './touched.ts'

interface Keeping {
  before: ThingRow | undefined
  /** `undefined`: as if it had never been (the undo of its creation). */
  after: ThingRow | undefined
}

/** Writes one person's record; every way to write goes through `#keep`, which logs and notes what totals must follow. */
export class DatabaseWriter extends DatabaseReader implements Writer {
  readonly #log: ChangeLog
  readonly #touched: Touched

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
    const before = (await this.#rows(concept, [thing.id])).get(thing.id)
    if (options.was !== undefined && before && before.version !== options.was) return 'conflict'
    const after = next(this.person, concept, thing, before, options.origin)
    if (!after) return 'unchanged'
    await this.#keep(concept, [{ before, after }])
    return 'kept'
  }

  async saveAll<Name extends ConceptName>(
    concept: Name,
    things: readonly { thing: Thing<Name>; origin?: Origin | undefined }[],
    progress?: (done: number) => void,
  ): Promise<{ added: number; changed: number }> {
    const size = Math.min(500, Math.floor(this.dialect.parameters / (columnsOf(concept).length + 12)))
    let [added, changed] = [0, 0]
    for (let start = 0; start < things.length; start += size) {
      const batch = things.slice(start, start + size)
      const rows = await this.#rows(
        concept,
        batch.map(({ thing }) => thing.id),
      )
      const kept = batch.flatMap(({ thing, origin }) => {
        const before = rows.get(thing.id)
        const after = next(this.person, concept, thing, before, origin)
        return after ? [{ before, after }] : []
      })
      await this.#keep(concept, kept)
      added += kept.filter(({ before }) => !before).length
      changed += kept.filter(({ before }) => before).length
      progress?.(Math.min(start + size, things.length))
    }
    return { added, changed }
  }

  async remove(concept: ConceptName, id: string): Promise<boolean> {
    const before = (await this.#rows(concept, [id])).get(id)
    if (!before || before.removed) return false
    await this.#keep(concept, [{ before, after: { ...before, removed: 1, version: before.version + 1 } }])
    return true
  }

  async undo(operation: string): Promise<{ undone: number } | { changedSince: { concept: ConceptName; id: Id } }> {
    const changes = (await this.changes(operation)).reverse()
    const size = 500
    let undone = 0
    for (let start = 0; start < changes.length; ) {
      const concept = (changes[start] as { concept: ConceptName }).concept
      let end = start
      const seen = new Set<string>()
      // One batch holds one concept and each thing once, so that a thing changed twice is taken back step by step.
      while (end < changes.length && end - start < size) {
        const change = changes[end]
        if (!change || change.concept !== concept || seen.has(change.id)) break
        seen.add(change.id)
        end++
      }
      const batch = changes.slice(start, end)
      const rows = await this.#rows(concept, [...seen])
      const kept: Keeping[] = []
      for (const change of batch) {
        const now = rows.get(change.id)
        const then = change.after === null ? undefined : rowOf(this.person, concept, change.after)
        if (!sameRow(concept, now, then)) return { changedSince: { concept, id: change.id } }
        kept.push({
          before: now,
          after: change.before === null ? undefined : rowOf(this.person, concept, change.before),
        })
      }
      await this.#keep(concept, kept)
      undone += kept.length
      start = end
    }
    return { undone }
  }

  async #rows(concept: ConceptName, ids: readonly string[]): Promise<Map<string, ThingRow>> {
    if (!ids.length) return new Map()
    const rows = await this.db
      .selectFrom(concept as 'job')
      .selectAll()
      .where('person', '=', this.person)
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map((row) => [row.id as string, row as ThingRow]))
  }

  async #keep(concept: ConceptName, kept: readonly Keeping[]): Promise<void> {
    if (!kept.length) return
    const after = kept.flatMap((keeping) => (keeping.after ? [keeping.after] : []))
    const gone = kept.flatMap((keeping) => (keeping.after ? [] : [(keeping.before as ThingRow).id]))
    if (after.length) await this.#upsert(concept, after)
    if (gone.length)
      await this.db
        .deleteFrom(concept as 'job')
        .where('person', '=', this.person)
        .where('id', 'in', gone)
        .execute()
    await this.#log.append(kept.map((keeping) => logged(concept, keeping)))
    for (const { before, after } of kept)
      for (const row of [before, after]) if (row && !row.removed) this.#touched.note(concept, fromRow(concept, row))
  }

  async #upsert(concept: ConceptName, rows: readonly ThingRow[]): Promise<void> {
    const columns = [...BESIDE, ...columnsOf(concept).map(({ column }) => column)].filter(
      (column) => column !== 'person' && column !== 'id',
    )
    await this.db
      .insertInto(concept as 'job')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['person', 'id'])
          .doUpdateSet((eb) =>
            Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}` as never)])),
          ),
      )
      .execute()
  }
}

/** The row a save makes of what was there; nothing when it would change nothing. */
function next(
  person: string,
  concept: ConceptName,
  thing: Thing<ConceptName>,
  before: ThingRow | undefined,
  origin: Origin | undefined,
): ThingRow | undefined {
  const version = (before?.version ?? 0) + 1
  const row = toRow(person, concept, thing, version, origin && { ...origin, imported: version })
  if (!before) return row
  if (!origin) Object.assign(row, { key: before.key, fingerprint: before.fingerprint, imported: before.imported })
  return holdsSame(concept, before, row) && row.fingerprint === before.fingerprint ? undefined : row
}

function logged(concept: ConceptName, { before, after }: Keeping): LoggedChange {
  return {
    concept,
    id: ((after ?? before) as ThingRow).id as Id,
    before: before ? rowText(concept, before) : null,
    after: after ? rowText(concept, after) : null,
  }
}

function sameRow(concept: ConceptName, a: ThingRow | undefined, b: ThingRow | undefined): boolean {
  return (a && rowText(concept, a)) === (b && rowText(concept, b))
}
