import { check, complaint, freshId, type Id, type Job, type Position } from '#record'
import type { Writer } from '#store'
import { changedElsewhere } from './changed-elsewhere.ts'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'

/** How a job ended. */
export interface Ending {
  on: unknown
  /** Resignation, lay-off, end. */
  kind: unknown
  decidedBy?: unknown
  note?: unknown
}

/**
 * Ends a job on a day, with the move that says who decided it; the position still held ends with it. What it served,
 * and the career it belongs to, are not touched.
 */
export async function endJob(doer: Doer, job: string, ending: Ending): Promise<Outcome<{ id: string }>> {
  const move = check('move', { job, ...ending }, 'the end')
  if (move.complaints) return { complaints: move.complaints }
  const { on } = move.content
  const found = await doer.store.read(doer.person, (reader) => reader.find('job', job))
  if (!found) return { complaints: [complaint('the end', 'this job is not in the record', 'Choose another one.')] }
  const { version, ...held } = found
  const ended = check('job', { ...held, to: on }, 'the end')
  if (ended.complaints) return { complaints: ended.complaints }
  const { done, operation } = await perform(doer, 'end job', async (writer) => {
    const answer = await writer.save('job', thingOf('job', job, ended.content), { was: version })
    if (answer === 'conflict') return undefined
    await writer.save('move', thingOf('move', freshId(), move.content))
    await endPositions(writer, job as Id<'job'>, on)
    return { id: job }
  })
  return done ? { done, operation } : { complaints: [changedElsewhere('the end')] }
}

async function endPositions(writer: Writer, job: Id<'job'>, on: Job['to'] & string): Promise<void> {
  for (const { version: _, ...position } of await writer.list('position', { job })) {
    if (position.to || !check('position', { ...position, to: on }, 'position').content) continue
    await writer.save('position', { ...position, to: on } as Position)
  }
}
