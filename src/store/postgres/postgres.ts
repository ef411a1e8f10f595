import { sql } from 'kysely'
import type { Db, Dialect } from '../database.ts'
import { searchPostgres } from './search.ts'

/** What is PostgreSQL's own. */
export const postgres: Dialect = {
  kind: 'postgres',
  batch: (left) => Math.min(left, 500),
  // It fails on a text with NUL in it; no column holds one.
  among: (column, values) => sql`${sql.ref(column)} = any(${values.filter((one) => !one.includes('\0'))}::text[])`,
  types: { text: 'text', integer: 'bigint', real: 'double precision' },
  prepare: async () => {},
  finish: async (db) => {
    const letters = await collationOfLetters(db)
    for (const statement of [...GUARDS, ...fullText(letters)]) await sql.raw(statement).execute(db)
  },
  tune: async () => {},
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

/** A collation that knows the letters of every script: the database's own may know English ones alone. */
async function collationOfLetters(db: Db): Promise<string> {
  const known = await sql<{ collname: string }>`
    select collname from pg_collation where collname in ('und-x-icu', 'pg_c_utf8') order by collname desc limit 1
  `.execute(db)
  return known.rows[0]?.collname ?? 'default'
}

/**
 * Folds letters with marks to plain ones and takes everything else for a space between words, as FTS5 does. Unicode
 * normalisation needs no extension, which a server may not let us install.
 */
function fullText(collation: string): string[] {
  return [
    `create function plain_letters(text) returns text language sql immutable parallel safe as
       $$ select regexp_replace(normalize(lower($1 collate "${collation}"), NFD), '[\u0300-\u036f]', '', 'g') $$`,
    `create function plain_words(text) returns text language sql immutable parallel safe as
       $$ select regexp_replace(plain_letters($1) collate "${collation}", '[^[:alnum:]]+', ' ', 'g') $$`,
    `alter table "entry" add column words tsvector generated always as
       (to_tsvector('simple', plain_words(left(coalesce(title, '') || ' ' || "text", 400000)))) stored`,
    `create index entry_by_words on "entry" using gin (words)`,
  ]
}
