import type { PlainDate } from '#calendar'
import { holdsOn } from '#calendar'
import type { Contact, Job } from '#record'

/** Where a contact stands: at an organisation of a paid job held on a day, at another one, or nobody said. */
export type Side = 'inside' | 'outside' | 'unknown'

export type PaidJob = Pick<Job, 'paid' | 'organisation' | 'from' | 'to'>

/** The organisations of the paid jobs held on a day. */
export function employersOn(jobs: readonly PaidJob[], day: PlainDate): ReadonlySet<string> {
  const held = jobs.filter((job) => job.paid && holdsOn(job, day))
  return new Set(held.flatMap(({ organisation }) => (organisation ? [organisation as string] : [])))
}

export function sideOf({ organisation }: Pick<Contact, 'organisation'>, employers: ReadonlySet<string>): Side {
  if (!organisation) return 'unknown'
  return employers.has(organisation) ? 'inside' : 'outside'
}
