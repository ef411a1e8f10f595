import { createHash } from 'node:crypto'
import { CONCEPT_NAMES, CONCEPTS, type ConceptName, type Draft, type Id, type Thing } from '#record'
import { careerKey } from './career-key.ts'
import { numbered } from './natural-key.ts'

/** Things of a record by concept; what they point at is among them, or is left out. */
export type Things = { readonly [Name in ConceptName]?: readonly Thing<Name>[] | undefined }

/** A thing while drafts are made: what it points at, what points at it, and a mark that tells it from others. */
export interface Knot {
  concept: ConceptName
  id: Id
  fields: Readonly<Record<string, unknown>>
  to: { field: string; knot: Knot }[]
  from: { field: string; knot: Knot }[]
  key: string
  mark: string
}

/**
 * Turns things back into drafts that can be admitted to another record: ids give way to keys made of what the things
 * say, so that the same career gives the same drafts in the same order, whatever ids its things have.
 */
export function careerDrafts(prefix: string, things: Things): Draft[] {
  return keyedKnots(prefix, things).map(draftOf)
}

/** The keys that files of this prefix would give to things of a record, with the ids the things have there. */
export function careerKeys(prefix: string, things: Things): Map<string, Id> {
  return new Map(keyedKnots(prefix, things).map(({ key, id }) => [key, id]))
}

/** Formats whose keys say what a thing is, so that `careerKeys` finds it whoever wrote it down first. */
const PREFIXES = [
  'json-resume',
  'linkedin',
  'reactive-resume',
  'europass',
  'bragdoc',
  'goodreads',
  'learning-list',
  'pdf-resume',
]

/** The prefix of a key that says what a thing is, or `undefined` for keys of other kinds. */
export function careerPrefix(key: string): string | undefined {
  return PREFIXES.find((prefix) => key.startsWith(`${prefix}:`))
}

function keyedKnots(prefix: string, things: Things): Knot[] {
  const knots = tie(things)
  for (const knot of knots) knot.key = careerKey(prefix, knot)
  mark(knots)
  const order = new Map(CONCEPT_NAMES.map((name, index) => [name, index]))
  const rank = ({ concept }: Knot) => order.get(concept) as number
  knots.sort((a, b) => rank(a) - rank(b) || compare(a.key, b.key) || compare(a.mark, b.mark))
  number(knots)
  return knots
}

/** Knots in the order of concepts. A reference to nothing is left out; a thing that cannot do without it too. */
function tie(things: Things): Knot[] {
  const byId = new Map<string, Knot>()
  const knots: Knot[] = []
  for (const concept of CONCEPT_NAMES)
    for (const { id, ...fields } of (things[concept] ?? []) as readonly Thing<ConceptName>[]) {
      const knot = knotOf(concept, id, fields, byId)
      if (!knot) continue
      knots.push(knot)
      byId.set(`${concept} ${id}`, knot)
    }
  for (const knot of knots) for (const { field, knot: target } of knot.to) target.from.push({ field, knot })
  return knots
}

function knotOf(concept: ConceptName, id: Id, raw: object, byId: ReadonlyMap<string, Knot>): Knot | undefined {
  const fields: Record<string, unknown> = {}
  const to: Knot['to'] = []
  for (const [name, field] of Object.entries(CONCEPTS[concept].fields)) {
    const value = (raw as Record<string, unknown>)[name]
    if (value === undefined) continue
    if (!field.to) fields[name] = value
    const targets = field.to ? [value].flat().map((id) => byId.get(`${field.to} ${id}`)) : []
    for (const knot of targets) if (knot) to.push({ field: name, knot })
    if (targets.includes(undefined) && (!field.optional || concept === 'serving')) return undefined
  }
  return { concept, id, fields, to, from: [], key: '', mark: '' }
}

/**
 * Gives every knot a mark that depends on what it says and on what it hangs together with, four steps away: two jobs of
 * one title are told apart by their positions.
 */
function mark(knots: readonly Knot[]): void {
  for (const knot of knots) knot.mark = digest([knot.concept, knot.key, knot.fields])
  for (let step = 0; step < 4; step++) {
    const marks = knots.map(({ mark: own, to, from }) => [
      own,
      to.map(({ field, knot }) => [field, knot.mark]),
      from.map(({ field, knot }) => `${knot.concept} ${field} ${knot.mark}`).sort(),
    ])
    for (const [index, knot] of knots.entries()) knot.mark = digest(marks[index])
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64').slice(0, 22)
}

function number(knots: readonly Knot[]): void {
  const given = new Set<string>()
  for (const knot of knots) {
    let index = 0
    while (given.has(numbered(knot.key, index))) index++
    knot.key = numbered(knot.key, index)
    given.add(knot.key)
  }
}

function draftOf({ concept, key, fields, to }: Knot): Draft {
  const value: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(CONCEPTS[concept].fields)) {
    const targets = to.filter((one) => one.field === name).map(({ knot }) => ({ key: knot.key }))
    if (name in fields) value[name] = fields[name]
    else if (targets.length) value[name] = field.kept === 'list' ? targets : targets[0]
  }
  return { concept, key, place: key, value: value as Draft['value'] }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
