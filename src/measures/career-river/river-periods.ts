import {
  addDays,
  addMonths,
  type Days,
  firstDay,
  monthOf,
  type PartialDate,
  type PlainDate,
  startOfWeek,
  type Weekday,
} from '#calendar'

/** The months from the one that holds `from` to today, the last one up to today. */
export function monthsUntil(from: PlainDate, today: PlainDate): Days[] {
  const periods: Days[] = []
  for (let month = monthOf(from); month <= monthOf(today); month = addMonths(month, 1)) {
    const end = addDays(firstDay(addMonths(month, 1) as string as PartialDate), -1)
    periods.push({ from: firstDay(month as string as PartialDate), to: end < today ? end : today })
  }
  return periods
}

/** The weeks of a year, the first and last cut to it; none of them after today. */
export function weeksOf(year: number, today: PlainDate, weekStart: Weekday): Days[] {
  const [first, last] = [`${year}-01-01` as PlainDate, `${year}-12-31` as PlainDate]
  const end = last < today ? last : today
  const periods: Days[] = []
  for (let from = startOfWeek(first, weekStart); from <= end; from = addDays(from, 7)) {
    const to = addDays(from, 6)
    periods.push({ from: from < first ? first : from, to: to > end ? end : to })
  }
  return periods
}
