import { addDays, type Days, type PlainDate } from '#calendar'
import type { DayTotal, Entry, Job } from '#record'
import { type LaggedCorrelation, laggedCorrelation } from '#statistics'
import type { Finding } from '../finding.ts'
import { daysSince } from './days-since.ts'

/** Pairs of weeks that an association needs: a convention of our own. */
export const LEAST_PAIRS = 20
/** How many weeks later energy is looked at. */
export const LAGS = [0, 1, 2] as const

export interface OutletSlice {
  jobs: readonly Pick<Job, 'id' | 'paid'>[]
  /** Whole weeks, from its first day on. */
  period: Days
  /** Days of the period, strands `all` and `job`. */
  totals: readonly DayTotal[]
  /** Check-ins of the period. */
  checkIns: readonly Pick<Entry, 'day' | 'job' | 'energy'>[]
}

export interface Outlets {
  /** Hours of the unpaid jobs in a week with mean energy at the paid ones so many weeks later. */
  byLag: { lag: number; finding: Finding }[]
  /** Every week in which anything was traced: its outlet hours, and its energy at the paid jobs where there was a check-in. */
  weeks: { from: PlainDate; hours: number; energy?: number | undefined }[]
}

/** Whether weeks with more hours of unpaid jobs are followed by weeks of more energy at the paid ones: an association, no more. */
export function outlets({ jobs, period, totals, checkIns }: OutletSlice): Outlets {
  const paid = new Set<string>(jobs.filter((job) => job.paid).map(({ id }) => id))
  const unpaid = new Set<string>(jobs.filter((job) => !job.paid).map(({ id }) => id))
  const since = daysSince(period.from)
  const weekOf = (day: PlainDate) => Math.floor(since(day) / 7)
  const hours = new Map<number, number>()
  for (const { day, strand, job, seconds } of totals) {
    const own = strand === 'job' && unpaid.has(job) ? seconds / 3600 : 0
    if ((strand !== 'all' && !own) || day < period.from || day > period.to) continue
    hours.set(weekOf(day), (hours.get(weekOf(day)) ?? 0) + own)
  }
  const energies = meansOf(
    checkIns.filter(({ day, job }) => job && paid.has(job) && day >= period.from && day <= period.to),
    weekOf,
  )
  return {
    byLag: LAGS.map((lag) => {
      const pairs = [...hours.keys()].filter((week) => energies.has(week + lag)).length
      return { lag, finding: findingOf(laggedCorrelation(hours, energies, lag), pairs, period) }
    }),
    weeks: [...hours]
      .sort(([a], [b]) => a - b)
      .map(([week, own]) => ({ from: addDays(period.from, 7 * week), hours: own, energy: energies.get(week) })),
  }
}

function meansOf(checkIns: OutletSlice['checkIns'], weekOf: (day: PlainDate) => number): Map<number, number> {
  const sums = new Map<number, { sum: number; count: number }>()
  for (const { day, energy } of checkIns) {
    if (energy === undefined) continue
    const { sum, count } = sums.get(weekOf(day)) ?? { sum: 0, count: 0 }
    sums.set(weekOf(day), { sum: sum + energy, count: count + 1 })
  }
  return new Map([...sums].map(([week, { sum, count }]) => [week, sum / count]))
}

/** One of the two never changes, or hardly from week to week: then there is no telling them together. */
const ALIKE = { missing: 'variation' } as const

function findingOf(found: LaggedCorrelation | undefined, have: number, period: Days): Finding {
  const isEnough = found !== undefined && have >= LEAST_PAIRS && found.interval !== undefined
  return {
    ...{ unit: 'correlation', n: have, counted: 'weeks', period, nature: 'association', method: 'change.outlets' },
    ...(isEnough
      ? { value: found.r, interval: found.interval }
      : { notEnough: have < LEAST_PAIRS ? { missing: 'weeks', need: LEAST_PAIRS, have } : ALIKE }),
    rows: { concept: 'entry', period },
  }
}
