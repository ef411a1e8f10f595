import type { Days, PlainDate } from '#calendar'
import type { Entry } from '#record'

/** What energy is asked by. */
export const ENERGY_BY = ['activity', 'duty', 'job', 'skill', 'person', 'hour'] as const
export type EnergyBy = (typeof ENERGY_BY)[number]

/** One rated stretch, as the measure needs it. `hour` is the clock’s where the person was, 0…23. */
export interface CheckIn extends Pick<Entry, 'activity' | 'duty' | 'job' | 'skills' | 'contacts' | 'minutes'> {
  day: PlainDate
  energy: number
  engagement?: number | undefined
  prompted?: boolean | undefined
  hour?: number | undefined
}

export interface EnergySlice {
  period: Days
  /** Of the period, in any order. */
  checkIns: readonly CheckIn[]
}

/** Below so many check-ins, or on fewer days, only counts are shown: conventions of our own. */
export const LEAST_CHECK_INS = 3
export const LEAST_RATED_DAYS = 2

/** Labels beyond the most frequent of a factor are one label together, which is not shown. */
const MOST_LABELS = 60
const REST = '\u0000rest'

/** Hours of the day in pieces of three: `09–12`. */
export function hourLabel(hour: number): string {
  const from = Math.floor(hour / 3) * 3
  return [from, from + 3].map((one) => String(one).padStart(2, '0')).join('–')
}

/** An activity as it is compared: case and spaces at its ends do not matter. */
export function activityLabel(activity: string): string {
  return activity.trim().toLowerCase()
}

/** The labels a check-in has: activities by their text, hours by their piece of the day, all others by id. */
export function labelsOf(checkIn: CheckIn, by: EnergyBy): string[] {
  switch (by) {
    case 'activity':
      return checkIn.activity?.trim() ? [activityLabel(checkIn.activity)] : []
    case 'duty':
      return checkIn.duty ? [checkIn.duty] : []
    case 'job':
      return checkIn.job ? [checkIn.job] : []
    case 'skill':
      return [...new Set<string>(checkIn.skills)]
    case 'person':
      return [...new Set<string>(checkIn.contacts)]
    case 'hour':
      return checkIn.hour === undefined ? [] : [hourLabel(checkIn.hour)]
  }
}

/** The labels of all check-ins by one factor; rare ones beyond the most frequent are put together. */
export function factorOf(checkIns: readonly CheckIn[], by: EnergyBy): { labels: string[][]; shown: string[] } {
  const labels = checkIns.map((one) => labelsOf(one, by))
  const counts = new Map<string, number>()
  for (const label of labels.flat()) counts.set(label, (counts.get(label) ?? 0) + 1)
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([label]) => label)
  const shown = ranked.slice(0, MOST_LABELS)
  if (ranked.length === shown.length) return { labels, shown }
  const kept = new Set(shown)
  const pooled = labels.map((one) => [...new Set(one.map((label) => (kept.has(label) ? label : REST)))])
  return { labels: pooled, shown }
}
