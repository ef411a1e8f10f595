import { type Days, dayNumber } from '#calendar'
import type { CareerRiver } from './career-river.ts'

/** One year of one job: hours a week on the mean of the days the river covers, and whether they were traced. */
export interface YearHours {
  hours: number
  traced: 'traced' | 'assumed' | 'both'
}

export interface RiverYear {
  year: number
  /** By job; jobs without hours that year are left out. */
  jobs: ReadonlyMap<string, YearHours>
  /** All hours a week, and the share of them that serves a work. */
  hours: number
  share: number | null
}

/** The table behind the river: means of each year, weighted by days. */
export function riverYears({ periods, jobs, share }: CareerRiver): RiverYear[] {
  const years = new Map<number, number[]>()
  for (const [place, { from }] of periods.entries()) {
    const year = Number(from.slice(0, 4))
    years.set(year, [...(years.get(year) ?? []), place])
  }
  return [...years].map(([year, places]) => {
    const days = places.reduce((sum, place) => sum + lengthOf(periods[place]), 0)
    const mean = (of: readonly (number | null)[]) =>
      places.reduce((sum, place) => sum + (of[place] ?? 0) * lengthOf(periods[place]), 0) / days
    const own = jobs.flatMap((job): [string, YearHours][] => {
      const hours = mean(job.hours)
      return hours > 0 ? [[job.job, { hours, traced: tracedOf(job, places) }]] : []
    })
    const all = own.reduce((sum, [, { hours }]) => sum + hours, 0)
    const served = jobs.reduce((sum, job) => sum + mean(job.served), 0)
    return { year, jobs: new Map(own), hours: all, share: all > 0 && share.length ? served / all : null }
  })
}

function lengthOf(days: Days | undefined): number {
  return days ? dayNumber(days.to) - dayNumber(days.from) + 1 : 0
}

function tracedOf({ hours, assumed }: CareerRiver['jobs'][number], places: readonly number[]): YearHours['traced'] {
  const filled = places.filter((place) => (hours[place] ?? 0) > 0)
  const count = filled.filter((place) => assumed[place]).length
  return count === 0 ? 'traced' : count === filled.length ? 'assumed' : 'both'
}
