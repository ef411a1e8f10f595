import { tidyLine } from '../tidy-line.ts'
import type { Commit } from './shape.ts'

/** For comparing: without spaces around, in small letters. */
export function addressOf(address: string): string {
  return address.trim().replace(/^<|>$/g, '').toLowerCase()
}

/** For comparing: spaces folded, in small letters. */
export function nameOf(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

interface Author {
  shown: string
  commits: number
  isOwn: boolean
}

/** Who wrote in a history, and how often. An author is an address, or a name where there is none. */
export class Authors {
  commits = 0
  haveAddresses = false
  readonly #authors = new Map<string, Author>()
  /** Addresses and names of the one who wrote first, bots aside; nothing once somebody else did. */
  #only: Set<string> | undefined = new Set()

  /** Counts a commit; says whether it is of the one person who alone has written until now. */
  count(commit: Commit): boolean {
    this.commits++
    this.#of(commit).commits++
    if (commit.address) this.haveAddresses = true
    return !isBot(commit) && this.#isOnly(commit)
  }

  /** One person alone has written until now, or nobody yet. */
  get isOne(): boolean {
    return this.#only !== undefined
  }

  own(commit: Commit): void {
    this.#of(commit).isOwn = true
  }

  ownNone(): void {
    for (const author of this.#authors.values()) author.isOwn = false
  }

  /** How many others there are, and the most frequent of them for a sentence. */
  others(most: number): { count: number; named: string } {
    const others = [...this.#authors.values()].filter(({ isOwn }) => !isOwn)
    const first = others.sort((one, other) => other.commits - one.commits).slice(0, most)
    const named = first.map(({ shown, commits }) => `${shown}: ${commits.toLocaleString('en')}`)
    return { count: others.length, named: [...named, ...(others.length > most ? ['…'] : [])].join(', ') }
  }

  #of(commit: Commit): Author {
    const key = addressOf(commit.address) || nameOf(commit.name)
    let author = this.#authors.get(key)
    if (!author) {
      author = { shown: shownAuthor(commit), commits: 0, isOwn: false }
      this.#authors.set(key, author)
    }
    return author
  }

  /** The same address, or the same name with another one, is the same person. */
  #isOnly({ name, address }: Commit): boolean {
    const only = this.#only
    if (!only) return false
    const traits = [addressOf(address), nameOf(name)].filter(Boolean)
    if (only.size && !traits.some((trait) => only.has(trait))) this.#only = undefined
    else for (const trait of traits) only.add(trait)
    return this.#only !== undefined
  }
}

/** Programs that commit say so in their name. */
function isBot({ name, address }: Commit): boolean {
  return /\[bot\]$/i.test(name.trim()) || address.includes('[bot]@')
}

function shownAuthor({ name, address }: Commit): string {
  return tidyLine(address || name, 80) ?? 'without a name'
}
