import { dayNumberAt, type Instant, instantOf, minutesAt, type Span, type Zone } from '#calendar'
import type { Interval } from '#record'

/** How many weeks back the same hours are looked at. */
export const WEEKS_BEFORE = 8
/** Another job owns an hour of the week when it was traced in at least this share of it in those weeks: a convention of our own. */
const OFTEN = 0.25

/** Whose the hours of the week were in the weeks before: intervals of other jobs, found by time. */
export class SameHours {
  readonly #intervals: readonly Interval[]
  readonly #longest: number
  readonly #zone: Zone

  constructor(before: readonly Interval[], zone: Zone) {
    this.#intervals = before.filter(({ job }) => job).sort((a, b) => a.startAt - b.startAt)
    this.#longest = this.#intervals.reduce((most, { startAt, endAt }) => Math.max(most, endAt - startAt), 0)
    this.#zone = zone
  }

  /** The job that most often had the hours of the piece, by the clock of the zone, if one had them often. */
  jobAt(piece: Span): string | undefined {
    const shares = new Map<string, number>()
    const length = piece.end - piece.start
    for (const start of this.#weeksBefore(piece.start as Instant))
      for (const { job, startAt, endAt } of this.#within(start, start + length)) {
        const shared = Math.min(endAt, start + length) - Math.max(startAt, start)
        shares.set(job as string, (shares.get(job as string) ?? 0) + shared / length / WEEKS_BEFORE)
      }
    const [most] = [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    return most && most[1] >= OFTEN ? most[0] : undefined
  }

  #weeksBefore(at: Instant): Instant[] {
    const [number, minutes] = [dayNumberAt(this.#zone, at), minutesAt(this.#zone, at)]
    return Array.from({ length: WEEKS_BEFORE }, (_, week) => instantOf(this.#zone, number - 7 * (week + 1), minutes))
  }

  *#within(start: number, end: number): Iterable<Interval> {
    for (let index = this.#firstFrom(start - this.#longest); index < this.#intervals.length; index++) {
      const interval = this.#intervals[index] as Interval
      if (interval.startAt >= end) return
      if (interval.endAt > start) yield interval
    }
  }

  #firstFrom(at: number): number {
    let [low, high] = [0, this.#intervals.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#intervals[middle] as Interval).startAt < at) low = middle + 1
      else high = middle
    }
    return low
  }
}
