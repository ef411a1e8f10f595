import { dayNumber, firstDay, lastDay, type PlainDate } from '#calendar'
import type { Job } from '#record'
import { quantileOf } from '#statistics'
import type { Finding } from '../finding.ts'

const YEAR = 365.2425

/** How long one job was held, or has been. */
export interface Tenure {
  job: string
  years: number
  held: boolean
}

export interface Tenures {
  /** The longest first; jobs without a first date, or still to come, are left out. */
  jobs: readonly Tenure[]
  /** Of the jobs that ended: how long half of them lasted at most. */
  median: Finding
  /** Of the jobs still held: how long half of them have lasted by now at most. */
  current: Finding
}

export function tenures(jobs: readonly Job[], today: PlainDate): Tenures {
  const known = jobs.flatMap((job) => tenureOf(job, today) ?? [])
  const first = jobs.flatMap(({ from }) => (from && firstDay(from) <= today ? [firstDay(from)] : [])).sort()[0] ?? today
  const of = (held: boolean, method: Pick<Finding, 'method'>): Finding => {
    const own = known.filter((one) => one.held === held)
    const value = quantileOf(
      own.map(({ years }) => years),
      0.5,
    )
    const rows = { concept: 'job', ids: own.map(({ job }) => job).sort() } as const
    const basis = { unit: 'years', n: own.length, counted: 'jobs', period: { from: first, to: today }, rows } as const
    return value === undefined
      ? { ...basis, ...method, notEnough: { missing: 'jobs' } }
      : { ...basis, ...method, value }
  }
  return {
    jobs: known.sort((a, b) => b.years - a.years || (a.job < b.job ? -1 : 1)),
    median: of(false, { method: 'ownership.tenure' }),
    current: of(true, { method: 'ownership.held' }),
  }
}

/** A date known to the month or the year is taken at its first day where it begins and its last where it ends. */
function tenureOf({ id, from, to }: Job, today: PlainDate): Tenure | undefined {
  if (!from || firstDay(from) > today) return undefined
  const held = !to || lastDay(to) >= today
  const end = held ? today : lastDay(to)
  return { job: id, years: (dayNumber(end) - dayNumber(firstDay(from)) + 1) / YEAR, held }
}
