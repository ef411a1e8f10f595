import type { Contact, Interval, Job, Organisation } from '#record'
import type { Reader } from './store.ts'

/** Examples that are read at most: of each job its newest, as many of each as there is room for. */
const MOST_EXAMPLES = 10_000
const MOST_OF_ONE = 2_000

/** What likeness is learned from: the names in the record, and of each job the newest intervals that were not sorted by likeness. */
export async function likenessSlice(
  reader: Reader,
): Promise<{ jobs: Job[]; organisations: Organisation[]; contacts: Contact[]; examples: Interval[] }> {
  const jobs = await reader.list('job')
  const limit = Math.min(MOST_OF_ONE, Math.ceil(MOST_EXAMPLES / Math.max(1, jobs.length)))
  const examples: Interval[] = []
  for (const { id } of jobs) examples.push(...(await reader.sorted(id, 'told', { limit })))
  return { jobs, organisations: await reader.list('organisation'), contacts: await reader.list('contact'), examples }
}
