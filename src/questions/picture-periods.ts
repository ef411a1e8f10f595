import {
  addDays,
  type Days,
  daysInMonth,
  type Month,
  monthOf,
  type PlainDate,
  startOfWeek,
  type Weekday,
} from '#calendar'

export const PICTURE_PERIODS = ['week', 'month', 'year', 'all'] as const
export type PictureBy = (typeof PICTURE_PERIODS)[number]

/** `2026-11`, `2026`, `all`, or a week by its first day. */
export interface PicturePeriod extends Days {
  id: string
}

/** Which period a day is in. */
export function periodOf(by: PictureBy, day: PlainDate, weekStart: Weekday): string {
  if (by === 'all') return 'all'
  if (by === 'week') return startOfWeek(day, weekStart)
  return by === 'month' ? monthOf(day) : day.slice(0, 4)
}

/** Every period that touches the days, cut to them at both ends. */
export function periodsOf(by: PictureBy, days: Days, weekStart: Weekday): PicturePeriod[] {
  const periods: PicturePeriod[] = []
  for (let from = days.from; from <= days.to; ) {
    const end = endOf(by, from, days, weekStart)
    periods.push({ id: periodOf(by, from, weekStart), from, to: end < days.to ? end : days.to })
    from = addDays(end, 1)
  }
  return periods
}

function endOf(by: PictureBy, from: PlainDate, days: Days, weekStart: Weekday): PlainDate {
  if (by === 'all') return days.to
  if (by === 'week') return addDays(startOfWeek(from, weekStart), 6)
  return by === 'month' ? lastOf(monthOf(from)) : (`${from.slice(0, 4)}-12-31` as PlainDate)
}

function lastOf(month: Month): PlainDate {
  return `${month}-${daysInMonth(month)}` as PlainDate
}

/** Can totals by month tell it? Not where a period begins or ends inside a month. `today` ends what has come of its month. */
export function isByWholeMonths(by: PictureBy, days: Days, today: PlainDate): boolean {
  const ends = days.to === lastOf(monthOf(days.to)) || (days.to >= today && monthOf(days.to) === monthOf(today))
  return by !== 'week' && days.from.endsWith('-01') && ends
}
