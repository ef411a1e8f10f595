import { type Complaint, complaint } from './complaint.ts'
import type { Concept, Rule } from './concept.ts'
import { CONCEPTS, type ConceptName, type Content, type Thing } from './concepts.ts'
import type { Field } from './field.ts'
import { freshId, type Id } from './id.ts'

/** Points at another draft by its key, where the record will want an id. */
export interface KeyRef {
  key: string
}

type Drafted<T> = T extends readonly (infer E)[] ? readonly (E | KeyRef)[] : T | KeyRef

/**
 * What a reader says a file holds, not yet part of the record. `key` names the same thing whenever the file, or another
 * of its format, is read again; `place` says where it stands (“row 14”, “work[2]”).
 */
export interface Draft<Name extends ConceptName = ConceptName> {
  concept: Name
  key: string
  place: string
  value: { [Field in keyof Content<Name>]: Content<Name>[Field] | Drafted<Content<Name>[Field]> }
}

export interface Admitted {
  concept: ConceptName
  key: string
  place: string
  /** As the draft said it: what it points at by key. */
  value: object
  thing: Thing<ConceptName>
}

/** Checks raw fields against a concept; the things they point at are taken on trust. */
export function check<Name extends ConceptName>(
  name: Name,
  raw: Readonly<Record<string, unknown>>,
  place: string,
): { content: Content<Name>; complaints?: never } | { content?: never; complaints: Complaint[] } {
  const concept: Pick<Concept, 'fields' | 'rules'> = CONCEPTS[name]
  const content: Record<string, unknown> = {}
  const complaints: Complaint[] = []
  for (const field in concept.fields) {
    const rule = concept.fields[field] as Field<unknown>
    // Most fields of most things are absent.
    if (raw[field] === undefined && rule.optional) continue
    const checked = checkField(name, field, rule, raw[field], place)
    if (checked.complaint) complaints.push(checked.complaint)
    else if (checked.value !== undefined) content[field] = checked.value
  }
  if (!complaints.length) complaints.push(...broken(concept.rules as Rule<unknown>[], content, place))
  return complaints.length ? { complaints } : { content: content as Content<Name> }
}

function checkField(concept: string, name: string, field: Field<unknown>, raw: unknown, place: string) {
  if (raw === undefined || raw === null || raw === '') {
    if (field.optional) return {}
    return { complaint: complaint(place, `this ${concept} has no ${inWords(name)}`, `It needs ${field.expects}.`) }
  }
  const value = field.check(raw)
  if (value !== undefined) return { value }
  const shown = String(typeof raw === 'object' ? JSON.stringify(raw) : raw).slice(0, 60)
  return {
    complaint: complaint(
      place,
      `${inWords(name)} “${shown}” of this ${concept} is not usable`,
      `It needs ${field.expects}.`,
    ),
  }
}

function broken(rules: readonly Rule<unknown>[], content: unknown, place: string): Complaint[] {
  const found: Complaint[] = []
  for (const rule of rules) {
    const trouble = rule(content)
    if (trouble) found.push({ place, ...trouble })
  }
  return found
}

/** `startAt` → “start at”: a field as it stands in a sentence. */
function inWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/**
 * The one door from drafts to the record. Gives each draft its id (a known one for a known key), replaces references by
 * key with ids, and checks every field and rule. A draft may point only at known keys and at drafts before it. What
 * does not pass is a complaint; what points at it then neither. A file that comes in parts gives the same `ids` with each:
 * they hold the ids of the drafts before.
 */
export function admit(
  drafts: Iterable<Draft>,
  knownId: (key: string) => Id | undefined,
  ids = new Map<string, Id>(),
): { admitted: Admitted[]; complaints: Complaint[] } {
  const admitted: Admitted[] = []
  const complaints: Complaint[] = []
  for (const draft of drafts) {
    if (ids.has(draft.key)) {
      if (!CONCEPTS[draft.concept].byName)
        complaints.push(complaint(draft.place, `this ${draft.concept} stands twice in the file`, 'It is counted once.'))
      continue
    }
    const resolved = resolve(draft, (key) => ids.get(key) ?? knownId(key))
    if ('complaint' in resolved) {
      complaints.push(resolved.complaint)
      continue
    }
    const checked = check(draft.concept, resolved.value, draft.place)
    if (checked.complaints) {
      complaints.push(...checked.complaints)
      continue
    }
    const id = knownId(draft.key) ?? freshId()
    ids.set(draft.key, id)
    admitted.push({ ...draft, thing: { id, ...checked.content } as Thing<ConceptName> })
  }
  return { admitted, complaints }
}

function resolve(draft: Draft, idOf: (key: string) => Id | undefined) {
  const said: Readonly<Record<string, unknown>> = draft.value
  const pointers = pointingFields(draft.concept).filter((field) => said[field] !== undefined)
  if (!pointers.length) return { value: said }
  let lost: string | undefined
  const byId = (value: unknown): unknown => {
    if (!isKeyRef(value)) return value
    const id = idOf(value.key)
    if (!id) lost ??= value.key
    return id
  }
  const value = { ...said }
  for (const field of pointers) {
    const raw = value[field]
    value[field] = Array.isArray(raw) ? [...new Set(raw.map(byId))] : byId(raw)
  }
  if (lost === undefined) return { value }
  return {
    complaint: complaint(
      draft.place,
      `this ${draft.concept} belongs to something that could not be taken`,
      'Correct what the complaint before it says, and import the file again.',
    ),
  }
}

const pointing = new Map<ConceptName, readonly string[]>()

/** The fields of a concept that point at others. */
export function pointingFields(concept: ConceptName): readonly string[] {
  let fields = pointing.get(concept)
  if (!fields) {
    const all: Readonly<Record<string, Field<unknown>>> = CONCEPTS[concept].fields
    fields = Object.entries(all).flatMap(([name, { to }]) => (to ? [name] : []))
    pointing.set(concept, fields)
  }
  return fields
}

export function isKeyRef(value: unknown): value is KeyRef {
  return typeof value === 'object' && value !== null && typeof (value as KeyRef).key === 'string'
}

/** What is longer is no name: it is cut to so many letters, or refused. */
const LONGEST_NAME = 500

/** The key of a thing known by its name alone, the same for every format; of bounded length, as an index holds it. */
export function nameKey(concept: ConceptName, name: string): string {
  const plain = name
    .slice(0, 4 * LONGEST_NAME)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
  return `${concept}:${plain.slice(0, LONGEST_NAME).toWellFormed()}`
}
