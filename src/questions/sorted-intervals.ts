import type { Job } from '#record'
import type { Reader, Stored } from '#store'

/**
 * The intervals within a span that have one of these jobs. What is unsorted never has time that a job has, and there may be
 * many times more of it: where only jobs are asked for it need not be read.
 */
export async function sortedIntervals(
  reader: Reader,
  span: { start: number; end: number },
  jobs: readonly Pick<Job, 'id'>[],
): Promise<Stored<'interval'>[]> {
  const found: Stored<'interval'>[] = []
  for (const { id } of jobs) for (const interval of await reader.intervals(span, id)) found.push(interval)
  return found
}
