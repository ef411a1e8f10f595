import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes what the system still holds of a file, or of a folder's names, to the disk. */
export function sync(path: string): void {
  // Windows syncs no folders, and needs a file open for writing.
  const file = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Puts a finished file in its place: whatever happens, the old or the new one stands there, whole. */
export function putInPlace(finished: string, path: string): void {
  sync(finished)
  renameSync(finished, path)
  if (process.platform !== 'win32') sync(dirname(path))
}
