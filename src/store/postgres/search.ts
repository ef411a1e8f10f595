import { sql } from 'kysely'
import type { Id } from '#record'
import type { Db } from '../database.ts'
import { MOST_SEARCHED, searchedWords } from '../searched-words.ts'
import { snippetOf } from '../snippet.ts'
import type { Found } from '../store.ts'

/** Entries with the words whole come first; those with the last one just begun fill up what is left. */
export async function searchPostgres(db: Db, person: string, text: string, limit: number): Promise<Found[]> {
  const { words, begun } = searchedWords(text)
  if (!words.length) return []
  const query = words.map((word) => `'${word}'`).join(' & ')
  const whole = await best(db, person, query, limit)
  const more = begun && whole.length < limit ? await best(db, person, `${query}:*`, limit) : []
  const ids = new Set(whole.map(({ id }) => id))
  const found = [...whole, ...more.filter(({ id }) => !ids.has(id))].slice(0, limit)
  return found.map(({ text: full, title, id, ...row }) => ({
    ...row,
    id: id as Id<'entry'>,
    title: title ?? undefined,
    snippet: snippetOf(full, words, begun),
  }))
}

type Hit = Omit<Found, 'snippet'> & { text: string }

async function best(db: Db, person: string, query: string, limit: number): Promise<Hit[]> {
  const answer = await sql<Hit>`
    with asked as (select to_tsquery('simple', plain_letters(${query})) as query),
    newest as (
      select id, day, words from "entry", asked
      where person = ${person} and removed = 0 and words @@ asked.query
      order by day desc, id desc limit ${MOST_SEARCHED}
    ),
    best as (
      select id, row_number() over (order by ts_rank(words, (select query from asked)) desc, day desc, id) as place
      from newest order by place limit ${limit}
    )
    select entry.id, entry.day, entry.kind, entry.title, entry."text"
    from best join "entry" on entry.person = ${person} and entry.id = best.id order by best.place
  `.execute(db)
  return answer.rows
}
