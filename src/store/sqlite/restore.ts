import { existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MIGRATIONS } from '../migrations/index.ts'
import { StoreTrouble } from '../trouble.ts'
import { copyProven, dated, freeName, nameOf } from './backup.ts'
import { noteBackup } from './backups.ts'
import { putInPlace, sync } from './durable.ts'
import { fileTrouble, isBusy, isDamage } from './trouble.ts'

export interface Restored {
  path: string
  /** Changes in its log. */
  changes: number
  /** Where the record that was there before is now, if there was one. */
  replaced?: string | undefined
}

/**
 * Puts a backup in the place of the record. The backup is copied and proven first; the record that was there, damaged or
 * not, stays beside it under a dated name.
 * @throws StoreTrouble when the backup is not whole, or another program has the record open.
 */
export async function restoreSqlite(from: string, to: string, now = Date.now()): Promise<Restored> {
  process.umask(0o077)
  if (resolve(from) === resolve(to)) throw new StoreTrouble(from, 'this is the record itself', 'Name a backup of it.')
  const part = `${to}.part-${process.pid}`
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
    const { form, changes } = await copyProven(from, part)
    if (form > MIGRATIONS.length)
      throw new StoreTrouble(
        from,
        'this backup was written by a newer Thalweg',
        'Install the newer version to restore it.',
      )
    sync(part)
    const replaced = existsSync(to) ? setAside(to, now) : undefined
    putInPlace(part, to)
    const { mtimeMs, size } = statSync(from)
    noteBackup(to, { path: resolve(from), at: Math.round(mtimeMs), bytes: size, changes })
    return { path: resolve(to), changes, replaced }
  } catch (error) {
    throw fileTrouble(to, error)
  } finally {
    rmSync(part, { force: true })
  }
}

/** Keeps what stands at a path under a second name beside it, with all that belongs to it. */
function setAside(path: string, now: number): string {
  const aside = freeName(join(dirname(path), `${nameOf(path)}.replaced-${dated(now)}`))
  closeUp(path)
  secondName(path, aside)
  for (const tail of ['-wal', '-shm', '-journal']) if (existsSync(path + tail)) renameSync(path + tail, aside + tail)
  return resolve(aside)
}

/** A second name at once, so that the path is never without a file; a first one where the disk knows no second names. */
function secondName(path: string, aside: string): void {
  try {
    linkSync(path, aside)
  } catch {
    renameSync(path, aside)
  }
}

/** Takes everything into the one file and makes sure that nobody else has it open. What is damaged stays as it is. */
function closeUp(path: string): void {
  let connection: DatabaseSync | undefined
  try {
    connection = new DatabaseSync(path, { timeout: 2_000 })
    connection.exec('pragma journal_mode = delete')
  } catch (error) {
    if (isBusy(error))
      throw new StoreTrouble(path, 'another program has this record open', 'End it and try again. Nothing was changed.')
    if (!isDamage(error)) throw error
  } finally {
    connection?.close()
  }
}
