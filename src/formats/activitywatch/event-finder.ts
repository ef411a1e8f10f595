import {
  BracketSkip,
  behindBrackets,
  behindText,
  CLOSE_LIST,
  CLOSE_OBJECT,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from './json-bytes.ts'

/** Told what stands in an export, as it is come upon. A bucket is named as the export names it, `''` for one that stands alone. */
export interface Finds {
  /** A field of a bucket that is a text: its type, its host. */
  field(bucket: string, name: string, text: string): void
  /** The events of this bucket follow. */
  events(bucket: string): void
  /** One event, its JSON from `from` up to `to`, at so many bytes from the beginning of the file. */
  event(bytes: Buffer, from: number, to: number, offset: number): void
  /** Something stands among the events that cannot be one. */
  noEvent(why: 'too large' | 'no object'): void
}

/** The largest thing that is held in memory to be looked at: an event, a name. */
const MOST_HELD = 1024 * 1024
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

interface Frame {
  closedBy: number
  /** Of an object: the name whose value comes next. */
  name?: string | undefined
  isEvents?: boolean
}

/** Goes through the bytes of an export, however they are cut, and finds events, in memory that does not grow with the file. */
export class EventFinder {
  readonly #finds: Finds
  readonly #frames: Frame[] = []
  /** What is not gone through yet lies at its beginning, `#held` bytes of it. */
  #desk = Buffer.allocUnsafe(0)
  #held = 0
  #wanted = 0
  #offset = 0
  #skip: BracketSkip | undefined
  #hasBegun = false
  #isBroken = false

  constructor(finds: Finds) {
    this.#finds = finds
  }

  /** Takes the next bytes in. What is not whole yet is looked at again when twice as much is there. */
  write(piece: Uint8Array): void {
    if (this.#isBroken) return
    this.#lay(piece)
    if (this.#held > this.#wanted) this.#work()
  }

  /** True when the file was whole: every bracket closed, nothing behind the last. */
  end(): boolean {
    if (!this.#isBroken && this.#held) this.#work()
    return !this.#isBroken && this.#hasBegun && !this.#frames.length && !this.#skip && !this.#held
  }

  /** The desk is used again and again: a new one for each piece would be most of the memory. */
  #lay(piece: Uint8Array): void {
    const length = this.#held + piece.length
    if (length > this.#desk.length) {
      const larger = Buffer.allocUnsafe(length * 2)
      this.#desk.copy(larger, 0, 0, this.#held)
      this.#desk = larger
    }
    this.#desk.set(piece, this.#held)
    this.#held = length
  }

  #work(): void {
    const bytes = this.#desk.subarray(0, this.#held)
    let at = 0
    while (at < bytes.length && !this.#isBroken) {
      const next = this.#step(bytes, at)
      if (next < 0) break
      at = next
    }
    this.#offset += at
    this.#held = bytes.length - at
    this.#desk.copyWithin(0, at, bytes.length)
    this.#wanted = this.#held * 2
  }

  /** One token from `at`; the place behind it, or −1 when it is not whole yet. */
  #step(bytes: Buffer, at: number): number {
    if (this.#skip) return this.#skipOn(bytes, at)
    const byte = bytes[at] as number
    if (byte === OPEN_OBJECT) return this.#openObject(bytes, at)
    if (byte <= 0x20 || byte === 0x2c || byte === 0x3a) return at + 1
    if (byte === QUOTE) return this.#text(bytes, at)
    if (byte === OPEN_LIST) return this.#openList(at)
    if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) return this.#close(byte, at)
    return this.#bare(bytes, at)
  }

  #openObject(bytes: Buffer, at: number): number {
    if (this.#top?.isEvents) return this.#event(bytes, at)
    if (!this.#mayOpen()) return this.#breaks()
    this.#hasBegun = true
    if (!this.#leadsToEvents()) return this.#startSkip(at)
    this.#frames.push({ closedBy: CLOSE_OBJECT })
    return at + 1
  }

  #openList(at: number): number {
    if (this.#top?.isEvents) {
      this.#finds.noEvent('no object')
      return this.#startSkip(at)
    }
    const bucket = this.#bucketOfEvents()
    if (bucket === undefined) return this.#frames.length && this.#mayOpen() ? this.#startSkip(at) : this.#breaks()
    this.#finds.events(bucket)
    this.#frames.push({ closedBy: CLOSE_LIST, isEvents: true })
    return at + 1
  }

  #event(bytes: Buffer, at: number): number {
    const to = behindBrackets(bytes, at)
    if (to >= 0) this.#finds.event(bytes, at, to, this.#offset + at)
    else if (bytes.length - at > MOST_HELD) {
      this.#finds.noEvent('too large')
      return this.#startSkip(at)
    }
    return to
  }

  #close(byte: number, at: number): number {
    if (this.#frames.pop()?.closedBy !== byte) return this.#breaks()
    this.#valueEnds()
    return at + 1
  }

  #text(bytes: Buffer, at: number): number {
    const to = behindText(bytes, at)
    if (to < 0) return bytes.length - at > MOST_HELD ? this.#breaks() : -1
    const top = this.#top
    if (!top) return this.#breaks()
    if (top.isEvents) this.#finds.noEvent('no object')
    else {
      const text = textOf(bytes, at, to)
      if (text === undefined) return this.#breaks()
      if (top.name === undefined) top.name = text
      else this.#field(top.name, text)
    }
    return to
  }

  #field(name: string, text: string): void {
    const [root, inside] = this.#frames
    if (this.#frames.length === 1) this.#finds.field('', name, text)
    else if (this.#frames.length === 3 && root?.name === 'buckets') this.#finds.field(inside?.name ?? '', name, text)
    this.#valueEnds()
  }

  /** A number, true, false or null, of which nothing is wanted. */
  #bare(bytes: Buffer, at: number): number {
    if (BYTE_ORDER_MARK[this.#offset + at] === bytes[at] && !this.#hasBegun) return at + 1
    let to = at
    while (to < bytes.length && isBare(bytes[to] as number)) to++
    if (to === at || !this.#top) return this.#breaks()
    if (to === bytes.length) return to - at > MOST_HELD ? this.#breaks() : -1
    if (this.#top.isEvents) this.#finds.noEvent('no object')
    else if (!this.#mayOpen()) return this.#breaks()
    this.#valueEnds()
    return to
  }

  #startSkip(at: number): number {
    this.#skip = new BracketSkip()
    return at
  }

  #skipOn(bytes: Buffer, from: number): number {
    const { at, done } = (this.#skip as BracketSkip).over(bytes, from)
    if (done) {
      this.#skip = undefined
      this.#valueEnds()
    }
    return at
  }

  get #top(): Frame | undefined {
    return this.#frames.at(-1)
  }

  /** May a value stand here? Once at the beginning, and behind a name. */
  #mayOpen(): boolean {
    return this.#top ? this.#top.name !== undefined : !this.#hasBegun
  }

  #valueEnds(): void {
    const top = this.#top
    if (top && !top.isEvents) top.name = undefined
  }

  /** Is the object that begins here the whole, the buckets, a bucket, or events by bucket? */
  #leadsToEvents(): boolean {
    const [root] = this.#frames
    if (this.#frames.length <= 1) return !root || root.name === 'buckets' || root.name === 'events'
    return this.#frames.length === 2 && root?.name === 'buckets'
  }

  /** The bucket whose events the list that begins here holds. */
  #bucketOfEvents(): string | undefined {
    const [root, inside, innermost] = this.#frames
    if (this.#frames.length === 1 && root?.name === 'events') return ''
    if (this.#frames.length === 2 && root?.name === 'events') return inside?.name
    const isInBucket = this.#frames.length === 3 && root?.name === 'buckets' && innermost?.name === 'events'
    return isInBucket ? inside?.name : undefined
  }

  #breaks(): number {
    this.#isBroken = true
    return -1
  }
}

function textOf(bytes: Buffer, from: number, to: number): string | undefined {
  try {
    return JSON.parse(bytes.toString('utf8', from, to))
  } catch {
    return undefined
  }
}

/** Letters, digits and signs of `-1.5e+3`, `true`, `null`. */
function isBare(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || [0x2b, 0x2d, 0x2e, 0x45].includes(byte)
}
