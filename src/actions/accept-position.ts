import { dateBefore, firstDay, type PartialDate } from '#calendar'
import { check, freshId, type Id, type Move, type Position } from '#record'
import type { Writer } from '#store'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import type { Given } from './keep.ts'
import { lostReference, pointsNowhere } from './lost-reference.ts'

/** What a new position was: a promotion or transfer is a move, and somebody decided it. */
export interface Accepted {
  kind?: unknown
  decidedBy?: unknown
}

/**
 * Begins a new position in a job. The position held until then ends the day before; with a `kind` a move is kept that
 * says who decided. `given` has the fields of the concept `position`.
 */
export async function acceptPosition(
  doer: Doer,
  given: Given,
  { kind, decidedBy }: Accepted = {},
): Promise<Outcome<{ id: Id }>> {
  const checked = check('position', given, 'position')
  const move = kind ? moveOf(given, kind, decidedBy) : undefined
  const complaints = [...(checked.complaints ?? []), ...(move?.complaints ?? [])]
  if (!checked.content || complaints.length) return { complaints }
  const id = freshId<'position'>()
  const { done, operation } = await perform(doer, kind ? `${kind}` : 'add position', async (writer) => {
    const lost = await lostReference(writer, 'position', checked.content)
    if (lost) return { lost }
    const { job, from, to } = checked.content
    if (from && !to) await endHeld(writer, job, from)
    await writer.save('position', thingOf('position', id, checked.content))
    if (move?.content) await writer.save('move', thingOf('move', freshId(), { ...move.content, position: id }))
    return { id: id as Id }
  })
  return 'lost' in done ? { complaints: [pointsNowhere('position', done.lost)] } : { done, operation }
}

function moveOf({ job, from }: Given, kind: unknown, decidedBy: unknown) {
  return check('move', { job, on: from, kind, decidedBy } satisfies Partial<Record<keyof Move, unknown>>, 'move')
}

async function endHeld(writer: Writer, job: string, from: PartialDate): Promise<void> {
  for (const { version: _, ...held } of await writer.list('position', { job } as Partial<Position>)) {
    if (held.to || (held.from && firstDay(held.from) >= firstDay(from))) continue
    await writer.save('position', { ...held, to: dateBefore(from) })
  }
}
