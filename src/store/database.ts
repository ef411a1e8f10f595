import type { Kysely, RawBuilder, SqlBool, Transaction } from 'kysely'
import type { Found } from './store.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables> | Transaction<Tables>

/** All that differs between SQLite and PostgreSQL, beyond what Kysely translates. */
export interface Dialect {
  kind: 'sqlite' | 'postgres'
  /** How many of the rows left to insert go into the next statement. */
  batch(left: number): number
  /** True where a column has one of these values; the statement's text does not depend on how many they are. */
  among(column: string, values: readonly string[]): RawBuilder<SqlBool>
  /** Column types by how a field is kept. */
  types: { text: 'text'; integer: 'integer' | 'bigint'; real: 'real' | 'double precision' }
  /** Runs before the first and after the last table of the first migration: full text, log guards. */
  prepare(db: Db): Promise<void>
  finish(db: Db): Promise<void>
  /** Tells the database of tables that a migration made. */
  tune(db: Db): Promise<void>
  /** Lets one writer at a time into a person's record. */
  lock(db: Db, person: string): Promise<void>
  search(db: Db, person: string, words: string, limit: number): Promise<Found[]>
}

/** An open database: one way to read, one way to write, and how to close both. */
export interface Database {
  dialect: Dialect
  reading: Kysely<Tables>
  writing: Kysely<Tables>
  /** What went wrong in it as a sentence, where it is something a person can mend; else the error as it is. */
  trouble(error: unknown): unknown
  close(): Promise<void>
}
