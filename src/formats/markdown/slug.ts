const LONGEST = 100
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A name as part of a file name on any system: lower case, no accents, words joined by `-`, at most 100 bytes. Letters of
 * any script stay. Empty when the name has none.
 */
export function slugOf(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
  const words = folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-|-$/g, '')
  const slug = cut(words).replace(/-$/, '')
  return RESERVED.test(slug) ? `${slug}_` : slug
}

function cut(text: string): string {
  let [kept, bytes] = ['', 0]
  for (const letter of text) {
    bytes += Buffer.byteLength(letter)
    if (bytes > LONGEST) break
    kept += letter
  }
  return kept
}

/** Gives names away, each once: `net`, `net-2`, `net-3`. */
export class Names {
  readonly #taken = new Set<string>()
  readonly #next = new Map<string, number>()

  /** `mark` stands before the number of the second and later ones. */
  take(wanted: string, mark = '-'): string {
    const marked = `${wanted}${mark}`
    let name = wanted
    let number = this.#next.get(marked) ?? 2
    for (; this.#taken.has(name); number++) name = `${marked}${number}`
    this.#next.set(marked, number)
    this.#taken.add(name)
    return name
  }
}
