import { type Days, dayNumber, type PlainDate } from '#calendar'
import { BLEED_KINDS, type BleedKind, type Boundary, type DayTotal, type Job } from '#record'
import { meanOf, quantileOf, ratioEstimate, ratioSums } from '#statistics'
import { type Finding, LEAST_DAYS } from '../finding.ts'
import { eventShareInterval } from '../sums.ts'
import { isBounded } from './is-bounded.ts'
import { overtime } from './overtime.ts'

/** What bleed is computed from. */
export interface BleedSlice {
  job: Pick<Job, 'id' | 'paid'>
  /** Of the person: its own and those that hold for all are picked out. */
  boundaries: readonly Boundary[]
  /** Whole weeks where weekly figures are wanted. */
  period: Days
  /** Days of the period, strands `job` and `bleed`; other jobs’ are passed over. */
  totals: readonly DayTotal[]
}

export interface Bleed {
  hours: Finding
  /** Of the job’s own traced hours, days as clusters. */
  share: Finding
  byKind: { kind: BleedKind; hours: number }[]
  /** Mean hours a week, weeks as clusters. */
  weekly: Finding
  /** Half of the weeks lie in this range, in hours; absent below 4 weeks. */
  usual?: [low: number, high: number] | undefined
  /** Hours a week beyond the agreed weekly hours: one kind of bleed where no window is agreed, beside it where one is. */
  overtime: Finding
}

/** Time of a paid job outside its boundary. Without one there is no bleed: the finding asks for it. */
export function bleed(slice: BleedSlice): Bleed {
  const { job, period, totals } = slice
  const own = totals.filter((total) => total.job === job.id)
  const days = byDay(own)
  const worked = [...days.values()].filter(({ job }) => job > 0)
  const missing = isBounded(job, slice.boundaries, period) ? undefined : ({ missing: 'boundary' } as const)
  const basis = { period, rows: { concept: 'interval' as const, period, job: job.id } }
  const hours = worked.reduce((sum, day) => sum + day.bleed, 0) / 3600
  const share = ratioEstimate(
    ratioSums(
      worked.map(({ bleed }) => bleed),
      worked.map(({ job }) => job),
    ),
  )
  const weeks = weeksOf(period, days)
  const mean = meanOf(weeks.map((week) => week.bleed / 3600))
  return {
    hours: {
      ...basis,
      ...(missing ? { notEnough: missing } : { value: hours }),
      ...{ unit: 'h', n: worked.length, counted: 'days', method: 'bleed.hours' },
    },
    share: {
      ...basis,
      ...(missing || !share
        ? { notEnough: missing ?? { missing: 'days', need: LEAST_DAYS, have: worked.length } }
        : { value: share.ratio, interval: eventShareInterval(share, worked.length), range: rangeOf(worked) }),
      ...{ unit: 'share', n: worked.length, counted: 'days', method: 'bleed.share' },
    },
    byKind: kindsOf(own),
    weekly: {
      ...basis,
      ...(missing || !mean ? { notEnough: missing ?? { missing: 'weeks', need: 4, have: 0 } } : { value: mean.mean }),
      interval: !missing && mean && weeks.length >= 4 ? clipped(mean.interval) : undefined,
      ...{ unit: 'h/week', n: weeks.length, counted: 'weeks', method: 'bleed.weekly' },
    },
    usual: missing ? undefined : usualOf(weeks.map((week) => week.bleed / 3600)),
    overtime: overtime({ ...slice, totals: own }),
  }
}

interface Sum {
  job: number
  bleed: number
}

function byDay(totals: readonly DayTotal[]): Map<PlainDate, Sum> {
  const days = new Map<PlainDate, Sum>()
  for (const { day, strand, seconds } of totals) {
    if (strand !== 'job' && strand !== 'bleed') continue
    const sum = days.get(day) ?? { job: 0, bleed: 0 }
    days.set(day, sum)
    sum[strand] += seconds
  }
  return days
}

function kindsOf(totals: readonly DayTotal[]): Bleed['byKind'] {
  const kinds = BLEED_KINDS.map((kind) => ({
    kind,
    hours: totals.reduce((sum, one) => sum + (one.strand === 'bleed' && one.of === kind ? one.seconds : 0), 0) / 3600,
  }))
  return kinds.filter(({ hours }) => hours > 0).sort((a, b) => b.hours - a.hours)
}

/** The lowest and highest share of a day, where there are too few days for an interval. */
function rangeOf(worked: readonly Sum[]): [number, number] | undefined {
  const shares = worked.map(({ job, bleed }) => bleed / job)
  return worked.length < LEAST_DAYS ? [Math.min(...shares), Math.max(...shares)] : undefined
}

/** The whole weeks of the period, counted from its first day, in which the job was traced at all. */
function weeksOf({ from, to }: Days, days: ReadonlyMap<PlainDate, Sum>): Sum[] {
  const first = dayNumber(from)
  const count = Math.floor((dayNumber(to) - first + 1) / 7)
  const weeks = Array.from({ length: count }, () => ({ job: 0, bleed: 0 }))
  for (const [day, sum] of days) {
    const week = weeks[Math.floor((dayNumber(day) - first) / 7)]
    if (!week) continue
    week.job += sum.job
    week.bleed += sum.bleed
  }
  return weeks.filter(({ job }) => job > 0)
}

function usualOf(hours: readonly number[]): [number, number] | undefined {
  if (hours.length < 4) return undefined
  return [quantileOf(hours, 0.25) as number, quantileOf(hours, 0.75) as number]
}

function clipped(interval: [number, number] | undefined): [number, number] | undefined {
  return interval && [Math.max(0, interval[0]), interval[1]]
}
