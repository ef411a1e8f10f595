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

  /** Many goals and cadences count the same thing over decades: what is added up once is at hand for all of them. */
  static of(amounts: readonly DayAmount[]): Amounts {
    const known = ADDED.get(amounts) ?? new Amounts(amounts)
    ADDED.set(amounts, known)
    return known
  }

  private constructor(amounts: readonly DayAmount[]) {
    const byDay = new Map<number, number>()
    for (const { day, amount } of amounts) {
      const number = dayNumber(day)
      byDay.set(number, (byDay.get(number) ?? 0) + amount)
    }
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
    const before = this.#before(first)
    const least = (this.#upTo[before] as number) + target - TINY
    for (let at = before; at < this.#days.length; at++)
      if ((this.#upTo[at + 1] as number) >= least) return fromDayNumber(this.#days[at] as number)
    return undefined
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

const ADDED = new WeakMap<readonly DayAmount[], Amounts>()

/** Sums of hours may miss a target by rounding alone. */
export const TINY = 1e-6
