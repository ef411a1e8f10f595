import { type Displaced, displaced, WEEKS_BEFORE } from '#measures'
import type { BleedPiece, Interval } from '#record'
import type { Reader } from '#store'

const DAY = 86_400_000
const WEEK = 7 * DAY

/** Intervals by start, found by time without looking at all of them. */
class ByTime {
  readonly #intervals: readonly Interval[]
  readonly #longest: number

  /** `intervals` by start. */
  constructor(intervals: readonly Interval[]) {
    this.#intervals = intervals
    this.#longest = intervals.reduce((most, { startAt, endAt }) => Math.max(most, endAt - startAt), 0)
  }

  /** Those that overlap the stretch. */
  within(start: number, end: number): Interval[] {
    const found: Interval[] = []
    for (let index = this.#firstFrom(start - this.#longest); index < this.#intervals.length; index++) {
      const interval = this.#intervals[index] as Interval
      if (interval.startAt >= end) break
      if (interval.endAt > start) found.push(interval)
    }
    return found
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

/** What a job’s pieces of bleed took the time of, most first. Reads the weeks before that the measure looks at. */
export async function displacedBy(reader: Reader, pieces: readonly BleedPiece[], job: string): Promise<Displaced[]> {
  if (!pieces.length) return []
  const first = Math.min(...pieces.map(({ start }) => start))
  const last = Math.max(...pieces.map(({ end }) => end))
  const intervals = await reader.intervals({ start: first - WEEKS_BEFORE * WEEK - DAY, end: last })
  const others = new ByTime(intervals.filter((interval) => interval.job && interval.job !== job))
  const sums = new Map<string, Displaced>()
  for (const piece of pieces)
    for (const one of displaced([piece], sameHours(piece, others))) {
      const key = `${one.what} ${one.job ?? ''}`
      const sum = sums.get(key)
      if (sum) sum.seconds += one.seconds
      else sums.set(key, { ...one })
    }
  return [...sums.values()].sort((a, b) => b.seconds - a.seconds)
}

/** Other jobs’ intervals at the same hours of the weeks before; a day of a clock change may shift them by an hour. */
function sameHours({ start, end }: BleedPiece, others: ByTime): Interval[] {
  const found = new Set<Interval>()
  for (let week = 1; week <= WEEKS_BEFORE; week++)
    for (const interval of others.within(start - week * WEEK - DAY / 12, end - week * WEEK + DAY / 12))
      found.add(interval)
  return [...found]
}
