import { sql } from 'kysely'
import type { Db, Dialect } from '../database.ts'

/** Adds columns, written as `name type, name type`, to tables that have rows already. */
export async function addColumns(
  db: Db,
  dialect: Dialect,
  tables: readonly [table: string, columns: string][],
): Promise<void> {
  for (const [table, columns] of tables)
    for (const column of columns.split(', ')) {
      const [name, type] = column.split(' ') as [string, keyof Dialect['types']]
      await sql.raw(`alter table "${table}" add column "${name}" ${dialect.types[type]}`).execute(db)
    }
}
