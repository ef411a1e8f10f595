import type { Kysely, Transaction } from 'kysely'
import type { Found } from './store.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables> | Transaction<Tables>

/** All that differs between SQLite and PostgreSQL, beyond what Kysely translates. */
export interface Dialect {
  kind: 'sqlite' | 'postgres'
  /** Most values one statement may carry. */
  parameters: number
  /** Column types by how a field is kept. */
  types: { text: 'text'; integer: 'integer' | 'bigint'; real: 'real' | 'double precision' }
  /** Runs before the first and after the last table of the first migration: full text, log guards. */
  prepare(db: Db): Promise<void>
  finish(db: Db): Promise<void>
  /** Lets one writer at a time into a person's record. */
  lock(db: Db, person: string): Promise<void>
  search(db: Db, person: string, words: string, limit: number): Promise<Found[]>
}

/** An open database: one way to read, one way to write, and how to close both. */
export interface Database {
  dialect: Dialect
  reading: Kysely<Tables>
  writing: Kysely<Tables>
  close(): Promise<void>
}
