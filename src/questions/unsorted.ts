import { type Job, type Organisation, type Sorting, type SortingTrait, traitsOf } from '#record'
import type { Stored } from '#store'
import { type Asker, ask } from './asker.ts'

/** Why a job is suggested: its name stands in the trait, its organisation’s does, or the address is the organisation’s. */
export type SuggestionReason = 'job name' | 'organisation name' | 'organisation domain'

export interface Suggestion {
  job: Job
  reason: SuggestionReason
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
}

export interface Unsorted {
  groups: UnsortedGroup[]
  /** Those without any trait, newest first: each is sorted by hand. */
  single: Stored<'interval'>[]
  /** How many intervals wait in all, and how many of them, the newest, were looked at. */
  count: number
  looked: number
  jobs: Job[]
  rules: Sorting[]
}

/** A page shows groups of the newest intervals; when these are sorted the next come up. */
const MOST = 2_000
const YEAR = 366 * 86_400_000
const TRAITS_IN_ORDER: readonly SortingTrait[] = ['project', 'calendar', 'tag', 'domain', 'title']

/** What waits to be sorted, in groups alike, with a suggestion where the record knows one. */
export function unsorted(asker: Asker): Promise<Unsorted> {
  return ask(asker, async (reader) => {
    const intervals = await reader.unsorted({ limit: MOST })
    const jobs = await reader.list('job')
    const organisations = await reader.list('organisation')
    const rules = (await reader.list('sorting')).sort((a, b) => a.rank - b.rank)
    const { groups, single } = grouped(intervals)
    for (const group of groups) group.suggestion = suggest(group, jobs, organisations)
    const count = intervals.length < MOST ? intervals.length : await reader.countUnsorted()
    return { groups, single, count, looked: intervals.length, jobs, rules }
  })
}

function grouped(intervals: readonly Stored<'interval'>[]): Pick<Unsorted, 'groups' | 'single'> {
  const groups = new Map<string, UnsortedGroup & { counted: Map<string, number> }>()
  const single: Stored<'interval'>[] = []
  for (const interval of intervals) {
    const trait = TRAITS_IN_ORDER.find((one) => traitsOf(interval, one).length)
    const text = trait && traitsOf(interval, trait)[0]
    if (!trait || !text) {
      single.push(interval)
      continue
    }
    const key = `${trait} ${text}`
    const fresh = {
      trait,
      text,
      count: 0,
      seconds: 0,
      newest: interval,
      titles: [],
      counted: new Map<string, number>(),
    }
    const group = groups.get(key) ?? fresh
    groups.set(key, group)
    group.count += 1
    group.seconds += (interval.endAt - interval.startAt) / 1000
    if (interval.title) group.counted.set(interval.title, (group.counted.get(interval.title) ?? 0) + 1)
  }
  const finished = [...groups.values()].map(({ counted, ...group }) => ({ ...group, titles: commonest(counted) }))
  return { groups: finished.sort((a, b) => b.seconds - a.seconds), single }
}

function commonest(counted: Map<string, number>): { title: string; count: number }[] {
  const titles = [...counted].map(([title, count]) => ({ title, count }))
  return titles.sort((a, b) => b.count - a.count).slice(0, 5)
}

function suggest(
  group: Pick<UnsortedGroup, 'trait' | 'text'>,
  jobs: readonly Job[],
  organisations: readonly Organisation[],
): Suggestion | undefined {
  const byId = new Map(organisations.map((organisation) => [organisation.id as string, organisation]))
  for (const job of jobs) {
    const organisation = job.organisation && byId.get(job.organisation)
    if (group.trait === 'domain') {
      if (organisation && domainsOf(organisation).some((domain) => isWithin(group.text, domain)))
        return { job, reason: 'organisation domain' }
    } else if (speaksOf(group.text, job.title)) return { job, reason: 'job name' }
    else if (organisation && speaksOf(group.text, organisation.name)) return { job, reason: 'organisation name' }
  }
  return undefined
}

function domainsOf(organisation: Organisation): string[] {
  const own = organisation.domains ?? []
  const site = organisation.url && URL.canParse(organisation.url) ? [new URL(organisation.url).hostname] : []
  return [...own, ...site].map((domain) => domain.toLowerCase().replace(/^www\./, ''))
}

function isWithin(domain: string, of: string): boolean {
  return domain === of || domain.endsWith(`.${of}`)
}

/** One text names the other as whole words. */
function speaksOf(text: string, name: string): boolean {
  const [a, b] = [wordsOf(text), wordsOf(name)]
  return a.length > 3 && b.length > 3 && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `))
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
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
