import { type JobParts, positionOn } from '#questions'

/** “Head of networks, City Hospital”: the newest position, or the job’s own title, and whom it is for. */
export function fullTitle({
  job,
  organisation,
  positions,
}: Pick<JobParts, 'job' | 'organisation' | 'positions'>): string {
  const title = positionOn(positions, NEWEST)?.title ?? job.title
  return organisation ? `${title}, ${organisation.name}` : title
}

/** No position begins later, so that the newest of those that hold is found. */
const NEWEST = '2199-12-31' as Parameters<typeof positionOn>[1]
