import { addDays, type Days, daysInMonth, monthOf, type PlainDate, startOfWeek, type Weekday } from '#calendar'

/** Whole weeks or months from a day on that have begun by `until`, the earliest first; at most the newest so many. */
export function wholePeriods(
  per: 'week' | 'month',
  { from, until, weekStart, most }: { from: PlainDate; until: PlainDate; weekStart: Weekday; most: number },
): Days[] {
  const found: Days[] = []
  let period = per === 'week' ? weekOf(until, weekStart) : monthDays(until)
  while (period.from >= from && found.length < most) {
    found.push(period)
    const before = addDays(period.from, -1)
    period = per === 'week' ? weekOf(before, weekStart) : monthDays(before)
  }
  return found.reverse()
}

function weekOf(day: PlainDate, weekStart: Weekday): Days {
  const from = startOfWeek(day, weekStart)
  return { from, to: addDays(from, 6) }
}

function monthDays(day: PlainDate): Days {
  const month = monthOf(day)
  return { from: `${month}-01` as PlainDate, to: `${month}-${daysInMonth(month)}` as PlainDate }
}
