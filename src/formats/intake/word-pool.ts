import type { Draft } from '#record'

const MOST = 20_000
const LONGEST = 100

/**
 * Keeps one copy of words that many drafts have alike (zones, calendars, titles, tags): what comes out of the thread
 * has a copy of its own for each, which weighs on a file of 175,000.
 */
export class WordPool {
  readonly #words = new Map<string, string>()

  /** Replaces the words in place. */
  share(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const value = draft.value as Record<string, unknown>
      for (const name in value) {
        const field = value[name]
        if (typeof field === 'string') value[name] = this.#shared(field)
        else if (Array.isArray(field))
          for (const [index, one] of field.entries()) if (typeof one === 'string') field[index] = this.#shared(one)
      }
    }
  }

  #shared(word: string): string {
    if (word.length > LONGEST) return word
    const known = this.#words.get(word)
    if (known === undefined && this.#words.size < MOST) this.#words.set(word, word)
    return known ?? word
  }
}
