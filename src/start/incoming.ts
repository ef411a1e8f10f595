import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Complaint } from '#record'
import { freshId } from '#record'
import { isAlive } from './is-alive.ts'
import { makePrivate } from './private-folder.ts'

/** A folder for files given to this server, which goes with it. */
export interface Incoming {
  folder: string
  close: () => void
}

/** The name of one server’s part, which tells whether that server is still there. */
const PART = /^(\d+)-[\w-]+$/

/** Opens a part of `folder` for this process alone, and takes away what servers left that ended without a word. */
export function openIncoming(folder: string): Incoming | Complaint {
  const trouble = makePrivate(folder)
  if (trouble) return trouble
  for (const name of readdirSync(folder)) {
    const pid = Number(PART.exec(name)?.[1])
    if (pid && !isAlive(pid)) rmSync(join(folder, name), { recursive: true, force: true })
  }
  const own = join(folder, `${process.pid}-${freshId()}`)
  mkdirSync(own, { mode: 0o700 })
  return { folder: own, close: () => closeIncoming(folder, own) }
}

function closeIncoming(folder: string, own: string): void {
  rmSync(own, { recursive: true, force: true })
  try {
    rmdirSync(folder)
  } catch {
    // Another server on this record still has files there.
  }
}
