import { addDays, dayNumber, type PlainDate, weekdayOf } from '#calendar'
import type { Chance } from './chance.ts'
import type { Stretch } from './stretch.ts'

/** Days whose traces are an old time sheet: one or two lines a day, as people kept them then. */
export function timeSheet(
  job: string,
  days: { from: PlainDate; to: PlainDate },
  minutes: (day: PlainDate) => number,
  chance: Chance,
  more: Partial<Stretch> = {},
): Stretch[] {
  const stretches: Stretch[] = []
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    if (weekdayOf(day) > 5 || isAway(day)) continue
    const from = 530 + chance.between(0, 25, 5)
    stretches.push({ day, from, to: from + Math.round(minutes(day)) + chance.between(-20, 25, 5), job, ...more })
  }
  return stretches
}

/** The same weekday every week, for the jobs beside: one stretch, left out now and then. */
export function weekly(
  job: string,
  days: { from: PlainDate; to: PlainDate },
  weekday: number,
  [from, to]: readonly [number, number],
  often: number,
  chance: Chance,
  more: Partial<Stretch> = {},
): Stretch[] {
  const stretches: Stretch[] = []
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    if (weekdayOf(day) !== weekday || isAway(day) || !chance.happens(often)) continue
    stretches.push({ day, from, to: to + chance.between(-15, 15, 15), job, ...more })
  }
  return stretches
}

/** The last week of the year and two in July. */
export function isAway(day: PlainDate): boolean {
  const date = day.slice(5)
  return (date >= '07-13' && date <= '07-26') || date >= '12-24' || date === '01-01'
}

/** How far `day` lies between the two, 0…1. */
export function partWay(day: PlainDate, from: PlainDate, to: PlainDate): number {
  return Math.min(1, Math.max(0, (dayNumber(day) - dayNumber(from)) / (dayNumber(to) - dayNumber(from))))
}
