import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** So many rows a table is taken to have, nearly all of one person. */
const MANY = 100_000
/** So many rows are taken to agree in the first two columns of an index. */
const FEW = 10

/**
 * Tells SQLite how large tables and how choosy their indexes are. Left to guess, it takes one person for as good as one
 * row and never looks at another index than the table's own; measured, plans would change with what is in the record.
 */
export async function expectSizes(db: Db): Promise<void> {
  await sql.raw('analyze sqlite_schema').execute(db)
  await sql.raw('delete from sqlite_stat1').execute(db)
  const indexes = await sql<{ table: string; name: string; own: number; only: number; columns: number }>`
    select t.name as "table", i.name, i.origin = 'pk' as own, i."unique" as only,
           (select count(*) from pragma_index_info(i.name)) as columns
    from sqlite_schema as t, pragma_index_list(t.name) as i
    where t.type = 'table' and t.name not like 'entry_words%' and t.name not like 'sqlite_%'
  `.execute(db)
  for (const { table, name, own, only, columns } of indexes.rows) {
    // A table without rowid is its own first index, and goes by the table's name.
    const index = own && name.startsWith('sqlite_autoindex') && table !== 'entry' ? table : name
    const agreeing: number[] = Array.from({ length: columns }, (_, place) => (place ? FEW : MANY))
    if (only) agreeing[columns - 1] = 1
    const stat = [MANY, ...agreeing].join(' ')
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${stat})`.execute(db)
  }
}
