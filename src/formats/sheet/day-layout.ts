import { type Instant, instantOf, type Zone } from '#calendar'

const DAY = 86_400
const NINE = 9 * 3600
/** More than this on one day is a mistake, or meant to do harm. */
const FULL = 31 * DAY

/** Why a row was not laid out, when `place` says nothing. */
export const DAY_IS_FULL = 'more than 31 days of time stand on its day already'

/** The instant `seconds` after midnight on the clock of the zone's day; a day and more lead to the next ones, below 0 to the one before. */
export function onClock(zone: Zone, day: number, seconds: number): Instant {
  const [there, rest] = [day + Math.floor(seconds / DAY), ((seconds % DAY) + DAY) % DAY]
  return (instantOf(zone, there, Math.floor(rest / 60)) + (rest % 60) * 1000) as Instant
}

/** Where time stands whose day and length are known, but not its time of day: one after the other, from nine o'clock on. */
export class DayLayout {
  readonly #zone: Zone
  /** Day → seconds after midnight at which the next one begins. */
  readonly #laid = new Map<number, number>()

  constructor(zone: Zone) {
    this.#zone = zone
  }

  /** Nothing stands on this day before so many seconds after midnight, if that is after nine. */
  keepFree(day: number, until: number): void {
    this.#laid.set(day, Math.max(this.#laid.get(day) ?? NINE, until))
  }

  /** The next stretch of so many seconds, at most 31 days, on the day; `undefined` when the day is full. */
  place(day: number, seconds: number): { start: Instant; end: Instant } | undefined {
    const from = this.#laid.get(day) ?? NINE
    if (from > FULL || seconds > FULL) return undefined
    this.#laid.set(day, from + seconds)
    return { start: onClock(this.#zone, day, from), end: onClock(this.#zone, day, from + seconds) }
  }
}
