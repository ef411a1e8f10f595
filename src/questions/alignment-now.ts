import { addDays, type Days, dayAt, type Instant, type PlainDate } from '#calendar'
import {
  type Alignment,
  alignment,
  alignmentOfWording,
  namingOf,
  quartersUntil,
  served,
  type Told,
  type WordingAlignment,
  type WordingPeriod,
  type WorkAlignment,
  type WorkServed,
  wordingPeriods,
} from '#measures'
import {
  addRatings,
  type Entry,
  type Job,
  type MonthTotal,
  type Named,
  type Need,
  NO_RATINGS,
  type Serving,
  type Statement,
  type Work,
} from '#record'
import type { Reader, Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { PERIOD_NAMES, type PeriodName, periodNamed } from './period-named.ts'
import { type KnownTotals, periodTotals } from './period-totals.ts'
import { wordingOn, wordingsOf } from './wording.ts'

/** One work with its alignment over the period, wording by wording, and quarter by quarter. */
export interface AlignedWork {
  work: Work
  /** Valid at the end of the period. */
  wording?: Statement | undefined
  figures: WorkAlignment
  /** The oldest first. */
  wordings: WordingAlignment[]
  /** The last quarters from the first with any traced time on. */
  trend: WorkServed[]
}

/** Needs beside what the hours supply, for all works. */
export interface AlignmentNow {
  named: PeriodName
  period: Days
  today: PlainDate
  /** Those still pursued first, then by the hours that served them. */
  works: AlignedWork[]
  value: Alignment['value']
  /** All stated needs of works, the newest first. */
  needs: Stored<'need'>[]
  jobs: Job[]
}

const STRANDS = ['all', 'job', 'served'] as const
const QUARTERS = 12

/** How far hours, energy and wins serve one’s works over a named period, twelve months unless told. */
export async function alignmentNow(asker: Asker, asked?: string): Promise<AlignmentNow> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const named = PERIOD_NAMES.find((name) => name === asked) ?? 'year'
  return ask(asker, async (reader) => {
    const whole = named === 'all' ? await reader.monthTotals(undefined, STRANDS) : undefined
    const period = periodNamed(named, today, startOf(whole, today), settings.weekStart)
    const [needs, jobs] = [await reader.list('need'), await reader.list('job')]
    const { works, value } = await worksAligned(reader, { period, today, needs, jobs, whole })
    return {
      ...{ named, period, today, jobs, value, works: works.sort(weightiestFirst) },
      needs: needs.filter(({ least }) => least !== undefined).reverse(),
    }
  })
}

function startOf(whole: readonly MonthTotal[] | undefined, today: PlainDate): PlainDate {
  const first = whole?.[0]?.month
  return first ? (`${first}-01` as PlainDate) : today
}

interface WorksSlice {
  period: Days
  today: PlainDate
  needs: readonly Need[]
  jobs: readonly Job[]
  /** The months of all time, where the period is that. */
  whole: readonly MonthTotal[] | undefined
}

async function worksAligned(
  reader: Reader,
  { period, today, needs, jobs, whole }: WorksSlice,
): Promise<{ works: AlignedWork[]; value: Alignment['value'] }> {
  const [works, servings] = [await reader.list('work'), await reader.list('serving')]
  if (!works.length) return { works: [], value: undefined }
  const statements = await reader.list('statement')
  const byDay = whole ? undefined : await reader.dayTotals(period, STRANDS)
  const totals = await periodTotals(reader, period, STRANDS, whole && { months: whole, days: new Map() })
  const worded = await wordingsTold(reader, works, { servings, statements, today })
  const told = await toldOf(reader, works, { servings, period, worded })
  const wins = await reader.countEntries({ kind: 'win', ...period })
  const toldByJob = await toldByJobs(reader, jobs, period)
  const { works: figures, value } = alignment({ period, works, needs, totals, byDay, wins, told, toldByJob })
  const months = whole?.filter(({ job }) => !job) ?? (await reader.monthTotals(undefined, ['all', 'served'], ''))
  const known: KnownTotals = { months, days: new Map() }
  const trends = await trendsOf(reader, works, today, known)
  const aligned = works.map(async (work, at) => ({
    ...{ work, figures: figures[at] as WorkAlignment, trend: trends.map((one) => one[at] as WorkServed) },
    wording: wordingOn(wordingsOf(work.id, statements), period.to),
    wordings: await wordingsAligned(reader, work, worded.get(work.id) ?? [], known),
  }))
  return { works: await Promise.all(aligned), value }
}

/** What was told of a work in some days, and of how many wins in all. */
interface WordingTold extends WordingPeriod {
  told: Told
  wins: number
}

interface Terms {
  servings: readonly Serving[]
  statements: readonly Statement[]
  today: PlainDate
}

async function wordingsTold(
  reader: Reader,
  works: readonly Work[],
  { servings, statements, today }: Terms,
): Promise<Map<string, WordingTold[]>> {
  const worded = new Map<string, WordingTold[]>()
  const wins = new Map<string, number>()
  for (const { id } of works) {
    const own: WordingTold[] = []
    for (const one of wordingPeriods(wordingsOf(id, statements), today)) {
      const { from, to } = one.period
      const known = wins.get(`${from} ${to}`) ?? (await reader.countEntries({ kind: 'win', from, to }))
      wins.set(`${from} ${to}`, known)
      own.push({ ...one, wins: known, told: await toldIn(reader, namingOf(id, servings), one.period) })
    }
    worded.set(id, own)
  }
  return worded
}

interface ToldTerms {
  servings: readonly Serving[]
  period: Days
  worded: ReadonlyMap<string, readonly WordingTold[]>
}

/** Where the period holds every wording, only what was told before the first is read again: days add up. */
async function toldOf(
  reader: Reader,
  works: readonly Work[],
  { servings, period, worded }: ToldTerms,
): Promise<Map<string, Told>> {
  const told = new Map<string, Told>()
  for (const { id } of works) {
    const own = worded.get(id) ?? []
    const naming = namingOf(id, servings)
    const [first] = own
    if (!first || first.period.from <= period.from) told.set(id, await toldIn(reader, naming, period))
    else {
      const before = await toldIn(reader, naming, { from: period.from, to: addDays(first.period.from, -1) })
      const all = [before, ...own.map((one) => one.told)]
      told.set(id, {
        energy: addRatings(all.map(({ energy }) => energy)),
        wins: all.reduce((sum, { wins }) => sum + wins, 0),
      })
    }
  }
  return told
}

async function toldIn(reader: Reader, naming: readonly Named[], days: Days): Promise<Told> {
  const energy = (await reader.ratingSums('energy', { days, naming })).get('') ?? NO_RATINGS
  return { energy, wins: await reader.countEntries({ kind: 'win', ...days, naming }) }
}

async function toldByJobs(reader: Reader, jobs: readonly Job[], days: Days): Promise<Map<string, Told>> {
  const energy = await reader.ratingSums('energy', { days, by: 'job' })
  const told = new Map<string, Told>()
  for (const { id } of jobs) {
    const wins = await reader.countEntries({ kind: 'win', ...days, job: id })
    told.set(id, { energy: energy.get(id) ?? NO_RATINGS, wins })
  }
  return told
}

/** For each quarter what served the works, in their order; nothing before the first quarter with traced time. */
async function trendsOf(
  reader: Reader,
  works: readonly Work[],
  today: PlainDate,
  known: KnownTotals,
): Promise<WorkServed[][]> {
  const trends: WorkServed[][] = []
  for (const period of quartersUntil(today, QUARTERS)) {
    const totals = await periodTotals(reader, period, ['all', 'served'], known)
    if (totals.length || trends.length) trends.push(served({ period, works, totals }))
  }
  return trends
}

function wordingsAligned(
  reader: Reader,
  work: Work,
  worded: readonly WordingTold[],
  known: KnownTotals,
): Promise<WordingAlignment[]> {
  // What serves other works adds nothing to this one.
  const isOwn = ({ of }: Pick<MonthTotal, 'of'>) => of === '' || of === work.id
  const own = { ...known, months: known.months.filter(isOwn) }
  return Promise.all(
    worded.map(async ({ told, wins, ...one }) => {
      const totals = (await periodTotals(reader, one.period, ['all', 'served'], own)).filter(isOwn)
      return alignmentOfWording(work, one, totals, told, wins)
    }),
  )
}

function weightiestFirst(a: AlignedWork, b: AlignedWork): number {
  const ended = (one: AlignedWork) => Number(one.work.to !== undefined)
  const hours = (one: AlignedWork) => one.figures.served.hours.value ?? 0
  return ended(a) - ended(b) || hours(b) - hours(a) || a.work.name.localeCompare(b.work.name)
}

/** The entries behind a figure of a work: check-ins or wins that name it, or what served it on their day. */
export interface EntriesOfWork {
  work: Work
  kind: Entry['kind']
  days: Partial<Days>
  entries: Entry[]
  count: number
  jobs: Job[]
}

/** A page of them, newest first; nothing when there is no such work. */
export async function entriesOfWork(
  asker: Asker,
  id: string,
  { kind, days, first, most }: { kind: Entry['kind']; days: Partial<Days>; first: number; most: number },
): Promise<EntriesOfWork | undefined> {
  return ask(asker, async (reader) => {
    const work = await reader.find('work', id)
    if (!work) return undefined
    const naming = namingOf(id, await reader.list('serving'))
    const filter = { kind, naming, ...days }
    return {
      ...{ work, kind, days },
      entries: await reader.entries(filter, { limit: most, offset: first }),
      count: await reader.countEntries(filter),
      jobs: await reader.list('job'),
    }
  })
}
