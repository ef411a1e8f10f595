import {
  addDays,
  addMonths,
  type Days,
  dayNumber,
  firstDay,
  type Month,
  monthOf,
  type PartialDate,
  type PlainDate,
  startOfDay,
  startOfWeek,
  type Weekday,
  type Zone,
} from '#calendar'
import {
  assumedWeeklyHours,
  type Bleed,
  bleed,
  type Displaced,
  type DutyHours,
  dailyRest,
  dutyHours,
  episodes,
  type Rest,
  shortestRest,
} from '#measures'
import { type BleedPiece, type Boundary, type DayTotal, dayPieces, type Interval, type Job } from '#record'
import type { Reader } from '#store'
import { displacedBy } from './displaced-by.ts'
import type { JobParts } from './job-parts.ts'
import { sortedIntervals } from './sorted-intervals.ts'
import type { Week } from './week.ts'

/** What one week of a job says. Seconds are of traced time, each moment once. */
export interface WeekFigures {
  seconds: number
  bleed: Bleed
  /** Stretches of bleed that follow each other without a gap are one. */
  pieces: number
  /** The whole weeks before this one. */
  before: Bleed
  /** Of all paid jobs together. */
  rest?: Rest | undefined
  displaced: Displaced[]
}

/** The weeks that begin in one month. */
export interface MonthOfBleed {
  month: Month
  bleed: Bleed
}

export interface JobFigures {
  week: WeekFigures
  /** The last twelve, in order. */
  months: MonthOfBleed[]
  /** All whole weeks of these months. */
  year: Bleed
  /** What it displaced in the whole weeks of `displacedPeriod`. */
  displaced: Displaced[]
  displacedPeriod: Days
  duties: DutyHours[]
  /** Whole weeks, of the present position only. */
  dutyPeriod: Days
  /** Hours a week it is taken to need, when nothing of it was ever traced. */
  assumed?: number | undefined
}

/** How many whole weeks say what is usual, and what fills a position. */
const WEEKS_USUAL = 12
/** How many whole weeks are gone through for what was displaced; the pieces of a month have their own. */
const WEEKS_DISPLACED = 4

interface Terms {
  today: PlainDate
  zone: Zone
  weekStart: Weekday
  parts: JobParts
  week: Week
  /** First day of the present position. */
  since?: PartialDate | undefined
}

/** The figures of one job: this week’s, its bleed over twelve months, its duties. Reads days of a year at most. */
export async function jobFigures(reader: Reader, terms: Terms): Promise<JobFigures> {
  const { today, weekStart, parts } = terms
  const thisWeek = startOfWeek(today, weekStart)
  const months = weeksByMonth(today, weekStart)
  const from = months[0]?.period.from ?? thisWeek
  const totals = await reader.dayTotals({ from, to: today }, ['job', 'bleed', 'duty'])
  const own = totals.filter(({ job }) => job === parts.job.id)
  const slice = { job: parts.job, boundaries: parts.boundaries }
  const dutyPeriod = dutyPeriodOf(terms, thisWeek)
  const displacedPeriod = { from: addDays(thisWeek, -7 * WEEKS_DISPLACED), to: addDays(thisWeek, -1) }
  return {
    week: await weekFigures(reader, terms),
    months: months.map(({ month, period }) => ({
      month,
      bleed: bleed({ ...slice, period, totals: within(own, period) }),
    })),
    year: bleed({
      ...slice,
      period: { from, to: addDays(thisWeek, -1) },
      totals: own.filter(({ day }) => day < thisWeek),
    }),
    duties: dutyHours(parts.duties, parts.job.id, dutyPeriod, own),
    dutyPeriod,
    displacedPeriod,
    displaced: await displacedIn(reader, terms, displacedPeriod),
    assumed: own.length ? undefined : await assumedOf(reader, terms),
  }
}

async function weekFigures(reader: Reader, { today, parts, week, zone }: Terms): Promise<WeekFigures> {
  const { job, boundaries } = parts
  const earlier = { from: addDays(week.from, -7 * WEEKS_USUAL), to: week.to }
  const totals = (await reader.dayTotals(earlier, ['job', 'bleed'])).filter((total) => total.job === job.id)
  const before = { from: earlier.from, to: addDays(week.from, -1) }
  const slice = { job, boundaries }
  const pieces = bleedPiecesOf(week.intervals, week, job, boundaries)
  const paid = new Set(parts.jobs.filter((one) => one.paid).map(({ id }) => id as string))
  const spans = week.intervals
    .filter((interval) => interval.job && paid.has(interval.job))
    .map(({ startAt, endAt }) => ({ start: startAt, end: endAt }))
  const known = Math.min(startOfDay(zone, dayNumber(today)), startOfDay(zone, dayNumber(week.to) + 1))
  const rests = dailyRest(spans, zone, known).filter(({ day }) => day >= week.from && day <= week.to)
  return {
    seconds: week.hours.find((one) => one.job === job.id)?.seconds ?? 0,
    bleed: bleed({ ...slice, period: { from: week.from, to: week.to }, totals: within(totals, week) }),
    pieces: episodes(pieces),
    before: bleed({ ...slice, period: before, totals: within(totals, before) }),
    rest: shortestRest(rests),
    displaced: await displacedBy(reader, pieces, { job: job.id, days: week, zone }),
  }
}

/** A paid job’s stretches outside its boundary on these days, from the traces of all jobs. */
export function bleedPiecesOf(
  intervals: readonly Interval[],
  days: Days,
  job: Job | undefined,
  boundaries: readonly Boundary[],
): BleedPiece[] {
  if (!job?.paid) return []
  return dayPieces(intervals, { paid: new Set([job.id]), boundaries }).flatMap(({ day, kind, start, end, part }) =>
    kind === 'inside' || day < days.from || day > days.to ? [] : [{ kind, start, end, part }],
  )
}

async function displacedIn(reader: Reader, { parts, zone }: Terms, days: Days): Promise<Displaced[]> {
  if (!parts.job.paid) return []
  const span = { start: startOfDay(zone, dayNumber(days.from) - 1), end: startOfDay(zone, dayNumber(days.to) + 2) }
  const pieces = bleedPiecesOf(await sortedIntervals(reader, span, parts.jobs), days, parts.job, parts.boundaries)
  return displacedBy(reader, pieces, { job: parts.job.id, days, zone })
}

/** The months up to the present one, each with the whole weeks that begin in it. */
function weeksByMonth(today: PlainDate, weekStart: Weekday): { month: Month; period: Days }[] {
  const present = monthOf(today)
  // The week that goes on now is not whole yet.
  const lastDay = addDays(startOfWeek(today, weekStart), -1)
  return Array.from({ length: 12 }, (_, index) => addMonths(present, index - 11)).map((month) => {
    const to = addDays(firstWeekOf(addMonths(month, 1), weekStart), -1)
    return { month, period: { from: firstWeekOf(month, weekStart), to: to < lastDay ? to : lastDay } }
  })
}

function firstWeekOf(month: Month, weekStart: Weekday): PlainDate {
  return startOfWeek(addDays(firstDay(month as string as PartialDate), 6), weekStart)
}

function dutyPeriodOf({ since }: Terms, thisWeek: PlainDate): Days {
  const from = addDays(thisWeek, -7 * WEEKS_USUAL)
  const to = addDays(thisWeek, -1)
  if (!since || firstDay(since) <= from) return { from, to }
  const late = Math.ceil((dayNumber(firstDay(since)) - dayNumber(from)) / 7)
  return { from: addDays(from, 7 * Math.min(late, WEEKS_USUAL - 1)), to }
}

function within(totals: readonly DayTotal[], { from, to }: Days): DayTotal[] {
  return totals.filter(({ day }) => day >= from && day <= to)
}

async function assumedOf(reader: Reader, { parts, today }: Terms): Promise<number | undefined> {
  const months = await reader.monthTotals(undefined, ['job'])
  if (months.some(({ job }) => job === parts.job.id)) return undefined
  return assumedWeeklyHours(parts.job, parts.boundaries, today)
}
