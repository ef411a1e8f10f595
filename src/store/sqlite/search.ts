import { sql } from 'kysely'
import type { Id } from '#record'
import type { Db } from '../database.ts'
import type { Found } from '../store.ts'

/** A word found in more entries than this is searched among the newest ones only. */
const MOST = 5_000

export async function searchSqlite(db: Db, person: string, words: string, limit: number): Promise<Found[]> {
  const match = matchOf(words)
  if (!match) return []
  const from = await sql<{ row: number }>`
    select rowid as row from entry_words where entry_words match ${match} order by rowid desc limit 1 offset ${MOST}
  `.execute(db)
  const answer = await sql<Found>`
    select entry.id, entry.day, entry.kind, entry.title,
           snippet(entry_words, 1, char(2), char(3), '…', 24) as snippet
    from entry_words join entry on entry."row" = entry_words.rowid
    where entry_words match ${match} and entry_words.rowid > ${from.rows[0]?.row ?? 0}
      and entry.person = ${person} and entry.removed = 0
    order by rank limit ${limit}
  `.execute(db)
  return answer.rows.map((row) => ({ ...row, id: row.id as Id<'entry'>, title: row.title ?? undefined }))
}

/** The words as FTS5 wants them: each quoted, so that none is an operator; the last one may be just begun. */
function matchOf(words: string): string {
  const found = words.match(/[\p{L}\p{N}_]+/gu) ?? []
  return found.map((word, index) => `"${word}"${index === found.length - 1 && word.length > 2 ? '*' : ''}`).join(' ')
}
