import { sql } from 'kysely'
import type { Database, Db } from './database.ts'
import { MIGRATIONS, type Migration } from './migrations/index.ts'
import { StoreTrouble } from './trouble.ts'

/**
 * Brings a database to the newest form, each step in a transaction of its own: killed midway, it is the old or the new
 * one. `before` runs once when a populated older record is about to change, for a backup.
 * @throws StoreTrouble when a newer program has written it.
 */
export async function migrate(
  database: Database,
  place: string,
  before?: () => Promise<void>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const now = await formOf(database.reading, database.dialect.kind)
  if (now > migrations.length)
    throw new StoreTrouble(
      place,
      `this record was written by a newer Thalweg (form ${now}; this one knows up to ${migrations.length})`,
      'Install the newer version to open it. Nothing was changed.',
    )
  if (now > 0 && now < migrations.length) await before?.()
  for (const [index, migration] of migrations.entries()) if (index >= now) await step(database, index + 1, migration)
}

async function step({ writing, dialect }: Database, number: number, migration: Migration): Promise<void> {
  await writing.transaction().execute(async (db) => {
    await dialect.lock(db, 'migration')
    await sql
      .raw(
        'create table if not exists "migration" ("number" integer primary key, "name" text not null, "at" bigint not null)',
      )
      .execute(db)
    const done = await db.selectFrom('migration').select('number').where('number', '=', number).executeTakeFirst()
    if (done) return
    await migration.up(db, dialect)
    await db.insertInto('migration').values({ number, name: migration.name, at: Date.now() }).execute()
    if (dialect.kind === 'sqlite') await sql.raw(`pragma user_version = ${number}`).execute(db)
  })
}

/** The number of the newest migration that a database has been through; 0 when it is new. */
export async function formOf(db: Db, kind: 'sqlite' | 'postgres'): Promise<number> {
  if (kind === 'sqlite') {
    const answer = await sql<{ user_version: number }>`pragma user_version`.execute(db)
    return answer.rows[0]?.user_version ?? 0
  }
  const table = await sql<{ found: string | null }>`select to_regclass('migration')::text as found`.execute(db)
  if (!table.rows[0]?.found) return 0
  const newest = await db
    .selectFrom('migration')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  return Number(newest?.number ?? 0)
}
