import {
  type Judged,
  judgeWaiting,
  type Likely,
  type LikelyOfJob,
  Likeness,
  type LikenessSlice,
  likelyByJob,
  waitingByMonth,
} from '#measures'
import { type Job, type Sorting, type SortingTrait, traitsOf } from '#record'
import { likenessSlice, type Reader, type Stored } from '#store'
import { type Asker, ask } from './asker.ts'

/** The job that a group is likeliest of, and why. */
export interface Suggestion extends Omit<Likely, 'job' | 'isSure'> {
  job: Job
}

/** Unsorted intervals that one sorting could sort. */
export interface UnsortedGroup {
  trait: SortingTrait
  text: string
  count: number
  seconds: number
  newest: Stored<'interval'>
  /** The commonest titles inside, commonest first, at most five. */
  titles: { title: string; count: number }[]
  suggestion?: Suggestion | undefined
  /** Of the seconds, as many as would be wrong if likeness sorted what it is not sure of. */
  unsure: number
}

export interface Unsorted {
  groups: UnsortedGroup[]
  /** Those without any trait, newest first: each is sorted by hand. */
  single: Stored<'interval'>[]
  /** Of those looked at, what is sure enough to be one job’s, by job, most hours first. */
  likely: LikelyOfJob<Stored<'interval'>>[]
  /** How many intervals wait in all, and how many of them, the newest, were looked at. */
  count: number
  looked: number
  jobs: Job[]
  rules: Sorting[]
}

/** A page shows groups of the newest intervals; when these are sorted the next come up. */
const MOST = 5_000
const YEAR = 366 * 86_400_000
const TRAITS_IN_ORDER: readonly SortingTrait[] = ['project', 'calendar', 'tag', 'domain', 'title', 'app']
/** What is less likely than not is no suggestion. */
const LEAST = 0.5

/** What waits to be sorted, in groups alike, those first whose answer helps most, with a suggestion where one is likelier than not. */
export function unsorted(asker: Asker): Promise<Unsorted> {
  return ask(asker, async (reader) => {
    const intervals = await reader.unsorted({ limit: MOST })
    // There is nothing to learn for where nothing waits.
    const slice = intervals.length ? await likenessSlice(reader) : await nothingLearned(reader)
    const likeness = new Likeness(slice)
    const judged = await judgeAll(reader, likeness, intervals)
    const rules = (await reader.list('sorting')).sort((a, b) => a.rank - b.rank)
    const doubts = new Map(
      judged.map(({ interval, likely }) => [interval.id as string, likely.isSure ? 0 : 1 - likely.probability]),
    )
    const { groups, single } = grouped(intervals, suggester(likeness, slice.jobs, doubts))
    const count = intervals.length < MOST ? intervals.length : await reader.countUnsorted()
    const { jobs } = slice
    return { groups, single, likely: likelyByJob(judged), count, looked: intervals.length, jobs, rules }
  })
}

async function nothingLearned(reader: Reader): Promise<LikenessSlice & { jobs: Job[] }> {
  return { jobs: await reader.list('job'), organisations: [], contacts: [], examples: [] }
}

async function judgeAll(
  reader: Reader,
  likeness: Likeness,
  intervals: readonly Stored<'interval'>[],
): Promise<Judged<Stored<'interval'>>[]> {
  const judged: Judged<Stored<'interval'>>[] = []
  for (const { span, waiting } of waitingByMonth(intervals))
    judged.push(...judgeWaiting(likeness, waiting, await reader.intervals(span)))
  return judged
}

type Suggest = (intervals: readonly Stored<'interval'>[]) => Pick<UnsortedGroup, 'suggestion' | 'unsure'>

function grouped(intervals: readonly Stored<'interval'>[], suggest: Suggest): Pick<Unsorted, 'groups' | 'single'> {
  const byTrait = Map.groupBy(intervals, (interval) => {
    const trait = TRAITS_IN_ORDER.find((one) => traitsOf(interval, one).length)
    return trait ? `${trait} ${traitsOf(interval, trait)[0]}` : ''
  })
  const single = byTrait.get('') ?? []
  byTrait.delete('')
  const groups = [...byTrait].map(([key, members]) => groupOf(key, members, suggest))
  return { groups: groups.sort((a, b) => b.unsure - a.unsure || b.seconds - a.seconds), single }
}

function groupOf(key: string, members: readonly Stored<'interval'>[], suggest: Suggest): UnsortedGroup {
  const at = key.indexOf(' ')
  return {
    trait: key.slice(0, at) as SortingTrait,
    text: key.slice(at + 1),
    count: members.length,
    seconds: members.reduce((sum, interval) => sum + secondsOf(interval), 0),
    newest: members[0] as Stored<'interval'>,
    titles: commonest(members.flatMap(({ title }) => title ?? [])),
    ...suggest(members),
  }
}

function commonest(all: readonly string[]): { title: string; count: number }[] {
  const titles = [...Map.groupBy(all, (title) => title)].map(([title, same]) => ({ title, count: same.length }))
  return titles.sort((a, b) => b.count - a.count).slice(0, 5)
}

function secondsOf({ startAt, endAt }: Stored<'interval'>): number {
  return (endAt - startAt) / 1000
}

/** The job that most of a group’s intervals are likeliest of by themselves, with the mean of their probabilities. */
function suggester(likeness: Likeness, jobs: readonly Job[], doubts: ReadonlyMap<string, number>): Suggest {
  const byId = new Map(jobs.map((job) => [job.id as string, job]))
  return (intervals) => {
    const unsure = intervals.reduce((sum, interval) => sum + (doubts.get(interval.id) ?? 1) * secondsOf(interval), 0)
    const judged = intervals.flatMap((interval) => likeness.judge(interval) ?? [])
    const sums = [...Map.groupBy(judged, ({ job }) => job as string)].map(([id, of]) => ({
      job: byId.get(id),
      probability: of.reduce((sum, { probability }) => sum + probability, 0) / intervals.length,
      reasons: of.reduce((best, one) => (one.probability > best.probability ? one : best)).reasons,
    }))
    const [best] = sums.sort((a, b) => b.probability - a.probability)
    if (!best?.job || best.probability < LEAST || !best.reasons.length) return { unsure }
    return { unsure, suggestion: { ...best, job: best.job } }
  }
}

/**
 * One interval and the sortings that its traits allow, each with how many others it would sort as well: of those that wait, and
 * of those around it that a sorting gave to another job.
 */
export interface OneUnsorted {
  interval: Stored<'interval'>
  alike: { trait: SortingTrait; text: string; count: number }[]
}

export function oneUnsorted(asker: Asker, id: string): Promise<OneUnsorted | undefined> {
  return ask(asker, async (reader) => {
    const interval = await reader.find('interval', id)
    if (!interval) return undefined
    const year = await reader.intervals({ start: interval.startAt - YEAR, end: interval.startAt + YEAR })
    const sortedOtherwise = year.filter((other) => other.sortedBy && other.job !== interval.job)
    const waiting = await reader.unsorted({ limit: MOST })
    const others = [...waiting, ...sortedOtherwise].filter((other) => other.id !== id)
    const alike = TRAITS_IN_ORDER.flatMap((trait) =>
      traitsOf(interval, trait).map((text) => ({
        trait,
        text,
        count: others.filter((other) => traitsOf(other, trait).includes(text)).length,
      })),
    )
    return { interval, alike: alike.filter(({ count }) => count > 0) }
  })
}
