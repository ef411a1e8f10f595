import type { OpenFile } from '../format.ts'
import { behindBrackets } from './json-bytes.ts'
import { plainBytes } from './plain-bytes.ts'

/**
 * Fetches the titles of windows from where their events stand in the file, `offsets` ascending, one answer for each in turn;
 * `undefined` when no title stands there. Goes over the file once.
 */
export async function* titlesAt(file: OpenFile, offsets: Iterable<number>): AsyncGenerator<string | undefined> {
  const pages = new Pages(file)
  try {
    for (const offset of offsets) yield titleIn(await pages.eventAt(offset))
  } finally {
    await pages.close()
  }
}

/** The largest event that was taken in. */
const MOST_HELD = 2 * 1024 * 1024

class Pages {
  readonly #pieces: AsyncIterator<Uint8Array>
  #bytes = Buffer.alloc(0)
  #offset = 0

  constructor(file: OpenFile) {
    this.#pieces = plainBytes(file.bytes())[Symbol.asyncIterator]()
  }

  async eventAt(offset: number): Promise<string | undefined> {
    while (offset >= this.#offset + this.#bytes.length) {
      this.#offset += this.#bytes.length
      this.#bytes = Buffer.alloc(0)
      if (!(await this.#more())) return undefined
    }
    this.#bytes = this.#bytes.subarray(offset - this.#offset)
    this.#offset = offset
    for (;;) {
      const end = behindBrackets(this.#bytes, 0)
      if (end >= 0) return this.#bytes.toString('utf8', 0, end)
      if (this.#bytes.length > MOST_HELD || !(await this.#more())) return undefined
    }
  }

  async close(): Promise<void> {
    await this.#pieces.return?.()
  }

  /** At least doubles what is at hand, so that no file makes it be looked at again and again. */
  async #more(): Promise<boolean> {
    const found: Uint8Array[] = [this.#bytes]
    const wanted = this.#bytes.length * 2 + 1
    let length = this.#bytes.length
    while (length < wanted) {
      const { done, value } = await this.#pieces.next()
      if (done) break
      found.push(value)
      length += value.length
    }
    const grew = length > this.#bytes.length
    if (grew) this.#bytes = Buffer.concat(found)
    return grew
  }
}

function titleIn(json: string | undefined): string | undefined {
  try {
    const { title } = JSON.parse(json ?? '{}').data ?? {}
    return typeof title === 'string' ? title : undefined
  } catch {
    return undefined
  }
}
