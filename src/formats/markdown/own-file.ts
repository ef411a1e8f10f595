import { type ConceptName, complaint, type Draft } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { draftFields } from './fields.ts'
import { BODY, type FiledConcept, FOLDERS, LISTS, MARKER, PARTS, type Part } from './layout.ts'
import { keyOf } from './link.ts'
import { baseName } from './named-day.ts'
import { Names, slugOf } from './slug.ts'
import { type FrontMap, type FrontValue, textOf } from './value.ts'

/** What a file of our own is about, by its marker; entries and hours are read elsewhere. */
export function isOwnMarker(marker: string): boolean {
  return marker in FOLDERS || LISTS.some((list) => list.marker === marker)
}

/** Reads a file of ours: the thing it is about and all its parts, each before what points at it. */
export function* readOwnFile(path: string, marker: string, fields: FrontMap, body: string): Generator<Read> {
  const rest: FrontMap = new Map(fields)
  rest.delete(MARKER)
  const file = baseName(path)
  const list = LISTS.find((one) => one.marker === marker)
  if (list) yield* readParts({ parts: list.parts, key: '', anchor: file }, rest)
  else yield* readFiled(marker as FiledConcept, file, rest, body)
  yield* unknownNames(rest, marker)
}

function* readFiled(concept: FiledConcept, file: string, rest: FrontMap, body: string): Generator<Read> {
  const parts = PARTS[concept] ?? []
  const own = takeOut(rest, (name) => !parts.some((part) => part.name === name))
  if (body) yield* placeBody(concept, own, body)
  const { value, unknown, named } = draftedValue(concept, own)
  for (const name of unknown) rest.set(name, '')
  for (const draft of named) yield { draft }
  const key = concept === 'person' ? 'person' : keyOf(concept, { target: file, label: nameIn(concept, value) })
  // Boundaries of all jobs need a person's file even where nothing else is known of the person.
  if (concept !== 'person' || Object.keys(value).length)
    yield { draft: { concept, key, place: WHOLE_FILE, value } as unknown as Draft }
  yield* readParts({ parts, key, anchor: file }, rest)
}

function* placeBody(concept: ConceptName, own: FrontMap, body: string): Generator<Read> {
  const field = BODY[concept]
  if (field && !own.has(field)) own.set(field, body)
  else
    yield {
      complaint: complaint(
        WHOLE_FILE,
        `the text below the front matter was not taken: a ${concept} has none`,
        'Write it as an entry of the journal.',
      ),
    }
}

interface Owner {
  parts: readonly Part[]
  /** Key of what the parts belong to. */
  key: string
  /** What their own keys begin with. */
  anchor: string
}

/** Takes the lists of parts out of `map` and reads them. */
function* readParts({ parts, key, anchor }: Owner, map: FrontMap): Generator<Read> {
  for (const part of parts) {
    const listed = map.get(part.name)
    map.delete(part.name)
    if (listed === undefined || listed === null) continue
    const names = new Names()
    for (const [index, raw] of (Array.isArray(listed) ? listed : [listed]).entries())
      yield* readPart(part, raw, { key, anchor, place: `${part.name}, number ${index + 1}`, names })
  }
}

interface Standing {
  key: string
  anchor: string
  place: string
  names: Names
}

function* readPart({ concept, field }: Part, raw: FrontValue, standing: Standing): Generator<Read> {
  const { place } = standing
  if (!(raw instanceof Map)) {
    yield { complaint: complaint(place, `this is not a ${concept}`, 'Write its fields as “name: value”, one a line.') }
    return
  }
  const parts = PARTS[concept] ?? []
  const map: FrontMap = new Map(raw)
  const own = takeOut(map, (name) => !parts.some((part) => part.name === name))
  const { value, unknown, named } = draftedValue(concept, own)
  for (const draft of named) yield { draft }
  if (field) value[field] = { key: standing.key }
  const anchor = `${standing.anchor}${standing.anchor.includes('#') ? '/' : '#'}${standing.names.take(partName(concept, value))}`
  const key = `markdown:${concept}:${anchor}`
  yield { draft: { concept, key, place, value } as unknown as Draft }
  for (const name of unknown) yield { complaint: unknownName(name, concept, place) }
  yield* readParts({ parts, key, anchor }, map)
}

/** The name of a part inside its file: both the writer, for links, and the reader, for keys, count with it. */
export function partName(concept: ConceptName, value: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(value).filter(([, raw]) => typeof raw === 'string')
  const { title, name, from, on, day, kind, trait, match, text } = Object.fromEntries(said) as Record<string, string>
  if (concept === 'position' || concept === 'duty') return slugOf(title ?? name ?? '') || concept
  if (concept === 'sorting') return slugOf(`sorted by ${trait} ${match} ${text}`)
  return [concept, slugOf([kind, on ?? day ?? from].filter(Boolean).join(' '))].filter(Boolean).join('-')
}

/** Filed concepts whose name is their title. */
const TITLED: ReadonlySet<ConceptName> = new Set(['job', 'learning', 'evidence', 'goal'])

function nameIn(concept: ConceptName, value: Record<string, unknown>): string {
  const name = TITLED.has(concept) ? value.title : value.name
  return typeof name === 'string' ? name : ''
}

function draftedValue(concept: ConceptName, own: FrontMap) {
  const unknown: string[] = []
  const named: Draft[] = []
  const asides = { unknown: (name: string) => unknown.push(name), named: (draft: Draft) => named.push(draft) }
  return { value: draftFields(concept, own, asides), unknown, named }
}

function takeOut(map: FrontMap, wanted: (name: string) => boolean): FrontMap {
  const taken: FrontMap = new Map([...map].filter(([name]) => wanted(name)))
  for (const name of taken.keys()) map.delete(name)
  return taken
}

function* unknownNames(rest: FrontMap, marker: string): Generator<Read> {
  for (const name of rest.keys()) yield { complaint: unknownName(name, marker, WHOLE_FILE) }
}

function unknownName(name: string, concept: string, place: string) {
  return complaint(
    place,
    `“${name.slice(0, 60)}” was not taken: a ${concept} has no such field`,
    'Correct the name, or write it into the text.',
  )
}

/** The marker of a file of ours, if it is one. */
export function markerOf(fields: FrontMap): string | undefined {
  return textOf(fields.get(MARKER))?.trim()
}
