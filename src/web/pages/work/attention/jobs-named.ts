import type { AttentionNow } from '#questions'
import type { Visit } from '../../../visit.ts'

/** The titles of some jobs, with commas between. */
export function jobsNamed(visit: Visit, { jobs }: Pick<AttentionNow, 'jobs'>, ids: readonly string[]): string {
  const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
  return ids.map((id) => titles.get(id) ?? visit.words.attention.unsorted).join(', ')
}
