import { firstDay, lastDay, type PartialDate } from '#calendar'
import type { Boundary, Job, Serving } from '#record'

/** Whose days count differently after a change of terms. */
export type Subject = { job: string } | { duty: string } | { interval: string } | 'every paid job'

/** Days from one to another, both included, as texts that compare: `''` is before and `'9'` after every day. */
export interface Reach {
  from: string
  to: string
}

/** A change of terms: whose traced days may count differently, and when. */
export interface Shift {
  subject: Subject
  reach: Reach
}

interface Dated {
  from?: PartialDate | undefined
  to?: PartialDate | undefined
}

const ALWAYS: Reach = { from: '', to: '9' }

/** A job's time can bleed only while it is paid. */
export function jobShifts(was: Job | undefined, is: Job | undefined): Shift[] {
  const id = (is ?? was)?.id
  return id && (was?.paid ?? false) !== (is?.paid ?? false) ? [{ subject: { job: id }, reach: ALWAYS }] : []
}

export function boundaryShifts(was: Boundary | undefined, is: Boundary | undefined): Shift[] {
  return termShifts(was, is, subjectOfBoundary)
}

export function servingShifts(was: Serving | undefined, is: Serving | undefined): Shift[] {
  return termShifts(was, is, subjectOfServing)
}

/** Agreed weekly hours are no line that a single day could cross. */
function subjectOfBoundary({ kind, job }: Boundary): Subject | undefined {
  if (kind === 'weekly hours') return undefined
  return job ? { job } : 'every paid job'
}

function subjectOfServing({ job, duty, interval }: Serving): Subject | undefined {
  if (interval) return { interval }
  return duty ? { duty } : job ? { job } : undefined
}

function termShifts<T extends Dated>(
  was: T | undefined,
  is: T | undefined,
  subjectOf: (term: T) => Subject | undefined,
): Shift[] {
  return [was, is].flatMap((term) => {
    const subject = term && subjectOf(term)
    if (!term || !subject) return []
    const reaches = was && is && sameButPeriod(was, is) ? between(reachOf(was), reachOf(is)) : [reachOf(term)]
    return reaches.map((reach) => ({ subject, reach }))
  })
}

function reachOf({ from, to }: Dated): Reach {
  return { from: from ? firstDay(from) : ALWAYS.from, to: to ? lastDay(to) : ALWAYS.to }
}

function sameButPeriod<T extends Dated>(was: T, is: T): boolean {
  const rest = (term: T) => JSON.stringify({ ...term, from: undefined, to: undefined, version: undefined })
  return rest(was) === rest(is)
}

/** The days that lie in one of two reaches only, and their edges. */
function between(a: Reach, b: Reach): Reach[] {
  const reaches = [spanning(a.from, b.from), spanning(a.to, b.to)]
  return reaches.filter(({ from, to }) => from !== to)
}

function spanning(a: string, b: string): Reach {
  return a < b ? { from: a, to: b } : { from: b, to: a }
}
