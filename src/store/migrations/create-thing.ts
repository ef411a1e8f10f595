import { sql } from 'kysely'
import type { Db, Dialect } from '../database.ts'

const BESIDE =
  'person text!, id text!, version integer!, removed integer!, key text, fingerprint text, imported integer'

/** The table of a concept with what stands beside its fields, and the index by which an import knows its things. */
export async function createThing(db: Db, dialect: Dialect, table: string, columns: string): Promise<void> {
  await createTable(db, dialect, table, `${BESIDE}, ${columns}`, 'person, id', table === 'entry')
  await createIndex(db, table, ['person', 'key'], { unique: true, present: 'key' })
}

export async function createTable(
  db: Db,
  dialect: Dialect,
  table: string,
  columns: string,
  key: string,
  numbered: boolean,
) {
  const written = columns.split(', ').map((column) => {
    const [name, type] = column.split(' ') as [string, string]
    const kind = dialect.types[type.replace('!', '') as keyof Dialect['types']]
    return `"${name}" ${kind}${type.endsWith('!') ? ' not null' : ''}`
  })
  const sqlite = dialect.kind === 'sqlite'
  if (key === 'seq') written.unshift(sqlite ? '"seq" integer primary key autoincrement' : '"seq" bigserial primary key')
  // Full text points at entries by a number that no VACUUM renumbers.
  else if (numbered && sqlite) written.unshift('"row" integer primary key', '')
  const keyed = `${numbered && sqlite ? 'unique' : 'primary key'} (${key
    .split(', ')
    .map((name) => `"${name}"`)
    .join(', ')})`
  if (key !== 'seq') written.push(keyed)
  const tail = !sqlite ? '' : key === 'seq' || numbered ? ' strict' : ' strict, without rowid'
  await sql.raw(`create table "${table}" (${written.filter(Boolean).join(', ')})${tail}`).execute(db)
}

/** With `present`, an index of only the rows that have a value there. */
export async function createIndex(
  db: Db,
  table: string,
  columns: readonly string[],
  { unique = false, present }: { unique?: boolean; present?: string } = {},
): Promise<void> {
  const name = `${table}_by_${columns.slice(1).join('_')}`
  const listed = columns.map((column) => `"${column}"`).join(', ')
  const some = present ? ` where "${present}" is not null` : ''
  await sql.raw(`create ${unique ? 'unique ' : ''}index "${name}" on "${table}" (${listed})${some}`).execute(db)
}
