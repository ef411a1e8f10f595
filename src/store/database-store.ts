import { freshId, type Id } from '#record'
import { ChangeLog, hashOfOperation, lastChange } from './change-log.ts'
import type { Database, Db } from './database.ts'
import { DatabaseReader } from './reader.ts'
import { retotal } from './retotal.ts'
import type { Deed, Reader, Store, Writer } from './store.ts'
import { Touched } from './touched.ts'
import { verify } from './verify.ts'
import { DatabaseWriter } from './writer.ts'

/** Thrown to leave a transaction whose deed had been done before. */
class DoneBefore {
  readonly result: unknown

  constructor(result: unknown) {
    this.result = result
  }
}

/** The store over an open, migrated database. */
export class DatabaseStore implements Store {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  get kind(): 'sqlite' | 'postgres' {
    return this.#database.dialect.kind
  }

  people(): Promise<Id<'person'>[]> {
    return this.#told(() => peopleIn(this.#database.reading))
  }

  async firstPerson(): Promise<Id<'person'>> {
    const [first] = await this.people()
    return first ?? this.#told(() => this.#database.writing.transaction().execute((db) => this.#begin(db)))
  }

  /** Looks again under the lock: another process may have begun the record just now. */
  async #begin(db: Db): Promise<Id<'person'>> {
    await this.#database.dialect.lock(db, 'people')
    const [first] = await peopleIn(db)
    if (first) return first
    const person = freshId<'person'>()
    const deed = { id: freshId(), name: 'begin the record', actor: 'thalweg' }
    await this.#inside(db, person, deed, (writer) => writer.save('person', { id: person }))
    return person
  }

  read<T>(person: Id<'person'>, ask: (reader: Reader) => Promise<T>): Promise<T> {
    return this.#told(() => ask(new DatabaseReader(this.#database.reading, this.#database.dialect, person)))
  }

  async write<T>(person: Id<'person'>, deed: Deed, act: (writer: Writer) => Promise<T>) {
    try {
      return await this.#told(() =>
        this.#database.writing.transaction().execute((db) => this.#inside(db, person, deed, act)),
      )
    } catch (trouble) {
      if (trouble instanceof DoneBefore) return { value: trouble.result as T, repeated: true, changes: 0 }
      throw trouble
    }
  }

  async #inside<T>(db: Db, person: Id<'person'>, deed: Deed, act: (writer: Writer) => Promise<T>) {
    const { dialect } = this.#database
    await dialect.lock(db, person)
    const reader = new DatabaseReader(db, dialect, person)
    const before = await reader.operation(deed.id)
    if (before) throw new DoneBefore(before.result)
    const last = await lastChange(db, person)
    const at = timeAfter(last.at)
    const log = new ChangeLog(db, dialect, { person, operation: deed.id, actor: deed.actor, at }, last.hash)
    const touched = new Touched()
    const writer = new DatabaseWriter(db, dialect, person, log, touched)
    const value = await act(writer)
    await retotal({ db, dialect, reader }, touched)
    if (log.count) {
      const done = { person, id: deed.id, name: deed.name, actor: deed.actor, at, changes: log.count }
      const row = { ...done, undoes: writer.undid[0] ?? null, result: JSON.stringify(value ?? null) }
      await db
        .insertInto('operation')
        .values({ ...row, undone_by: null, hash: hashOfOperation(row) })
        .execute()
    }
    if (writer.undid.length) await noteUndone(db, person, deed.id, writer.undid)
    return { value, repeated: false, changes: log.count }
  }

  verify(person: Id<'person'>): Promise<string[]> {
    return this.#told(() => verify(this.#database, person))
  }

  async close(): Promise<void> {
    await this.#database.close()
  }

  /** Says what went wrong in the database as a sentence, where it is something a person can mend. */
  async #told<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act()
    } catch (error) {
      throw this.#database.trouble(error)
    }
  }
}

async function peopleIn(db: Db): Promise<Id<'person'>[]> {
  const rows = await db.selectFrom('person').select('id').where('removed', '=', 0).orderBy('id').execute()
  return rows.map((row) => row.id as Id<'person'>)
}

/** The present; a little later when another deed has that very millisecond, so that deeds sort as they were done. */
function timeAfter(last: number): number {
  const now = Date.now()
  return now <= last && last - now < 1_000 ? last + 1 : now
}

/** Marks operations as undone; those that one of them had undone stand again. */
async function noteUndone(db: Db, person: string, by: string, undone: readonly string[]): Promise<void> {
  const own = db.updateTable('operation').where('person', '=', person)
  await own.set({ undone_by: null }).where('undone_by', 'in', undone).execute()
  await own.set({ undone_by: by }).where('id', 'in', undone).execute()
}
