import { sql } from 'kysely'
import { type Examination, type Finding, inBytes, trouble, well } from '../examination.ts'
import { examineContents } from '../examine.ts'
import { formOf } from '../migrate.ts'
import { StoreTrouble } from '../trouble.ts'
import { openPostgres } from './open.ts'
import { placeOf, postgresTrouble } from './trouble.ts'

/** Looks at everything about records in PostgreSQL; changes nothing, and throws for nothing a person could mend. */
export async function examinePostgres(url: string): Promise<Examination> {
  const findings: Finding[] = []
  const examination: Examination = { place: placeOf(url), kind: 'postgres', findings }
  try {
    const database = await openPostgres(url)
    try {
      const server = await sql<{ version: string; bytes: number }>`
        select current_setting('server_version') as version, pg_database_size(current_database()) as bytes
      `.execute(database.reading)
      const { version = '', bytes = 0 } = server.rows[0] ?? {}
      findings.push(
        well('place', `PostgreSQL ${version} answers.`),
        well('size', `Its database takes ${inBytes(bytes)}.`),
      )
      findings.push(...(await examineContents(database, await formOf(database.reading, 'postgres'))))
      findings.push(well('backup', 'Backups of a PostgreSQL database are made with pg_dump.'))
    } finally {
      await database.close()
    }
  } catch (error) {
    const told = postgresTrouble(url, error)
    if (!(told instanceof StoreTrouble)) throw told
    findings.push(trouble('place', `${told.complaint.message}.`, told.complaint.hint))
  }
  return examination
}
