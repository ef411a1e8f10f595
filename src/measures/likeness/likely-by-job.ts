import { lengthOf, union } from '#calendar'
import type { Interval } from '#record'
import type { Judged } from './judge-waiting.ts'

/** What is sure enough to be one job’s. */
export interface LikelyOfJob<T extends Interval = Interval> {
  job: string
  count: number
  /** Traced by these, each moment once. */
  seconds: number
  /** Some of them, each title once. */
  some: Judged<T>[]
}

/** How many of a job’s are shown. */
const SHOWN = 5

/** What likeness would sort, by job, most hours first. */
export function likelyByJob<T extends Interval>(judged: readonly Judged<T>[]): LikelyOfJob<T>[] {
  const sure = judged.filter(({ likely }) => likely.isSure)
  const byJob = [...Map.groupBy(sure, ({ likely }) => likely.job as string)].map(([job, of]) => ({
    job,
    count: of.length,
    seconds: lengthOf(union(of.map(({ interval: { startAt, endAt } }) => ({ start: startAt, end: endAt })))) / 1000,
    some: [...new Map(of.map((one) => [one.interval.title, one])).values()].slice(0, SHOWN),
  }))
  return byJob.sort((a, b) => b.seconds - a.seconds)
}
