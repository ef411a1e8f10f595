import { check, freshId, type Id } from '#record'
import { changedElsewhere } from './changed-elsewhere.ts'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import type { Edited, Given } from './keep.ts'
import { organisationNamed } from './organisation-named.ts'

/** What goes with a new job, when it is known: the hours agreed for a week. */
export interface JobTerms {
  organisation?: string | undefined
  weeklyHours?: unknown
}

/**
 * Keeps a new or edited job; its organisation is given by name and made when it is new. `given` has all other fields of
 * the concept. The start of a new job whose first day is known is a move, undecided until somebody says.
 */
export async function keepJob(
  doer: Doer,
  given: Given,
  { organisation, weeklyHours }: JobTerms = {},
  { id, was }: Edited = {},
): Promise<Outcome<{ id: Id }>> {
  const checked = check('job', given, 'job')
  const hours = weeklyHours === undefined || weeklyHours === '' ? undefined : hoursOf(weeklyHours, given.from)
  const name = organisation ? check('organisation', { name: organisation }, 'organisation') : undefined
  const complaints = [checked, hours, name].flatMap((one) => one?.complaints ?? [])
  if (!checked.content || complaints.length) return { complaints }
  const kept = id ?? freshId<'job'>()
  const { done, operation } = await perform(doer, `${id ? 'change' : 'add'} job`, async (writer) => {
    const whom = await organisationNamed(writer, organisation)
    const answer = await writer.save('job', thingOf('job', kept, { ...checked.content, organisation: whom }), { was })
    if (answer === 'conflict') return undefined
    if (hours?.content) await writer.save('boundary', thingOf('boundary', freshId(), { ...hours.content, job: kept }))
    if (!id && checked.content.from)
      await writer.save('move', thingOf('move', freshId(), { job: kept, on: checked.content.from, kind: 'start' }))
    return { id: kept as Id }
  })
  return done ? { done, operation } : { complaints: [changedElsewhere('job')] }
}

function hoursOf(hours: unknown, from: unknown) {
  // The job has no id yet: any will do for the check.
  return check('boundary', { kind: 'weekly hours', hours, from, job: freshId() }, 'weekly hours')
}
