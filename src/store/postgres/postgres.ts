import { sql } from 'kysely'
import type { Dialect } from '../database.ts'
import { searchPostgres } from './search.ts'

/** What is PostgreSQL's own. */
export const postgres: Dialect = {
  kind: 'postgres',
  batch: (left) => Math.min(left, 500),
  among: (column, values) => sql`${sql.ref(column)} = any(${[...values]}::text[])`,
  types: { text: 'text', integer: 'bigint', real: 'double precision' },
  prepare: async () => {},
  finish: async (db) => {
    for (const statement of [...GUARDS, ...FULL_TEXT]) await sql.raw(statement).execute(db)
  },
  lock: async (db, person) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${person}, 0))`.execute(db)
  },
  search: searchPostgres,
}

const GUARDS = [
  `create function change_stays() returns trigger language plpgsql as
     $$ begin raise exception 'the change log is append-only'; end $$`,
  `create trigger change_stays before update or delete or truncate on "change" for each statement execute function change_stays()`,
]

/**
 * Folds letters with marks to plain ones, as FTS5 does. Unicode normalisation needs no extension, which a server
 * may not let us install.
 */
const FULL_TEXT = [
  `create function plain_words(text) returns text language sql immutable parallel safe as
     $$ select regexp_replace(normalize(lower($1), NFKD), '[\\u0300-\\u036f]', '', 'g') $$`,
  `alter table "entry" add column words tsvector generated always as
     (to_tsvector('simple', plain_words(left(coalesce(title, '') || ' ' || "text", 400000)))) stored`,
  `create index entry_by_words on "entry" using gin (words)`,
]
