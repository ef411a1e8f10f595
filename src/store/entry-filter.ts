import type { SelectQueryBuilder } from 'kysely'
import type { EntryFilter } from './store.ts'
import type { Tables } from './tables.ts'

type Entries<O> = SelectQueryBuilder<Tables, 'job', O>

/** Narrows a query over entries. Lists are JSON texts, so a listed id or tag is found by its quoted form. */
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
    if (value) query = query.where(column, 'like', `%${escaped(JSON.stringify(value))}%`)
  return query
}

/** `%` and `_` are common in tags; standing for any letter would only find a little more, so they are widened to `_`. */
function escaped(text: string): string {
  return text.replace(/[%_\\]/g, '_')
}
