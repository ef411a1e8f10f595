import { type Complaint, complaint } from '#record'

const SHOWN_OF_A_KIND = 1_000
const PLACES_NAMED = 3

/**
 * Keeps a file with one mistake in every row from filling the memory and the screen: of complaints that differ only in
 * their numbers and quoted words the first 1,000 pass, the rest is told once, counted, with the first places.
 */
export class ComplaintFold {
  readonly #kinds = new Map<string, { seen: number; places: string[]; first: Complaint }>()

  /** True when the complaint is to be told by itself. */
  passes(one: Complaint): boolean {
    const kind = one.message.replace(/“[^”]*”/g, '“…”').replace(/\d+/g, '0')
    const known = this.#kinds.get(kind)
    if (!known) this.#kinds.set(kind, { seen: 1, places: [], first: one })
    else if (++known.seen > SHOWN_OF_A_KIND && known.places.length < PLACES_NAMED) known.places.push(one.place)
    return !known || known.seen <= SHOWN_OF_A_KIND
  }

  /** What was folded, to be told at the end. */
  rest(): Complaint[] {
    return [...this.#kinds.values()].flatMap(({ seen, places, first }) => {
      const more = seen - SHOWN_OF_A_KIND
      if (more <= 0) return []
      const where = more > places.length ? `${places.join(', ')} and on` : places.join(', ')
      return [complaint(where, `${first.message} (${more.toLocaleString('en')} more of this kind)`, first.hint)]
    })
  }
}
