import { existsSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Id } from '#record'
import type { Database } from '../database.ts'
import { DatabaseStore } from '../database-store.ts'
import { formOf } from '../migrate.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import type { Tables } from '../tables.ts'
import { StoreTrouble } from '../trouble.ts'
import { verifyChain } from '../verify.ts'
import { NodeSqliteDialect } from './dialect.ts'
import { APPLICATION_ID, closeAll } from './open.ts'
import { misplanned } from './plan.ts'
import { sqlite } from './sqlite.ts'
import { fileTrouble, sqliteTrouble } from './trouble.ts'

/** A record opened for looking only: nothing in it can be changed, and nothing is made where there is none. */
export interface Look extends Database {
  connection: DatabaseSync
}

/** @throws StoreTrouble when there is none, or it cannot be read. */
export function lookInto(path: string): Look {
  if (!existsSync(path)) throw new StoreTrouble(path, 'there is no record here', 'Check the path.')
  if (!statSync(path).isFile()) throw new StoreTrouble(path, 'this is no file', 'Name the record itself.')
  let connection: DatabaseSync | undefined
  try {
    connection = new DatabaseSync(path, { readOnly: true, timeout: 10_000 })
    connection.exec('pragma trusted_schema = off; pragma cell_size_check = on; pragma mmap_size = 0')
    if (connection.prepare('pragma application_id').get()?.application_id !== APPLICATION_ID)
      throw new StoreTrouble(path, 'this is no Thalweg record', 'Name a record, or a backup of one.')
  } catch (error) {
    connection?.close()
    throw fileTrouble(path, error)
  }
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(connection, { begin: 'begin', patience: 10_000 }) })
  return {
    connection,
    dialect: sqlite,
    reading: db,
    writing: db,
    trouble: (error) => sqliteTrouble(path, error),
    close: () => closeAll([db], [connection]),
  }
}

/** What is in a record: its form, whose it is, and how many changes its log holds. */
export interface Holding {
  form: number
  people: Id<'person'>[]
  changes: number
}

export async function holdingOf(look: Look): Promise<Holding> {
  const form = await formOf(look.reading, 'sqlite')
  if (form === 0) return { form, people: [], changes: 0 }
  const people = await look.reading.selectFrom('change').select('person').distinct().execute()
  const { count } = look.connection.prepare('select count(*) as count from "change"').get() as { count: number }
  return { form, people: people.map(({ person }) => person as Id<'person'>), changes: count }
}

/** What is wrong with a file: pages, indexes, constraints, layout. Takes a second for forty years. */
export async function damageOf({ connection, reading }: Look): Promise<string[]> {
  const said = connection.prepare('pragma integrity_check(20)').all() as { integrity_check: string }[]
  const troubles = said.flatMap(({ integrity_check: line }) => (line === 'ok' ? [] : [line]))
  if (connection.prepare('pragma foreign_key_check').get()) troubles.push('a reference leads nowhere')
  if (!troubles.length && (await formOf(reading, 'sqlite')) === MIGRATIONS.length)
    troubles.push(...(await misplanned(connection)))
  return troubles
}

/** Everything that can be wrong with a record, looked for: the file, each person's log against rows and totals. */
export async function troublesOf(look: Look): Promise<string[]> {
  const troubles = await damageOf(look)
  if (troubles.length) return troubles
  const { form, people } = await holdingOf(look)
  // The log of an older form tells of that form's rows; its chain can be checked all the same.
  for (const person of form === 0 ? [] : people) {
    const found =
      form === MIGRATIONS.length ? new DatabaseStore(look).verify(person) : verifyChain(look.reading, person)
    troubles.push(...(await found))
  }
  return troubles
}
