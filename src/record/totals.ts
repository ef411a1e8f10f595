import { fromDayNumber, lengthOf, type Month, monthOf, type PlainDate } from '#calendar'
import type { Interval } from './interval.ts'
import { type BleedKind, outside } from './outside-boundary.ts'
import { type OwnTime, ownTime } from './own-time.ts'
import { type DayTerms, type Terms, termsByDay } from './terms.ts'

/**
 * What is counted for each day: `all` traced time; a `job`’s (unsorted time under the empty id); a `duty`’s (`of` the
 * duty); `bleed` of a job by kind (`of` the kind); a job’s time that `served` a work (`of` the work), and under the
 * empty job the sum of it over all jobs.
 */
export type Strand = 'all' | 'job' | 'duty' | 'bleed' | 'served'

export interface DayTotal {
  day: PlainDate
  strand: Strand
  job: string
  of: string
  /** Whole seconds. */
  seconds: number
}

/**
 * A month of one strand, with what a ratio estimator over days needs: `days` with any of it, the sum of its daily
 * seconds, of their squares, and of their products with the day’s `all`. Months add up to years exactly.
 */
export interface MonthTotal {
  month: Month
  strand: Strand
  job: string
  of: string
  days: number
  seconds: number
  squares: number
  products: number
}

/**
 * Totals of every day the intervals touch, or of those in `only`, from the one timeline of all of them: each instant counts once. A
 * day is the day of the zone of the interval that has the time. Each strand of a job is rounded once a day, so that
 * cutting an interval in two changes nothing; what is summed over jobs is the sum of whole seconds.
 */
export function dayTotals(intervals: readonly Interval[], terms: Terms, only?: ReadonlySet<number>): DayTotal[] {
  const found: DayTotal[] = []
  const termsOn = termsByDay(terms)
  for (const [number, jobs] of ownTime(intervals, only)) addDay(found, number, jobs, termsOn)
  return found
}

function addDay(
  found: DayTotal[],
  number: number,
  jobs: ReadonlyMap<string, readonly OwnTime[]>,
  termsOn: ReturnType<typeof termsByDay>,
): void {
  const day = fromDayNumber(number)
  const put = (strand: Strand, job: string, of: string, seconds: number) => {
    if (seconds > 0) found.push({ day, strand, job, of, seconds })
  }
  const served = new Map<string, number>()
  let all = 0
  for (const [job, own] of jobs) {
    const count = countOf(own, termsOn(job, day, number))
    const seconds = wholeSeconds(count.all)
    all += seconds
    put('job', job, '', seconds)
    for (const [duty, milliseconds] of count.duties) put('duty', job, duty, wholeSeconds(milliseconds))
    for (const [kind, milliseconds] of count.bleed) put('bleed', job, kind, wholeSeconds(milliseconds))
    for (const [work, milliseconds] of count.served) {
      add(served, work, wholeSeconds(milliseconds))
      // Under the empty job stands the sum over all jobs; what unsorted time served is part of it.
      if (job) put('served', job, work, wholeSeconds(milliseconds))
    }
  }
  put('all', '', '', all)
  for (const [work, seconds] of served) put('served', '', work, seconds)
}

function wholeSeconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000)
}

/** One job on one day, in milliseconds. */
interface Count {
  all: number
  duties: Map<string, number>
  served: Map<string, number>
  bleed: Map<BleedKind, number>
}

function countOf(own: readonly OwnTime[], terms: DayTerms): Count {
  const count: Count = { all: 0, duties: new Map(), served: new Map(), bleed: new Map() }
  for (const { interval, part, spans } of own) {
    const length = lengthOf(spans) * part
    count.all += length
    if (interval.duty) add(count.duties, interval.duty, length)
    for (const { work, share } of terms.servings(interval)) add(count.served, work, length * share)
    const agreed = terms.agreed(interval.zone)
    if (agreed) for (const { kind, start, end } of outside(spans, agreed)) add(count.bleed, kind, (end - start) * part)
  }
  return count
}

function add<K>(sums: Map<K, number>, key: K, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount)
}

/** Months of every strand, from all the days of those months. */
export function monthTotals(days: readonly DayTotal[]): MonthTotal[] {
  const all = new Map(days.flatMap((total) => (total.strand === 'all' ? [[total.day, total.seconds] as const] : [])))
  const months = new Map<string, MonthTotal>()
  for (const { day, strand, job, of, seconds } of days) {
    const month = monthOf(day)
    const key = `${month} ${strand} ${job} ${of}`
    const total = months.get(key) ?? { month, strand, job, of, days: 0, seconds: 0, squares: 0, products: 0 }
    total.days += 1
    total.seconds += seconds
    total.squares += seconds * seconds
    total.products += seconds * (all.get(day) ?? 0)
    months.set(key, total)
  }
  return [...months.values()]
}
