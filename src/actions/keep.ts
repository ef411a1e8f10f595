import { CONCEPTS, type ConceptName, check, complaint, freshId, type Id } from '#record'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import { lostReference, pointsNowhere } from './lost-reference.ts'

/** Fields as a person gives them; what is absent or empty is absent in the record. */
export type Given = Readonly<Record<string, unknown>>

/** Which thing an edit is about, and the version it started from; neither for a new thing. */
export interface Edited {
  id?: string | undefined
  was?: number | undefined
}

/**
 * Keeps a new or edited thing of any concept: all its fields, as given. An edit that started from an older version is
 * not kept over the newer one: for an entry the text is kept as a second entry, for anything else a complaint says so.
 */
export async function keep(
  doer: Doer,
  concept: ConceptName,
  given: Given,
  { id, was }: Edited = {},
): Promise<Outcome<{ id: Id; conflict?: boolean }>> {
  const checked = check(concept, given, CONCEPTS[concept].name)
  if (checked.complaints) return { complaints: checked.complaints }
  const kept = id ?? freshId()
  const { done, operation } = await perform(doer, `${id ? 'change' : 'add'} ${concept}`, async (writer) => {
    const lost = await lostReference(writer, concept, checked.content)
    if (lost) return { lost }
    const answer = await writer.save(concept, thingOf(concept, kept, checked.content), { was })
    if (answer !== 'conflict') return { id: kept }
    if (concept !== 'entry') return { conflict: true }
    const second = freshId()
    await writer.save('entry', thingOf('entry', second, checked.content))
    return { id: second, conflict: true }
  })
  if (done.lost) return { complaints: [pointsNowhere(concept, done.lost)] }
  if (!done.id)
    return {
      complaints: [
        complaint(
          concept,
          'it was changed elsewhere since you opened it',
          'Look at it as it is now, and change it again.',
        ),
      ],
    }
  return { done: { id: done.id as Id, ...(done.conflict ? { conflict: true } : {}) }, operation }
}
