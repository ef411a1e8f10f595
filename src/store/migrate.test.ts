import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { CONCEPT_NAMES, type ConceptName } from '#record'
import { aJob } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'
import type { Database } from './database.ts'
import { openStore, StoreTrouble } from './index.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { BESIDE, columnsOf } from './tables.ts'

describeEachDatabase('migration', (place) => {
  test('makes a table for every concept, with its fields and what stands beside them, and no other columns', async () => {
    await place.open()
    const { writing } = await place.database()
    const tables = await writing.introspection.getTables()
    for (const concept of CONCEPT_NAMES) {
      const columns = tables.find(({ name }) => name === concept)?.columns.map(({ name }) => name) ?? []
      expect([concept, columns.filter(own).sort()]).toEqual([concept, expected(concept).sort()])
    }
  })

  test('needs a value where the concept does', async () => {
    await place.open()
    const { writing } = await place.database()
    const tables = await writing.introspection.getTables()
    for (const concept of CONCEPT_NAMES) {
      const columns = tables.find(({ name }) => name === concept)?.columns ?? []
      const nullable = columns.filter(({ isNullable }) => isNullable).map(({ name }) => name)
      const optional = columnsOf(concept).flatMap(({ optional: may, column }) => (may ? [column] : []))
      const without = [...optional, 'key', 'fingerprint', 'imported']
      expect([concept, nullable.filter(own).sort()]).toEqual([concept, without.sort()])
    }
  })

  test('by many at once happens once', async () => {
    const stores = await Promise.all([place.open(), place.open(), place.open(), place.open()])
    const person = newPerson()
    for (const store of stores) await store.write(person, newDeed(), (writer) => writer.save('job', aJob()))
    expect(await stores[0]?.read(person, (reader) => reader.count('job'))).toBe(4)
    const { writing } = await place.database()
    const done = await writing.selectFrom('migration').selectAll().execute()
    expect(done.map(({ number, name }) => ({ number, name }))).toEqual(
      MIGRATIONS.map(({ name }, index) => ({ number: index + 1, name })),
    )
  })

  test('refuses a record that a newer program has written, and leaves it as it is', async () => {
    const [store, person] = [await place.open(), newPerson()]
    await store.write(person, newDeed(), (writer) => writer.save('job', aJob()))
    const database = await place.database()
    await pretend(database, MIGRATIONS.length + 1)
    const trouble = await openStore(place.where).catch((error) => error)
    expect(trouble).toBeInstanceOf(StoreTrouble)
    expect(trouble.complaint.message).toMatch(/written by a newer Thalweg/)
    expect(trouble.complaint.hint).toMatch(/Nothing was changed/)
    await pretend(database, MIGRATIONS.length)
    expect(await (await place.open()).verify(person)).toEqual([])
  })

  test('of a populated older record lets a backup be made first, of a new one not', async () => {
    await place.open()
    const database = await place.database()
    let backups = 0
    const before = async () => {
      backups++
    }
    await migrate(database, 'here', before)
    expect(backups).toBe(0)
    const further = { name: 'a try', up: async () => {} }
    await migrate(database, 'here', before, [...MIGRATIONS, further])
    expect(backups).toBe(1)
    await pretend(database, MIGRATIONS.length)
  })

  test('that fails leaves the record in its old form', async () => {
    await place.open()
    const database = await place.database()
    const failing = {
      name: 'fails midway',
      up: async (db: Database['writing']) => {
        await sql`create table half_done (id integer)`.execute(db)
        throw new Error('the lights went out')
      },
    }
    await expect(migrate(database, 'here', undefined, [...MIGRATIONS, failing as never])).rejects.toThrow(
      'the lights went out',
    )
    const tables = await database.writing.introspection.getTables()
    expect(tables.map(({ name }) => name)).not.toContain('half_done')
    await migrate(database, 'here')
  })
})

/** Full text keeps a column of its own in each database. */
function own(column: string): boolean {
  return column !== 'row' && column !== 'words'
}

function expected(concept: ConceptName): string[] {
  return [...BESIDE, ...columnsOf(concept).map(({ column }) => column)]
}

/** Makes a record say that it is of this form. */
async function pretend({ writing, dialect }: Database, form: number): Promise<void> {
  if (dialect.kind === 'sqlite') await sql.raw(`pragma user_version = ${form}`).execute(writing)
  await writing.deleteFrom('migration').where('number', '>', MIGRATIONS.length).execute()
  if (form > MIGRATIONS.length)
    await writing.insertInto('migration').values({ number: form, name: 'of the future', at: 0 }).execute()
}
