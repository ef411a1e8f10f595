import { dayNumberAt, fromDayNumber, type Instant, type PlainDate, type Span, type Zone } from '#calendar'
import { DIRECTIVE, restByDay } from '#statistics'

/** The longest stretch without paid time in the 24 hours that begin with a day’s first paid time. */
export interface Rest {
  day: PlainDate
  minutes: number
  /** Below the 11 hours of Directive 2003/88/EC, article 3: a figure to compare with, not a verdict. */
  isBelowEleven: boolean
}

const DAY = 86_400_000
const MINUTE = 60_000

/**
 * Daily rest of every day that has paid time and whose 24 hours are known: up to the last paid time, or to `until` (milliseconds)
 * where nothing came after it. `paid` are spans in milliseconds, in any order.
 */
export function dailyRest(paid: readonly Span[], zone: Zone, until?: number): Rest[] {
  return restByDay(paid, (start) => dayNumberAt(zone, start as Instant), DAY, until).map(({ day, rest }) => {
    const minutes = Math.round(rest / MINUTE)
    return { day: fromDayNumber(day), minutes, isBelowEleven: minutes < DIRECTIVE.dailyRest * 60 }
  })
}

/** The shortest of them, if there is any. */
export function shortestRest(rests: readonly Rest[]): Rest | undefined {
  return [...rests].sort((a, b) => a.minutes - b.minutes)[0]
}
