import {
  addMonths,
  type Days,
  dayNumber,
  daysInMonth,
  firstDay,
  fromDayNumber,
  holdsOn,
  lastDay,
  type Month,
  minutesOf,
  monthsBetween,
  type PlainDate,
} from '#calendar'
import { ASSUMED_WEEKLY_HOURS, type Boundary, type Job, type MonthTotal } from '#record'

/** The months in which each job was traced, of its whole life. */
export type TracedMonths = ReadonlyMap<string, ReadonlySet<Month>>

export function tracedMonths(totals: Iterable<Pick<MonthTotal, 'strand' | 'job' | 'month'>>): TracedMonths {
  const traced = new Map<string, Set<Month>>()
  for (const { strand, job, month } of totals)
    if (strand === 'job') traced.set(job, (traced.get(job) ?? new Set()).add(month))
  return traced
}

/** A job whose traces pause this many months or fewer was still traced: the hours of the pause are none, not unknown. */
const PAUSE = 3

/** Was the job traced in the month, or shortly before and after it? */
export function isTraced(months: ReadonlySet<Month> | undefined, month: Month): boolean {
  if (!months) return false
  if (months.has(month)) return true
  let [before, after] = [false, false]
  for (let distance = 1; distance <= PAUSE; distance++) {
    before ||= months.has(addMonths(month, -distance))
    after ||= months.has(addMonths(month, distance))
  }
  return before && after
}

/**
 * The days on which a job is taken to have been held. A date known to the month reaches over the whole month; one known to
 * the year means its middle, so that two jobs that meet in a year do not both fill it. Nothing without a start.
 */
export function heldDays({ from, to }: Pick<Job, 'from' | 'to'>, today: PlainDate): Days | undefined {
  if (!from) return undefined
  const isOneYear = from.length === 4 && from === to
  const first = from.length === 4 && !isOneYear ? (`${from}-07-01` as PlainDate) : firstDay(from)
  const last = !to ? today : to.length === 4 && !isOneYear ? (`${to}-06-30` as PlainDate) : lastDay(to)
  return first <= last ? { from: first, to: last < today ? last : today } : undefined
}

/** Hours a week agreed for a job on a day: its weekly hours, else what its daily windows add up to. */
export function agreedWeeklyHours(job: string, boundaries: readonly Boundary[], day: PlainDate): number | undefined {
  const own = boundaries.filter((boundary) => boundary.job === job && holdsOn(boundary, day))
  const weekly = own.find((boundary) => boundary.kind === 'weekly hours')
  if (weekly) return weekly.hours
  const windows = own.filter((boundary) => boundary.kind === 'daily window')
  if (!windows.length) return undefined
  const minutes = windows.map(({ days, opensAt, closesAt }) =>
    opensAt && closesAt ? (minutesOf(closesAt) - minutesOf(opensAt)) * (days?.length ?? 0) : 0,
  )
  return minutes.reduce((sum, one) => sum + one, 0) / 60
}

/** Hours a week the job is taken to need on a day while nothing is traced: as agreed, else the stated default of its kind. */
export function assumedWeeklyHours(
  job: Pick<Job, 'id' | 'kind'>,
  boundaries: readonly Boundary[],
  day: PlainDate,
): number {
  return agreedWeeklyHours(job.id, boundaries, day) ?? ASSUMED_WEEKLY_HOURS[job.kind]
}

/** Hours the job is taken to have had on the days it was held among these, leave left out; whether it was traced is not asked. */
export function assumedHours(job: Job, boundaries: readonly Boundary[], days: Days, today: PlainDate): number {
  const held = heldDays(job, today)
  if (!held) return 0
  const from = held.from > days.from ? held.from : days.from
  const to = held.to < days.to ? held.to : days.to
  if (from > to) return 0
  const count = dayNumber(to) - dayNumber(from) + 1 - leaveDays(job.id, boundaries, { from, to })
  return (count / 7) * assumedWeeklyHours(job, boundaries, middleOf({ from, to }))
}

/** Assumed hours of the months of a stretch in which the job was not traced. */
export function assumedUntraced(
  job: Job,
  boundaries: readonly Boundary[],
  days: Days,
  { traced, today }: { traced: ReadonlySet<Month> | undefined; today: PlainDate },
): number {
  const months = monthsBetween(days.from.slice(0, 7) as Month, days.to.slice(0, 7) as Month)
  return months
    .filter((month) => !isTraced(traced, month))
    .reduce((sum, month) => sum + assumedHours(job, boundaries, within(days, month), today), 0)
}

function within(days: Days, month: Month): Days {
  const [first, last] = [`${month}-01`, `${month}-${daysInMonth(month)}`] as [PlainDate, PlainDate]
  return { from: days.from > first ? days.from : first, to: days.to < last ? days.to : last }
}

function leaveDays(job: string, boundaries: readonly Boundary[], { from, to }: Days): number {
  const leaves = boundaries.filter((one) => one.kind === 'leave' && (one.job === job || !one.job))
  if (!leaves.length) return 0
  let count = 0
  for (let number = dayNumber(from); number <= dayNumber(to); number++)
    if (leaves.some((leave) => holdsOn(leave, fromDayNumber(number)))) count++
  return count
}

export function middleOf({ from, to }: Days): PlainDate {
  return fromDayNumber(Math.floor((dayNumber(from) + dayNumber(to)) / 2))
}
