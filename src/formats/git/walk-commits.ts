import { type Complaint, complaint } from '#record'
import { countOf } from '../tidy-line.ts'
import type { Objects } from './objects.ts'
import { parseCommit } from './parse-commit.ts'
import { BOUNDS, type Commit, Damaged, KIND } from './shape.ts'

export type Found = { commit: Commit } | { complaint: Complaint }

/** Where a walk begins and where it may end. Hashes. */
export interface Ways {
  roots: Iterable<string>
  /** Commits whose parents are known not to be there: a shallow clone. */
  cut: ReadonlySet<string>
  /** Commits that are known not to be there: what a bundle builds on. */
  absent: ReadonlySet<string>
  /** Some roots could not be read, so that all commits that are there are taken. */
  all: boolean
}

/**
 * Every commit that can be reached, once. Where one is damaged or missing the way to those before it is lost, so all that are there
 * are looked through then.
 */
export function* walkCommits(objects: Objects, ways: Ways): Generator<Found> {
  const walk = new Walk(objects, ways)
  for (const hash of ways.roots) walk.go(hash)
  yield* walk.commits()
  if (walk.isBroken || ways.all) {
    for (const hash of objects.commits()) {
      walk.go(hash)
      yield* walk.commits()
    }
  }
  yield* walk.ends()
}

class Walk {
  isBroken = false
  readonly #objects: Objects
  readonly #ways: Ways
  readonly #left: string[] = []
  readonly #missing = new Set<string>()
  #count = 0

  constructor(objects: Objects, ways: Ways) {
    this.#objects = objects
    this.#ways = ways
  }

  go(hash: string): void {
    const met = this.#objects.meet(hash)
    if (met === 'first') this.#left.push(hash)
    if (met !== 'missing' || this.#ways.absent.has(hash)) return
    this.#missing.add(hash)
    this.isBroken = true
  }

  *commits(): Generator<Found> {
    for (let hash = this.#left.pop(); hash && this.#count <= BOUNDS.commits; hash = this.#left.pop()) {
      try {
        const commit = this.#step(hash)
        if (commit && this.#count <= BOUNDS.commits) yield { commit }
      } catch (error) {
        if (!(error instanceof Damaged)) throw error
        this.isBroken = true
        yield { complaint: complaint(`commit ${hash.slice(0, 10)}`, `it is damaged: ${error.message}`, FETCH_AGAIN) }
      }
    }
  }

  /** What is to be said of the whole walk. */
  *ends(): Generator<Found> {
    const missing = this.#missing.size
    if (this.#count > BOUNDS.commits) yield { complaint: complaint(ALL, TOO_MANY, 'Import a part of it as a bundle.') }
    if (missing)
      yield {
        complaint: complaint(ALL, `${countOf(missing, 'commit')} that it names cannot be found`, FETCH_AGAIN),
      }
  }

  /** Reads one object and goes on to what it points at. */
  #step(hash: string): Commit | undefined {
    const { kind, bytes } = this.#objects.read(hash)
    if (kind === KIND.tag) {
      const target = /^object ([0-9a-f]{40,64})\ntype (?:commit|tag)\n/.exec(bytes.toString('latin1', 0, 200))?.[1]
      if (target) this.go(target)
    }
    if (kind !== KIND.commit) return undefined
    const parsed = parseCommit(hash, bytes)
    if (!parsed) throw new Damaged('it has no author')
    this.#count++
    if (!this.#ways.cut.has(hash)) for (const parent of parsed.parents.reverse()) this.go(parent)
    return parsed.commit
  }
}

const ALL = 'the whole history'
const TOO_MANY = 'it has more than 2 million commits; the rest is not read'
const FETCH_AGAIN = 'Fetch the repository again, or import another clone of it: what is known already stays.'
