import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

/**
 * One hash over every row of every table of a record, in order of their columns: equal records have equal hashes. The
 * indexes of full text and the expected sizes of tables are not part of what a record says.
 */
export function canonicalHash(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    return hashOf(database)
  } finally {
    database.close()
  }
}

function hashOf(database: DatabaseSync): string {
  const hash = createHash('sha256')
  const tables = database
    .prepare(`
      select name from sqlite_schema where type = 'table' and name not like 'entry_words_%' and name <> 'sqlite_stat1'
      order by name`)
    .all() as { name: string }[]
  for (const { name } of tables) {
    const columns = database.prepare(`select name from pragma_table_info('${name}')`).all() as { name: string }[]
    const order = columns.map((column) => `"${column.name}"`).join(', ')
    hash.update(`${name} ${order}\n`)
    for (const row of database.prepare(`select ${order} from "${name}" order by ${order}`).iterate())
      hash.update(`${JSON.stringify(Object.values(row))}\n`)
  }
  return hash.digest('hex')
}
