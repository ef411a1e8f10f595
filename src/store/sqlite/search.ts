import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#record'
import type { Db } from '../database.ts'
import { MOST_SEARCHED, searchedWords } from '../searched-words.ts'
import type { Found } from '../store.ts'

/** Entries with the words whole come first; those with the last one just begun fill up what is left. */
export async function searchSqlite(db: Db, person: string, text: string, limit: number): Promise<Found[]> {
  const { words, begun } = searchedWords(text)
  if (!words.length) return []
  const match = words.map((word) => `"${word}"`).join(' ')
  const found = await best(db, person, match, limit)
  if (!begun || found.length >= limit) return found
  const more = await best(db, person, `${match}*`, limit)
  const ids = new Set(found.map(({ id }) => id))
  return [...found, ...more.filter(({ id }) => !ids.has(id))].slice(0, limit)
}

async function best(db: Db, person: string, match: string, limit: number): Promise<Found[]> {
  // By rank alone, so that full text sorts by itself and only the best are looked up.
  const ranked = await rows(
    db,
    sql`
      select entry_words.rowid as row from entry_words join entry on entry."row" = entry_words.rowid
      where entry_words match ${match} and entry_words.rowid > ${whole(await oldestSearched(db, person, match))}
        and entry.person = ${person} and entry.removed = 0
      order by rank limit ${limit}`,
  )
  const found = await Promise.all(ranked.map((row) => shown(db, match, row)))
  return found.flat()
}

/** Words are counted over all records in the file; only where there are several, whose they are has to be looked up. */
async function oldestSearched(db: Db, person: string, match: string): Promise<number> {
  const others = await db.selectFrom('person').select('id').where('person', '<>', person).limit(1).execute()
  const own = sql`join entry on entry."row" = entry_words.rowid and entry.person = ${person} and entry.removed = 0`
  const query = sql`
    select entry_words.rowid as row from entry_words ${others.length ? own : sql``}
    where entry_words match ${match} order by entry_words.rowid desc limit 1 offset ${MOST_SEARCHED}`
  return (await rows(db, query))[0] ?? 0
}

async function rows(db: Db, query: RawBuilder<unknown>): Promise<number[]> {
  const answer = await (query as RawBuilder<{ row: number }>).execute(db)
  return answer.rows.map(({ row }) => row)
}

/** Only what is shown gets a snippet: making one costs more than finding it. */
async function shown(db: Db, match: string, row: number): Promise<Found[]> {
  const answer = await sql<Found>`
    select entry.id, entry.day, entry.kind, entry.title,
           snippet(entry_words, 1, char(2), char(3), '…', 24) as snippet
    from entry_words join entry on entry."row" = entry_words.rowid
    where entry_words match ${match} and entry_words.rowid = ${whole(row)}
  `.execute(db)
  return answer.rows.map((one) => ({ ...one, id: one.id as Id<'entry'>, title: one.title ?? undefined }))
}

/** Numbers are handed to SQLite as floating ones, which full text takes for no row at all, and so for every row. */
function whole(number: number): RawBuilder<number> {
  return sql`cast(${number} as integer)`
}
