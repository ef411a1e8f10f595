import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'
import { DamagedRow, StoreTrouble } from '../trouble.ts'
import { type Manner, NodeSqliteDialect } from './dialect.ts'
import { sqlite } from './sqlite.ts'
import { fileTrouble, isBusy, isDamage, isPuzzling, sqliteTrouble } from './trouble.ts'

/** “Thlw” in ASCII: what `file` and other programs know the record by. */
export const APPLICATION_ID = 0x54686c77

export interface SqliteOpening {
  /** Reading has a connection of its own, so that pages answer while a long import writes. Else the file opens once. */
  apart?: boolean | undefined
  /** How long a write waits for another process that writes, in milliseconds. */
  patience?: number | undefined
}

/**
 * Opens the record in a file, made anew when there is none.
 * @throws StoreTrouble when it is no record, is damaged, or cannot be read.
 */
export function openSqlite(path: string, { apart = false, patience = 10_000 }: SqliteOpening = {}): Database {
  const fresh = makeRoom(path)
  const unclosed = !fresh && sizeOf(`${path}-wal`) > 0
  const connection = connect(path, fresh, patience)
  if (apart && unclosed) quickCheck(path, connection)
  const other = apart ? connect(path, false, patience) : connection
  const writing = kysely(connection, { begin: 'begin immediate', patience, ready: staying(path) })
  const reading = apart ? kysely(other, { begin: 'begin', patience }) : writing
  return {
    dialect: sqlite,
    reading,
    writing,
    trouble: (error) =>
      sqliteTrouble(path, isPuzzling(error) ? (damageIn(connection, 'integrity_check') ?? error) : error),
    close: () => closeAll([reading, writing], [other, connection]),
  }
}

/** Kysely closes only what it has used. A connection left open would keep others from the file. */
export async function closeAll(dbs: readonly Kysely<Tables>[], connections: readonly DatabaseSync[]): Promise<void> {
  for (const db of dbs) await db.destroy()
  for (const connection of connections) if (connection.isOpen) connection.close()
}

function kysely(connection: DatabaseSync, manner: Manner): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect(connection, manner) })
}

/**
 * Finds out, before each write, whether the file still stands where it was opened: what is written into one that was
 * moved or removed is gone with it.
 */
function staying(path: string): () => void {
  const opened = statSync(path, { throwIfNoEntry: false })
  return () => {
    // In memory there is no file.
    if (!opened) return
    const now = statSync(path, { throwIfNoEntry: false })
    if (now?.ino === opened.ino && now.dev === opened.dev) return
    throw new StoreTrouble(
      path,
      'this record was moved, replaced or removed while it was open',
      'Nothing more is written. Put the record back in its place, or close Thalweg and open it again.',
    )
  }
}

function makeRoom(path: string): boolean {
  process.umask(0o077)
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    return sizeOf(path) === 0
  } catch (error) {
    throw fileTrouble(path, error)
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** Two processes that make or recover a record at once can be in each other's way before SQLite itself would wait. */
function connect(path: string, fresh: boolean, patience: number): DatabaseSync {
  for (const until = performance.now() + patience; ; pause()) {
    try {
      return connectOnce(path, fresh, patience)
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw fileTrouble(path, error)
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 + Math.random() * 20)
}

function connectOnce(path: string, fresh: boolean, patience: number): DatabaseSync {
  let connection: DatabaseSync | undefined
  try {
    connection = new DatabaseSync(path, { timeout: patience })
    const found = connection.prepare('pragma application_id').get()?.application_id
    if (!fresh && found !== APPLICATION_ID && found !== 0) throw notARecord(path)
    if (!fresh && found === 0 && connection.prepare('select 1 from sqlite_schema limit 1').get()) throw notARecord(path)
    settle(connection)
    if (found === 0) connection.exec(`pragma application_id = ${APPLICATION_ID}`)
    return connection
  } catch (error) {
    connection?.close()
    throw error
  }
}

/**
 * Looks through the pages of a record whose last owner did not close it. A record of forty years takes half a second, so
 * this is for what stays open, not for each command; those find damage where they read it, and backups look at all.
 */
function quickCheck(path: string, connection: DatabaseSync): void {
  const damage = damageIn(connection, 'quick_check')
  if (!damage) return
  connection.close()
  throw fileTrouble(path, damage)
}

/** What a look through the pages finds wrong, if anything. The quick one does not hold indexes against rows. */
function damageIn(connection: DatabaseSync, check: 'quick_check' | 'integrity_check'): unknown {
  try {
    const answer = connection.prepare(`pragma ${check}(1)`).get()?.[check]
    return answer === 'ok' ? undefined : new DamagedRow(String(answer))
  } catch (error) {
    return isDamage(error) ? error : undefined
  }
}

function notARecord(path: string): StoreTrouble {
  return new StoreTrouble(path, 'this file is a database, but not a Thalweg record', 'Name another file with --record.')
}

function settle(connection: DatabaseSync): void {
  const version = connection.prepare('select sqlite_version() as version').get()?.version
  const journal = losesWal(String(version)) ? 'delete' : 'wal'
  if (connection.prepare('pragma journal_mode').get()?.journal_mode !== journal)
    connection.exec(`pragma journal_mode = ${journal}`)
  connection.exec(`
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma recursive_triggers = on;
    pragma trusted_schema = off;
    pragma cell_size_check = on;
    pragma mmap_size = 0;
    pragma secure_delete = on;
    pragma journal_size_limit = 67108864;
    pragma cache_size = -32000;
    pragma temp_store = memory;
  `)
  if (process.platform === 'darwin') connection.exec('pragma fullfsync = on; pragma checkpoint_fullfsync = on')
}

/** SQLite 3.7.0 to 3.51.2 can lose committed data with two connections in WAL mode, but for 3.44.6 and 3.50.7. */
export function losesWal(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (version === '3.44.6' || version === '3.50.7') return false
  return major < 3 || (major === 3 && (minor < 51 || (minor === 51 && patch <= 2)))
}
