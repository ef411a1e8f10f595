import { dayNumberAt, type Instant, instantOf, minutesAt, type Span, type Zone } from '#calendar'
import { type Interval, timeline } from '#record'

/** How many weeks back the same hours are looked at. */
export const WEEKS_BEFORE = 8
/** Another job owns an hour of the week when it was traced in at least this share of it in those weeks: a convention of our own. */
const OFTEN = 0.25

/** What one job had of a stretch: all of its time, or a part where others had a trace of the same kind. */
interface Had extends Span {
  job: string
  part: number
}

/** Whose the hours of the week were in the weeks before: the one timeline of other jobs, found by time. */
export class SameHours {
  readonly #had: readonly Had[]
  readonly #longest: number
  readonly #zone: Zone

  constructor(before: readonly Interval[], zone: Zone) {
    this.#had = timeline(before.filter(({ job }) => job)).flatMap(({ start, end, holders }) =>
      holders.map(({ job }) => ({ start, end, job: job as string, part: 1 / holders.length })),
    )
    this.#longest = this.#had.reduce((most, { start, end }) => Math.max(most, end - start), 0)
    this.#zone = zone
  }

  /** The job that most often had the hours of the piece, by the clock of the zone, if one had them often. */
  jobAt(piece: Span): string | undefined {
    const shares = new Map<string, number>()
    const length = piece.end - piece.start
    for (const start of this.#weeksBefore(piece.start as Instant))
      for (const had of this.#within(start, start + length)) {
        const shared = (Math.min(had.end, start + length) - Math.max(had.start, start)) * had.part
        shares.set(had.job, (shares.get(had.job) ?? 0) + shared / length / WEEKS_BEFORE)
      }
    const [most] = [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    return most && most[1] >= OFTEN ? most[0] : undefined
  }

  #weeksBefore(at: Instant): Instant[] {
    const [number, minutes] = [dayNumberAt(this.#zone, at), minutesAt(this.#zone, at)]
    return Array.from({ length: WEEKS_BEFORE }, (_, week) => instantOf(this.#zone, number - 7 * (week + 1), minutes))
  }

  *#within(start: number, end: number): Iterable<Had> {
    for (let index = this.#firstFrom(start - this.#longest); index < this.#had.length; index++) {
      const had = this.#had[index] as Had
      if (had.start >= end) return
      if (had.end > start) yield had
    }
  }

  #firstFrom(at: number): number {
    let [low, high] = [0, this.#had.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#had[middle] as Had).start < at) low = middle + 1
      else high = middle
    }
    return low
  }
}
