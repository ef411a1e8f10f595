import { careerKeys, careerPrefix, isOwnKey, ownKeys } from '#formats'
import { CONCEPTS, type ConceptName, type Id, nameKey, type Thing } from '#record'
import type { Known, Origin, Reader } from '#store'
import { fingerprintOf } from './fingerprint.ts'
import { readCareer, readWholeRecord } from './record-slice.ts'

/** What an import knows of a key, and whether a thing that says something else is another thing. */
export interface Recognised extends Known {
  onlyIfSame?: boolean
  /** The thing as the record has it, where it came there from elsewhere: typed in, or from a file of another format. */
  kept?: Thing<ConceptName>
}

/** Concepts that others belong to: of one name in one place they are one thing, even when a file says more or less of it. */
const ROOTS: ReadonlySet<ConceptName> = new Set(['organisation', 'job', 'position', 'duty', 'work', 'contact', 'skill'])

/**
 * What one import knows beyond the keys in the store. A folder that was written from this record is recognised by the
 * names in it, so that nothing comes twice; and what a rehearsal found in earlier files is there for later ones.
 */
export class ImportMemory {
  readonly #rehearsed = new Map<string, Known>()
  readonly #rehearsedThings = new Map<ConceptName, Thing<ConceptName>[]>()
  readonly #byName = new Map<ConceptName, Map<string, Id>>()
  #names: Map<string, Id> | undefined
  #gone: ReadonlyMap<string, Id> | undefined

  /** Adds to `known` what the store has no key for. */
  async complete(
    reader: Reader,
    known: Map<string, Recognised>,
    mentioned: ReadonlyMap<ConceptName, ReadonlySet<string>>,
  ): Promise<void> {
    await this.#followMergings(reader, known)
    const missing = [...mentioned].flatMap(([concept, keys]) =>
      [...keys].filter((key) => !known.has(key)).map((key) => ({ concept, key })),
    )
    for (const { key } of missing) {
      const rehearsed = this.#rehearsed.get(key)
      if (rehearsed) known.set(key, rehearsed)
    }
    for (const { concept, key } of missing)
      if (CONCEPTS[concept].byName && !known.has(key)) {
        const id = (await this.#named(reader, concept)).get(key)
        if (id) known.set(key, { id, fingerprint: '', touched: true })
      }
    await this.#recogniseCareer(reader, known, missing)
    if (missing.some(({ key }) => isOwnKey(key) && !known.has(key))) await this.#recognise(reader, known, missing)
  }

  /** Files that speak of what went up in another mean that other. */
  async #followMergings(reader: Reader, known: Map<string, Recognised>): Promise<void> {
    const gone = await this.#goneUp(reader)
    if (!gone.size) return
    for (const [key, found] of known) {
      const id = follow(gone, found.id)
      if (id !== found.id) known.set(key, { ...found, id, touched: true, onlyIfSame: false })
    }
  }

  /** What each thing that is gone is now, by its id. */
  async #goneUp(reader: Reader): Promise<ReadonlyMap<string, Id>> {
    this.#gone ??= new Map(
      (await reader.list('merging')).flatMap(({ kept, other, verdict }) =>
        verdict === 'same' ? [[other, kept as Id] as const] : [],
      ),
    )
    return this.#gone
  }

  /** What is known by its name and came into the record without a key. */
  async #named(reader: Reader, concept: ConceptName): Promise<ReadonlyMap<string, Id>> {
    let named = this.#byName.get(concept)
    if (!named) {
      const things = (await reader.list(concept)) as readonly { id: Id; name?: string }[]
      named = new Map(things.map(({ id, name }) => [nameKey(concept, name ?? ''), id]))
      const gone = await this.#goneUp(reader)
      for (const { concept: of, kept, otherName } of await reader.list('merging', { verdict: 'same' }))
        if (of === concept && otherName) named.set(nameKey(concept, otherName), follow(gone, kept as Id))
      this.#byName.set(concept, named)
    }
    return named
  }

  /** A rehearsal keeps nothing, so it has to remember what it would have kept. */
  rehearse(concept: ConceptName, thing: Thing<ConceptName>, { key, fingerprint }: Origin): void {
    this.#rehearsed.set(key, { id: thing.id as Id, fingerprint, touched: false })
    if (careerPrefix(key) || CONCEPTS[concept].byName)
      this.#rehearsedThings.set(concept, [...(this.#rehearsedThings.get(concept) ?? []), thing])
  }

  /** What a rehearsal would have kept under this key. */
  rehearsedId(key: string): Id | undefined {
    return this.#rehearsed.get(key)?.id
  }

  /** The things of a concept that a rehearsal would have kept. */
  rehearsedThings(concept: ConceptName): readonly Thing<ConceptName>[] {
    return this.#rehearsedThings.get(concept) ?? []
  }

  /**
   * Finds what résumés name by what it is: a job by its organisation and the year it began, a position by its title. So a
   * résumé after the LinkedIn export, or after jobs were typed in, does not double the career. Read anew for every file,
   * for the one before it may have brought what this one is about.
   */
  async #recogniseCareer(
    reader: Reader,
    known: Map<string, Recognised>,
    missing: readonly { concept: ConceptName; key: string }[],
  ): Promise<void> {
    const named = missing.filter(({ key }) => careerPrefix(key) && !known.has(key))
    if (!named.length) return
    const career: Record<string, readonly Thing<ConceptName>[]> = { ...(await readCareer(reader)) }
    for (const [concept, things] of this.#rehearsedThings) career[concept] = [...(career[concept] ?? []), ...things]
    const things = new Map(Object.values(career).flatMap((all) => all.map((thing) => [thing.id as Id, thing])))
    for (const prefix of new Set(named.map(({ key }) => careerPrefix(key) as string))) {
      const ids = careerKeys(prefix, career)
      for (const { key } of named) {
        const id = ids.get(key)
        const kept = id && things.get(id)
        if (id && kept) known.set(key, { id, fingerprint: fingerprintOf(kept), touched: true, kept })
      }
    }
  }

  async #recognise(
    reader: Reader,
    known: Map<string, Recognised>,
    missing: readonly { concept: ConceptName; key: string }[],
  ): Promise<void> {
    this.#names ??= ownKeys(await readWholeRecord(reader))
    for (const { concept, key } of missing) {
      const id = known.has(key) ? undefined : this.#names.get(key)
      const thing = id && (await reader.find(concept, id))
      if (!thing) continue
      const { version: _, ...content } = thing
      const same = { id: id as Id, fingerprint: fingerprintOf(content as typeof thing), touched: true }
      known.set(key, ROOTS.has(concept) ? same : { ...same, onlyIfSame: true })
    }
  }
}

/** A thing may have gone up in one that went up in another. */
function follow(gone: ReadonlyMap<string, Id>, id: Id): Id {
  let at = id
  for (let next = gone.get(at), steps = 0; next && steps < 100; next = gone.get(at), steps++) at = next
  return at
}
