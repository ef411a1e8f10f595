import { type Days, dayAt, type Instant, type PlainDate } from '#calendar'
import {
  type Alignment,
  alignment,
  alignmentOfWording,
  namingOf,
  quartersUntil,
  served,
  type Told,
  type WordingAlignment,
  type WorkAlignment,
  type WorkServed,
  wordingPeriods,
} from '#measures'
import {
  type Entry,
  type Job,
  type MonthTotal,
  monthTotals,
  NO_RATINGS,
  type Serving,
  type Statement,
  type Work,
} from '#record'
import type { Reader, Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { PERIOD_NAMES, type PeriodName, periodNamed } from './period-named.ts'
import { periodTotals } from './period-totals.ts'
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
    const first = named === 'all' ? (await reader.monthTotals(undefined, ['all']))[0]?.month : undefined
    const period = periodNamed(named, today, first ? (`${first}-01` as PlainDate) : today, settings.weekStart)
    const [works, needs, jobs] = [await reader.list('work'), await reader.list('need'), await reader.list('job')]
    const servings = await reader.list('serving')
    const byDay = named === 'all' ? undefined : await reader.dayTotals(period, STRANDS)
    const totals = byDay ? monthTotals(byDay) : await periodTotals(reader, period, STRANDS)
    const of = { period, works, needs, totals, byDay, wins: await reader.countEntries({ kind: 'win', ...period }) }
    const told = await toldOf(reader, works, servings, period)
    const { works: figures, value } = alignment({ ...of, told, toldByJob: await toldByJob(reader, jobs, period) })
    const trends = await trendsOf(reader, works, today)
    const statements = await reader.list('statement')
    const aligned = await Promise.all(
      works.map(async (work, at) => ({
        ...{ work, figures: figures[at] as WorkAlignment, trend: trends.map((one) => one[at] as WorkServed) },
        wording: wordingOn(wordingsOf(work.id, statements), period.to),
        wordings: await wordingsAligned(reader, work, { servings, statements, today }),
      })),
    )
    return {
      ...{ named, period, today, jobs, value, works: aligned.sort(weightiestFirst) },
      needs: needs.filter(({ least }) => least !== undefined).reverse(),
    }
  })
}

async function toldOf(
  reader: Reader,
  works: readonly Work[],
  servings: readonly Serving[],
  days: Days,
): Promise<Map<string, Told>> {
  const told = new Map<string, Told>()
  for (const { id } of works) {
    const naming = namingOf(id, servings)
    const energy = (await reader.ratingSums('energy', { days, naming })).get('') ?? NO_RATINGS
    told.set(id, { energy, wins: await reader.countEntries({ kind: 'win', ...days, naming }) })
  }
  return told
}

async function toldByJob(reader: Reader, jobs: readonly Job[], days: Days): Promise<Map<string, Told>> {
  const energy = await reader.ratingSums('energy', { days, by: 'job' })
  const told = new Map<string, Told>()
  for (const { id } of jobs) {
    const wins = await reader.countEntries({ kind: 'win', ...days, job: id })
    told.set(id, { energy: energy.get(id) ?? NO_RATINGS, wins })
  }
  return told
}

/** For each quarter what served the works, in their order; nothing before the first quarter with traced time. */
async function trendsOf(reader: Reader, works: readonly Work[], today: PlainDate): Promise<WorkServed[][]> {
  const trends: WorkServed[][] = []
  for (const period of quartersUntil(today, QUARTERS)) {
    const totals: MonthTotal[] = await periodTotals(reader, period, ['all', 'served'])
    if (totals.length || trends.length) trends.push(served({ period, works, totals }))
  }
  return trends
}

interface WordingSlice {
  servings: readonly Serving[]
  statements: readonly Statement[]
  today: PlainDate
}

async function wordingsAligned(
  reader: Reader,
  work: Work,
  { servings, statements, today }: WordingSlice,
): Promise<WordingAlignment[]> {
  const lines: WordingAlignment[] = []
  for (const one of wordingPeriods(wordingsOf(work.id, statements), today)) {
    const told = (await toldOf(reader, [work], servings, one.period)).get(work.id) as Told
    const totals = await periodTotals(reader, one.period, ['all', 'served'])
    const wins = await reader.countEntries({ kind: 'win', ...one.period })
    lines.push(alignmentOfWording(work, one, totals, told, wins))
  }
  return lines
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
