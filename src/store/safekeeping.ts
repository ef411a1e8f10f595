import type { Examination } from './examination.ts'
import { isPostgres } from './open-store.ts'
import { placeOf } from './postgres/trouble.ts'
import type { Backup, BackupTerms } from './sqlite/backup.ts'
import type { Restored } from './sqlite/restore.ts'
import { StoreTrouble } from './trouble.ts'

/**
 * Copies the record at `where` to a file, or into a folder under a dated name, and proves the copy before it counts.
 * @throws StoreTrouble when it is not whole, would replace something fuller, or the disk is full.
 */
export async function backupRecord(where: string, to: string, terms: BackupTerms = {}): Promise<Backup> {
  if (isPostgres(where)) throw notAFile(where, 'pg_dump')
  const { backupSqlite } = await import('./sqlite/backup.ts')
  return backupSqlite(where, to, terms)
}

/**
 * Puts a proven copy of a backup in the place of the record, which stays beside it under a dated name.
 * @throws StoreTrouble when the backup is not whole, or another program has the record open.
 */
export async function restoreRecord(from: string, where: string, now?: number): Promise<Restored> {
  if (isPostgres(where)) throw notAFile(where, 'pg_restore')
  const { restoreSqlite } = await import('./sqlite/restore.ts')
  return restoreSqlite(from, where, now)
}

/** Looks at everything about a record and changes nothing; what is wrong is in the findings, never thrown. */
export async function examineRecord(where: string, now?: number): Promise<Examination> {
  if (isPostgres(where)) return (await import('./postgres/examine.ts')).examinePostgres(where)
  return (await import('./sqlite/examine.ts')).examineSqlite(where, now)
}

function notAFile(where: string, tool: string): StoreTrouble {
  return new StoreTrouble(placeOf(where), 'this record is in PostgreSQL, not in a file', `Use ${tool} for it.`)
}
