import { addDays, type Days, dayNumber, fromDayNumber, type PlainDate } from '#calendar'
import type { Boundary, DayTotal, Job } from '#record'
import { averageWeekWithLeave, DIRECTIVE } from '#statistics'
import { countLeave, leavesOf } from '../assumed/leave-days.ts'
import type { Finding } from '../finding.ts'

export interface AverageWeekSlice {
  /** Whole weeks, counted from the first day: 17 for the four months of the Directive. */
  period: Days
  jobs: readonly Pick<Job, 'id' | 'paid'>[]
  boundaries: readonly Boundary[]
  /** Days of strand `job`, from `lookBack` days before the period on. */
  totals: readonly DayTotal[]
}

export interface AverageWeek {
  finding: Finding
  /** Days of leave in the period, of all paid jobs with any time in it, and as many days before it that were taken in their place. */
  leaveDays: number
  isAbove: boolean
}

/** The reference period of four months, as weeks. */
export const REFERENCE_WEEKS = 17

/** Below so many weeks with paid time or leave there is no average: a convention of our own. */
const LEAST_WEEKS = 4

/**
 * Hours a week of all paid jobs together with leave neutral: (A + B) / C. As what comes after the period is not known yet, the days that
 * stand in for leave are those directly before it. Weeks without any paid time or leave say nothing and are left out of C.
 */
export function averagePaidWeek(slice: AverageWeekSlice): AverageWeek {
  const { period } = slice
  const paid = slice.jobs.filter((job) => job.paid)
  const parts = paid.map((job) => partOf(slice, job))
  const weeks = new Set(parts.flatMap((part) => [...part.weeks])).size
  const sum = (of: 'hours' | 'instead' | 'leave') => parts.reduce((all, part) => all + part[of], 0)
  const basis = {
    ...({ unit: 'h/week', n: weeks, counted: 'weeks', period } as const),
    ...({ rows: { concept: 'interval', period }, method: 'rest.average week' } as const),
  }
  if (weeks < LEAST_WEEKS) {
    const notEnough = { missing: 'weeks', need: LEAST_WEEKS, have: weeks } as const
    return { finding: { ...basis, notEnough }, leaveDays: sum('leave'), isAbove: false }
  }
  const value = averageWeekWithLeave({ hours: sum('hours'), after: sum('instead'), weeks })
  return { finding: { ...basis, value }, leaveDays: sum('leave'), isAbove: value > DIRECTIVE.averageWeek }
}

function partOf({ period, boundaries, totals }: AverageWeekSlice, job: Pick<Job, 'id' | 'paid'>) {
  const [first, last] = [dayNumber(period.from), dayNumber(period.to)]
  const leaves = leavesOf(job, boundaries)
  const own = totals.filter((total) => total.strand === 'job' && total.job === job.id)
  const within = own.filter(({ day }) => day >= period.from && day <= period.to)
  const isHeld = own.length > 0
  const leave = isHeld ? countLeave(leaves, first, last) : 0
  const weekOf = (number: number) => Math.floor((number - first) / 7)
  const weeks = new Set(within.map(({ day }) => weekOf(dayNumber(day))))
  if (isHeld) for (let day = first; day <= last; day++) if (countLeave(leaves, day, day)) weeks.add(weekOf(day))
  const instead = daysInstead(leave, first - 1, (day) => countLeave(leaves, day, day) > 0)
  return {
    hours: within.reduce((sum, { seconds }) => sum + seconds, 0) / 3600,
    instead: own.reduce((sum, { day, seconds }) => sum + (instead.has(day) ? seconds : 0), 0) / 3600,
    ...{ leave, weeks },
  }
}

/** As many days as were on leave, going back from one day; days on leave are passed over. */
function daysInstead(count: number, from: number, isLeave: (day: number) => boolean): Set<PlainDate> {
  const days = new Set<PlainDate>()
  for (let day = from; days.size < count && from - day < 7 * 2 * REFERENCE_WEEKS; day--)
    if (!isLeave(day)) days.add(fromDayNumber(day))
  return days
}

/** The first day whose hours may be needed for a period. */
export function lookBack({ from }: Days): PlainDate {
  return addDays(from, -7 * REFERENCE_WEEKS)
}
