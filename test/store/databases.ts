import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { freshId, type Id } from '#record'
import { type Deed, openStore, type Store } from '#store'
import type { Database } from '../../src/store/database.ts'
import { openPostgres } from '../../src/store/postgres/open.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'

/** A place of its own for a store: a file in a new folder, or a schema in the PostgreSQL of the test run. */
export interface Place {
  kind: Store['kind']
  /** What `openStore` wants. */
  where: string
  /** Opens the store here; it is closed when the tests of this place are over. */
  open(): Promise<Store>
  /** The database beneath, for tampering and looking closer. */
  database(): Promise<Database>
}

/** Runs the same claims on SQLite and on a real PostgreSQL. */
export function describeEachDatabase(claim: string, tests: (place: Place) => void): void {
  for (const kind of ['sqlite', 'postgres'] as const) describe(`${claim} (${kind})`, () => tests(placeOf(kind)))
}

/** A place of its own, put away after the tests of the file or group it is made in. */
export function placeOf(kind: Store['kind']): Place {
  const closing: (() => Promise<unknown>)[] = []
  afterAll(async () => {
    for (const close of closing.reverse()) await close()
  })
  const { where, prepare } = kind === 'sqlite' ? fileFor(closing) : schemaFor(closing)
  const opened = async <T extends { close(): Promise<void> }>(opening: Promise<T> | T): Promise<T> => {
    const open = await opening
    closing.push(() => open.close())
    return open
  }
  return {
    kind,
    where,
    open: async () => opened(await prepare().then(() => openStore(where, { apart: true }))),
    database: async () =>
      opened(await prepare().then(() => (kind === 'sqlite' ? openSqlite(where) : openPostgres(where)))),
  }
}

function fileFor(closing: (() => Promise<unknown>)[]) {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-store-'))
  closing.push(async () => rmSync(folder, { recursive: true, force: true }))
  return { where: join(folder, 'record.thalweg'), prepare: async () => {} }
}

function schemaFor(closing: (() => Promise<unknown>)[]) {
  const server = process.env.THALWEG_TEST_POSTGRES
  if (!server) throw new Error('THALWEG_TEST_POSTGRES names no PostgreSQL')
  const schema = `store_${crypto.randomUUID().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const { default: pg } = await import('pg')
    const client = new pg.Client(server)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  let prepared: Promise<void> | undefined
  const prepare = () => {
    if (!prepared) closing.push(() => run(`drop schema ${schema} cascade`))
    prepared ??= run(`create schema ${schema}`)
    return prepared
  }
  return { where: `${server}?options=-c%20search_path%3D${schema}`, prepare }
}

/** A new person with an empty record. */
export function newPerson(): Id<'person'> {
  return freshId<'person'>()
}

/** A deed never done before. */
export function newDeed(name = 'try', actor = 'terminal'): Deed {
  return { id: freshId(), name, actor }
}
