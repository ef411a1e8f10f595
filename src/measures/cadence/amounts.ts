import { dayNumber, fromDayNumber, type PlainDate } from '#calendar'

/** So many pieces, or hours, on one day. */
export interface DayAmount {
  day: PlainDate
  amount: number
}

/** What goals and cadences count, day by day, added up between any two days. */
export class Amounts {
  readonly #days: number[]
  readonly #upTo: number[] = [0]

  constructor(amounts: readonly DayAmount[]) {
    const byDay = new Map<number, number>()
    for (const { day, amount } of amounts) byDay.set(dayNumber(day), (byDay.get(dayNumber(day)) ?? 0) + amount)
    this.#days = [...byDay.keys()].sort((a, b) => a - b)
    for (const day of this.#days) this.#upTo.push((this.#upTo.at(-1) as number) + (byDay.get(day) as number))
  }

  /** From the first day to the last, both included; numbers of days. */
  between(first: number, last: number): number {
    const sum = (this.#upTo[this.#before(last + 1)] as number) - (this.#upTo[this.#before(first)] as number)
    return Math.max(0, sum)
  }

  /** The first day on which the sum from `first` on is at least so much; nothing where it is not yet. */
  reachedOn(first: number, target: number): PlainDate | undefined {
    const start = this.#upTo[this.#before(first)] as number
    const at = this.#upTo.findIndex((sum, index) => index > this.#before(first) && sum - start >= target - TINY)
    return at < 0 ? undefined : fromDayNumber(this.#days[at - 1] as number)
  }

  /** How many days with an amount lie before this one. */
  #before(day: number): number {
    let [low, high] = [0, this.#days.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#days[middle] as number) < day) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Sums of hours may miss a target by rounding alone. */
export const TINY = 1e-6
