import { firstDay, isBefore, lastDay, type PartialDate } from './partial-date.ts'
import type { PlainDate } from './plain-date.ts'

/** From a date to another, both included; the present is an absent `to`. */
export interface Period {
  from: PartialDate
  to?: PartialDate | undefined
}

/** A stretch of whole days, both included. */
export interface Days {
  from: PlainDate
  to: PlainDate
}

/** False when the end lies wholly before the start. */
export function isInOrder(from: PartialDate | undefined, to: PartialDate | undefined): boolean {
  return !from || !to || !isBefore(to, from)
}

/** Is the day inside? An absent `from` has always been, an absent `to` still is. */
export function holdsOn(
  period: { from?: PartialDate | undefined; to?: PartialDate | undefined },
  day: PlainDate,
): boolean {
  return (!period.from || firstDay(period.from) <= day) && (!period.to || day <= lastDay(period.to))
}

/** Do the period and the days share at least one day? */
export function touches(period: { from?: PartialDate | undefined; to?: PartialDate | undefined }, days: Days): boolean {
  return (!period.from || firstDay(period.from) <= days.to) && (!period.to || days.from <= lastDay(period.to))
}
