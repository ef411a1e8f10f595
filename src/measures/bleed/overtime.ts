import { type Days, dayNumber, fromDayNumber, holdsOn, type PlainDate, type Weekday, weekdayOf } from '#calendar'
import type { Boundary, DayTotal, Job } from '#record'
import { meanOf } from '#statistics'
import { agreedWeeklyHours } from '../assumed/agreed-hours.ts'
import { countLeave, leavesOf } from '../assumed/leave-days.ts'
import type { Finding } from '../finding.ts'

interface OvertimeSlice {
  job: Pick<Job, 'id' | 'paid'>
  boundaries: readonly Boundary[]
  /** Whole weeks, counted from its first day. */
  period: Days
  /** Days of the period of this job, strands `job` and `bleed`. */
  totals: readonly DayTotal[]
}

/**
 * Hours a week beyond the agreed weekly hours: the mean of max(0, hours − agreed) over the weeks in which the job was traced.
 * Leave is neutral: what is agreed shrinks by the working days on leave, and time bled into leave is not counted again.
 */
export function overtime({ job, boundaries, period, totals }: OvertimeSlice): Finding {
  const rows = { concept: 'interval', period, job: job.id } as const
  const basis = { unit: 'h/week', counted: 'weeks', period, rows, method: 'bleed.overtime' } as const
  const weeks = weeksOf(period, totals).flatMap(({ from, to, hours }) => {
    const agreed = job.paid ? agreedWeeklyHours(job.id, boundaries, to) : undefined
    return agreed === undefined ? [] : [Math.max(0, hours - agreed * workedShare(job, boundaries, { from, to }))]
  })
  const isAgreed = job.paid && agreedWeeklyHours(job.id, boundaries, period.to) !== undefined
  const mean = meanOf(weeks)
  if (!mean) return { ...basis, n: 0, notEnough: isAgreed ? { missing: 'weeks', need: 1, have: 0 } : BOUNDARY }
  const [low, high] = mean.interval ?? [0, 0]
  return {
    ...basis,
    n: weeks.length,
    value: mean.mean,
    interval: weeks.length >= 4 ? [Math.max(0, low), high] : undefined,
  }
}

const BOUNDARY = { missing: 'boundary' } as const

/** The whole weeks with any time, and their hours outside leave. */
function weeksOf({ from, to }: Days, totals: readonly DayTotal[]): (Days & { hours: number })[] {
  const first = dayNumber(from)
  const count = Math.floor((dayNumber(to) - first + 1) / 7)
  const weeks = Array.from({ length: count }, () => ({ job: 0, leave: 0 }))
  for (const { day, strand, of, seconds } of totals) {
    const week = weeks[Math.floor((dayNumber(day) - first) / 7)]
    if (!week) continue
    if (strand === 'job') week.job += seconds
    else if (strand === 'bleed' && of === 'leave') week.leave += seconds
  }
  return weeks.flatMap(({ job, leave }, index) => {
    const start = first + 7 * index
    const days = { from: fromDayNumber(start), to: fromDayNumber(start + 6) }
    return job > 0 ? [{ ...days, hours: (job - leave) / 3600 }] : []
  })
}

/** The share of a week’s working days that are not leave. */
function workedShare(job: Pick<Job, 'id' | 'paid'>, boundaries: readonly Boundary[], week: Days): number {
  const leaves = leavesOf(job, boundaries)
  const days = Array.from({ length: 7 }, (_, index) => dayNumber(week.from) + index)
  const working = days.filter((number) =>
    workingDays(job.id, boundaries, week.to).has(weekdayOf(fromDayNumber(number))),
  )
  const onLeave = working.filter((number) => countLeave(leaves, number, number) > 0)
  return working.length ? 1 - onLeave.length / working.length : 1
}

/** The weekdays with an agreed window; Monday to Friday where none is agreed: a convention of our own. */
function workingDays(job: string, boundaries: readonly Boundary[], day: PlainDate): ReadonlySet<Weekday> {
  const windows = boundaries.filter((one) => one.kind === 'daily window' && one.job === job && holdsOn(one, day))
  return new Set(windows.length ? windows.flatMap(({ days }) => days ?? []) : [1, 2, 3, 4, 5])
}
