import { Kysely, PostgresDialect } from 'kysely'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'
import { postgres } from './postgres.ts'
import { postgresTrouble } from './trouble.ts'

/**
 * Opens records in PostgreSQL.
 * @throws StoreTrouble when the server does not answer or does not let us in.
 */
export async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await import('pg')
  const types = new pg.TypeOverrides()
  types.setTypeParser(20, Number)
  types.setTypeParser(1700, Number)
  const pool = new pg.Pool({ connectionString: url, max: 10, types })
  pool.on('error', () => {})
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw postgresTrouble(url, error)
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    dialect: postgres,
    reading: db,
    writing: db,
    trouble: (error) => postgresTrouble(url, error),
    close: () => db.destroy(),
  }
}
