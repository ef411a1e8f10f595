import type { Weekday } from './plain-date.ts'

/** A time of day as the clock shows it, `00:00` … `24:00`. */
export type ClockTime = string & { readonly __clockTime: true }

export function isClockTime(text: string): text is ClockTime {
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text)
}

/** Minutes after midnight, 0–1440. */
export function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** The same hours on some days of the week: Monday to Friday, nine to five. */
export interface DailyWindow {
  days: readonly Weekday[]
  from: ClockTime
  to: ClockTime
}
