import { sql } from 'kysely'
import type { Database, Db } from './database.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { StoreTrouble } from './trouble.ts'

/**
 * Brings a database to the newest form, each step in a transaction of its own: killed midway, it is the old or the new
 * one. `before` runs once when a populated older record is about to change, for a backup.
 * @throws StoreTrouble when a newer program has written it.
 */
export async function migrate(database: Database, place: string, before?: () => Promise<void>): Promise<void> {
  const now = await versionOf(database.reading, database.dialect.kind)
  if (now > MIGRATIONS.length)
    throw new StoreTrouble(
      place,
      `this record was written by a newer Thalweg (form ${now}; this one knows up to ${MIGRATIONS.length})`,
      'Install the newer version to open it. Nothing was changed.',
    )
  if (now > 0 && now < MIGRATIONS.length) await before?.()
  for (let number = now; number < MIGRATIONS.length; number++) await step(database, number + 1)
}

async function step({ writing, dialect }: Database, number: number): Promise<void> {
  const migration = MIGRATIONS[number - 1]
  if (!migration) return
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

async function versionOf(db: Db, kind: 'sqlite' | 'postgres'): Promise<number> {
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
