import { dateBefore, firstDay, lastDay, type PlainDate } from '#calendar'
import { type Complaint, check, freshId, type Intention } from '#record'
import type { Writer } from '#store'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import { pointsNowhere } from './lost-reference.ts'

/** The share of attention meant for one job, 0 to 1; without a share there is no intention. */
export interface Intended {
  job: string
  share: unknown
}

/**
 * Says what share each of these jobs is meant to have from a day on. An intention that changes ends the day before, so
 * that the time before is still held against what was meant then; what stays as it is, is not touched.
 */
export async function intend(
  doer: Doer,
  meant: readonly Intended[],
  from: PlainDate,
): Promise<Outcome<{ changed: number }>> {
  const complaints: Complaint[] = meant.flatMap(({ job, share }) =>
    share === undefined || share === '' ? [] : (check('intention', { job, share, from }, 'intention').complaints ?? []),
  )
  if (complaints.length) return { complaints }
  const { done, operation } = await perform(doer, 'change intentions', async (writer) => {
    for (const { job, share } of meant) if (share && !(await writer.find('job', job))) return { lost: 'job' }
    let changed = 0
    for (const one of meant) if (await intendOne(writer, one, from)) changed += 1
    return { changed }
  })
  return 'lost' in done ? { complaints: [pointsNowhere('intention', done.lost)] } : { done, operation }
}

async function intendOne(writer: Writer, { job, share }: Intended, from: PlainDate): Promise<boolean> {
  const own = await writer.list('intention', { job } as Partial<Intention>)
  const current = own.filter(({ to }) => !to || lastDay(to) >= from)
  if (current.some((one) => one.share === share && !one.to && (!one.from || firstDay(one.from) <= from))) return false
  for (const { version: _, ...old } of current) {
    if (old.from && firstDay(old.from) >= from) await writer.remove('intention', old.id)
    else await writer.save('intention', { ...old, to: dateBefore(from) } as unknown as Intention)
  }
  if (share !== undefined && share !== '')
    await writer.save('intention', thingOf('intention', freshId(), { job, share, from }))
  return current.length > 0 || (share !== undefined && share !== '')
}
