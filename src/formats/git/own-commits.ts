import { complaint } from '#record'
import { countOf } from '../tidy-line.ts'
import { Authors, addressOf, nameOf } from './authors.ts'
import type { Commit } from './shape.ts'
import type { Found } from './walk-commits.ts'

/** What is known of who the person is, for telling their commits from others'. */
export interface Whose {
  /** Addresses the person has said are theirs. */
  addresses?: readonly string[] | undefined
  /** The person's names. */
  names?: readonly string[] | undefined
  /** `[user] email` of the repository's own config. */
  local?: string | undefined
}

/** How a commit is known to be the person's, the surest first. */
const BY = { address: 0, local: 1, name: 2, onlyAuthor: 3, nothing: 4 } as const
type By = (typeof BY)[keyof typeof BY]

const NAMED_AT_MOST = 5
const ALL = 'the whole history'

/**
 * Passes on the person's commits; those of others become one complaint with their number. The surest sign that any commit bears
 * decides for all: an address the person named, the identity this repository is set to, the person's name, or that nobody else
 * wrote in it. Without any none is taken, and the complaint says who wrote.
 */
export function* ownCommits(found: Iterable<Found>, whose: Whose): Generator<Found> {
  const sorter = new OwnCommits(whose)
  for (const one of found)
    if ('complaint' in one) yield one
    else for (const commit of sorter.take(one.commit)) yield { commit }
  for (const commit of sorter.held) yield { commit }
  yield* sorter.ends()
}

class OwnCommits {
  /** Commits of the surest sign yet, until it is certain that there is none surer. */
  held: Commit[] = []
  #best: By = BY.nothing
  #taken = 0
  readonly #authors = new Authors()
  readonly #addresses: ReadonlySet<string>
  readonly #names: ReadonlySet<string>
  readonly #local: string | undefined

  constructor({ addresses = [], names = [], local }: Whose) {
    this.#addresses = new Set(addresses.map(addressOf).filter(Boolean))
    this.#names = new Set(names.map(nameOf).filter(Boolean))
    this.#local = local && addressOf(local)
  }

  /** Returns what can be passed on now. */
  take(commit: Commit): Commit[] {
    const isOnly = this.#authors.count(commit)
    if (!this.#authors.isOne && this.#best === BY.onlyAuthor) this.#turnTo(BY.nothing)
    const by = this.#signOf(commit, isOnly)
    if (by < this.#best) this.#turnTo(by)
    if (by > this.#best || by === BY.nothing) return []
    this.#taken++
    this.#authors.own(commit)
    if (by === BY.address) return [commit]
    this.held.push(commit)
    return []
  }

  /** What is to be said of the commits that were not passed on. */
  *ends(): Generator<Found> {
    const { commits, haveAddresses } = this.#authors
    const left = commits - this.#taken
    if (!left) return
    const { count, named } = this.#authors.others(NAMED_AT_MOST)
    const said = `${countOf(left, 'commit')} of ${countOf(count, 'author')} (${named})`
    const [are, they] = left === 1 ? ['is', 'it is'] : ['are', 'they are']
    if (this.#taken) yield { complaint: complaint(ALL, `${said} ${are} not taken, as ${they} not yours`, MORE) }
    else
      yield {
        complaint: complaint(ALL, `it holds ${said}, and which are yours is not known`, haveAddresses ? NAME : BY_NAME),
      }
  }

  #turnTo(by: By): void {
    this.#best = by
    this.held = []
    this.#taken = 0
    this.#authors.ownNone()
  }

  #signOf(commit: Commit, isOnly: boolean): By {
    const address = addressOf(commit.address)
    if (address && this.#addresses.has(address)) return BY.address
    if (address && address === this.#local) return BY.local
    if (this.#names.has(nameOf(commit.name))) return BY.name
    return isOnly ? BY.onlyAuthor : BY.nothing
  }
}

const NAME = 'Say which address is yours, in Settings or with --address me@example.org, and import it again.'
const MORE =
  'If one of these is you as well, name it in Settings or with --address me@example.org, and import it again.'
const BY_NAME = 'Write the log with addresses (“git log”), or let your name in Thalweg be as it stands here.'
