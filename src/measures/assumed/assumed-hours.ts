import { type Days, dayNumber, daysInMonth, fromDayNumber, type Month, monthsBetween, type PlainDate } from '#calendar'
import type { Boundary, Job } from '#record'
import { assumedWeeklyHours } from './agreed-hours.ts'
import { heldDays } from './held-days.ts'
import { countLeave, leavesOf } from './leave-days.ts'
import { isTraced } from './traced-months.ts'

/** What of the boundaries speaks for one job, looked up once however many months ask. */
interface Plan {
  leaves: ReturnType<typeof leavesOf>
  agreed: readonly Boundary[]
  /** Where nothing agreed has a date, the hours a week of every day. */
  always?: number | undefined
}

const plans = new WeakMap<readonly Boundary[], WeakMap<Job, Plan>>()

function planOf(job: Job, boundaries: readonly Boundary[]): Plan {
  const known = plans.get(boundaries) ?? new WeakMap<Job, Plan>()
  plans.set(boundaries, known)
  const plan = known.get(job) ?? planFrom(job, boundaries)
  known.set(job, plan)
  return plan
}

function planFrom(job: Job, boundaries: readonly Boundary[]): Plan {
  const agreed = boundaries.filter((one) => one.job === job.id && one.kind !== 'leave')
  const isSteady = agreed.every(({ from, to }) => !from && !to)
  const always = isSteady ? assumedWeeklyHours(job, agreed, '2000-01-01' as PlainDate) : undefined
  return { leaves: leavesOf(job, boundaries), agreed, always }
}

/**
 * Hours the job is taken to have had on the days it was held among these, leave left out; whether it was traced is not asked.
 * The job and the list of boundaries are not changed afterwards.
 */
export function assumedHours(job: Job, boundaries: readonly Boundary[], days: Days, today: PlainDate): number {
  const held = heldDays(job, today)
  const both = held && overlap(held, days)
  if (!both) return 0
  const { leaves, agreed, always } = planOf(job, boundaries)
  const [first, last] = [dayNumber(both.from), dayNumber(both.to)]
  const count = last - first + 1 - countLeave(leaves, first, last)
  return (count / 7) * (always ?? assumedWeeklyHours(job, agreed, middleOf(both)))
}

/** Assumed hours of the months of a stretch in which the job was not traced. */
export function assumedUntraced(
  job: Job,
  boundaries: readonly Boundary[],
  days: Days,
  { traced, today }: { traced: ReadonlySet<Month> | undefined; today: PlainDate },
): number {
  // By far the commonest question, asked hundreds of times for a picture by month.
  if (days.from.slice(0, 7) === days.to.slice(0, 7) && traced?.has(days.from.slice(0, 7) as Month)) return 0
  const held = heldDays(job, today)
  const both = held && overlap(held, days)
  if (!both) return 0
  const months = monthsBetween(both.from.slice(0, 7) as Month, both.to.slice(0, 7) as Month)
  return months
    .filter((month) => !isTraced(traced, month))
    .reduce((sum, month) => sum + assumedHours(job, boundaries, within(both, month), today), 0)
}

function overlap(a: Days, b: Days): Days | undefined {
  const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to]
  return from <= to ? { from, to } : undefined
}

function within(days: Days, month: Month): Days {
  const [first, last] = [`${month}-01`, `${month}-${daysInMonth(month)}`] as [PlainDate, PlainDate]
  return { from: days.from > first ? days.from : first, to: days.to < last ? days.to : last }
}

export function middleOf({ from, to }: Days): PlainDate {
  return fromDayNumber(Math.floor((dayNumber(from) + dayNumber(to)) / 2))
}
