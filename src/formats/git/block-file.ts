import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { Damaged } from './shape.ts'

const WINDOW = 128 * 1024
const WINDOWS_KEPT = 64

/** The windows that were read last, of all files of a repository: 8 MB, used again and again. */
export class Windows {
  readonly #windows = new Map<string, Buffer>()

  /** The window of that key; read into the place of the oldest when it is not there. */
  get(key: string, read: (into: Buffer) => Buffer): Buffer {
    const known = this.#windows.get(key)
    if (known) {
      this.#windows.delete(key)
      this.#windows.set(key, known)
      return known
    }
    const [oldest] = this.#windows.keys()
    const isFull = this.#windows.size >= WINDOWS_KEPT && oldest !== undefined
    const place = isFull ? (this.#windows.get(oldest) as Buffer) : Buffer.alloc(0)
    if (isFull) this.#windows.delete(oldest)
    const window = read(place.length === WINDOW ? place : Buffer.allocUnsafeSlow(WINDOW))
    this.#windows.set(key, window)
    return window
  }
}

/** Bytes that are read where they are asked for. */
export interface Blocks {
  size: number
  /** Up to `length` bytes from there on, fewer at the end. Not to be changed, and good until the next call. */
  view(offset: number, length: number): Buffer
  close(): void
}

/** A file on the disk, read in windows of 128 kB. Links are not followed. */
export class BlockFile implements Blocks {
  readonly size: number
  readonly #file: number
  readonly #windows: Windows
  readonly #path: string

  /** Throws what the file system says when it cannot be opened, `Damaged` when it is no file. */
  constructor(path: string, windows: Windows = new Windows()) {
    this.#path = path
    this.#windows = windows
    this.#file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    const stat = fstatSync(this.#file)
    this.size = stat.size
    if (stat.isFile()) return
    closeSync(this.#file)
    throw new Damaged('it is no file')
  }

  view(offset: number, length: number): Buffer {
    const end = Math.min(this.size, offset + length)
    if (offset < 0 || offset >= end) return Buffer.alloc(0)
    const first = Math.floor(offset / WINDOW)
    if (Math.floor((end - 1) / WINDOW) > first) {
      const bytes = Buffer.allocUnsafe(end - offset)
      return bytes.subarray(0, this.#fill(bytes, offset, end - offset))
    }
    const key = `${first} ${this.#path}`
    const window = this.#windows.get(key, (into) => {
      this.#fill(into, first * WINDOW, Math.min(WINDOW, this.size - first * WINDOW))
      return into
    })
    return window.subarray(offset - first * WINDOW, end - first * WINDOW)
  }

  close(): void {
    closeSync(this.#file)
  }

  /** Fills from the beginning; what a file lost since it was opened stays nothing. Returns how much was read. */
  #fill(bytes: Buffer, offset: number, length: number): number {
    let got = 0
    while (got < length) {
      const read = readSync(this.#file, bytes, got, length - got, offset + got)
      if (read === 0) break
      got += read
    }
    bytes.fill(0, got, length)
    return got
  }
}

/** Bytes that are in memory already. */
export function blocksOf(bytes: Uint8Array): Blocks {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { size: buffer.length, view: (offset, length) => buffer.subarray(offset, offset + length), close: () => {} }
}
