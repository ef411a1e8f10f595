import type { ConceptName, Id, Merging, Thing } from '#record'
import type { Reader } from '#store'

/** Names of one thing that are looked at, at most, when a file is held against a record. */
const MOST_EGOS = 5

type Things = Readonly<Record<string, readonly Thing<ConceptName>[]>>

/** What went up in another when two were made one: what files mean by it now, and what it was. */
export class GoneUp {
  readonly #next: ReadonlyMap<string, Id>
  readonly #before = new Map<string, Id[]>()
  readonly #mergings: readonly Merging[]
  #egos: readonly Ego[] | undefined

  constructor(mergings: readonly Merging[]) {
    this.#mergings = mergings.filter(({ verdict }) => verdict === 'same')
    this.#next = new Map(this.#mergings.map(({ kept, other }) => [other, kept as Id]))
    for (const { other } of this.#mergings) {
      const now = this.now(other as Id)
      this.#before.set(now, [...(this.#before.get(now) ?? []), other as Id])
    }
  }

  static async read(reader: Reader): Promise<GoneUp> {
    return new GoneUp(await reader.list('merging', { verdict: 'same' }))
  }

  get isNone(): boolean {
    return !this.#next.size
  }

  /** What an id means now: what it went up in may have gone up in something itself. */
  now(id: Id): Id {
    let at = id
    for (let next = this.#next.get(at), steps = 0; next && steps < 1_000; next = this.#next.get(at), steps++) at = next
    return at
  }

  /** The id that is meant now and all that went up in it. */
  allOf(id: string): readonly string[] {
    const now = this.now(id as Id)
    return [now, ...(this.#before.get(now) ?? [])]
  }

  /** What things of a concept were called that are gone, the newest merging first. */
  formerNames(concept: ConceptName): { name: string; was: Id }[] {
    return this.#mergings
      .flatMap((one) =>
        one.concept === concept && one.otherName ? [{ name: one.otherName, was: one.other as Id }] : [],
      )
      .reverse()
  }

  /**
   * The record as it would be if of two that were made one the other had stayed: what files say of it by its name, its
   * organisation or its year is found so. Each kind of thing by itself, and all together.
   */
  async *alterEgos(reader: Reader, record: Things): AsyncGenerator<Things> {
    const egos = await this.#egosIn(reader)
    for (let turn = 0; turn < MOST_EGOS; turn++) {
      const ofTurn = egos.filter((ego) => ego.turn === turn)
      if (!ofTurn.length) return
      yield standIn(record, ofTurn)
      const concepts = new Set(ofTurn.map(({ concept }) => concept))
      if (concepts.size > 1)
        for (const concept of concepts)
          yield standIn(
            record,
            ofTurn.filter((ego) => ego.concept === concept),
          )
    }
  }

  async #egosIn(reader: Reader): Promise<readonly Ego[]> {
    if (this.#egos) return this.#egos
    const egos: Ego[] = []
    const turns = new Map<Id, number>()
    for (const concept of new Set(this.#mergings.map((one) => one.concept))) {
      const ids = this.#mergings.flatMap((one) => (one.concept === concept ? [one.other] : []))
      for (const { version: _, ...gone } of await reader.listByIds(concept, ids, { removed: true })) {
        const now = this.now(gone.id as Id)
        const turn = turns.get(now) ?? 0
        turns.set(now, turn + 1)
        egos.push({ concept, turn, thing: this.#meaningNow({ ...gone, id: now } as Thing<ConceptName>) })
      }
    }
    this.#egos = egos
    return egos
  }

  /** What it points at may be gone itself. */
  #meaningNow(thing: Thing<ConceptName>): Thing<ConceptName> {
    const fields = Object.entries(thing).map(([name, value]) => [
      name,
      typeof value === 'string' ? this.now(value as Id) : value,
    ])
    return Object.fromEntries(fields) as Thing<ConceptName>
  }
}

/** What is gone, under the id of what it went up in. */
interface Ego {
  concept: ConceptName
  turn: number
  thing: Thing<ConceptName>
}

function standIn(record: Things, egos: readonly Ego[]): Things {
  const standing: Record<string, readonly Thing<ConceptName>[]> = { ...record }
  for (const { concept, thing } of egos)
    standing[concept] = (standing[concept] ?? []).map((one) => (one.id === thing.id ? thing : one))
  return standing
}
