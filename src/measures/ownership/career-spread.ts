import { dayNumber, firstDay, lastDay, type PartialDate, type PlainDate } from '#calendar'
import type { Job, MonthTotal, Statement, Work } from '#record'
import { hillNumbers } from '#statistics'
import type { Finding, Rows, Unit } from '../finding.ts'
import { tenures } from './tenures.ts'

/** Over how many equal jobs, works and kinds of jobs a career is spread; one figure a layer, never put together. */
export interface CareerSpread {
  /** By all traced hours. */
  jobs: Finding
  /** By the years each has been named. */
  works: Finding
  /** By the years held in jobs of each kind. */
  kinds: Finding
}

export interface SpreadSlice {
  jobs: readonly Job[]
  works: readonly Work[]
  statements: readonly Statement[]
  /** Of the strand `job`. */
  totals: readonly MonthTotal[]
  today: PlainDate
}

export function careerSpread({ jobs, works, statements, totals, today }: SpreadSlice): CareerSpread {
  const hours = summed(totals.flatMap(({ strand, job, seconds }) => (strand === 'job' && job ? [[job, seconds]] : [])))
  const held = tenures(jobs, today).jobs
  const kindOf = new Map(jobs.map(({ id, kind }) => [id as string, kind]))
  const kinds = summed(held.map(({ job, years }) => [kindOf.get(job) ?? '', years]))
  const named = summed(works.flatMap((work) => yearsNamed(work, statements, today)))
  const starts = jobs.flatMap(({ from }) => (from && firstDay(from) <= today ? [firstDay(from)] : [])).sort()
  const months = totals.map(({ month }) => `${month}-01` as PlainDate).sort()
  const spread = (amounts: ReadonlyMap<string, number>, basis: Basis): Finding => {
    const q1 = hillNumbers([...amounts.values()].sort((a, b) => a - b))?.q1
    const period = { from: basis.from && basis.from < today ? basis.from : today, to: today }
    const { unit, counted, method, rows, missing } = basis
    const shared = { unit, n: amounts.size, counted, method, period, rows }
    return q1 === undefined ? { ...shared, notEnough: { missing } } : { ...shared, value: q1 }
  }
  return {
    jobs: spread(hours, { ...OF.jobs, from: months[0] }),
    works: spread(named, { ...OF.works, from: statements.map(({ from }) => from).sort()[0] }),
    kinds: spread(kinds, { ...OF.kinds, from: starts[0] }),
  }
}

interface Basis {
  unit: Unit
  counted: Finding['counted']
  method: string
  rows: Rows
  missing: 'hours' | 'work' | 'jobs'
  from: PlainDate | undefined
}

const OF = {
  jobs: { unit: 'jobs', counted: 'jobs', method: 'ownership.hours', rows: { concept: 'interval' }, missing: 'hours' },
  works: { unit: 'works', counted: 'works', method: 'ownership.works', rows: { concept: 'work' }, missing: 'work' },
  kinds: { unit: 'kinds', counted: 'kinds', method: 'ownership.kinds', rows: { concept: 'job' }, missing: 'jobs' },
} as const satisfies Readonly<Record<keyof CareerSpread, Omit<Basis, 'from'>>>

/** From its first wording or its own beginning, the earlier one, to its end or today. */
function yearsNamed({ id, from, to }: Work, statements: readonly Statement[], today: PlainDate): [string, number][] {
  const worded = statements.filter(({ work }) => work === id).map((one) => one.from)
  const starts = [...worded, ...(from ? [firstDay(from)] : [])].sort()
  const end = to && lastDay(to as PartialDate) < today ? lastDay(to) : today
  const start = starts[0]
  return start && start <= end ? [[id, (dayNumber(end) - dayNumber(start) + 1) / 365.2425]] : []
}

function summed(amounts: readonly (readonly (string | number)[])[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [name, amount] of amounts) sums.set(String(name), (sums.get(String(name)) ?? 0) + Number(amount))
  return sums
}
