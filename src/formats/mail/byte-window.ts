const FIRST = 256 * 1024

/** Bytes that were given and not yet done with, in one stretch. Holds as much as is kept in it, and the last chunk. */
export class ByteWindow {
  #bytes = Buffer.allocUnsafe(FIRST)
  #start = 0
  #end = 0

  /** What is held; valid until the next `append`. */
  get view(): Buffer {
    return this.#bytes.subarray(this.#start, this.#end)
  }

  /** Takes a chunk in, and returns where it now lies. */
  append(chunk: Uint8Array): Buffer {
    if (this.#end + chunk.length > this.#bytes.length) this.#makeRoom(chunk.length)
    this.#bytes.set(chunk, this.#end)
    this.#end += chunk.length
    return this.#bytes.subarray(this.#end - chunk.length, this.#end)
  }

  /** Done with this many of the first bytes. */
  drop(count: number): void {
    this.#start += count
    if (this.#start >= this.#end) this.#start = this.#end = 0
  }

  #makeRoom(more: number): void {
    const held = this.#end - this.#start
    const needed = held + more
    const into = needed * 2 > this.#bytes.length ? Buffer.allocUnsafe(needed * 2) : this.#bytes
    this.#bytes.copy(into, 0, this.#start, this.#end)
    ;[this.#bytes, this.#start, this.#end] = [into, 0, held]
  }
}
