import type { Days } from '#calendar'
import type { Boundary, DayTotal, Job, MonthTotal } from '#record'
import { hillNumbers } from '#statistics'
import { assumedUntraced } from '../assumed/assumed-hours.ts'
import type { TracedMonths } from '../assumed/traced-months.ts'
import { type Finding, LEAST_DAYS } from '../finding.ts'
import { Sums, shareInterval } from '../sums.ts'
import { shareRanges } from './share-range.ts'

/** What attention is computed from. */
export interface AttentionSlice {
  period: Days
  today: Days['to']
  jobs: readonly Job[]
  boundaries: readonly Boundary[]
  /** Totals of the period alone; days as `monthTotals` of them. */
  totals: readonly MonthTotal[]
  traced: TracedMonths
  /** The days of the period, strand `job`: only with them does a share of few days have its range. */
  byDay?: readonly DayTotal[] | undefined
}

export interface JobAttention {
  /** Empty: unsorted time. */
  job: string
  hours: Finding
  /** Of all traced hours. Assumed hours never enter a share. */
  share: Finding
}

export interface Attention {
  /** Most hours first; jobs without any are left out. */
  jobs: JobAttention[]
  all: Finding
  /** As if spread over so many equal jobs: a description, not a virtue. */
  spread: Finding
}

/** Hours by job over a period, their shares with days as clusters, and how far they spread. */
export function attention(slice: AttentionSlice): Attention {
  const sums = new Sums(slice.totals)
  const ids = [...slice.jobs.map(({ id }) => id as string), '']
  const all = sums.of('all')
  const ranges = all.days < LEAST_DAYS ? shareRanges(slice.byDay ?? []) : undefined
  const jobs = ids
    .map((id) => jobAttention(slice, sums, id, ranges?.get(id)))
    .filter(({ hours }) => (hours.value ?? 0) > 0)
  const assumed = jobs.reduce((sum, { hours }) => sum + (hours.assumed ?? 0), 0)
  const spread = hillNumbers(ids.filter(Boolean).map((id) => sums.of('job', id).seconds))
  const rows = { concept: 'interval' as const, period: slice.period }
  const basis = { n: all.days, counted: 'days' as const, period: slice.period, rows }
  return {
    jobs: jobs.sort((a, b) => (b.hours.value ?? 0) - (a.hours.value ?? 0)),
    all: {
      ...basis,
      value: all.seconds / 3600 + assumed,
      unit: 'h',
      method: 'attention.hours',
      ...(assumed ? { assumed } : {}),
    },
    spread: {
      ...basis,
      ...(spread ? { value: spread.q1 } : { notEnough: { missing: 'hours' as const } }),
      unit: 'jobs',
      method: 'attention.spread',
    },
  }
}

/** The hours of every job that has any, assumed ones with them: what `attention` says of hours, without the rest of it. */
export function hoursByJob(slice: AttentionSlice): { job: string; hours: Finding }[] {
  const traced = new Map<string, { seconds: number; days: number }>()
  for (const { strand, job, seconds, days } of slice.totals) {
    if (strand !== 'job') continue
    const sum = traced.get(job)
    if (sum) {
      sum.seconds += seconds
      sum.days += days
    } else traced.set(job, { seconds, days })
  }
  const ids = [...slice.jobs.map(({ id }) => id as string), '']
  const jobs = ids.map((job) => ({ job, hours: hoursOf(slice, job, traced.get(job) ?? { seconds: 0, days: 0 }) }))
  return jobs.filter(({ hours }) => (hours.value ?? 0) > 0)
}

function hoursOf(slice: AttentionSlice, id: string, { seconds, days }: { seconds: number; days: number }): Finding {
  const { period } = slice
  const assumed = assumedOf(slice, id)
  return {
    value: seconds / 3600 + assumed,
    unit: 'h',
    n: days,
    counted: 'days',
    period,
    method: 'attention.hours',
    ...(assumed ? { assumed } : {}),
    rows: { concept: 'interval', period, job: id },
  }
}

function jobAttention(slice: AttentionSlice, sums: Sums, id: string, range: Finding['range']): JobAttention {
  const { period } = slice
  const days = sums.of('all').days
  const ratio = sums.share(sums.of('job', id))
  const hours = hoursOf(slice, id, sums.of('job', id))
  return {
    job: id,
    hours,
    share: {
      ...(ratio ? { value: ratio.ratio } : { notEnough: { missing: 'days', need: LEAST_DAYS, have: days } }),
      unit: 'share',
      n: days,
      counted: 'days',
      interval: shareInterval(ratio, days),
      ...(range ? { range } : {}),
      period,
      method: 'attention.share',
      rows: hours.rows,
    },
  }
}

function assumedOf({ period, today, jobs, boundaries, traced }: AttentionSlice, id: string): number {
  const job = jobs.find((one) => one.id === id)
  return job ? assumedUntraced(job, boundaries, period, { traced: traced.get(id), today }) : 0
}
