import { complaint } from '#record'
import type { Surroundings } from './format.ts'
import { inMegabytes, LIMITS } from './intake/limits.ts'
import { packDrafts } from './intake/packed-drafts.ts'
import type { FileReading } from './intake/reading.ts'
import { type Fall, ReadingThread } from './intake/reading-thread.ts'
import { type Handed, type Source, WHOLE_FILE } from './intake/taken.ts'
import { findSources } from './intake/walk.ts'

/** How far reading has come. Sizes in bytes, unpacked; `of` grows when a ZIP is opened. */
export interface Progress {
  /** The file being read. */
  path: string
  files: { done: number; of: number }
  bytes: { done: number; of: number }
  /** Drafts found so far, in all files. */
  found: number
}

export interface ReadingOptions {
  /** The longest one file may take, in milliseconds; by default ten seconds and one more for each megabyte. */
  deadlineMs?: number
  /** Memory for what is being read; by default 192 MB and six more for each megabyte of the largest file. */
  maxMemoryMb?: number
  onProgress?: (progress: Progress) => void
  /** Cancels: reading stops at once, and the iteration throws the signal's reason. */
  signal?: AbortSignal
}

/**
 * Reads files, folders, ZIPs, and what was fetched, in a thread of their own. Yields pieces, file by file, in order; each path that was
 * found ends in one `read` or `refused`. A file that takes too long or too much memory ends `refused`, with a sentence, and
 * the next goes on. Stopping the iteration stops the thread.
 */
export async function* readFiles(
  paths: readonly Handed[],
  surroundings: Surroundings,
  options: ReadingOptions = {},
): AsyncGenerator<FileReading> {
  const sources: Source[] = []
  for await (const found of findSources(paths)) {
    options.signal?.throwIfAborted()
    if ('refused' in found)
      yield { path: found.path, status: 'refused', drafts: packDrafts([]), complaints: [found.refused] }
    else sources.push(found)
  }
  const desk = new ReadingDesk(sources, surroundings, options)
  try {
    for (const source of sources) yield* desk.read(source)
  } finally {
    await desk.close()
  }
}

/** After a file of so many bytes the thread is ended, so that its memory is free while the file is kept. */
const LARGE = 4 * 1024 * 1024

/** Hands sources to a thread, one at a time, and replaces the thread when it fell. */
class ReadingDesk {
  readonly #surroundings: Surroundings
  readonly #options: ReadingOptions
  readonly #progress: Progress
  readonly #memoryMb: number
  #thread: ReadingThread | undefined

  constructor(sources: readonly Source[], surroundings: Surroundings, options: ReadingOptions) {
    this.#surroundings = surroundings
    this.#options = options
    const bytes = sources.reduce((sum, { size }) => sum + size, 0)
    this.#progress = { path: '', files: { done: 0, of: sources.length }, bytes: { done: 0, of: bytes }, found: 0 }
    const largest = Math.min(LIMITS.text, Math.max(0, ...sources.map(({ size }) => size)))
    this.#memoryMb = options.maxMemoryMb ?? 192 + 6 * megabytes(largest)
    options.signal?.addEventListener('abort', this.#onAbort, { once: true })
  }

  async *read(source: Source): AsyncGenerator<FileReading> {
    for (let from = 0; from >= 0; ) from = yield* this.#readFrom(source, from)
  }

  /** Reads on from a file of the source; returns the one to go on from after a fall, or −1 when all are done. */
  async *#readFrom(source: Source, from: number): AsyncGenerator<FileReading, number> {
    const thread = this.#started()
    thread.ask({ source, from, surroundings: this.#surroundings })
    let at: { number: number; path: string; size: number } = { number: -1, path: source.path, size: source.size }
    let left = this.#deadline(source.size)
    let ended = false
    let files = 1
    for (;;) {
      const asked = performance.now()
      const answer = await thread.next(Math.max(0, left))
      left -= performance.now() - asked
      this.#options.signal?.throwIfAborted()
      if (answer.kind === 'done') return -1
      if (answer.kind === 'fallen') {
        await this.#replace()
        if (!ended) {
          yield this.#fallen(at, answer)
          this.#ended(at)
        }
        return at.number < 0 ? -1 : at.number + 1
      }
      if (answer.kind === 'opened') {
        files = answer.files
        this.#opened(source, from, answer)
      }
      if (answer.kind === 'begun') {
        at = answer
        ended = false
        left = this.#deadline(answer.size)
        this.#report({ path: at.path })
      }
      if (answer.kind !== 'reading') continue
      const { reading } = answer
      ended = reading.status !== 'reading'
      this.#report({ found: this.#progress.found + reading.drafts.count })
      // What no reader took holds nothing; a ZIP may have hundreds of those, and a thread for each would take minutes.
      const isDone = ended && at.size > LARGE && reading.format !== undefined
      if (isDone) await this.#replace()
      yield reading
      if (ended) this.#ended(at)
      if (isDone) return at.number + 1 < files ? at.number + 1 : -1
    }
  }

  async close(): Promise<void> {
    this.#options.signal?.removeEventListener('abort', this.#onAbort)
    await this.#replace()
  }

  readonly #onAbort = (): void => {
    void this.#thread?.stop()
  }

  #started(): ReadingThread {
    this.#options.signal?.throwIfAborted()
    this.#thread ??= new ReadingThread(this.#memoryMb)
    return this.#thread
  }

  async #replace(): Promise<void> {
    const thread = this.#thread
    this.#thread = undefined
    await thread?.stop()
  }

  #deadline(size: number): number {
    return this.#options.deadlineMs ?? 10_000 + 1_000 * megabytes(size)
  }

  #fallen({ path, size }: { path: string; size: number }, { why, message }: Fall): FileReading {
    const seconds = (this.#deadline(size) / 1000).toLocaleString('en')
    const [said, hint] = {
      late: [`reading it took longer than ${seconds} s`, 'Export a shorter period at a time.'],
      memory: [
        `reading it needed more than ${inMegabytes(this.#memoryMb * 1024 * 1024)} of memory`,
        'Export a shorter period at a time.',
      ],
      crash: [`reading it failed (${message.slice(0, 200)})`, 'This is a mistake of Thalweg. The file is as it was.'],
    }[why] as [string, string]
    return { path, status: 'refused', drafts: packDrafts([]), complaints: [complaint(WHOLE_FILE, said, hint)] }
  }

  #opened(source: Source, from: number, { files, bytes }: { files: number; bytes: number }): void {
    if (from) return
    const { files: all, bytes: sum } = this.#progress
    this.#report({
      files: { ...all, of: all.of + files - 1 },
      bytes: { ...sum, of: sum.of + bytes - source.size },
    })
  }

  #ended({ path, size }: { path: string; size: number }): void {
    const { files, bytes } = this.#progress
    this.#report({ path, files: { ...files, done: files.done + 1 }, bytes: { ...bytes, done: bytes.done + size } })
  }

  #report(change: Partial<Progress>): void {
    Object.assign(this.#progress, change)
    this.#options.onProgress?.({ ...this.#progress })
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}
