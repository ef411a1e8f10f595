import { type Days, touches } from '#calendar'
import { type Boundary, boundariesOf, type Job } from '#record'

/**
 * Is any moment of a paid job agreed to be outside in the period? Weekly hours alone have no moment outside, only weeks
 * above; a boundary of other years says nothing of these.
 */
export function isBounded(job: Pick<Job, 'id' | 'paid'>, boundaries: readonly Boundary[], period: Days): boolean {
  return job.paid && boundariesOf(job.id, boundaries).some((one) => one.kind !== 'weekly hours' && touches(one, period))
}
