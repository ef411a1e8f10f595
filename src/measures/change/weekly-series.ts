import { addDays, type Days, dayNumber, type PlainDate } from '#calendar'
import type { Boundary, DayTotal, Entry, Job } from '#record'
import { countLeave, leavesOf } from '../assumed/leave-days.ts'
import { isBounded } from '../bleed/is-bounded.ts'
import { daysSince } from './days-since.ts'

/** What is held before and after: mean check-in energy, share of hours served, hours a week, bleed a week. */
export const SERIES = ['energy', 'alignment', 'hours', 'bleed'] as const
export type Series = (typeof SERIES)[number]

/** One week of a series, in the series’ own unit: −2…+2, 0…1, hours. */
export interface WeekFigure {
  /** Its first day. */
  from: PlainDate
  /** Its number, rising by one from week to week. */
  at: number
  value: number
}

export interface WeeklySlice {
  /** The jobs it is of, taken together. */
  jobs: readonly Pick<Job, 'id' | 'paid'>[]
  boundaries: readonly Boundary[]
  /** Whole weeks, from its first day on. */
  period: Days
  /** Days of the period, strands `all`, `job`, `served` and `bleed`; other jobs’ are passed over. */
  totals: readonly DayTotal[]
  /** Check-ins of the period; other jobs’ are passed over. */
  checkIns: readonly Pick<Entry, 'day' | 'job' | 'energy'>[]
}

/**
 * The weeks of each series that can be told: hours and bleed of weeks in which the jobs were traced (of several jobs: in which anything
 * was), no day of them on leave; the share served of weeks with hours; energy of weeks with a check-in. Bleed only inside a boundary.
 */
export function weeklySeries(slice: WeeklySlice): Record<Series, WeekFigure[]> {
  const weeks = weeksOf(slice)
  const told = (value: (week: Week) => number | undefined) =>
    weeks.flatMap((week) => {
      const figure = value(week)
      return figure === undefined ? [] : [{ from: week.from, at: week.at, value: figure }]
    })
  const isTraced = (week: Week) => !week.leave && (slice.jobs.length > 1 ? week.all > 0 : week.job > 0)
  const bounded = slice.jobs.some((job) => isBounded(job, slice.boundaries, slice.period))
  return {
    energy: told(({ energy, count }) => (count ? energy / count : undefined)),
    alignment: told(({ job, served }) => (job > 0 ? served / job : undefined)),
    hours: told((week) => (isTraced(week) ? week.job / 3600 : undefined)),
    bleed: bounded ? told((week) => (isTraced(week) ? week.bleed / 3600 : undefined)) : [],
  }
}

interface Week {
  from: PlainDate
  at: number
  /** Seconds: of all jobs, of these, served and bled of these. */
  all: number
  job: number
  served: number
  bleed: number
  energy: number
  count: number
  leave: boolean
}

function weeksOf(slice: WeeklySlice): Week[] {
  const weeks = emptyWeeks(slice)
  addTotals(weeks, slice)
  addCheckIns(weeks, slice)
  return weeks
}

function emptyWeeks({ jobs, boundaries, period }: WeeklySlice): Week[] {
  const first = dayNumber(period.from)
  const count = Math.max(0, Math.floor((dayNumber(period.to) - first + 1) / 7))
  const leaves = jobs.map((job) => leavesOf(job, boundaries))
  return Array.from({ length: count }, (_, week) => ({
    ...{ from: addDays(period.from, 7 * week), at: Math.floor(first / 7) + week },
    ...{ all: 0, job: 0, served: 0, bleed: 0, energy: 0, count: 0 },
    leave: leaves.some((own) => countLeave(own, first + 7 * week, first + 7 * week + 6) > 0),
  }))
}

function addTotals(weeks: readonly Week[], { jobs, period, totals }: WeeklySlice): void {
  const since = daysSince(period.from)
  const places = new Map<string, number>(jobs.map(({ id }, place) => [id, place]))
  // Of each day and job the seconds traced and served, in one row.
  const slots = 7 * weeks.length * jobs.length
  const [traced, served] = [new Float64Array(slots), new Float64Array(slots)]
  for (const { day, strand, job, seconds } of totals) {
    const place = places.get(job)
    if (place === undefined && strand !== 'all') continue
    const at = since(day)
    const week = at >= 0 ? weeks[Math.floor(at / 7)] : undefined
    if (!week) continue
    const slot = at * jobs.length + (place ?? 0)
    if (strand === 'all') week.all += seconds
    else if (strand === 'bleed') week.bleed += seconds
    else if (strand === 'job') traced[slot] = (traced[slot] as number) + seconds
    else if (strand === 'served') served[slot] = (served[slot] as number) + seconds
  }
  for (const [slot, seconds] of traced.entries()) {
    const week = weeks[Math.floor(slot / jobs.length / 7)]
    if (!week || !seconds) continue
    week.job += seconds
    // An hour that serves two works is served once: a day’s hours served are never more than its hours.
    week.served += Math.min(seconds, served[slot] as number)
  }
}

function addCheckIns(weeks: readonly Week[], { jobs, period, checkIns }: WeeklySlice): void {
  const since = daysSince(period.from)
  const own = new Set<string>(jobs.map(({ id }) => id))
  for (const { day, job, energy } of checkIns) {
    const week = job && own.has(job) && day >= period.from ? weeks[Math.floor(since(day) / 7)] : undefined
    if (!week || energy === undefined) continue
    week.energy += energy
    week.count++
  }
}
