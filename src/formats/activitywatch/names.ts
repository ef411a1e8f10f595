/** What has no name, and a tab whose site is not to be known. */
export const NAMELESS = 0
export const PRIVATE = 1

/** More different programs, sites or projects than anybody has; beyond, they bear no name. */
export const MOST_NAMES = 65_000

/** Programs, domains and projects, each kept once and known by a number. */
export class Names {
  readonly #numbers = new Map([['', NAMELESS]])
  readonly #names: string[] = ['', '']
  /** True when there were too many. */
  isFull = false

  numberOf(name: string | undefined): number {
    const known = this.#numbers.get(name ?? '')
    if (known !== undefined) return known
    this.isFull ||= this.#names.length >= MOST_NAMES
    if (this.isFull) return NAMELESS
    const number = this.#names.push(name as string) - 1
    this.#numbers.set(name as string, number)
    return number
  }

  /** `''` of what has no name. */
  nameOf(number: number): string {
    return this.#names[number] ?? ''
  }
}
