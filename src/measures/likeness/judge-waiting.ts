import type { Interval } from '#record'
import type { Likely, Likeness } from './likeness.ts'

/** A stretch of a job so near in time speaks for what lies beside it **(own)**: half an hour. */
export const NEAR_TIME = 30 * 60_000

/** An unsorted interval and the job it is likeliest of. */
export interface Judged<T extends Interval = Interval> {
  interval: T
  likely: Likely
}

/** A span in which intervals wait, wide enough to hold their neighbours. */
export interface WaitingMonth<T extends Interval> {
  span: { start: number; end: number }
  waiting: T[]
}

/** Intervals by the month they begin in, so that the neighbours of a long life need not be in memory at once. */
export function waitingByMonth<T extends Interval>(waiting: readonly T[]): WaitingMonth<T>[] {
  const months = Map.groupBy(waiting, ({ startAt }) => new Date(startAt).toISOString().slice(0, 7))
  return [...months.values()].map((of) => ({
    span: {
      start: of.reduce((least, { startAt }) => Math.min(least, startAt), Number.POSITIVE_INFINITY) - NEAR_TIME,
      end: of.reduce((most, { endAt }) => Math.max(most, endAt), Number.NEGATIVE_INFINITY) + NEAR_TIME,
    },
    waiting: of,
  }))
}

/**
 * Judges those that wait: first each by what it is itself like, then those that are not sure also by what lies just
 * before and after, of what is sorted or was sure at first. `around` are the intervals of the span.
 */
export function judgeWaiting<T extends Interval>(
  likeness: Likeness,
  waiting: readonly T[],
  around: readonly Interval[],
): Judged<T>[] {
  const first = waiting.map((interval) => ({ interval, likely: likeness.judge(interval) }))
  const sorted = around.flatMap(({ job, startAt, endAt }) => (job ? [{ job, startAt, endAt }] : []))
  const sure = first.flatMap(({ interval: { startAt, endAt }, likely }) =>
    likely?.isSure ? [{ job: likely.job, startAt, endAt }] : [],
  )
  const [before, after] = neighboursOf([...sorted, ...sure])
  return first.flatMap(({ interval, likely: own }) => {
    const likely = own?.isSure
      ? own
      : likeness.judge(interval, { before: before(interval.startAt), after: after(interval.endAt) })
    return likely ? [{ interval, likely }] : []
  })
}

type Told = Pick<Interval, 'startAt' | 'endAt'> & { job: string }

/** The job of what ended last before an instant or goes on then, and of what begins first after one or goes on then. */
function neighboursOf(told: readonly Told[]): [(at: number) => string | undefined, (at: number) => string | undefined] {
  const byStart = [...told].sort((a, b) => a.startAt - b.startAt)
  const latest: Told[] = []
  for (const one of byStart)
    latest.push(latest.length && (latest.at(-1) as Told).endAt > one.endAt ? (latest.at(-1) as Told) : one)
  const byEnd = [...told].sort((a, b) => b.endAt - a.endAt)
  const earliest: Told[] = []
  for (const one of byEnd)
    earliest.push(earliest.length && (earliest.at(-1) as Told).startAt < one.startAt ? (earliest.at(-1) as Told) : one)
  return [
    (at) => {
      const found = latest[countWhile(byStart, ({ startAt }) => startAt < at) - 1]
      return found && found.endAt >= at - NEAR_TIME ? found.job : undefined
    },
    (at) => {
      const found = earliest[countWhile(byEnd, ({ endAt }) => endAt > at) - 1]
      return found && found.startAt <= at + NEAR_TIME ? found.job : undefined
    },
  ]
}

/** How many at the beginning of the list are so; the list is parted by it. */
function countWhile<T>(list: readonly T[], isSo: (one: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(list[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
