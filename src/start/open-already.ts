import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createEnterKey, openSecret } from '#web'
import { isAlive } from './is-alive.ts'

/** How long a server may take to say that it is there, in milliseconds. */
const PATIENCE = 1_500

/** A server that runs on a record, noted beside it. */
interface Note {
  pid: number
  origin: string
}

/** Notes that this process serves the record; the answer takes the note away again. */
export function noteServing(record: string, origin: string): () => void {
  const note: Note = { pid: process.pid, origin }
  rmSync(noteOf(record), { force: true })
  writeFileSync(noteOf(record), JSON.stringify(note), { flag: 'wx', mode: 0o600 })
  return () => {
    if (readNote(record)?.pid === process.pid) rmSync(noteOf(record), { force: true })
  }
}

/** The server that serves this record already, if one does and answers; with the secret both share a link into it can be made. */
export async function openAlready(
  record: string,
  secretFile: string,
): Promise<{ origin: string; link: () => string } | undefined> {
  const note = readNote(record)
  if (!note || note.pid === process.pid || !isAlive(note.pid) || !(await answers(note.origin))) return undefined
  const secret = openSecret(secretFile)
  if (typeof secret !== 'string') return undefined
  return { origin: note.origin, link: () => `${note.origin}/enter?key=${createEnterKey(secret, Date.now())}` }
}

function noteOf(record: string): string {
  return `${record}.serving.json`
}

function readNote(record: string): Note | undefined {
  try {
    const { pid, origin } = JSON.parse(readFileSync(noteOf(record), 'utf8'))
    return Number.isInteger(pid) && URL.canParse(origin) ? { pid, origin } : undefined
  } catch {
    return undefined
  }
}

async function answers(origin: string): Promise<boolean> {
  try {
    await fetch(origin, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) })
    return true
  } catch {
    return false
  }
}
