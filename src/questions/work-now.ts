import {
  addMonths,
  type Days,
  dayAt,
  firstDay,
  type Instant,
  lastDay,
  type Month,
  monthOf,
  type PartialDate,
  type PlainDate,
} from '#calendar'
import {
  type Attention,
  attention,
  type DutySeconds,
  type DutyServed,
  type Intended,
  intended,
  monthsThatDiffer,
  served,
  servedByDuty,
  tracedMonths,
  type WorkServed,
} from '#measures'
import { type Intention, type Job, type MonthTotal, monthTotals, type Serving } from '#record'
import type { Reader } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { PERIOD_NAMES, type PeriodName, periodNamed } from './period-named.ts'
import { allPartsOf, type WorkParts } from './work-parts.ts'

/** One work with what served it in the period. */
export interface WorkNow extends WorkParts {
  served: WorkServed
  byDuty: DutyServed[]
  /** Entries of the period that name it. */
  entries: number
}

/** All works, and where attention goes beside where it is meant to go. */
export interface WorksNow {
  named: PeriodName
  period: Days
  today: PlainDate
  /** Those still pursued first. */
  works: WorkNow[]
  attention: Attention
  intended: Intended[]
  intentions: Intention[]
  jobs: Job[]
}

/** The works with their figures over a named period, twelve months unless told. */
export async function worksNow(asker: Asker, asked?: string): Promise<WorksNow> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const named = PERIOD_NAMES.find((name) => name === asked) ?? 'year'
  return ask(asker, async (reader) => {
    const whole = named === 'all' ? await reader.monthTotals(undefined, STRANDS) : []
    const first = startOf(whole[0]?.month ?? monthOf(today))
    const period = periodNamed(named, today, first, settings.weekStart)
    const totals = named === 'all' ? whole : monthTotals(await reader.dayTotals(period, STRANDS))
    const traced = named === 'all' ? whole : await reader.monthTotals(monthsAround(period), ['job'])
    const [jobs, boundaries] = [await reader.list('job'), await reader.list('boundary')]
    const intentions = await reader.list('intention')
    const attended = attention({ period, today, jobs, boundaries, totals, traced: tracedMonths(traced) })
    return {
      ...{ named, period, today, jobs, intentions, attention: attended },
      intended: intended(attended, intentions, jobs, period.to),
      works: await worksOf(reader, { named, period, totals }),
    }
  })
}

interface Slice {
  named: PeriodName
  period: Days
  totals: readonly MonthTotal[]
}

async function worksOf(reader: Reader, { named, period, totals }: Slice): Promise<WorkNow[]> {
  const works = await reader.list('work')
  if (!works.length) return []
  const parts = await allPartsOf(reader, works)
  const servings = parts.flatMap((part) => part.servings)
  const byWork = new Map(served({ period, works, totals }).map((one) => [one.work, one]))
  const duties = parts[0]?.duties.length ? await dutySeconds(reader, { named, period, totals }, servings) : []
  const found = await Promise.all(
    parts.map(async (part) => ({
      ...part,
      served: byWork.get(part.work.id) as WorkServed,
      byDuty: servedByDuty(part.work.id, duties, servings),
      entries: await reader.countEntries({ work: part.work.id, ...period }),
    })),
  )
  return found.sort(weightiestFirst)
}

/** Strands that shares are made of. */
const STRANDS = ['all', 'job', 'duty', 'served'] as const

/** Far enough around a period to tell a pause of a traced job from a job that was never traced. */
function monthsAround({ from, to }: Days): { from: Month; to: Month } {
  return { from: addMonths(monthOf(from), -6), to: addMonths(monthOf(to), 6) }
}

/** A duty’s seconds by month where all days of the month have the same servings, else by day. */
async function dutySeconds(
  reader: Reader,
  { named, period, totals }: Slice,
  servings: readonly Serving[],
): Promise<DutySeconds[]> {
  if (named !== 'all') return ofDays(reader, period)
  const differ = monthsThatDiffer(servings)
  const months = totals.filter(({ strand, month }) => strand === 'duty' && !differ.has(month))
  const whole = months.map(({ month, job, of, seconds }) => ({ duty: of, job, day: startOf(month), seconds }))
  const apart = await Promise.all([...differ].map((month) => ofDays(reader, daysOf(month))))
  return [...whole, ...apart.flat()]
}

async function ofDays(reader: Reader, days: Days): Promise<DutySeconds[]> {
  const totals = await reader.dayTotals(days, ['duty'])
  return totals.map(({ day, job, of, seconds }) => ({ duty: of, job, day, seconds }))
}

function startOf(month: Month): PlainDate {
  return firstDay(month as string as PartialDate)
}

function daysOf(month: Month): Days {
  return { from: startOf(month), to: lastDay(month as string as PartialDate) }
}

/** Those still pursued first, then by the hours that served them. */
function weightiestFirst(a: WorkNow, b: WorkNow): number {
  const ended = (one: WorkNow) => Number(one.work.to !== undefined)
  const hours = (one: WorkNow) => one.served.hours.value ?? 0
  return ended(a) - ended(b) || hours(b) - hours(a) || a.work.name.localeCompare(b.work.name)
}
