import { type Judged, judgeWaiting, type LikelyOfJob, Likeness, likelyByJob, waitingByMonth } from '#measures'
import type { Interval } from '#record'
import { likenessSlice, type Reader, type Stored, type Writer } from '#store'
import { type Doer, type Outcome, perform } from './doer.ts'

/** How many intervals likeness gave each job, and how many seconds they trace; most first. */
export interface SortedLikely {
  sorted: number
  jobs: (Omit<LikelyOfJob, 'some'> & { title: string })[]
}

/** Those that wait are read this many at a time. */
const PART = 20_000

/** Sorts by likeness all that waits and is sure enough, and leaves the rest unsorted. */
export async function sortLikely(doer: Doer): Promise<Outcome<SortedLikely>> {
  return perform(doer, 'sort by likeness', async (writer) => {
    const sure = await sureOf(writer)
    await writer.saveAll(
      'interval',
      sure.map((judged) => ({ thing: given(judged) })),
    )
    return countsOf(writer, sure)
  })
}

/** What `sortLikely` would do now. */
export function rehearseLikely({ store, person }: Doer): Promise<SortedLikely> {
  return store.read(person, async (reader) => countsOf(reader, await sureOf(reader)))
}

async function sureOf(reader: Reader): Promise<Judged<Stored<'interval'>>[]> {
  const likeness = new Likeness(await likenessSlice(reader))
  const sure: Judged<Stored<'interval'>>[] = []
  for (let offset = 0; ; offset += PART) {
    const waiting = await reader.unsorted({ limit: PART, offset })
    for (const { span, waiting: some } of waitingByMonth(waiting))
      for (const judged of judgeWaiting(likeness, some, await reader.intervals(span)))
        if (judged.likely.isSure) sure.push(judged)
    if (waiting.length < PART) return sure
  }
}

async function countsOf(reader: Reader, sure: readonly Judged[]): Promise<SortedLikely> {
  const titles = new Map((await reader.list('job')).map(({ id, title }) => [id as string, title]))
  const jobs = likelyByJob(sure).map(({ some: _, ...one }) => ({ ...one, title: titles.get(one.job) ?? '' }))
  return { sorted: sure.length, jobs }
}

function given({ interval: { version: _, ...interval }, likely }: Judged<Stored<'interval'>>): Interval {
  return { ...interval, job: likely.job, likely: likely.probability }
}

/** Intervals sorted by likeness that are looked at again after a correction: of each job its newest. */
const MOST_AGAIN = 2_000

/**
 * After a correction: what likeness had sorted and shares a trait of its own with what was corrected is judged anew. Where the
 * correction speaks for another job it is moved there, or, when that is not sure, let go; the rest stays.
 */
export async function judgeAgain(writer: Writer, corrected: readonly Interval[]): Promise<number> {
  const jobs = await writer.list('job')
  const likely: Stored<'interval'>[] = []
  for (const { id } of jobs) likely.push(...(await writer.sorted(id, 'likely', { limit: MOST_AGAIN })))
  if (!likely.length || !corrected.length) return 0
  const likeness = new Likeness(await likenessSlice(writer))
  const traits = new Set(corrected.slice(0, MOST_AGAIN).flatMap((one) => likeness.traits(one)))
  const moved = likely.flatMap((interval) => {
    if (!likeness.traits(interval).some((trait) => traits.has(trait))) return []
    const now = likeness.judge(interval)
    if (!now || now.job === interval.job || now.probability < 0.5) return []
    return [{ thing: now.isSure ? given({ interval, likely: now }) : letGo(interval) }]
  })
  await writer.saveAll('interval', moved)
  return moved.length
}

function letGo({ version: _, job: __, duty: ___, likely: ____, ...interval }: Stored<'interval'>): Interval {
  return interval
}
