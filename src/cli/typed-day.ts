import { addDays, type PlainDate, parsePlainDate, type Weekday, weekdayOf } from '#calendar'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** What days a person may write. */
export const DAY_HINT = 'Write a day as 2026-11-16, today, yesterday, or monday.'

/**
 * The day meant by `2026-11-16`, `today`, `yesterday`, `monday` (the last one, today included) or `-3` (days ago);
 * `undefined` for anything else.
 */
export function typedDay(text: string, today: PlainDate): PlainDate | undefined {
  const word = text.trim().toLowerCase()
  if (word === 'today') return today
  if (word === 'yesterday') return addDays(today, -1)
  if (/^-\d{1,4}$/.test(word)) return addDays(today, Number(word))
  const named = word.length >= 3 ? WEEKDAYS.findIndex((day) => day.startsWith(word)) + 1 : 0
  if (named) return addDays(today, -((weekdayOf(today) - (named as Weekday) + 7) % 7))
  return parsePlainDate(word)
}
