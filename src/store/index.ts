import type { Id } from '#record'
import { DatabaseStore } from './database-store.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres/open.ts'
import { openSqlite } from './sqlite/open.ts'
import type { Store } from './store.ts'

export type {
  Change,
  Deed,
  EntryFilter,
  Found,
  Known,
  Operation,
  Origin,
  Page,
  Reader,
  Store,
  Stored,
  Writer,
} from './store.ts'
export { StoreTrouble } from './trouble.ts'

/** What opening may be told: `apart` gives reading a connection of its own (SQLite). */
export interface Opening {
  apart?: boolean
  beforeMigration?: () => Promise<void>
}

/** Is this the URL of a PostgreSQL database, rather than the path of a file? */
export function isPostgres(where: string): boolean {
  return /^postgres(ql)?:\/\//.test(where)
}

/**
 * Opens the store at a file path or a PostgreSQL URL, made and migrated as needed.
 * @throws StoreTrouble with a complaint when that cannot be.
 */
export async function openStore(where: string, opening: Opening = {}): Promise<Store> {
  const database = isPostgres(where)
    ? await openPostgres(where)
    : openSqlite(where, opening.apart === undefined ? {} : { apart: opening.apart })
  try {
    await migrate(database, isPostgres(where) ? new URL(where).host : where, opening.beforeMigration)
  } catch (trouble) {
    await database.close()
    throw trouble
  }
  return new DatabaseStore(database)
}

export type PersonId = Id<'person'>
