import { DamagedRow, StoreTrouble } from '../trouble.ts'
import { lastBackup } from './backups.ts'

/** SQLite's primary result codes that a person can do something about. */
const [BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB] = [5, 6, 8, 10, 11, 13, 14, 26]

const SENTENCES: Readonly<Record<number, readonly [message: string, hint: string]>> = {
  [BUSY]: ['another program keeps this record to itself', 'Try again when it has finished. Nothing was changed.'],
  [LOCKED]: ['another program keeps this record to itself', 'Try again when it has finished. Nothing was changed.'],
  [READONLY]: [
    'this record may be read, but not written',
    'Check that the file and its folder are yours to write in. What was kept before is safe.',
  ],
  [IOERR]: [
    'the disk did not do what it was asked',
    'Check the disk, and that there is room on it. What was kept before is safe; this was not kept.',
  ],
  [CORRUPT]: [
    'this record is damaged',
    'It was left as it is. “thalweg doctor” looks closer; “thalweg restore” brings back a backup.',
  ],
  [FULL]: ['the disk is full', 'Make room and try again. What was kept before is safe; this was not kept.'],
  [CANTOPEN]: [
    'this record cannot be opened or made here',
    'Check that the folder is there and yours to write in, and that this is a file.',
  ],
  [NOTADB]: [
    'this file is no Thalweg record, or is damaged from its first byte',
    'It was left as it is. Name another file with --record; “thalweg restore” brings back a backup.',
  ],
}

const PLACE_CODES = new Set([
  'EACCES',
  'EPERM',
  'ENOTDIR',
  'EROFS',
  'EISDIR',
  'EEXIST',
  'ENOENT',
  'ELOOP',
  'ENAMETOOLONG',
])

/** Is another program writing now? */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === BUSY
}

/** Is the file itself not what it should be? */
export function isDamage(error: unknown): boolean {
  const code = primaryCode(error)
  return code === CORRUPT || code === NOTADB
}

/** What SQLite or the disk ran into, as a sentence about the record at `path`; other errors as they are. */
export function sqliteTrouble(path: string, error: unknown): unknown {
  if (error instanceof StoreTrouble) return error
  const { code } = error as { code?: string }
  const number =
    code === 'ENOSPC' || code === 'EDQUOT' ? FULL : PLACE_CODES.has(code ?? '') ? CANTOPEN : primaryCode(error)
  const [message, hint] = SENTENCES[number ?? 0] ?? []
  if (!message || !hint) return error
  return new StoreTrouble(path, message, number === CORRUPT || number === NOTADB ? `${hint}${backupOf(path)}` : hint)
}

function backupOf(path: string): string {
  const last = lastBackup(path)
  return last ? ` The last one is ${last.path}, of ${new Date(last.at).toISOString().slice(0, 10)}.` : ''
}

function primaryCode(error: unknown): number | undefined {
  if (error instanceof DamagedRow) return CORRUPT
  const { code, errcode } = (error ?? {}) as { code?: string; errcode?: number }
  return code === 'ERR_SQLITE_ERROR' && errcode !== undefined ? errcode & 0xff : undefined
}
