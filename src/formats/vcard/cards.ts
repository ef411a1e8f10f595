import { textOf } from '../icalendar/values.ts'
import { Line } from './line.ts'
import { parseProperty } from './property.ts'
import type { Card } from './shape.ts'

/** Cards inside cards inside cards: what is deeper is not looked at. */
const DEPTH = 4

/**
 * Takes a file apart into cards, line by line: folds, soft breaks of quoted-printable, pictures without folds, cards in
 * AGENT, missing ends. Calls `outside` with the number of each line that stands in no card.
 */
export function* cardsIn(text: string, outside: (line: number) => void = () => {}, depth = 0): Generator<Card> {
  const reading = new Reading(outside, depth)
  const sign = text.includes('\n') ? '\n' : '\r'
  for (let from = 0, number = 1; from < text.length; number++) {
    const found = text.indexOf(sign, from)
    const end = found < 0 ? text.length : found
    const line = text.slice(from, end > from && text[end - 1] === '\r' ? end - 1 : end)
    from = end + 1
    yield* reading.see(line, number)
  }
  yield* reading.finish()
}

class Reading {
  readonly #outside: (line: number) => void
  readonly #depth: number
  /** The card that is read, inside those whose AGENT it is. */
  readonly #open: Card[] = []
  #line: Line | undefined
  #number = 0
  #isOld = false

  constructor(outside: (line: number) => void, depth: number) {
    this.#outside = outside
    this.#depth = depth
  }

  *see(text: string, number: number): Iterable<Card> {
    const mark = /^(BEGIN|END)\s*:\s*VCARD\s*$/i.exec(text)?.[1]?.toUpperCase()
    if (mark === 'BEGIN') yield* this.#begin(number)
    else if (mark === 'END') yield* this.#pop(true)
    else if (!this.#line?.goesOn(text, this.#isOld)) {
      this.#close()
      if (!text.trim()) return
      if (this.#open.length) this.#line = new Line(text, number)
      else this.#outside(number)
    }
  }

  *finish(): Iterable<Card> {
    while (this.#open.length) yield* this.#pop(false)
  }

  *#begin(line: number): Iterable<Card> {
    const isAgent = /^(?:[\w-]{1,100}\.)?AGENT(?:;[^:]{0,1000})?:\s*$/i.test(this.#line?.text().slice(0, 2_000) ?? '')
    if (isAgent && this.#depth + this.#open.length < DEPTH) this.#line = undefined
    else yield* this.finish()
    if (!this.#open.length) this.#number++
    this.#isOld = false
    this.#open.push({ number: this.#number, line, properties: [], agents: [], strays: [], ended: false })
  }

  *#pop(ended: boolean): Iterable<Card> {
    this.#close()
    const card = this.#open.pop()
    if (!card) return
    card.ended = ended
    const around = this.#open.at(-1)
    if (around) around.agents.push(card)
    else yield card
  }

  #close(): void {
    const line = this.#line
    const card = this.#open.at(-1)
    this.#line = undefined
    if (!line || !card) return
    const text = line.text()
    const property = parseProperty(text)
    if (!property) card.strays.push({ line: line.number, text })
    else if (property.name === 'AGENT') this.#agent(card, property.value)
    else card.properties.push(property)
    if (property?.name === 'VERSION') this.#isOld = property.value.trim().startsWith('2')
  }

  /** A card written as one text, as 3.0 has it. */
  #agent(card: Card, value: string): void {
    if (/^\s*BEGIN:VCARD/i.test(value) && this.#depth + this.#open.length < DEPTH)
      card.agents.push(...cardsIn(textOf(value), () => {}, this.#depth + this.#open.length))
  }
}
