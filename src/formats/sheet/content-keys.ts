import { hash } from 'node:crypto'

/** Keys of rows that bear no name of their own: by what they say; `#2` and on for those that say the same. */
export class ContentKeys {
  readonly #prefix: string
  readonly #seen = new Map<string, number>()

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  keyOf(...parts: readonly (string | number | undefined)[]): string {
    return this.#counted(hash('sha256', parts.join('\u0000'), 'base64url').slice(0, 22))
  }

  /** The key of what bears a name of its own in its program. */
  keyOfId(id: string | number): string {
    const plain = String(id)
    return /^[\w-]{1,64}$/.test(plain) ? this.#counted(plain) : this.keyOf('id', plain)
  }

  #counted(name: string): string {
    const count = (this.#seen.get(name) ?? 0) + 1
    this.#seen.set(name, count)
    return count === 1 ? `${this.#prefix}:${name}` : `${this.#prefix}:${name}#${count}`
  }
}
