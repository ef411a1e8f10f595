import type { JobParts } from '#questions'

/** “Head of networks, City Hospital”: the job and whom it is for. */
export function fullTitle({ job, organisation }: Pick<JobParts, 'job' | 'organisation'>): string {
  return organisation ? `${job.title}, ${organisation.name}` : job.title
}
