/**
 * Answers that take long, kept while nothing was written: the key says what they depend on. Each is made once however many
 * ask for it; what failed is not kept.
 */
export class Remembered<T> {
  readonly #most: number
  readonly #kept = new WeakMap<object, Map<string, Promise<T>>>()

  constructor(most: number) {
    this.#most = most
  }

  /** The answer under a key for a store, made when it is not there yet. */
  of(store: object, key: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(store) ?? new Map<string, Promise<T>>()
    this.#kept.set(store, kept)
    const known = kept.get(key)
    if (known) return known
    const made = make()
    kept.set(key, made)
    made.catch(() => kept.get(key) === made && kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= this.#most) break
      kept.delete(oldest)
    }
    return made
  }
}
