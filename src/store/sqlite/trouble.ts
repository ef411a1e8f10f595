import { DamagedRow, StoreTrouble } from '../trouble.ts'
import { lastBackup } from './backups.ts'

const [ERROR, CONSTRAINT] = [1, 19]
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

/** Could a mistake of the program as well be damage that it tripped over? */
export function isPuzzling(error: unknown): boolean {
  const code = primaryCode(error)
  return code === ERROR || code === CONSTRAINT || error instanceof RangeError || error instanceof SyntaxError
}

/** What SQLite ran into, as a sentence about the record at `path`; other errors as they are. */
export function sqliteTrouble(path: string, error: unknown): unknown {
  return error instanceof StoreTrouble ? error : (told(path, primaryCode(error)) ?? error)
}

/** The same for work on files, where the system itself may refuse. */
export function fileTrouble(path: string, error: unknown): unknown {
  const { code = '' } = (error ?? {}) as { code?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT') return told(path, FULL)
  return PLACE_CODES.has(code) ? told(path, CANTOPEN) : sqliteTrouble(path, error)
}

function told(path: string, number: number | undefined): StoreTrouble | undefined {
  const [message, hint] = SENTENCES[number ?? 0] ?? []
  if (!message || !hint) return undefined
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
