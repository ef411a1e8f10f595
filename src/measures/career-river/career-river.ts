import { type Days, dayNumber, holdsOn, type Month, monthOf, type PlainDate } from '#calendar'
import type { Boundary, Job, Serving } from '#record'
import { assumedHours, middleOf } from '../assumed/assumed-hours.ts'
import { isTraced } from '../assumed/traced-months.ts'

/** Traced seconds on a day, or in the month or week that begins on it. */
export interface TracedTotal {
  day: PlainDate
  strand: 'job' | 'served'
  job: string
  seconds: number
}

export interface RiverSlice {
  jobs: readonly Job[]
  boundaries: readonly Boundary[]
  servings: readonly Serving[]
  /** Ascending, without gaps; the last ends today. */
  periods: readonly Days[]
  /** By job, of strand `served` the sum over all works. */
  totals: readonly TracedTotal[]
  /** Months with any traced time, by job: of the whole life, whatever the periods. */
  tracedMonths: ReadonlyMap<string, ReadonlySet<Month>>
}

/** One job over the periods. Hours a week; `assumed` where nothing was traced and its dates alone speak. */
export interface RiverJob {
  job: string
  hours: number[]
  assumed: boolean[]
  /** Hours a week that serve any work. */
  served: number[]
}

export interface CareerRiver {
  periods: readonly Days[]
  jobs: RiverJob[]
  /** Share of all hours that serve a work, 0…1; null where there are no hours. */
  share: (number | null)[]
  /** True when any hour serves a work. */
  hasThalweg: boolean
}

/**
 * Hours a week of every job in every period. Traced hours speak where a job was traced at the time; else a job held by
 * its dates counts with its agreed weekly hours, or with the stated default of its kind, and is marked as assumed.
 */
export function careerRiver(slice: RiverSlice): CareerRiver {
  const { periods } = slice
  const sums = summed(slice)
  const places = periods.map(placeFor)
  const jobs = slice.jobs
    .map((job) => riverJob(job, slice, places, sums.get(job.id) ?? new Map()))
    .filter(({ hours }) => hours.some((value) => value > 0))
  const share = periods.map((_, period) => {
    const all = jobs.reduce((sum, { hours }) => sum + (hours[period] ?? 0), 0)
    return all > 0 ? jobs.reduce((sum, { served }) => sum + (served[period] ?? 0), 0) / all : null
  })
  return { periods, jobs, share, hasThalweg: share.some((one) => (one ?? 0) > 0) }
}

interface Traced {
  job: number
  served: number
}

/** Traced seconds by job and place of the period. */
function summed({ periods, totals }: RiverSlice): Map<string, Map<number, Traced>> {
  const sums = new Map<string, Map<number, Traced>>()
  for (const { day, strand, job, seconds } of totals) {
    const period = placeOf(periods, day)
    if (period < 0) continue
    const own = sums.get(job) ?? new Map<number, Traced>()
    sums.set(job, own)
    const traced = own.get(period) ?? { job: 0, served: 0 }
    own.set(period, traced)
    traced[strand] += seconds
  }
  return sums
}

/** The place of the period that holds the day, or −1. */
function placeOf(periods: readonly Days[], day: PlainDate): number {
  let [low, high] = [0, periods.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const { from, to } = periods[middle] as Days
    if (day < from) high = middle - 1
    else if (day > to) low = middle + 1
    else return middle
  }
  return -1
}

/** A period with what every job asks of it. */
interface Place {
  days: Days
  weeks: number
  middle: PlainDate
  month: Month
}

function placeFor(days: Days): Place {
  const middle = middleOf(days)
  return { days, weeks: (dayNumber(days.to) - dayNumber(days.from) + 1) / 7, middle, month: monthOf(middle) }
}

function riverJob(
  job: Job,
  slice: RiverSlice,
  places: readonly Place[],
  traced: ReadonlyMap<number, Traced>,
): RiverJob {
  const band: RiverJob = { job: job.id, hours: [], assumed: [], served: [] }
  const servings = slice.servings.filter((one) => one.job === job.id)
  const months = slice.tracedMonths.get(job.id)
  const today = slice.periods.at(-1)?.to ?? ('' as PlainDate)
  for (const [place, { days, weeks, middle, month }] of places.entries()) {
    const own = traced.get(place)
    const wasTraced = own !== undefined || isTraced(months, month)
    const seconds = wasTraced ? (own?.job ?? 0) : assumedHours(job, slice.boundaries, days, today) * 3600
    const hours = seconds / 3600 / weeks
    const served = wasTraced ? (own?.served ?? 0) / 3600 / weeks : hours && hours * servedShare(servings, middle)
    band.hours.push(hours)
    band.assumed.push(!wasTraced && hours > 0)
    band.served.push(Math.min(served, hours))
  }
  return band
}

function servedShare(servings: readonly Serving[], day: PlainDate): number {
  const share = servings.filter((one) => holdsOn(one, day)).reduce((sum, one) => sum + one.share, 0)
  return Math.min(1, share)
}
