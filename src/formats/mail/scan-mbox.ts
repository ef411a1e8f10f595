import { ByteWindow } from './byte-window.ts'
import { hasBareReturns, headerEnd, mendLineEnds, parseHeader } from './header.ts'
import { separatorAt } from './separator.ts'
import { type Header, LONGEST_HEADER, type MailboxTrouble } from './shape.ts'

const NEEDLE = Buffer.from('\nFrom ')
const LF = 10
const CR = 13
/** Enough to know how the lines of a file end. */
const FIRST_LOOK = 4_096
/** Bytes before a separator that tell whether a blank line stands there. */
const LOOK_BACK = 2

/**
 * Finds the mails of an mbox file in chunks of any size. A mail begins at a line `From ` after a blank line, with a header
 * behind it; lengths that headers claim are not believed. Bodies are skipped. Holds one header and one chunk.
 */
export class MboxScanner {
  readonly #window = new ByteWindow()
  readonly #trouble: (kind: MailboxTrouble) => void
  #state: 'start' | 'body' | 'header' = 'start'
  #searched = 0
  #hasBareReturns = false

  constructor(trouble: (kind: MailboxTrouble) => void) {
    this.#trouble = trouble
    this.#window.append(Buffer.from('\n\n'))
  }

  *push(chunk: Uint8Array): Generator<Header> {
    const taken = this.#window.append(chunk)
    if (this.#hasBareReturns) mendLineEnds(taken)
    yield* this.#advance(false)
  }

  *end(): Generator<Header> {
    yield* this.#advance(true)
  }

  *#advance(isAll: boolean): Generator<Header> {
    if (this.#state === 'start' && !this.#begin(isAll)) return
    while (true) {
      const header = this.#state === 'header' ? this.#takeHeader(isAll) : undefined
      if (header) yield header
      if (this.#state === 'header' || !this.#skipBody(isAll)) return
    }
  }

  /** Looks at the first bytes; false when there are not enough of them. */
  #begin(isAll: boolean): boolean {
    const { view } = this.#window
    if (view.length < FIRST_LOOK && !isAll) return false
    if (hasBareReturns(view.subarray(LOOK_BACK, FIRST_LOOK))) {
      this.#hasBareReturns = true
      mendLineEnds(view)
    }
    const mark = view.subarray(LOOK_BACK)
    if (mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf) view.fill(LF, 0, LOOK_BACK + 3)
    this.#state = 'body'
    return true
  }

  #takeHeader(isAll: boolean): Header | undefined {
    const { view } = this.#window
    const end = headerEnd(view, this.#searched, isAll)
    if (end === undefined) {
      this.#searched = Math.max(0, view.length - NEEDLE.length - 2)
      return undefined
    }
    if (end === LONGEST_HEADER) this.#trouble('cut')
    const header = parseHeader(view.subarray(0, end))
    this.#window.drop(end)
    ;[this.#state, this.#searched] = ['body', 0]
    return header
  }

  /** True when a header begins; false when all that is held was looked through. */
  #skipBody(isAll: boolean): boolean {
    const { view } = this.#window
    let from = this.#searched
    for (let at = view.indexOf(NEEDLE, from); at >= 0; at = view.indexOf(NEEDLE, from)) {
      const found = separatorAt(view, at + 1, isAll)
      if (found === 'more') return this.#waitAt(at)
      if (found !== 'text') {
        if (isAfterBlank(view, at)) return this.#enter(found.headerAt)
        if (found.isDated) this.#trouble('unparted')
      }
      from = at + 1
    }
    return this.#waitAt(Math.max(from, view.length - NEEDLE.length + 1))
  }

  #enter(headerAt: number): true {
    this.#window.drop(headerAt)
    ;[this.#state, this.#searched] = ['header', 0]
    return true
  }

  /** Keeps what comes from here on, and as much before it as tells of a blank line. */
  #waitAt(next: number): false {
    const done = Math.max(0, next - LOOK_BACK)
    this.#window.drop(done)
    this.#searched = next - done
    return false
  }
}

function isAfterBlank(view: Buffer, at: number): boolean {
  return view[at - 1] === LF || (view[at - 1] === CR && view[at - 2] === LF)
}
