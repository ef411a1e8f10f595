import { type Days, daysInMonth, firstDay, type Month, monthOf, type PlainDate, type Weekday } from '#calendar'
import { heldDays, type TracedMonths, tracedMonths } from '#measures'
import { type Boundary, type DayTotal, type Job, type MonthTotal, monthTotals, type Strand } from '#record'
import type { Reader } from '#store'
import { isByWholeMonths, type PictureBy, type PicturePeriod, periodOf, periodsOf } from './picture-periods.ts'

/** All that a picture is computed from, its totals by period. */
export interface PictureSlice {
  days: Days
  today: PlainDate
  jobs: Job[]
  boundaries: Boundary[]
  traced: TracedMonths
  periods: PicturePeriod[]
  /** By the period’s id. */
  totals: ReadonlyMap<string, MonthTotal[]>
  /** Days of the strands `job` and `bleed`, by the period’s id; only when asked for. */
  daily: ReadonlyMap<string, DayTotal[]>
}

export interface SliceTerms {
  by: PictureBy
  from?: PlainDate | undefined
  to?: PlainDate | undefined
  strands: readonly Strand[]
  /** Days of bleed one by one, too. */
  daily: boolean
}

/** Reads totals by month where whole months are asked for, and by day where not. */
export async function readSlice(
  reader: Reader,
  { by, from, to, strands, daily }: SliceTerms,
  today: PlainDate,
  weekStart: Weekday,
): Promise<PictureSlice> {
  const [jobs, boundaries] = [await reader.list('job'), await reader.list('boundary')]
  const months = await reader.monthTotals(undefined, strands)
  const traced = tracedMonths(months)
  const days = daysOf(jobs, months, { from, to }, today)
  const periods = periodsOf(by, days, weekStart)
  const slice = { days, today, jobs, boundaries, traced, periods }
  const needed = daily ? [...new Set<Strand>([...strands, 'job', 'bleed'])] : strands
  const isWhole = isByWholeMonths(by, days, today)
  const read = isWhole && !daily ? [] : await reader.dayTotals(days, isWhole ? ['job', 'bleed'] : needed)
  const byDay = Map.groupBy(read, (total) => periodOf(by, total.day, weekStart))
  if (!isWhole) {
    const totals = new Map([...byDay].map(([id, own]) => [id, monthTotals(own)]))
    return { ...slice, totals, daily: daily ? byDay : new Map() }
  }
  const within = months.filter(({ month }) => month >= monthOf(days.from) && month <= monthOf(days.to))
  const totals = Map.groupBy(within, ({ month }) => periodOf(by, `${month}-01` as PlainDate, weekStart))
  return { ...slice, totals, daily: byDay }
}

/** From the first day of the first job, or the first trace, to today; what is asked for goes before. */
function daysOf(
  jobs: readonly Job[],
  months: readonly MonthTotal[],
  { from, to }: { from?: PlainDate | undefined; to?: PlainDate | undefined },
  today: PlainDate,
): Days {
  const held = jobs.flatMap((job) => heldDays(job, today)?.from ?? [])
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  const begun = [...held, ...(first ? [firstOf(first)] : [])].sort()[0] ?? today
  const ended = last && last > monthOf(today) ? (`${last}-${daysInMonth(last)}` as PlainDate) : today
  const days = { from: from ?? firstOf(monthOf(begun)), to: to ?? ended }
  return days.from <= days.to ? days : { from: days.to, to: days.to }
}

function firstOf(month: Month): PlainDate {
  return firstDay(month as string as Parameters<typeof firstDay>[0])
}
