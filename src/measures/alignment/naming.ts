import { firstDay, lastDay } from '#calendar'
import type { Named, Serving } from '#record'

/**
 * What an entry has to name so that it speaks of a work: the work itself, or a job or duty on a day on which that serves it. How
 * large a share serves does not matter: an entry is not cut in parts.
 */
export function namingOf(work: string, servings: readonly Serving[]): Named[] {
  const own = servings.filter((serving) => serving.work === work && serving.share > 0 && !serving.interval)
  return [
    { field: 'work', id: work },
    ...own.map(({ job, duty, from, to }) => ({
      field: duty ? ('duty' as const) : ('job' as const),
      id: (duty ?? job) as string,
      ...(from ? { from: firstDay(from) } : {}),
      ...(to ? { to: lastDay(to) } : {}),
    })),
  ]
}
