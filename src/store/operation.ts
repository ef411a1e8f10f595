import type { Id } from '#record'
import type { Operation } from './store.ts'
import type { Tables } from './tables.ts'

/** An operation as its row tells it. */
export function operationOf(row: Tables['operation']): Operation {
  return {
    id: row.id as Id,
    name: row.name,
    actor: row.actor,
    at: row.at,
    changes: row.changes,
    undoes: (row.undoes ?? undefined) as Id | undefined,
    undoneBy: (row.undone_by ?? undefined) as Id | undefined,
    result: JSON.parse(row.result),
  }
}
