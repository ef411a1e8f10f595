import { addDays, type Days, type PlainDate, startOfWeek, type Weekday } from '#calendar'

/** How far a page looks back: this week, or so many days to today; `all` is everything there is. */
export const PERIOD_NAMES = ['week', 'month', 'quarter', 'year', 'all'] as const
export type PeriodName = (typeof PERIOD_NAMES)[number]

const DAYS = { month: 30, quarter: 91, year: 365 } as const

/** The days of a named period; `all` begins on `first`. */
export function periodNamed(name: PeriodName, today: PlainDate, first: PlainDate, weekStart: Weekday): Days {
  switch (name) {
    case 'week':
      return { from: startOfWeek(today, weekStart), to: today }
    case 'all':
      return { from: first < today ? first : today, to: today }
    default:
      return { from: addDays(today, 1 - DAYS[name]), to: today }
  }
}
