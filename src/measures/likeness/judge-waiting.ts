import type { Interval } from '#record'
import { Company } from './company.ts'
import type { Likely, Likeness, Neighbours } from './likeness.ts'

/** A stretch of a job so near in time speaks for what lies beside it **(own)**: half an hour. */
export const NEAR_TIME = 30 * 60_000
/** What became sure by its neighbours is one for others, so many times over **(own)**. */
const ROUNDS = 3

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
 * Judges those that wait: first each by what it is itself like; then what a program noted and is not sure yet also by what lies
 * beside it, of what is sorted or was sure at first. What somebody wrote (a meeting, a tracked stretch) is never judged by
 * its neighbours, and one whose job is not known hides those behind it. `around` are the intervals of the span.
 */
export function judgeWaiting<T extends Interval>(
  likeness: Likeness,
  waiting: readonly T[],
  around: readonly Interval[],
): Judged<T>[] {
  const ids = new Set(waiting.map(({ id }) => id as string))
  const known = around.flatMap((one) => (ids.has(one.id) ? [] : toldBy(one, one.job)))
  let judged: Judging<T>[] = waiting.map((interval) => ({ interval, likely: likeness.judge(interval) }))
  for (let round = 0; round < ROUNDS; round++) {
    const beside = new Beside([
      ...known,
      ...judged.flatMap(({ interval, likely }) => toldBy(interval, likely?.isSure ? likely.job : undefined)),
    ])
    const seen = judged.map(({ interval, likely }) => ({
      interval,
      job: likely?.isSure ? likely.job : undefined,
      near: likely?.isSure || isWritten(interval) ? undefined : beside.of(interval),
    }))
    const company = new Company(seen.filter(({ interval }) => !isWritten(interval)))
    judged = seen.map(({ interval, near }, index) => {
      if (!near || !company.goesAlong(interval)) return judged[index] as Judging<T>
      return {
        interval,
        likely: likeness.judge(interval, { ...near, usual: near.during ? undefined : company.usual(interval) }),
      }
    })
  }
  return judged.flatMap(({ interval, likely }) => (likely ? [{ interval, likely }] : []))
}

interface Judging<T extends Interval> {
  interval: T
  likely: Likely | undefined
}

/** What stands beside others: what has a job, or was written and has none. */
function toldBy(interval: Interval, job: string | undefined): Told[] {
  const { startAt, endAt } = interval
  return job || isWritten(interval) ? [{ job, startAt, endAt, written: isWritten(interval) }] : []
}

function isWritten({ trace }: Interval): boolean {
  return trace === undefined || trace === 'tracked' || trace === 'meeting'
}

type Told = Pick<Interval, 'startAt' | 'endAt'> & { job: string | undefined; written: boolean }

/** What is known of the time beside an interval. */
class Beside {
  readonly #byStart: readonly Told[]
  readonly #byEnd: readonly Told[]
  /** Of those that start no later, the one that ends last; of those that end no earlier, the one that starts first. */
  readonly #latest: Told[] = []
  readonly #earliest: Told[] = []

  constructor(told: readonly Told[]) {
    this.#byStart = [...told].sort((a, b) => a.startAt - b.startAt)
    this.#byEnd = [...told].sort((a, b) => b.endAt - a.endAt)
    for (const one of this.#byStart) this.#latest.push(further(this.#latest.at(-1), one, ({ endAt }) => endAt))
    for (const one of this.#byEnd) this.#earliest.push(further(this.#earliest.at(-1), one, ({ startAt }) => -startAt))
  }

  /** Where one side lies open, the second known stretch of the other side speaks in its place. */
  of({ startAt, endAt }: Interval): Neighbours {
    const [before, after] = [this.#before(startAt), this.#after(endAt)]
    const during = this.#before(startAt + 1)
    if (during?.written && during.endAt >= endAt) return { during: during.job }
    const beyond = before?.job ? !after?.job && this.#before(before.startAt) : after?.job && this.#after(after.endAt)
    return { before: before?.job, after: after?.job, beyond: beyond ? beyond.job : undefined }
  }

  #before(at: number): Told | undefined {
    const found = this.#latest[countWhile(this.#byStart, ({ startAt }) => startAt < at) - 1]
    return found && found.endAt >= at - NEAR_TIME ? found : undefined
  }

  #after(at: number): Told | undefined {
    const found = this.#earliest[countWhile(this.#byEnd, ({ endAt }) => endAt > at) - 1]
    return found && found.startAt <= at + NEAR_TIME ? found : undefined
  }
}

function further(last: Told | undefined, one: Told, reach: (told: Told) => number): Told {
  return last && reach(last) >= reach(one) ? last : one
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
