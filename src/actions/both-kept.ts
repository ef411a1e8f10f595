import { CONCEPTS, type ConceptName, complaint, freshId, type Id, type Thing, type Variant } from '#record'
import type { Reader } from '#store'
import { filledIn } from './filled-in.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { ImportMemory } from './import-memory.ts'
import { otherwise } from './otherwise.ts'
import { keepLater, type Meeting, type Plan } from './place-admitted.ts'
import { variantKeys } from './variant-key.ts'

/** Concepts of which both versions are kept where two sources say something else. */
export const WITH_VARIANTS: ReadonlySet<ConceptName> = new Set(['contact', 'organisation', 'job', 'position'])

interface At {
  reader: Reader
  memory: ImportMemory
}

interface Contradiction {
  meeting: Meeting
  field: string
  /** As JSON. */
  value: string
}

/**
 * Adds to the plan what comes of meetings: what is known by its name is filled in where the record knew less; where the two say
 * something else, the record’s stays, and the file’s is kept beside it with the name of the file. Nothing is lost, and
 * the same again adds nothing.
 */
export async function bothKept(at: At, plan: Plan, met: readonly Meeting[], saidBy: string): Promise<void> {
  if (!met.length) return
  const things = await thingsOf(at, met)
  const found: Contradiction[] = []
  for (const meeting of met) {
    const kept = things.get(meeting.id)
    const { thing, differing } = kept ? compared(meeting, kept) : { thing: undefined, differing: [] }
    if (thing) {
      things.set(meeting.id, thing)
      const { editions = [] } = meeting
      keepLater(
        plan,
        'changed',
        { ...meeting.one, thing },
        meeting.isAway ? undefined : editions.slice(0, 50).join(' '),
      )
    } else if (!meeting.told) plan.known++
    if (differing.length && !meeting.told) plan.complaints.push(toldOf(meeting, differing))
    const said = meeting.one.thing as unknown as Record<string, unknown>
    if (WITH_VARIANTS.has(meeting.one.concept))
      for (const field of differing) found.push({ meeting, field, value: JSON.stringify(said[field]) })
  }
  await keepVariants(at, plan, found, saidBy)
}

function compared(meeting: Meeting, kept: Thing<ConceptName>) {
  const { concept, thing: said } = meeting.one
  if (CONCEPTS[concept].byName) return filledIn(concept, kept, said)
  return { thing: undefined, differing: meeting.otherwise ?? otherwise(concept, said, kept) }
}

async function keepVariants({ reader, memory }: At, plan: Plan, found: readonly Contradiction[], saidBy: string) {
  const gone = await memory.goneUp(reader)
  const keyed = found.map((one) => {
    const { meeting, field, value } = one
    return { ...one, keys: variantKeys(gone, { concept: meeting.one.concept, id: meeting.id, field, value }) }
  })
  const known = new Set(
    await reader
      .known(
        'variant',
        keyed.flatMap(({ keys }) => keys),
      )
      .then((all) => all.keys()),
  )
  for (const { meeting, field, value, keys } of keyed) {
    const [key = ''] = keys
    if (keys.some((one) => known.has(one) || memory.rehearsedId(one))) continue
    known.add(key)
    const { concept, place } = meeting.one
    const fields = { [concept]: meeting.id, field, value, ...(saidBy ? { saidBy: saidBy.slice(-1_000) } : {}) }
    const thing = { id: freshId(), ...(fields as unknown as Omit<Variant, 'id'>) } as Thing<'variant'>
    keepLater(plan, 'admitted', { concept: 'variant', key, place, thing }, fingerprintOf(thing))
  }
}

/** A contradiction is told each time: a person looks at what the import says, not at what an earlier one said. */
function toldOf({ one: { concept, place }, since }: Meeting, differing: readonly string[]) {
  const named = differing.map((field) => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).join(', ')
  return complaint(
    place,
    since
      ? `the file has this ${concept} otherwise, and you have changed it since`
      : `the record has this ${concept} already, and the file says its ${named} otherwise`,
    WITH_VARIANTS.has(concept)
      ? 'Both are kept: what the record says stays until you take over the other.'
      : 'What the record says was kept.',
  )
}

async function thingsOf({ reader, memory }: At, met: readonly Meeting[]): Promise<Map<Id, Thing<ConceptName>>> {
  const things = new Map<Id, Thing<ConceptName>>()
  for (const [concept, meetings] of Map.groupBy(met, ({ one }) => one.concept)) {
    const ids = [...new Set(meetings.map(({ id }) => id))]
    for (const thing of await reader.listByIds(concept, ids)) things.set(thing.id as Id, thing as Thing<ConceptName>)
    for (const id of ids) {
      const rehearsed = memory.rehearsedThing(concept, id)
      if (rehearsed) things.set(id, rehearsed)
    }
  }
  return things
}
