import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { type Complaint, complaint } from '#record'

/** Makes a folder that nobody else can look into, or makes it so. One that is somebody else’s, or a link, is a complaint. */
export function makePrivate(folder: string): Complaint | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { mode, uid } = lstatSync(folder)
    const isOwn = process.getuid === undefined || uid === process.getuid()
    if (!isOwn || !lstatSync(folder).isDirectory())
      return complaint(folder, 'this folder is not yours', 'Somebody else made it: remove it, or name another record.')
    if (process.platform !== 'win32' && mode & 0o077) chmodSync(folder, 0o700)
    return undefined
  } catch (error) {
    const reason = (error as Error).message
    return complaint(folder, `this folder cannot be made: ${reason}`, 'Check that the folder it is in is yours.')
  }
}
