import type { PlainDate } from '#calendar'
import type { Intention } from '#record'
import { intentionsOn } from '../attention/intentions-on.ts'

/**
 * Seconds by which jobs fall short of the shares one means to give them, of all traced time of a period; jobs that do not are
 * left out. `traced`: seconds by job, unsorted ones under the empty job; `day`: whose intentions hold.
 */
export function shortOfIntention(
  intentions: readonly Intention[],
  traced: ReadonlyMap<string, number>,
  day: PlainDate,
): Map<string, number> {
  const all = [...traced.values()].reduce((sum, seconds) => sum + seconds, 0)
  const short = new Map<string, number>()
  for (const [job, share] of intentionsOn(intentions, day)) {
    const missing = share * all - (traced.get(job) ?? 0)
    if (missing > 0) short.set(job, missing)
  }
  return short
}
