import { CONCEPTS, type ConceptName, nameKey } from '#record'
import { fieldsOf, writtenValue } from './fields.ts'
import { type FiledConcept, FOLDERS, fieldName, LOOSE, PARTS, type Part } from './layout.ts'
import { linkText } from './link.ts'
import { partName } from './own-file.ts'
import { Names, slugOf } from './slug.ts'
import { tellTwinsApart, type WholeRecord } from './twins.ts'
import { type FrontMap, toJson } from './value.ts'

export type AnyThing = { id: string } & Readonly<Record<string, unknown>>

/** Filed concepts, each after those it points at. */
const FILED = [
  'organisation',
  'learning',
  'contact',
  'skill',
  'work',
  'job',
  'entry',
  'goal',
  'pulse',
  'evidence',
] as const

/** Gives every thing that has a file or is pointed at a readable name, and says what belongs to what, in order. */
export class Naming {
  readonly #record: WholeRecord
  readonly #links = new Map<string, string>()
  readonly #paths = new Map<string, string>()
  readonly #parts = new Map<string, AnyThing[]>()
  readonly #byOwner = new Map<Part, Map<string, AnyThing[]>>()
  readonly #jobOf = new Map<string, unknown>()
  readonly #rank: (id: string) => string

  constructor(record: WholeRecord) {
    this.#record = record
    this.#rank = tellTwinsApart(record)
    for (const concept of FILED) this.#nameFiled(concept)
    for (const part of LOOSE.parts) this.#nameParts(part, LOOSE.marker, 'loose', this.#looseParts(part))
  }

  /** Things of a filed concept with their paths, in order of path. */
  *filed(concept: FiledConcept): Generator<[path: string, thing: AnyThing]> {
    for (const thing of this.#things(concept)) {
      const path = this.#paths.get(thing.id)
      if (path) yield [path, thing]
    }
  }

  /** A thing's parts of one kind, in the order they stand in its file. */
  parts(part: Part, owner: string): readonly AnyThing[] {
    return this.#parts.get(`${owner} ${part.name}`) ?? []
  }

  readonly link = (id: string): string | undefined => this.#links.get(id)

  /** The fields of a thing as front matter, those in `without` left out. */
  fields(concept: ConceptName, thing: AnyThing, without: readonly (string | undefined)[] = []): FrontMap {
    const map: FrontMap = new Map()
    for (const [name, field] of fieldsOf(concept)) {
      if (thing[name] === undefined || without.includes(name)) continue
      const value = writtenValue(name, field, thing[name], this.link)
      if (value !== undefined) map.set(fieldName(name), value)
    }
    return map
  }

  /** In an order that depends on what the things say alone; what points at something that is gone is left out. */
  sorted(concept: ConceptName, things: readonly AnyThing[]): AnyThing[] {
    const required = fieldsOf(concept).flatMap(([name, field]) => (field.to && !field.optional ? [name] : []))
    const written = new Map<string, string>()
    const json = (thing: AnyThing) => {
      const known = written.get(thing.id) ?? toJson(this.fields(concept, thing))
      written.set(thing.id, known)
      return known
    }
    return things
      .filter((thing) => required.every((name) => this.#links.has(thing[name] as string)))
      .map((thing) => [firstSight(thing), thing] as const)
      .sort(
        ([a, one], [b, other]) =>
          compare(a, b) || compare(json(one), json(other)) || compare(this.#rank(one.id), this.#rank(other.id)),
      )
      .map(([, thing]) => thing)
  }

  #things(concept: ConceptName): readonly AnyThing[] {
    return this.#record[concept] as readonly unknown[] as readonly AnyThing[]
  }

  #nameFiled(concept: FiledConcept): void {
    const names = new Names()
    const known = new Set<string>()
    for (const thing of this.sorted(concept, this.#things(concept))) {
      const label = (thing.name ?? thing.title ?? '') as string
      const name = this.#fileName(concept, thing, label, names, known)
      const folder = concept === 'entry' ? `${FOLDERS.entry}/${(thing.day as string).slice(0, 4)}` : FOLDERS[concept]
      this.#paths.set(thing.id, `${folder}/${name}.md`)
      this.#links.set(thing.id, linkText({ target: `${folder}/${name}`, label }))
      this.#nameAllParts(concept, thing.id, name, folder)
    }
  }

  #fileName(concept: FiledConcept, thing: AnyThing, label: string, names: Names, known: Set<string>): string {
    const slug = slugOf(label)
    if (concept === 'entry') return names.take([thing.day, slug].filter(Boolean).join('-'))
    if (!CONCEPTS[concept].byName) return names.take(slug || concept)
    const key = nameKey(concept, label)
    const again = known.has(key)
    known.add(key)
    return names.take(slug || concept, again ? '--' : '-')
  }

  #nameAllParts(concept: ConceptName, owner: string, anchor: string, folder: string): void {
    for (const part of PARTS[concept] ?? []) this.#nameParts(part, owner, anchor, this.#ownedBy(part, owner), folder)
  }

  #nameParts(part: Part, owner: string, anchor: string, things: readonly AnyThing[], folder?: string): void {
    const names = new Names()
    const sorted = this.sorted(part.concept, things)
    this.#parts.set(`${owner} ${part.name}`, sorted)
    for (const thing of sorted) {
      const name = names.take(partName(part.concept, thing))
      const own = `${anchor}${anchor.includes('#') ? '/' : '#'}${name}`
      const label = (thing.name ?? thing.title ?? '') as string
      this.#links.set(thing.id, linkText({ target: folder ? `${folder}/${own}` : own, label }))
      this.#nameAllParts(part.concept, thing.id, own, folder ?? '')
    }
  }

  /** Those that belong to the owner and to its file: a move to another job's position does not. */
  #ownedBy(part: Part, owner: string): readonly AnyThing[] {
    let byOwner = this.#byOwner.get(part)
    if (!byOwner) {
      byOwner = new Map()
      for (const thing of this.#things(part.concept)) {
        const to = thing[part.field]
        if (typeof to !== 'string' || this.#isLoose(part.concept, thing)) continue
        const list = byOwner.get(to)
        if (list) list.push(thing)
        else byOwner.set(to, [thing])
      }
      this.#byOwner.set(part, byOwner)
    }
    return byOwner.get(owner) ?? []
  }

  #looseParts(part: Part): readonly AnyThing[] {
    return this.#things(part.concept).filter((thing) => this.#isLoose(part.concept, thing))
  }

  #isLoose(concept: ConceptName, thing: AnyThing): boolean {
    if (concept !== 'move' && concept !== 'sorting') return false
    if (!this.#jobOf.size) {
      for (const position of this.#record.position) this.#jobOf.set(position.id, position.job)
      for (const duty of this.#record.duty) this.#jobOf.set(duty.id, this.#jobOf.get(duty.position))
    }
    const other = (thing.position ?? thing.duty) as string | undefined
    const job = other === undefined ? undefined : this.#jobOf.get(other)
    return job !== undefined && job !== thing.job
  }
}

/** What a list is sorted by at first sight: dates, then names, by slug so that numbers in file names rise. */
function firstSight(thing: AnyThing): string {
  const { day, from, on, rank, name, title } = thing
  const instant = thing.at ?? thing.startAt
  const date = [day ?? from ?? on ?? '', typeof instant === 'number' ? String(instant + 1e14) : ''].join(' ')
  return [
    date,
    typeof rank === 'number' ? String(rank).padStart(8, '0') : '',
    slugOf(String(name ?? title ?? '')),
  ].join('\u0000')
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
