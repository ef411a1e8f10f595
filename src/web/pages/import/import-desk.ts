import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Doer, type FileOutcome, type ImportOptions, importFiles } from '#actions'
import { type Complaint, freshId } from '#record'
import { GivenPlaces } from './given-places.ts'

type Progress = Parameters<NonNullable<ImportOptions['onProgress']>>[0]

/** Files given in the browser, on their way into the record. */
export interface Waiting {
  id: string
  state: 'reading' | 'found' | 'keeping' | 'kept' | 'cancelled' | 'failed'
  progress?: Progress
  /** Found while reading, or kept; paths as the person gave them. */
  files: FileOutcome[]
  /** Why it failed, when that is something a person can mend. */
  complaint?: Complaint
}

interface Kept extends Waiting {
  columns?: Readonly<Record<string, string>>
  folder: string
  stop: AbortController
}

/** No more than this many wait at once; the oldest gives way. */
const MOST_WAITING = 8

/** What the disk says when it takes no more. */
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/**
 * Keeps given files in a folder of their own until they are imported or left, and reads them in the background. Only what
 * was found is held in memory, never the drafts: keeping reads the files again.
 */
export class ImportDesk {
  readonly #folder: string
  readonly #waiting = new Map<string, Kept>()

  /** `ending` tells that the program ends: reading stops then. */
  constructor(folder: string, ending?: AbortSignal | undefined) {
    this.#folder = folder
    ending?.addEventListener('abort', () => {
      for (const id of this.#waiting.keys()) this.leave(id)
    })
  }

  /** Takes files in and begins to read them; nothing of them stays when the disk is full. */
  async take(doer: Doer, files: readonly File[]): Promise<Waiting | 'disk full'> {
    const id = freshId()
    const folder = join(this.#folder, id)
    try {
      await put(folder, files)
    } catch (trouble) {
      rmSync(folder, { recursive: true, force: true })
      if (DISK_FULL.has((trouble as NodeJS.ErrnoException).code ?? '')) return 'disk full'
      throw trouble
    }
    const waiting: Kept = { id, folder, state: 'reading', files: [], stop: new AbortController() }
    this.#waiting.set(id, waiting)
    for (const old of [...this.#waiting.keys()].slice(0, -MOST_WAITING)) this.#forget(old)
    void this.#read(waiting, doer, true)
    return waiting
  }

  find(id: string): Waiting | undefined {
    return this.#waiting.get(id)
  }

  /** Reads the files again, in the background, with what the person says of a table's columns; nothing when they are gone. */
  readAgain(id: string, doer: Doer, columns: Readonly<Record<string, string>>): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    if (waiting?.state !== 'found' || !existsSync(waiting.folder)) return undefined
    waiting.columns = columns
    void this.#read(waiting, doer, true)
    return waiting
  }

  /** Puts what was found into the record, in the background; what was read by guess only when `confirmed`. */
  keep(id: string, doer: Doer, confirmed: boolean): void {
    const waiting = this.#waiting.get(id)
    if (waiting?.state === 'found') void this.#read(waiting, doer, false, confirmed)
  }

  /** Stops reading and forgets the files. */
  leave(id: string): void {
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    waiting.stop.abort()
    if (waiting.state !== 'kept') waiting.state = 'cancelled'
    rmSync(waiting.folder, { recursive: true, force: true })
  }

  /** One that is being kept is let finish. */
  #forget(id: string): void {
    if (this.#waiting.get(id)?.state !== 'keeping') this.leave(id)
    this.#waiting.delete(id)
  }

  async #read(waiting: Kept, doer: Doer, dryRun: boolean, confirmed = false): Promise<void> {
    waiting.state = dryRun ? 'reading' : 'keeping'
    const done: FileOutcome[] = []
    try {
      const { files } = await importFiles(doer, [waiting.folder], {
        dryRun,
        confirmed,
        base: waiting.folder,
        ...(waiting.columns ? { columns: waiting.columns } : {}),
        signal: waiting.stop.signal,
        onProgress: (progress) => {
          waiting.progress = progress
        },
        onFile: (file) => done.push(file),
      })
      if (dryRun) waiting.stop.signal.throwIfAborted()
      waiting.files = files
      waiting.state = dryRun ? 'found' : 'kept'
    } catch (trouble) {
      // All or nothing is said of each file: those before the trouble are in the record.
      waiting.files = dryRun ? [] : done.filter(({ operation }) => operation)
      fail(waiting, trouble)
    }
    if (waiting.state !== 'found' || !waiting.files.some((file) => TO_KEEP.has(file.status) || isTable(file)))
      rmSync(waiting.folder, { recursive: true, force: true })
  }
}

/** What a file is when there is something in it to be kept. */
const TO_KEEP: ReadonlySet<FileOutcome['status']> = new Set(['admitted', 'to confirm'])

/** A table that could not be read as it stands: with the meaning of its columns it may be. */
export function isTable({ status, path }: FileOutcome): boolean {
  return status === 'refused' && /\.(csv|tsv|txt)$/i.test(path)
}

async function put(folder: string, files: readonly File[]): Promise<void> {
  const places = new GivenPlaces()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const file of files) {
    const path = join(folder, places.place(file.name))
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, Buffer.from(await file.arrayBuffer()), { flag: 'wx', mode: 0o600 })
  }
}

function fail(waiting: Kept, trouble: unknown): void {
  if (waiting.stop.signal.aborted) {
    waiting.state = 'cancelled'
    return
  }
  waiting.state = 'failed'
  const { complaint } = trouble as { complaint?: Complaint }
  if (complaint) waiting.complaint = complaint
  else console.error(trouble)
}
