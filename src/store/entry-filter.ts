import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { Named } from '#record'
import type { EntryFilter } from './store.ts'
import type { Tables } from './tables.ts'

type Entries<O> = SelectQueryBuilder<Tables, 'job', O>

/** Narrows a query over entries. Lists are JSON texts, so that a listed id or tag is found by its quoted form. */
export function entriesWhere<O>(entries: Entries<O>, filter: EntryFilter): Entries<O> {
  let query = entries
  if (filter.from) query = query.where('day', '>=', filter.from)
  if (filter.to) query = query.where('day', '<=', filter.to)
  for (const field of ['kind', 'job', 'work', 'energy'] as const) {
    const value = filter[field]
    if (value !== undefined) query = query.where(field, '=', value)
  }
  for (const [column, value] of [
    ['tags', filter.tag],
    ['skills', filter.skill],
    ['contacts', filter.contact],
  ] as const)
    if (value) query = query.where(sql.ref(column), 'is not', null).where(holds(column, value))
  if (filter.naming) query = query.where(namesOne(filter.naming))
  return query
}

/** Is the text in the list? A quote right after a comma or the first bracket always begins a value. */
function holds(column: string, value: string): RawBuilder<SqlBool> {
  const [list, text] = [sql.ref(column), JSON.stringify(value)]
  return sql`(replace(${list}, ${`,${text}`}, '') <> ${list} or replace(${list}, ${`[${text}`}, '') <> ${list})`
}

/** Does an entry name one of these, on a day on which that counts? */
export function namesOne(naming: readonly Named[]): RawBuilder<SqlBool> {
  if (!naming.length) return sql<SqlBool>`1 = 0`
  const parts = naming.map(({ field, id, from, to }): RawBuilder<SqlBool> => {
    const begun = from ? sql` and "day" >= ${from}` : sql``
    const ended = to ? sql` and "day" <= ${to}` : sql``
    return sql<SqlBool>`(${sql.ref(field)} = ${id}${begun}${ended})`
  })
  return sql<SqlBool>`(${sql.join(parts, sql` or `)})`
}
