import { CompiledQuery } from 'kysely'
import type { Db, Dialect } from './database.ts'

type Row = Readonly<Record<string, string | number | null | undefined>>

const MOST_TEXTS = 200
const texts = new Map<string, string>()

/**
 * Inserts rows in few statements whose texts are always the same, so that they stay prepared: what makes long imports
 * fast. With `replacing`, rows with the same values there are updated. No row may come twice.
 */
export async function insertRows(
  db: Db,
  dialect: Dialect,
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
  replacing?: readonly string[],
): Promise<void> {
  for (let start = 0; start < rows.length; ) {
    const size = dialect.batch(rows.length - start)
    const part = rows.slice(start, start + size)
    const values = part.flatMap((row) => columns.map((column) => row[column] ?? null))
    await db.executeQuery(CompiledQuery.raw(textOf(dialect, table, columns, size, replacing), values))
    start += size
  }
}

function textOf(
  dialect: Dialect,
  table: string,
  columns: readonly string[],
  size: number,
  replacing: readonly string[] | undefined,
): string {
  const name = `${dialect.kind} ${table} ${size} ${replacing ?? ''}`
  const known = texts.get(name)
  if (known) return known
  const text = written(dialect, table, columns, size, replacing)
  if (texts.size < MOST_TEXTS) texts.set(name, text)
  return text
}

function written(
  { kind }: Dialect,
  table: string,
  columns: readonly string[],
  size: number,
  replacing: readonly string[] | undefined,
): string {
  let number = 0
  const mark = () => (kind === 'sqlite' ? '?' : `$${++number}`)
  const rows = Array.from({ length: size }, () => `(${columns.map(mark).join(', ')})`)
  const insert = `insert into "${table}" (${quoted(columns)}) values ${rows.join(', ')}`
  if (!replacing) return insert
  const changing = columns.filter((column) => !replacing.includes(column))
  const set = changing.map((column) => `"${column}" = excluded."${column}"`)
  return `${insert} on conflict (${quoted(replacing)}) do update set ${set.join(', ')}`
}

function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}
