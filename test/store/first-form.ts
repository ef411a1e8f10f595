import { join } from 'node:path'
import { CONCEPT_NAMES, type DayTotal, dayTotals, type Id, monthTotals } from '#record'
import { openStore, type Reader, type Store } from '#store'
import type { Database, Db } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { MIGRATIONS } from '../../src/store/migrations/index.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { newFolder } from './folder.ts'

type Row = Record<string, string | number | null>

/**
 * Makes a new database one of the first form, as the first version left it: what `fill` keeps, the log of it, and totals in
 * which time of several jobs at once counts for each.
 */
export async function inFirstForm(
  database: Database,
  person: Id<'person'>,
  fill: (store: Store) => Promise<unknown>,
): Promise<void> {
  await migrate(database, 'here', undefined, MIGRATIONS.slice(0, 1))
  const path = join(newFolder(), 'newest.thalweg')
  const store = await openStore(path)
  await fill(store)
  const days = await store.read(person, countedForEach)
  await store.close()
  const newest = openSqlite(path)
  for (const { name, columns } of await database.writing.introspection.getTables()) {
    if (![...CONCEPT_NAMES, 'operation', 'change'].includes(name)) continue
    const kept = new Set(
      columns.map((column) => column.name).filter((column) => column !== 'row' && column !== 'words'),
    )
    const rows = await rowsOf(newest.reading, name)
    await insert(
      database.writing,
      name,
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => kept.has(column)))),
    )
  }
  await newest.close()
  const told = (totals: readonly object[]) => totals.map((total) => ({ person, ...total }) as Row)
  await insert(database.writing, 'day_total', told(days))
  await insert(database.writing, 'month_total', told(monthTotals(days)))
}

async function insert(db: Db, table: string, rows: readonly Row[]): Promise<void> {
  for (const row of rows)
    await db
      .insertInto(table as 'job')
      .values(row as never)
      .execute()
}

function rowsOf(db: Db, table: string): Promise<Row[]> {
  return db
    .selectFrom(table as 'job')
    .selectAll()
    .execute() as Promise<Row[]>
}

/** As the first version counted: each job by itself, and all the sum of them. */
async function countedForEach(reader: Reader): Promise<DayTotal[]> {
  const intervals = await reader.intervals({ start: -2e12, end: 7e12 })
  const terms = {
    paid: new Set((await reader.list('job', { paid: true })).map(({ id }) => id as string)),
    boundaries: await reader.list('boundary'),
    servings: await reader.list('serving'),
  }
  const sums = new Map<string, DayTotal>()
  for (const own of Map.groupBy(intervals, ({ job }) => job ?? '').values())
    for (const total of dayTotals(own, terms)) {
      const key = `${total.day} ${total.strand} ${total.job} ${total.of}`
      const known = sums.get(key)
      sums.set(key, known ? { ...known, seconds: known.seconds + total.seconds } : total)
    }
  return [...sums.values()]
}
