import { dateBefore, firstDay, isPlainDate, type PlainDate } from '#calendar'
import { type Boundary, check, complaint, freshId, type Id } from '#record'
import { changedElsewhere } from './changed-elsewhere.ts'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import type { Edited, Given } from './keep.ts'

/**
 * Draws an agreed line anew from a day on: the old boundary ends the day before, the new one begins that day, so that
 * the weeks before still count by what was agreed then. One that begins on that day or later is changed itself.
 */
export async function redrawBoundary(
  doer: Doer,
  given: Given,
  { id, was }: Edited & { id: string },
  from: PlainDate | string,
): Promise<Outcome<{ id: Id }>> {
  if (!isPlainDate(from))
    return { complaints: [complaint('boundary', 'the day it changes is not a day', 'Write it as 2026-04-05.')] }
  const fresh = check('boundary', { ...given, from }, 'boundary')
  if (fresh.complaints) return { complaints: fresh.complaints }
  const { done, operation } = await perform(doer, 'redraw boundary', async (writer) => {
    const old = await writer.find('boundary', id)
    if (!old || (was !== undefined && old.version !== was)) return undefined
    if (old.from && firstDay(old.from) >= from) {
      await writer.save('boundary', thingOf('boundary', id, fresh.content))
      return { id: id as Id }
    }
    const { version: _, ...ending } = old
    await writer.save('boundary', { ...ending, to: dateBefore(from) } as unknown as Boundary)
    const next = freshId<'boundary'>()
    await writer.save('boundary', thingOf('boundary', next, fresh.content))
    return { id: next as Id }
  })
  return done ? { done, operation } : { complaints: [changedElsewhere('boundary')] }
}
