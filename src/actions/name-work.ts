import type { PlainDate } from '#calendar'
import { check, freshId, type Id } from '#record'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import type { Given } from './keep.ts'

/** Names a work, with its first wording, valid from a day. `given` has the fields of the concept `work`. */
export async function nameWork(
  doer: Doer,
  given: Given,
  wording: { text: unknown; from: PlainDate | string },
): Promise<Outcome<{ id: Id }>> {
  const id = freshId<'work'>()
  const work = check('work', given, 'work')
  const statement = wording.text ? check('statement', { ...wording, work: id }, 'statement') : undefined
  const complaints = [...(work.complaints ?? []), ...(statement?.complaints ?? [])]
  if (!work.content || complaints.length) return { complaints }
  return perform(doer, 'name work', async (writer) => {
    await writer.save('work', thingOf('work', id, work.content))
    if (statement?.content) await writer.save('statement', thingOf('statement', freshId(), statement.content))
    return { id: id as Id }
  })
}
