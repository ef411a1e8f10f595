export const QUOTE = 0x22
export const BACKSLASH = 0x5c
export const OPEN_OBJECT = 0x7b
export const CLOSE_OBJECT = 0x7d
export const OPEN_LIST = 0x5b
export const CLOSE_LIST = 0x5d

/** The place behind the quote that closes the text beginning at `from`, or −1 when it is not there yet. */
export function behindText(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) return at + 1
    if (byte === BACKSLASH) at++
  }
  return -1
}

/** The place behind the bracket that closes the one at `from`, or −1 when it is not there yet. */
export function behindBrackets(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) {
      at = behindText(bytes, at) - 1
      if (at < 0) return -1
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++
    else if ((byte === CLOSE_OBJECT || byte === CLOSE_LIST) && --depth === 0) return at + 1
  }
  return -1
}

/** Steps over brackets of any size as they come, keeping nothing of them. */
export class BracketSkip {
  #depth = 0
  #inText = false
  #escaped = false

  /** The place behind the bracket that closes the first, or the end of the bytes when it is not among them. */
  over(bytes: Uint8Array, from: number): { at: number; done: boolean } {
    for (let at = from; at < bytes.length; at++)
      if (this.#closes(bytes[at] as number)) return { at: at + 1, done: true }
    return { at: bytes.length, done: false }
  }

  #closes(byte: number): boolean {
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false
      else if (byte === BACKSLASH) this.#escaped = true
      else if (byte === QUOTE) this.#inText = false
      return false
    }
    if (byte === QUOTE) this.#inText = true
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#depth++
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) return --this.#depth === 0
    return false
  }
}
