import { type ConceptName, complaint } from '#record'
import { type Doer, type Outcome, perform } from './doer.ts'

/** Takes a thing out of sight. The log keeps it, so that undo brings it back. */
export async function takeAway(doer: Doer, concept: ConceptName, id: string): Promise<Outcome<{ id: string }>> {
  const { done, operation } = await perform(doer, `take away ${concept}`, (writer) => writer.remove(concept, id))
  if (!done)
    return { complaints: [complaint(concept, 'it is not in the record', 'Perhaps it was taken away already.')] }
  return { done: { id }, operation }
}
