import { sql } from 'kysely'
import type { Dialect } from '../database.ts'
import { expectSizes } from './expected-sizes.ts'
import { searchSqlite } from './search.ts'

/** What is SQLite's own. */
export const sqlite: Dialect = {
  kind: 'sqlite',
  batch: (left) => (left >= 32 ? 32 : left >= 8 ? 8 : 1),
  among: (column, values) => sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
  types: { text: 'text', integer: 'integer', real: 'real' },
  prepare: async () => {},
  finish: async (db) => {
    for (const statement of [...GUARDS, ...FULL_TEXT]) await sql.raw(statement).execute(db)
    await expectSizes(db)
  },
  tune: expectSizes,
  // A transaction begins with the write lock of the whole file.
  lock: async () => {},
  search: searchSqlite,
}

const GUARDS = [
  `create trigger change_stays before update on "change" begin select raise(abort, 'the change log is append-only'); end`,
  `create trigger change_remains before delete on "change" begin select raise(abort, 'the change log is append-only'); end`,
]

/** The words of entries, kept beside them by triggers; the text itself stands only once. */
const FULL_TEXT = [
  `create virtual table entry_words using fts5(title, text, content='entry', content_rowid='row', tokenize='unicode61 remove_diacritics 2')`,
  `create trigger entry_words_in after insert on "entry" begin
     insert into entry_words(rowid, title, text) values (new."row", new.title, new.text); end`,
  `create trigger entry_words_out after delete on "entry" begin
     insert into entry_words(entry_words, rowid, title, text) values ('delete', old."row", old.title, old.text); end`,
  `create trigger entry_words_on after update on "entry" begin
     insert into entry_words(entry_words, rowid, title, text) values ('delete', old."row", old.title, old.text);
     insert into entry_words(rowid, title, text) values (new."row", new.title, new.text); end`,
]
