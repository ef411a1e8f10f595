import { type CheckIn, LEAST_CHECK_INS, LEAST_RATED_DAYS, labelsOf } from './check-in.ts'
import type { EnergyOf } from './energy.ts'

/** Something that drained in every job in which it came up: it may go along into the next one. */
export interface DrainedEverywhere {
  activity: string
  /** Jobs with it, most check-ins first: how many there, and their mean energy. */
  jobs: { job: string; n: number; mean: number }[]
}

/**
 * Activities that came up often enough in at least two jobs and had a mean below 0 in each of these, where the model says too
 * that they drain, at least possibly. A job with a check-in or two of it says nothing for or against.
 */
export function drainedEverywhere(checkIns: readonly CheckIn[], ofActivity: EnergyOf | undefined): DrainedEverywhere[] {
  const draining = (ofActivity?.labels ?? []).filter(
    ({ direction }) => direction?.towards === 'drains' && direction.label !== 'uncertain',
  )
  return draining.flatMap(({ label }) => {
    const own = checkIns.filter((one) => one.job && labelsOf(one, 'activity').includes(label))
    const told = [...Map.groupBy(own, ({ job }) => job as string)]
      .filter(([, rated]) => isEnough(rated))
      .map(([job, rated]) => ({ job, n: rated.length, mean: meanOf(rated.map(({ energy }) => energy)) }))
    if (told.length < 2 || told.some(({ mean }) => mean >= 0)) return []
    return [{ activity: label, jobs: told.sort((a, b) => b.n - a.n || (a.job < b.job ? -1 : 1)) }]
  })
}

function isEnough(rated: readonly CheckIn[]): boolean {
  return rated.length >= LEAST_CHECK_INS && new Set(rated.map(({ day }) => day)).size >= LEAST_RATED_DAYS
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}
