import { dirname, join } from 'node:path'
import { DatabaseStore } from './database-store.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres/open.ts'
import { placeOf } from './postgres/trouble.ts'
import { openSqlite } from './sqlite/open.ts'
import type { Store } from './store.ts'

export interface Opening {
  /** Gives reading a connection of its own (SQLite): for what stays open and answers while something else writes. */
  apart?: boolean | undefined
  /** How long a write waits for another process that writes, in milliseconds; 10,000 when not said (SQLite). */
  patience?: number | undefined
  /** Runs before a populated older record is brought up to date; a proven backup beside the file when not said. */
  beforeMigration?: (() => Promise<void>) | undefined
}

/** Is this the URL of a PostgreSQL database, rather than the path of a file? */
export function isPostgres(where: string): boolean {
  return /^postgres(ql)?:\/\//.test(where)
}

/**
 * Opens the store at a file path or a PostgreSQL URL, made and migrated as needed.
 * @throws StoreTrouble with a complaint when that cannot be.
 */
export async function openStore(where: string, { apart, patience, beforeMigration }: Opening = {}): Promise<Store> {
  const server = isPostgres(where)
  const database = server ? await openPostgres(where) : openSqlite(where, { apart, patience })
  try {
    const before = beforeMigration ?? (server ? undefined : () => backupBeside(where))
    await migrate(database, server ? placeOf(where) : where, before)
  } catch (error) {
    await database.close()
    throw database.trouble(error)
  }
  return new DatabaseStore(database)
}

async function backupBeside(path: string): Promise<void> {
  const { backupSqlite } = await import('./sqlite/backup.ts')
  await backupSqlite(path, join(dirname(path), 'backups', '/'))
}
