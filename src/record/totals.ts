import { fromDayNumber, holdsOn, type Month, monthOf, type PlainDate, type Span } from '#calendar'
import type { Boundary } from './boundary.ts'
import type { Interval } from './interval.ts'
import { agreedDay, type BleedKind, boundariesOf, byDay, outside, secondsOf } from './outside-boundary.ts'
import type { Serving } from './serving.ts'

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

/** What decides how intervals count: the paid jobs, all boundaries, all servings. */
export interface Terms {
  paid: ReadonlySet<string>
  boundaries: readonly Boundary[]
  servings: readonly Serving[]
}

type Piece = { interval: Interval; spans: Span[] }

/**
 * Totals of every day the intervals touch, or of those in `only`. Two intervals of one job at the same time count once (the earlier one has
 * the time); intervals of different jobs count each. A day is the interval’s own zone’s day.
 */
export function dayTotals(intervals: readonly Interval[], terms: Terms, only?: ReadonlySet<number>): DayTotal[] {
  const days = new Map<number, Map<string, { interval: Interval; span: Span }[]>>()
  for (const interval of intervals)
    for (const { number, span } of byDay(interval.startAt, interval.endAt, interval.zone)) {
      if (only && !only.has(number)) continue
      const jobs = days.get(number) ?? new Map()
      days.set(number, jobs)
      const job = interval.job ?? ''
      jobs.set(job, [...(jobs.get(job) ?? []), { interval, span }])
    }
  const terms_ = indexed(terms)
  return [...days].flatMap(([number, jobs]) => totalsOfDay(number, jobs, terms_))
}

interface IndexedTerms extends Terms {
  boundariesByJob: Map<string, Boundary[]>
  servingsBySubject: Map<string, Serving[]>
}

function indexed(terms: Terms): IndexedTerms {
  const servingsBySubject = new Map<string, Serving[]>()
  for (const serving of terms.servings) {
    const subject = (serving.interval ?? serving.duty ?? serving.job) as string
    servingsBySubject.set(subject, [...(servingsBySubject.get(subject) ?? []), serving])
  }
  const boundariesByJob = new Map([...terms.paid].map((job) => [job, boundariesOf(job, terms.boundaries)]))
  return { ...terms, boundariesByJob, servingsBySubject }
}

function totalsOfDay(
  number: number,
  jobs: Map<string, { interval: Interval; span: Span }[]>,
  terms: IndexedTerms,
): DayTotal[] {
  const day = fromDayNumber(number)
  const counts = new Map<string, DayTotal>()
  const add = (strand: Strand, job: string, of: string, seconds: number) => {
    const key = `${strand} ${job} ${of}`
    const count = counts.get(key)
    if (count) count.seconds += seconds
    else counts.set(key, { day, strand, job, of, seconds })
  }
  for (const [job, stretches] of jobs)
    for (const piece of withoutOverlap(stretches)) {
      const seconds = secondsOf(piece.spans)
      add('all', '', '', seconds)
      add('job', job, '', seconds)
      if (piece.interval.duty) add('duty', job, piece.interval.duty, seconds)
      for (const [work, served] of servedBy(piece.interval, day, seconds, terms)) {
        add('served', job, work, served)
        add('served', '', work, served)
      }
      if (terms.paid.has(job))
        for (const [kind, bled] of bleedOf(piece, job, number, terms)) add('bleed', job, kind, bled)
    }
  return [...counts.values()]
}

/** Stretches of one job in one day, each less what an earlier one of them already has. */
export function withoutOverlap(stretches: { interval: Interval; span: Span }[]): Piece[] {
  if (stretches.length === 1) return stretches.map(({ interval, span }) => ({ interval, spans: [span] }))
  const sorted = [...stretches].sort((a, b) => a.span.start - b.span.start || (a.interval.id < b.interval.id ? -1 : 1))
  let until = Number.NEGATIVE_INFINITY
  return sorted.map(({ interval, span }) => {
    const start = Math.max(span.start, until)
    until = Math.max(until, span.end)
    return { interval, spans: start < span.end ? [{ start, end: span.end }] : [] }
  })
}

/** The narrowest servings that hold on the day: the interval’s own, else its duty’s, else its job’s. */
export function servingsOf(
  interval: Pick<Interval, 'id' | 'duty' | 'job'>,
  day: PlainDate,
  bySubject: ReadonlyMap<string, readonly Serving[]>,
): readonly Serving[] {
  for (const subject of [interval.id, interval.duty, interval.job]) {
    const valid = subject ? bySubject.get(subject)?.filter((serving) => holdsOn(serving, day)) : undefined
    if (valid?.length) return valid
  }
  return []
}

function servedBy(interval: Interval, day: PlainDate, seconds: number, terms: IndexedTerms): [string, number][] {
  return servingsOf(interval, day, terms.servingsBySubject).map((serving) => [
    serving.work as string,
    Math.round(seconds * serving.share),
  ])
}

function bleedOf(piece: Piece, job: string, number: number, terms: IndexedTerms): [BleedKind, number][] {
  const boundaries = terms.boundariesByJob.get(job)
  if (!boundaries?.length) return []
  const agreed = agreedDay(boundaries, piece.interval.zone, number)
  return outside(piece.spans, agreed).map((part) => [part.kind, secondsOf([part])])
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
