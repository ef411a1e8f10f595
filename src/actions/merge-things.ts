import {
  CONCEPT_NAMES,
  CONCEPTS,
  type ConceptName,
  complaint,
  type Field,
  freshId,
  type Id,
  type Mergeable,
  subjectOf,
  type Thing,
} from '#record'
import type { Reader, Stored, Writer } from '#store'
import { filledIn } from './both-kept.ts'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'

/** Two things that are said to be one: what is known of `other` goes up in `kept`. */
export interface Merged {
  concept: Mergeable
  kept: string
  other: string
}

/**
 * Makes two things one, in one operation that can be undone. What `kept` does not know it takes from `other`; where they
 * contradict each other both versions are kept. All that pointed at `other` points at `kept` then, and files that speak of
 * `other` mean `kept` from now on.
 */
export async function mergeThings(doer: Doer, { concept, kept, other }: Merged): Promise<Outcome<{ moved: number }>> {
  const { done, operation } = await perform(doer, `merge ${concept}`, async (writer) => {
    const [one, two] = [await writer.find(concept, kept), await writer.find(concept, other)]
    if (!one || !two || kept === other) return { lost: true, moved: 0 }
    const moved = await repoint(writer, concept, kept, other)
    const { thing, differing } = filledIn(concept, one, two as unknown as Thing<ConceptName>)
    if (thing) await writer.save(concept, withoutSelf(thing, other) as Thing<typeof concept>)
    for (const field of differing)
      await writer.save('variant', variantOf(concept, kept, field, two as unknown as Record<string, unknown>))
    await writer.remove(concept, other)
    const name = nameOf(two)
    await writer.save(
      'merging',
      thingOf('merging', freshId(), { concept, kept, other, ...(name ? { otherName: name } : {}), verdict: 'same' }),
    )
    return { lost: false, moved }
  })
  if (done.lost) return { complaints: [gone(concept)] }
  return { done: { moved: done.moved }, operation }
}

/** Says that two things that look alike are two: they are not suggested again. */
export async function keepApart(doer: Doer, { concept, kept, other }: Merged): Promise<Outcome<{ id: Id }>> {
  const id = freshId<'merging'>()
  const { done, operation } = await perform(doer, `keep ${concept}s apart`, async (writer) => {
    if (!(await writer.find(concept, kept)) || !(await writer.find(concept, other))) return false
    await writer.save('merging', thingOf('merging', id, { concept, kept, other, verdict: 'apart' }))
    return true
  })
  return done ? { done: { id }, operation } : { complaints: [gone(concept)] }
}

/** Takes over what another source says of a field; what the record said is kept beside it instead. */
export async function takeOverVariant(doer: Doer, id: string): Promise<Outcome<{ id: string }>> {
  const { done, operation } = await perform(doer, 'take over', async (writer) => {
    const found = await writer.find('variant', id)
    const subject = found && subjectOf(found)
    const thing = subject && (await writer.find(subject.concept, subject.id))
    if (!found || !subject || !thing) return false
    const { version: _, ...before } = thing
    const { version: __, ...variant } = found
    const was = (before as unknown as Record<string, unknown>)[found.field]
    await writer.save(subject.concept, { ...before, [found.field]: JSON.parse(found.value) } as Thing<ConceptName>)
    if (was === undefined) await writer.remove('variant', id)
    else await writer.save('variant', { ...variant, value: JSON.stringify(was), saidBy: undefined })
    return true
  })
  return done ? { done: { id }, operation } : { complaints: [gone('variant')] }
}

function gone(concept: ConceptName) {
  return complaint(concept, 'one of the two is not in the record any more', 'Look again at what is there now.')
}

function nameOf(thing: object): string | undefined {
  const { name, title } = thing as { name?: string; title?: string }
  return (name ?? title)?.slice(0, 500)
}

function variantOf(concept: Mergeable, kept: string, field: string, two: Readonly<Record<string, unknown>>) {
  const fields = { [concept]: kept, field, value: JSON.stringify(two[field]), saidBy: nameOf(two) }
  return thingOf('variant', freshId(), fields)
}

/** A thing that pointed at what it is merged with points at nothing. */
function withoutSelf(thing: Thing<ConceptName>, other: string): Thing<ConceptName> {
  const fields = Object.entries(thing).filter(([, value]) => value !== other)
  return Object.fromEntries(fields) as unknown as Thing<ConceptName>
}

/** Points all that points at `other` at `kept`. */
async function repoint(writer: Writer, concept: ConceptName, kept: string, other: string): Promise<number> {
  let moved = 0
  for (const from of CONCEPT_NAMES) {
    const fields: Readonly<Record<string, Field<unknown>>> = CONCEPTS[from].fields
    const pointing = Object.entries(fields).filter(([, { to }]) => to === concept)
    for (const [field, { kept: as }] of pointing) {
      const things = await pointingAt(writer, from, field, as === 'list', other)
      if (!things.length) continue
      await writer.saveAll(
        from,
        things.map((thing) => ({ thing: moveReference(thing, field, kept, other) as Thing<typeof from> })),
      )
      moved += things.length
    }
  }
  return moved
}

async function pointingAt(reader: Reader, from: ConceptName, field: string, isList: boolean, id: string) {
  if (!isList) return reader.list(from, { [field]: id } as Partial<Thing<typeof from>>)
  const all = await reader.list(from)
  return all.filter((thing) => (thing as unknown as Record<string, readonly string[]>)[field]?.includes(id))
}

function moveReference({ version: _, ...thing }: Stored<ConceptName>, field: string, kept: string, other: string) {
  const value = (thing as unknown as Record<string, unknown>)[field]
  const moved = Array.isArray(value) ? [...new Set(value.map((one) => (one === other ? kept : one)))] : kept
  return { ...thing, [field]: moved }
}
