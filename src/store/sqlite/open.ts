import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'
import { StoreTrouble } from '../trouble.ts'
import { NodeSqliteDialect } from './dialect.ts'
import { sqlite } from './sqlite.ts'

/** “Thlw” in ASCII: what `file` and other programs know the record by. */
export const APPLICATION_ID = 0x54686c77

/**
 * Opens the record in a file, made anew when there is none. With `apart`, reading has a connection of its own, so that
 * pages answer while a long import writes; without, the file opens once, which is faster for a single command.
 * @throws StoreTrouble when it is no record, is damaged, or cannot be read.
 */
export function openSqlite(path: string, { apart = false } = {}): Database {
  const fresh = makeRoom(path)
  const connection = connect(path, fresh)
  const writing = new Kysely<Tables>({ dialect: new NodeSqliteDialect(connection) })
  const reading = apart ? new Kysely<Tables>({ dialect: new NodeSqliteDialect(connect(path, false)) }) : writing
  return {
    dialect: sqlite,
    reading,
    writing,
    close: async () => {
      if (reading !== writing) await reading.destroy()
      await writing.destroy()
    },
  }
}

function makeRoom(path: string): boolean {
  process.umask(0o077)
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    return !existsSync(path) || statSync(path).size === 0
  } catch (error) {
    throw unopenable(path, error)
  }
}

function connect(path: string, fresh: boolean): DatabaseSync {
  let connection: DatabaseSync | undefined
  try {
    connection = new DatabaseSync(path, { timeout: 10_000 })
    const found = connection.prepare('pragma application_id').get()?.application_id
    if (!fresh && found !== APPLICATION_ID && found !== 0) throw notARecord(path)
    if (!fresh && found === 0 && connection.prepare('select 1 from sqlite_schema limit 1').get()) throw notARecord(path)
    settle(connection)
    if (found === 0) connection.exec(`pragma application_id = ${APPLICATION_ID}`)
    return connection
  } catch (error) {
    connection?.close()
    throw unopenable(path, error)
  }
}

function notARecord(path: string): StoreTrouble {
  return new StoreTrouble(path, 'this file is a database, but not a Thalweg record', 'Name another file with --record.')
}

function settle(connection: DatabaseSync): void {
  const version = connection.prepare('select sqlite_version() as version').get()?.version
  connection.exec(`
    pragma journal_mode = ${losesWal(String(version)) ? 'delete' : 'wal'};
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

/** What opening ran into, as a sentence. */
export function unopenable(path: string, error: unknown): unknown {
  if (error instanceof StoreTrouble) return error
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string }
  if (errcode === 26 || errcode === 11)
    return new StoreTrouble(
      path,
      'this record is damaged, or is no record at all',
      'It was left as it is. “thalweg doctor” looks closer; “thalweg restore” brings back a backup.',
    )
  if (
    errcode === 14 ||
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'ENOTDIR' ||
    code === 'EROFS' ||
    errcode === 8
  )
    return new StoreTrouble(
      path,
      'this record cannot be opened or made here',
      'Check that the folder is there and yours to write in.',
    )
  if (errcode === 13 || code === 'ENOSPC')
    return new StoreTrouble(path, 'the disk is full', 'Make room; what was kept before is safe.')
  if (errcode === 5)
    return new StoreTrouble(path, 'another program holds this record', 'Try again when it has finished.')
  return code === 'ERR_SQLITE_ERROR'
    ? new StoreTrouble(path, `the record did not open: ${message}`, 'Run “thalweg doctor”.')
    : error
}
