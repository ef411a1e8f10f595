import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { migrate } from '../migrate.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import type { Tables } from '../tables.ts'
import { NodeSqliteDialect } from './dialect.ts'
import { sqlite } from './sqlite.ts'

/** How a record is laid out, as SQLite writes it down: one line for each table, index and trigger. */
function planOf(connection: DatabaseSync): string[] {
  const rows = connection.prepare('select type, name, sql from sqlite_schema order by type, name').all()
  return rows.map((row) => JSON.stringify(row))
}

let newest: Promise<string[]> | undefined

/** A turned bit in a table's layout leaves its pages sound: names what is laid out otherwise than it should be. */
export async function misplanned(connection: DatabaseSync): Promise<string[]> {
  newest ??= makeNewest()
  const expected = await newest
  const found = new Set(planOf(connection))
  const names = connection
    .prepare('select name from migration order by number')
    .all()
    .map(({ name }) => name)
  const past =
    names.join() === MIGRATIONS.map(({ name }) => name).join() ? [] : ['its list of migrations is not as made']
  const missing = expected.filter((line) => !found.has(line))
  return [
    ...past,
    ...missing.map((line) => `${JSON.parse(line).type} ${JSON.parse(line).name} is not laid out as made`),
  ]
}

async function makeNewest(): Promise<string[]> {
  const connection = new DatabaseSync(':memory:')
  const db = new Kysely<Tables>({
    dialect: new NodeSqliteDialect(connection, { begin: 'begin immediate', patience: 0 }),
  })
  const close = () => db.destroy()
  await migrate({ dialect: sqlite, reading: db, writing: db, trouble: (error) => error, close }, 'memory')
  const plan = planOf(connection)
  await close()
  return plan
}
