import { type ConceptName, complaint, freshId, type Id, type Mergeable, type Merging, type Thing } from '#record'
import type { Writer } from '#store'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import { filledIn } from './filled-in.ts'
import { foldedPositions } from './fold-positions.ts'
import { GoneUp } from './gone-up.ts'
import { pointAtKept } from './point-at-kept.ts'
import { keepVariant, settleVariants } from './variants-of-merging.ts'

/** Two things that are said to be one: what is known of `other` goes up in `kept`. */
export interface Merged {
  concept: Mergeable
  kept: string
  other: string
}

/**
 * Makes two things one, in one operation that can be undone. What `kept` does not know it takes from `other`; where they
 * contradict each other both versions are kept. All that pointed at `other` points at `kept` then, and files that speak of
 * `other` mean `kept` from now on. Positions of two jobs that have the same title at the same time become one as well.
 */
export async function mergeThings(doer: Doer, { concept, kept, other }: Merged): Promise<Outcome<{ moved: number }>> {
  const { done, operation } = await perform(doer, `merge ${concept}`, async (writer) => {
    if (kept === other || !(await writer.find(concept, kept)) || !(await writer.find(concept, other)))
      return { lost: true, moved: 0 }
    const positions = concept === 'job' ? await foldedPositions(writer, kept, other) : []
    let moved = 0
    for (const folded of positions)
      moved += await goUp(writer, { concept: 'position', kept: folded.kept.id, other: folded.other.id })
    moved += await goUp(writer, { concept, kept, other })
    return { lost: false, moved }
  })
  if (done.lost) return { complaints: [gone(concept)] }
  return { done: { moved: done.moved }, operation }
}

/** Says that two things that look alike are two: they are not suggested again. */
export async function keepApart(doer: Doer, { concept, kept, other }: Merged): Promise<Outcome<{ id: Id }>> {
  const id = freshId<'merging'>()
  const { done, operation } = await perform(doer, `keep ${concept}s apart`, async (writer) => {
    if (kept === other || !(await writer.find(concept, kept)) || !(await writer.find(concept, other))) return false
    await writer.save('merging', thingOf('merging', id, { concept, kept, other, verdict: 'apart' }))
    return true
  })
  return done ? { done: { id }, operation } : { complaints: [gone(concept)] }
}

function gone(concept: ConceptName) {
  return complaint(concept, 'one of the two is not in the record any more', 'Look again at what is there now.')
}

type Pair = Pick<Merging, 'concept' | 'kept' | 'other'>

async function goUp(writer: Writer, { concept, kept, other }: Pair): Promise<number> {
  const [one, two] = [await writer.find(concept, kept), await writer.find(concept, other)]
  if (!one || !two) return 0
  const name = nameOf(two)
  const fields = { concept, kept, other, ...(name ? { otherName: name } : {}), verdict: 'same' }
  // What is gone stays as it was, so it goes before what points at it is moved.
  await writer.remove(concept, other)
  await writer.save('merging', thingOf('merging', freshId(), fields))
  const { thing, differing } = filledIn(concept, one, two as unknown as Thing<ConceptName>)
  if (thing) await writer.save(concept, thing as Thing<typeof concept>)
  const moved = await pointAtKept(writer, concept, kept, other)
  await settleVariants(writer, kept, other)
  const gone = await GoneUp.read(writer)
  const saidBy = await whoSaid(writer, other, name)
  for (const field of differing) {
    const value = JSON.stringify((two as unknown as Record<string, unknown>)[field])
    await keepVariant(writer, gone, { concept, id: kept, field, value }, saidBy)
  }
  return moved
}

/** The file that brought a thing, or what it was called. */
async function whoSaid(writer: Writer, id: string, name: string | undefined): Promise<string | undefined> {
  const brought = (await writer.broughtBy([id])).get(id)
  const { file } = (brought?.result ?? {}) as { file?: string }
  return (file ?? name)?.slice(-1_000)
}

function nameOf(thing: object): string | undefined {
  const { name, title } = thing as { name?: string; title?: string }
  return (name ?? title)?.slice(0, 500)
}
