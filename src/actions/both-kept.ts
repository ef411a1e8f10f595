import { CONCEPTS, type ConceptName, complaint, freshId, type Id, type Thing, type Variant } from '#record'
import type { Reader } from '#store'
import { fingerprintOf } from './fingerprint.ts'
import type { ImportMemory } from './import-memory.ts'
import { keepLater, type Meeting, type Plan } from './place-admitted.ts'

/** Concepts of which both versions are kept where two sources say something else. */
const WITH_VARIANTS: ReadonlySet<ConceptName> = new Set(['contact', 'organisation', 'job', 'position'])

/**
 * Adds to the plan what comes of meetings: what is known by its name is filled in where the record knew less; where the two say
 * something else, the record’s stays, and the file’s is kept beside it with the name of the file. Nothing is lost, and
 * the same again adds nothing.
 */
export async function bothKept(
  at: { reader: Reader; memory: ImportMemory },
  plan: Plan,
  met: readonly Meeting[],
  saidBy: string,
): Promise<void> {
  if (!met.length) return
  const things = await thingsOf(at, met)
  const variants: { key: string; place: string; value: Omit<Variant, 'id'> }[] = []
  for (const { one, id, editions, otherwise } of met) {
    const kept = things.get(id)
    if (!kept || !WITH_VARIANTS.has(one.concept)) {
      if (editions) plan.known++
      continue
    }
    const { thing, differing } = otherwise
      ? { thing: undefined, differing: otherwise }
      : filledIn(one.concept, kept, one.thing)
    const said = one.thing as unknown as Record<string, unknown>
    for (const field of differing)
      variants.push(variantOf(one.concept, id, field, said[field], { saidBy, place: one.place }))
    if (editions && thing) keepLater(plan, 'changed', { ...one, thing }, editions.slice(0, 50).join(' '))
    else if (editions) plan.known++
  }
  const known = await at.reader.known(
    'variant',
    variants.map(({ key }) => key),
  )
  const fresh = new Map(
    variants.filter(({ key }) => !known.has(key) && !at.memory.rehearsedId(key)).map((one) => [one.key, one]),
  )
  for (const { key, place, value } of fresh.values()) {
    const thing = { id: freshId(), ...value } as Thing<'variant'>
    keepLater(plan, 'admitted', { concept: 'variant', key, place, thing }, fingerprintOf(thing))
    if (value.contact || value.organisation) plan.complaints.push(kept(place, value))
  }
}

function kept(place: string, { contact, field }: Omit<Variant, 'id'>) {
  return complaint(
    place,
    `the record has this ${contact ? 'contact' : 'organisation'} already, and the file says its ${inWords(field)} otherwise`,
    'Both are kept: what the record says stays until you take over the other.',
  )
}

async function thingsOf(
  { reader, memory }: { reader: Reader; memory: ImportMemory },
  met: readonly Meeting[],
): Promise<Map<string, Thing<ConceptName>>> {
  const things = new Map<string, Thing<ConceptName>>()
  const concepts = new Set(met.map(({ one }) => one.concept).filter((concept) => WITH_VARIANTS.has(concept)))
  for (const concept of concepts)
    for (const thing of [...(await reader.list(concept)), ...memory.rehearsedThings(concept)])
      things.set(thing.id, thing as Thing<ConceptName>)
  return things
}

function variantOf(
  concept: ConceptName,
  id: Id,
  field: string,
  said: unknown,
  { saidBy, place }: { saidBy: string; place: string },
) {
  const value = JSON.stringify(said)
  const fields = { [concept]: id, field, value, ...(saidBy ? { saidBy } : {}) } as unknown as Omit<Variant, 'id'>
  const key = `variant:${concept}:${id}:${field}:${fingerprintOf({ id, value } as unknown as Thing<ConceptName>)}`
  return { key, place, value: fields }
}

/** Fields of which a contact may have several: what is not the main one goes with the others. */
const MORE: Readonly<Record<string, string>> = { email: 'moreEmails', phone: 'morePhones' }

/** A thing with what another version knows besides; `thing` only where that is more. `differing`: fields in which they contradict. */
export function filledIn(
  concept: ConceptName,
  kept: Thing<ConceptName> & { version?: number },
  said: Thing<ConceptName>,
): { thing: Thing<ConceptName> | undefined; differing: string[] } {
  const { version: _, ...before } = kept
  const after: Record<string, unknown> = { ...before }
  const other = said as unknown as Record<string, unknown>
  const differing: string[] = []
  for (const field of Object.keys(CONCEPTS[concept].fields)) {
    const [own, value] = [after[field], other[field]]
    if (value === undefined || isSame(own, value)) continue
    const more = concept === 'contact' ? MORE[field] : undefined
    if (own === undefined) after[field] = value
    else if (more) after[more] = joined((after[more] as readonly unknown[]) ?? [], [value])
    else if (Array.isArray(own) && Array.isArray(value)) after[field] = joined(own, value)
    else differing.push(field)
  }
  for (const [main, more] of Object.entries(MORE)) {
    const rest = (after[more] as readonly unknown[] | undefined)?.filter((one) => !isSame(one, after[main]))
    if (rest?.length) after[more] = rest
    else delete after[more]
  }
  const isMore = fingerprintOf(after as unknown as Thing<ConceptName>) !== fingerprintOf(inOrder(before, after))
  return { thing: isMore ? (after as unknown as Thing<ConceptName>) : undefined, differing }
}

/** The same fields in the same order, so that only what they say can differ. */
function inOrder(before: object, after: Record<string, unknown>): Thing<ConceptName> {
  const fields = before as Record<string, unknown>
  const names = Object.keys(after)
  const extra = Object.keys(fields).filter((name) => !names.includes(name))
  return Object.fromEntries(
    [...names, ...extra].flatMap((name) => (name in fields ? [[name, fields[name]]] : [])),
  ) as unknown as Thing<ConceptName>
}

function joined(own: readonly unknown[], more: readonly unknown[]): unknown[] {
  const all = [...own]
  for (const one of more) if (!all.some((known) => isSame(known, one))) all.push(one)
  return all
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return folded(a) === folded(b)
  return JSON.stringify(a) === JSON.stringify(b)
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function inWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
