import { hash } from 'node:crypto'

/** Keys of rows that bear no name of their own: by what they say; `#2` and on for those that say the same. */
export class ContentKeys {
  readonly #prefix: string
  readonly #seen = new Map<string, number>()

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  keyOf(...parts: readonly (string | number | undefined)[]): string {
    const digest = hash('sha256', parts.join('\u0000'), 'base64url').slice(0, 22)
    const count = (this.#seen.get(digest) ?? 0) + 1
    this.#seen.set(digest, count)
    return count === 1 ? `${this.#prefix}:${digest}` : `${this.#prefix}:${digest}#${count}`
  }
}
