import { holdsOn, type PlainDate } from '#calendar'
import type { Intention } from '#record'

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
  for (const intention of intentions) {
    if (!holdsOn(intention, day)) continue
    const missing = intention.share * all - (traced.get(intention.job) ?? 0)
    if (missing > 0) short.set(intention.job, missing)
  }
  return short
}
