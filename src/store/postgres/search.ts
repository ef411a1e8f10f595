import { sql } from 'kysely'
import type { Id } from '#record'
import type { Db } from '../database.ts'
import type { Found } from '../store.ts'

const MOST = 5_000

export async function searchPostgres(db: Db, person: string, words: string, limit: number): Promise<Found[]> {
  const query = queryOf(words)
  if (!query) return []
  const answer = await sql<Found>`
    with asked as (select to_tsquery('simple', plain_words(${query})) as query),
    newest as (
      select id, day, kind, title, "text", words from "entry", asked
      where person = ${person} and removed = 0 and words @@ asked.query
      order by day desc, id desc limit ${MOST}
    ),
    best as (select * from newest order by ts_rank(words, (select query from asked)) desc, day desc, id limit ${limit})
    select id, day, kind, title,
      ts_headline('simple', "text", (select query from asked),
        'StartSel=' || chr(2) || ',StopSel=' || chr(3) || ',MaxWords=24,MinWords=12') as snippet
    from best
  `.execute(db)
  return answer.rows.map((row) => ({ ...row, id: row.id as Id<'entry'>, title: row.title ?? undefined }))
}

function queryOf(words: string): string {
  const found = words.match(/[\p{L}\p{N}_]+/gu) ?? []
  return found.map((word, index) => `'${word}'${index === found.length - 1 && word.length > 2 ? ':*' : ''}`).join(' & ')
}
