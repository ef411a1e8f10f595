import {
  type Admitted,
  CONCEPTS,
  type Complaint,
  type ConceptName,
  complaint,
  type Draft,
  type Field,
  type Id,
  isKeyRef,
  pointingFields,
  type Thing,
} from '#record'
import type { Recognised } from './import-memory.ts'

interface Left {
  there: readonly Draft[]
  /**
   * A thing as its file means it: what it points at as that was before it was made one with something else, or taken away. So
   * what a file says stays the same whatever becomes of the record, and is known again.
   */
  asSaid: (one: Admitted) => Thing<ConceptName>
  complaints: Complaint[]
}

type Known = ReadonlyMap<string, Recognised>

/**
 * The drafts that can be kept, where the person took things away that they point at: what can do without them comes
 * without them; what cannot is not taken, and that is said.
 */
export function whatIsLeft(drafts: readonly Draft[], known: Known, ids: ReadonlyMap<string, Id>): Left {
  const isChanged = known.values().some(({ was, removed }) => was || removed)
  if (!isChanged) return { there: drafts, asSaid: ({ thing }) => thing, complaints: [] }
  const idSaid = (key: string) => known.get(key)?.was ?? known.get(key)?.id ?? ids.get(key)
  const complaints: Complaint[] = []
  const values = new Map<string, object>()
  const lost = new Set(known.entries().flatMap(([key, { removed }]) => (removed ? [key] : [])))
  const there = drafts.flatMap((draft) => {
    const value = known.has(draft.key) ? draft.value : withoutLost(draft, lost)
    if (!value) {
      lost.add(draft.key)
      complaints.push(toldOf(draft))
      return []
    }
    if (value !== draft.value) values.set(draft.key, draft.value)
    return [value === draft.value ? draft : ({ ...draft, value } as Draft)]
  })
  return { there, asSaid: (one) => asSaid(one, values.get(one.key) ?? one.value, idSaid), complaints }
}

/** What a draft says without what is lost; nothing where it cannot be without it. */
function withoutLost({ concept, value }: Draft, lost: ReadonlySet<string>): object | undefined {
  let rest: Record<string, unknown> = value
  const fields: Readonly<Record<string, Field<unknown>>> = CONCEPTS[concept].fields
  for (const name of pointingFields(concept)) {
    const raw = (value as Record<string, unknown>)[name]
    const isLost = (one: unknown) => isKeyRef(one) && lost.has(one.key)
    if (Array.isArray(raw) && raw.some(isLost)) rest = { ...rest, [name]: raw.filter((one) => !isLost(one)) }
    if (!isLost(raw)) continue
    if (!fields[name]?.optional) return undefined
    rest = { ...rest, [name]: undefined }
  }
  return rest
}

function toldOf({ concept, place }: Draft): Complaint {
  return complaint(
    place,
    `this ${concept} belongs to something that you took away`,
    'Undo that, and import the file again, if you want it.',
  )
}

function asSaid(
  { concept, thing }: Admitted,
  value: object,
  idSaid: (key: string) => Id | undefined,
): Thing<ConceptName> {
  const now = thing as unknown as Record<string, unknown>
  const pointing = new Set(pointingFields(concept))
  const byId = (one: unknown) => (isKeyRef(one) ? idSaid(one.key) : one)
  const fields = ['id', ...Object.keys(CONCEPTS[concept].fields)].flatMap((name) => {
    const raw = pointing.has(name) ? (value as Record<string, unknown>)[name] : undefined
    const said = Array.isArray(raw) ? [...new Set(raw.map(byId))] : byId(raw ?? now[name])
    return said === undefined ? [] : [[name, said] as const]
  })
  return Object.fromEntries(fields) as unknown as Thing<ConceptName>
}
