import { check, complaint, fits, freshId, type Id, type Interval, type Sorting } from '#record'
import type { Stored, Writer } from '#store'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'

/** A sorting as a person states it. */
export type StatedSorting = Pick<Sorting, 'trait' | 'match' | 'text' | 'job' | 'duty'>

/** Unsorted intervals are gone through in parts of this many. */
const PART = 5_000

/** Gives single intervals their job, by hand; without a job they are unsorted again. */
export async function assignIntervals(
  doer: Doer,
  ids: readonly string[],
  job: string | undefined,
  duty?: string,
): Promise<Outcome<{ sorted: number }>> {
  const { done, operation } = await perform(doer, job ? 'sort by hand' : 'unsort', async (writer) => {
    if (job && !(await writer.find('job', job))) return { lost: true, sorted: 0 }
    const found = await Promise.all(ids.map((id) => writer.find('interval', id)))
    const things = found.flatMap((interval) => (interval ? [withJob(interval, job, duty, undefined)] : []))
    await writer.saveAll('interval', things)
    return { lost: false, sorted: things.length }
  })
  if (done.lost) return { complaints: [complaint('sort', 'this job is not in the record', 'Choose another one.')] }
  return { done: { sorted: done.sorted }, operation }
}

/** Keeps a sorting for all that will come; `backwards` also sorts what waits unsorted now. */
export async function keepSorting(
  doer: Doer,
  stated: StatedSorting,
  { backwards }: { backwards: boolean },
): Promise<Outcome<{ id: Id; sorted: number }>> {
  const checked = check('sorting', { ...stated, rank: 0 }, 'sorting')
  if (checked.complaints) return { complaints: checked.complaints }
  const { done, operation } = await perform(doer, 'sort by rule', async (writer) => {
    if (!(await writer.find('job', stated.job))) return undefined
    const rules = await writer.list('sorting')
    const rank = Math.max(0, ...rules.map((rule) => rule.rank)) + 1
    const id = freshId<'sorting'>()
    await writer.save('sorting', thingOf('sorting', id, { ...checked.content, rank }))
    return { id, sorted: backwards ? await sortWaiting(writer, { ...stated, id }) : 0 }
  })
  if (!done) return { complaints: [complaint('sort', 'this job is not in the record', 'Choose another one.')] }
  return { done: { id: done.id as Id, sorted: done.sorted }, operation }
}

async function sortWaiting(writer: Writer, rule: StatedSorting & { id: string }): Promise<number> {
  const alike: Stored<'interval'>[] = []
  for (let offset = 0; ; offset += PART) {
    const part = await writer.unsorted({ limit: PART, offset })
    alike.push(...part.filter((interval) => fits(rule, interval)))
    if (part.length < PART) break
  }
  await writer.saveAll(
    'interval',
    alike.map((interval) => withJob(interval, rule.job, rule.duty, rule.id)),
  )
  return alike.length
}

function withJob(
  { version: _, ...interval }: Stored<'interval'>,
  job: string | undefined,
  duty: string | undefined,
  sortedBy: string | undefined,
): { thing: Interval } {
  return { thing: { ...interval, job, duty, sortedBy } as Interval }
}
