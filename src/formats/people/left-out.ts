import { complaint } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { quoted } from '../tidy-line.ts'

const NAMED = 12

/**
 * What a file says of others beyond what a career needs, counted, so that it is told once. Private: birthdays, where
 * they live, their families. Foreign: fields the record has no place for.
 */
export class LeftOut {
  readonly #private = new Map<string, number>()
  readonly #foreign = new Map<string, number>()

  /** `what` in the plural: “birthdays”. */
  notePrivate(what: string, count = 1): void {
    this.#private.set(what, (this.#private.get(what) ?? 0) + count)
  }

  /** `field` as the file calls it: `X-ABADR`. */
  noteForeign(field: string): void {
    this.#foreign.set(field, (this.#foreign.get(field) ?? 0) + 1)
  }

  *told(): Iterable<Read> {
    if (this.#private.size)
      yield {
        complaint: complaint(
          WHOLE_FILE,
          `${counted(this.#private)} of others were not taken`,
          'Of other people Thalweg takes who they are, where they work and how to reach them. The rest stays in the file.',
        ),
      }
    if (this.#foreign.size)
      yield {
        complaint: complaint(
          WHOLE_FILE,
          `${counted(new Map([...this.#foreign].map(([name, count]) => [quoted(name), count])))}: not taken, the record has no place for it`,
          'It stays in the file; write it into a contact’s note by hand if it matters.',
        ),
      }
  }
}

/** “birthdays (3), pictures (12)”. */
export function counted(counts: ReadonlyMap<string, number>): string {
  const all = [...counts].map(([what, count]) => `${what} (${count.toLocaleString('en')})`)
  const more = all.length - NAMED
  return more > 1 ? `${all.slice(0, NAMED).join(', ')} and ${more} more` : all.join(', ')
}
