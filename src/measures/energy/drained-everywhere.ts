import { type CheckIn, labelsOf } from './check-in.ts'
import type { EnergyOf } from './energy.ts'

/** Something that drained in every job in which it came up: it may go along into the next one. */
export interface DrainedEverywhere {
  activity: string
  /** Jobs with it, most check-ins first: how many there, and their mean energy. */
  jobs: { job: string; n: number; mean: number }[]
}

/**
 * Activities that came up in at least two jobs and had a mean below 0 in each of them, where the model says too that they
 * drain, at least possibly.
 */
export function drainedEverywhere(checkIns: readonly CheckIn[], ofActivity: EnergyOf | undefined): DrainedEverywhere[] {
  const draining = (ofActivity?.labels ?? []).filter(
    ({ direction }) => direction?.towards === 'drains' && direction.label !== 'uncertain',
  )
  return draining.flatMap(({ label }) => {
    const jobs = new Map<string, number[]>()
    for (const one of checkIns)
      if (one.job && labelsOf(one, 'activity').includes(label))
        jobs.set(one.job, [...(jobs.get(one.job) ?? []), one.energy])
    const told = [...jobs].map(([job, energies]) => ({ job, n: energies.length, mean: meanOf(energies) }))
    if (told.length < 2 || told.some(({ mean }) => mean >= 0)) return []
    return [{ activity: label, jobs: told.sort((a, b) => b.n - a.n || (a.job < b.job ? -1 : 1)) }]
  })
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}
