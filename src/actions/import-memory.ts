import { careerKeys, careerPrefix, isOwnKey, ownKeys } from '#formats'
import { CONCEPTS, type ConceptName, type Id, nameKey, type Thing } from '#record'
import type { Known, Origin, Reader } from '#store'
import { fingerprintOf } from './fingerprint.ts'
import { GoneUp } from './gone-up.ts'
import { readCareer, readWholeRecord } from './record-slice.ts'

/** What an import knows of a key, and whether a thing that says something else is another thing. */
export interface Recognised extends Known {
  onlyIfSame?: boolean
  /** What the key meant before that was made one with `id`. */
  was?: Id
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
  readonly #rehearsedThings = new Map<ConceptName, Map<Id, Thing<ConceptName>>>()
  readonly #byName = new Map<ConceptName, ReadonlyMap<string, Named>>()
  #names: Map<string, Id> | undefined
  #gone: GoneUp | undefined

  /** Adds to `known` what the store has no key for. */
  async complete(
    reader: Reader,
    known: Map<string, Recognised>,
    mentioned: ReadonlyMap<ConceptName, ReadonlySet<string>>,
  ): Promise<void> {
    await this.#followMergings(reader, known, mentioned)
    const missing = [...mentioned].flatMap(([concept, keys]) =>
      [...keys].filter((key) => !known.has(key)).map((key) => ({ concept, key })),
    )
    for (const { key } of missing) {
      const rehearsed = this.#rehearsed.get(key)
      if (rehearsed) known.set(key, rehearsed)
    }
    for (const { concept, key } of missing)
      if (CONCEPTS[concept].byName && !known.has(key)) {
        const named = (await this.#named(reader, concept)).get(key)
        if (named) known.set(key, { ...named, fingerprint: '', touched: true })
      }
    await this.#recogniseCareer(reader, known, missing)
    if (missing.some(({ key }) => isOwnKey(key) && !known.has(key))) await this.#recognise(reader, known, missing)
  }

  /** What went up in what, as it was when the import began. */
  async goneUp(reader: Reader): Promise<GoneUp> {
    this.#gone ??= await GoneUp.read(reader)
    return this.#gone
  }

  /** Files that speak of what went up in another mean that other. */
  async #followMergings(
    reader: Reader,
    known: Map<string, Recognised>,
    mentioned: ReadonlyMap<ConceptName, ReadonlySet<string>>,
  ): Promise<void> {
    const gone = await this.goneUp(reader)
    if (gone.isNone) return
    for (const [concept, keys] of mentioned) {
      const moved = [...keys].flatMap((key) => {
        const found = known.get(key)
        const id = found && gone.now(found.id)
        return id && id !== found.id ? [{ key, found, id }] : []
      })
      const away = await reader.listByIds(concept, [...new Set(moved.map(({ id }) => id))], { removed: true })
      const removed = new Set(away.map(({ id }) => id as Id))
      for (const { key, found, id } of moved)
        known.set(key, { ...found, id, was: found.id, touched: true, onlyIfSame: false, removed: removed.has(id) })
    }
  }

  /** What is known by its name and came into the record without a key, or was called so before it was made one with another. */
  async #named(reader: Reader, concept: ConceptName): Promise<ReadonlyMap<string, Named>> {
    const before = this.#byName.get(concept)
    if (before) return before
    const things = (await reader.list(concept)) as readonly { id: Id; name?: string }[]
    const named = new Map<string, Named>(things.map(({ id, name }) => [nameKey(concept, name ?? ''), { id }]))
    const there = new Set(things.map(({ id }) => id))
    const gone = await this.goneUp(reader)
    for (const { name, was } of gone.formerNames(concept)) {
      const [key, id] = [nameKey(concept, name), gone.now(was)]
      if (!named.has(key)) named.set(key, { id, was, ...(there.has(id) ? {} : { removed: true }) })
    }
    this.#byName.set(concept, named)
    return named
  }

  /** A rehearsal keeps nothing, so it has to remember what it would have kept. */
  rehearse(concept: ConceptName, thing: Thing<ConceptName>, { key, fingerprint }: Origin): void {
    this.#rehearsed.set(key, { id: thing.id as Id, fingerprint, touched: false })
    if (!careerPrefix(key) && !CONCEPTS[concept].byName) return
    const things = this.#rehearsedThings.get(concept) ?? new Map<Id, Thing<ConceptName>>()
    this.#rehearsedThings.set(concept, things.set(thing.id as Id, thing))
  }

  /** What a rehearsal would have kept under this key. */
  rehearsedId(key: string): Id | undefined {
    return this.#rehearsed.get(key)?.id
  }

  /** A thing as a rehearsal would have kept it. */
  rehearsedThing(concept: ConceptName, id: Id): Thing<ConceptName> | undefined {
    return this.#rehearsedThings.get(concept)?.get(id)
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
    for (const [concept, things] of this.#rehearsedThings)
      career[concept] = [...new Map([...(career[concept] ?? []).map(withId), ...things]).values()]
    const things = new Map(Object.values(career).flatMap((all) => all.map(withId)))
    const recognise = (record: typeof career) => {
      for (const prefix of new Set(named.map(({ key }) => careerPrefix(key) as string))) {
        const ids = careerKeys(prefix, record)
        for (const { key } of named) {
          const id = known.has(key) ? undefined : ids.get(key)
          const kept = id && things.get(id)
          if (id && kept) known.set(key, { id, fingerprint: fingerprintOf(kept), touched: true, kept })
        }
      }
    }
    recognise(career)
    const gone = await this.goneUp(reader)
    if (named.some(({ key }) => !known.has(key)))
      for await (const record of gone.alterEgos(reader, career)) recognise(record)
  }

  async #recognise(
    reader: Reader,
    known: Map<string, Recognised>,
    missing: readonly { concept: ConceptName; key: string }[],
  ): Promise<void> {
    this.#names ??= await this.#ownNames(reader)
    for (const { concept, key } of missing) {
      const id = known.has(key) ? undefined : this.#names.get(key)
      const thing = id && (await reader.find(concept, id))
      if (!thing) continue
      const { version: _, ...content } = thing
      const same = { id: id as Id, fingerprint: fingerprintOf(content as typeof thing), touched: true }
      known.set(key, ROOTS.has(concept) ? same : { ...same, onlyIfSame: true })
    }
  }

  /** The keys that a folder written from this record would have, before things in it were made one, too. */
  async #ownNames(reader: Reader): Promise<Map<string, Id>> {
    const record = await readWholeRecord(reader)
    const names = ownKeys(record)
    const gone = await this.goneUp(reader)
    for await (const before of gone.alterEgos(reader, record as unknown as Things))
      for (const [key, id] of ownKeys(before as unknown as typeof record)) if (!names.has(key)) names.set(key, id)
    return names
  }
}

type Things = Record<string, readonly Thing<ConceptName>[]>

/** What a name means: a thing, or what that went up in. */
interface Named {
  id: Id
  was?: Id
  removed?: boolean
}

function withId(thing: Thing<ConceptName>): readonly [Id, Thing<ConceptName>] {
  return [thing.id as Id, thing]
}
