import { BULKY } from './shape.ts'

/** Letters of one property; what is longer is cut. */
const LONGEST = 2_000_000

/** A property's line on its way: lines that go on with it are put behind it. */
export class Line {
  /** Where it begins, from 1. */
  readonly number: number
  readonly #parts: string[]
  readonly #quotedPrintable: boolean
  readonly #base64: boolean
  readonly #bulky: boolean
  #length: number

  constructor(text: string, number: number) {
    const head = text.slice(0, 1_000).split(':', 1)[0] ?? ''
    this.number = number
    this.#parts = [text.slice(0, LONGEST)]
    this.#length = text.length
    this.#quotedPrintable = /QUOTED-PRINTABLE/i.test(head)
    this.#base64 = /[;=](?:BASE64|B)\s*(?:;|$)/i.test(head)
    this.#bulky = BULKY.test(text)
  }

  /**
   * Does this text go on with the line? Then it is put behind it: after a soft break (`=` at the end), folded (it begins
   * with a space), or as more of a picture. vCard 2.1 folds where a space stands, so there it stays.
   */
  goesOn(text: string, isOld: boolean): boolean {
    const last = this.#parts.at(-1) ?? ''
    const folded = text.startsWith(' ') || text.startsWith('\t')
    if (this.#quotedPrintable && last.endsWith('=')) {
      this.#parts[this.#parts.length - 1] = last.slice(0, -1)
      this.#add(text)
    } else if (folded) this.#add(this.#base64 || !isOld ? text.slice(1) : ` ${text.slice(1)}`)
    else if (this.#base64 && text && !text.includes(':')) this.#add(text)
    else return false
    return true
  }

  text(): string {
    return this.#parts.join('')
  }

  /** Of a picture nothing is kept. */
  #add(text: string): void {
    this.#length += text.length
    if (this.#bulky || this.#length > LONGEST) this.#parts.splice(1, Infinity, text.endsWith('=') ? '=' : '')
    else this.#parts.push(text)
  }
}
