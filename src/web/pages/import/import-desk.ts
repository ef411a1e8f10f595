import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { type Doer, type FileOutcome, type ImportOptions, importFiles } from '#actions'
import { freshId } from '#record'

type Progress = Parameters<NonNullable<ImportOptions['onProgress']>>[0]

/** Files given in the browser, on their way into the record. */
export interface Waiting {
  id: string
  state: 'reading' | 'found' | 'keeping' | 'kept' | 'cancelled' | 'failed'
  progress?: Progress
  /** Found while reading, or kept; paths as the person gave them. */
  files: FileOutcome[]
}

interface Kept extends Waiting {
  folder: string
  stop: AbortController
}

/** No more than this many wait at once; the oldest gives way. */
const MOST_WAITING = 8

/**
 * Keeps given files in a folder of their own until they are imported or left, and reads them in the background. Only what
 * was found is held in memory, never the drafts: keeping reads the files again.
 */
export class ImportDesk {
  readonly #folder: string
  readonly #waiting = new Map<string, Kept>()

  constructor(folder: string) {
    this.#folder = folder
    // Files of an earlier run belong to nobody now.
    rmSync(folder, { recursive: true, force: true })
  }

  /** Takes files in and begins to read them. @throws when the disk takes no more. */
  async take(doer: Doer, files: readonly File[]): Promise<Waiting> {
    const id = freshId()
    const folder = join(this.#folder, id)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const file of files) {
      const path = join(folder, safePath(file.name))
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      writeFileSync(path, Buffer.from(await file.arrayBuffer()), { mode: 0o600 })
    }
    const waiting: Kept = { id, folder, state: 'reading', files: [], stop: new AbortController() }
    this.#waiting.set(id, waiting)
    for (const old of [...this.#waiting.keys()].slice(0, -MOST_WAITING)) this.leave(old)
    void this.#read(waiting, doer, true)
    return waiting
  }

  find(id: string): Waiting | undefined {
    return this.#waiting.get(id)
  }

  /** Puts what was found into the record, in the background. */
  keep(id: string, doer: Doer): void {
    const waiting = this.#waiting.get(id)
    if (waiting?.state === 'found') void this.#read(waiting, doer, false)
  }

  /** Stops reading and forgets the files. */
  leave(id: string): void {
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    waiting.stop.abort()
    if (waiting.state !== 'kept') waiting.state = 'cancelled'
    rmSync(waiting.folder, { recursive: true, force: true })
    if (this.#waiting.size > MOST_WAITING) this.#waiting.delete(id)
  }

  async #read(waiting: Kept, doer: Doer, dryRun: boolean): Promise<void> {
    waiting.state = dryRun ? 'reading' : 'keeping'
    try {
      const { files } = await importFiles(doer, [waiting.folder], {
        dryRun,
        base: waiting.folder,
        signal: waiting.stop.signal,
        onProgress: (progress) => {
          waiting.progress = progress
        },
      })
      waiting.files = files
      waiting.state = dryRun ? 'found' : 'kept'
      if (!dryRun || !files.some((file) => file.status === 'admitted'))
        rmSync(waiting.folder, { recursive: true, force: true })
    } catch (trouble) {
      if (waiting.stop.signal.aborted) waiting.state = 'cancelled'
      else {
        waiting.state = 'failed'
        console.error(trouble)
      }
    }
  }
}

/** The given name as a path below the desk’s folder, whatever it says. */
export function safePath(name: string): string {
  const parts = normalize(name.replaceAll('\\', '/')).split('/')
  const safe = parts.filter((part) => part && part !== '.' && part !== '..').map((part) => part.replaceAll('\0', ''))
  return safe.slice(-12).join('/').slice(-1_000) || 'file'
}
