import { check, complaint, freshId, type Id, type Interval, type Sorting, sortingFor } from '#record'
import type { Stored, Writer } from '#store'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import { judgeAgain } from './sort-likely.ts'

/** A sorting as a person states it. */
export type StatedSorting = Pick<Sorting, 'trait' | 'match' | 'text' | 'job' | 'duty'>

/** No zone is further from Greenwich. */
const WIDEST_OFFSET = 15 * 3_600_000
const LONGEST_MONTH = 31 * 86_400_000 + 2 * WIDEST_OFFSET

/**
 * Gives single intervals their job, by hand; without a job they are unsorted again. What likeness had sorted otherwise
 * because it knew no better follows.
 */
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
    await judgeAgain(
      writer,
      things.map(({ thing }) => thing),
    )
    return { lost: false, sorted: things.length }
  })
  if (done.lost) return { complaints: [complaint('sort', 'this job is not in the record', 'Choose another one.')] }
  return { done: { sorted: done.sorted }, operation }
}

/**
 * Keeps a sorting for all that will come: a new one speaks before all others, an edited one keeps its place. `backwards`
 * also sorts what waits unsorted, and sorts again what a sorting or likeness had sorted; what was sorted by hand stays.
 */
export async function keepSorting(
  doer: Doer,
  stated: StatedSorting,
  { backwards, edited }: { backwards: boolean; edited?: string | undefined },
): Promise<Outcome<{ id: Id; sorted: number }>> {
  const checked = check('sorting', { ...stated, rank: 0 }, 'sorting')
  if (checked.complaints) return { complaints: checked.complaints }
  const { done, operation } = await perform(doer, 'sort by rule', async (writer) => {
    if (!(await writer.find('job', stated.job))) return 'job'
    if (edited && !(await writer.find('sorting', edited))) return 'sorting'
    const id = edited ?? freshId<'sorting'>()
    const rules = await withRule(writer, thingOf('sorting', id, checked.content))
    for (const rule of rules) await writer.save('sorting', rule)
    return { id, sorted: backwards ? await sortAgain(writer, rules, id) : 0 }
  })
  if (typeof done === 'string')
    return { complaints: [complaint('sort', `this ${done} is not in the record`, 'Choose another one.')] }
  return { done: { id: done.id as Id, sorted: done.sorted }, operation }
}

/** All sortings in the order they speak, with this one in its place, or first when it is new. */
async function withRule(writer: Writer, rule: Sorting): Promise<Sorting[]> {
  const kept = (await writer.list('sorting')).sort((a, b) => a.rank - b.rank)
  const others: Sorting[] = kept.map(({ version: _, ...one }) => one)
  const isKept = others.some(({ id }) => id === rule.id)
  const ordered = isKept ? others.map((one) => (one.id === rule.id ? rule : one)) : [rule, ...others]
  return ordered.map((one, rank) => ({ ...one, rank }))
}

/** Sorts what the sorting speaks for now, and lets go of what it no longer speaks for. */
async function sortAgain(writer: Writer, rules: readonly Sorting[], id: string): Promise<number> {
  const moved: { thing: Interval }[] = []
  for await (const interval of notByHand(writer)) {
    const rule = sortingFor(rules, interval)
    const isConcerned = rule?.id === id || interval.sortedBy === id
    if (!isConcerned || (rule?.id === interval.sortedBy && rule?.job === interval.job)) continue
    moved.push(withJob(interval, rule?.job, rule?.duty, rule?.id))
  }
  await writer.saveAll('interval', moved)
  await judgeAgain(
    writer,
    moved.map(({ thing }) => thing),
  )
  return moved.length
}

/** Every interval that is unsorted or was sorted by a sorting or by likeness, month by month. */
async function* notByHand(writer: Writer): AsyncGenerator<Stored<'interval'>> {
  const months = [...new Set((await writer.monthTotals(undefined, ['all'])).map(({ month }) => month))]
  const seen = new Set<string>()
  for (const month of months) {
    const start = Date.parse(`${month}-01T00:00:00Z`) - WIDEST_OFFSET
    const found = await writer.intervals({ start, end: start + LONGEST_MONTH })
    for (const interval of found) {
      if (seen.has(interval.id) || isByHand(interval)) continue
      seen.add(interval.id)
      yield interval
    }
  }
}

function isByHand({ job, sortedBy, likely }: Interval): boolean {
  return job !== undefined && !sortedBy && likely === undefined
}

function withJob(
  { version: _, likely: __, ...interval }: Stored<'interval'>,
  job: string | undefined,
  duty: string | undefined,
  sortedBy: string | undefined,
): { thing: Interval } {
  return { thing: { ...interval, job, duty, sortedBy } as Interval }
}
