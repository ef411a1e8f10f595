import type { Interval, Trace } from './interval.ts'

/**
 * How well it is known whose a stretch of the timeline is. `sure`: the person said so, or two kinds of traces name the same
 * job; `likely`: one kind of trace that measures time (a meeting, a window) names it; `guessed`: only moments name it, the
 * stretch is taken by rule, or another trace of the same time names another job; `unsorted`: nothing names one.
 */
export const SURENESSES = ['sure', 'likely', 'guessed', 'unsorted'] as const
export type Sureness = (typeof SURENESSES)[number]

const MOMENTS: ReadonlySet<Trace> = new Set(['commit', 'post', 'mail'])

/** Of a holder of a stretch, from all traces of that stretch (the holder among them or not). */
export function surenessOf(holder: Interval, traces: readonly Interval[]): Sureness {
  if (!holder.job) return 'unsorted'
  if (isTold(holder)) return 'sure'
  const others = traces.filter(({ id, job }) => id !== holder.id && job)
  if (others.some(({ job }) => job !== holder.job)) return 'guessed'
  if (others.some((one) => kindOf(one) !== kindOf(holder))) return 'sure'
  return MOMENTS.has(kindOf(holder)) ? 'guessed' : 'likely'
}

/** Tracked by the person, or given its job by their own hand. */
function isTold(interval: Interval): boolean {
  if (interval.sortedBy || interval.likely !== undefined) return false
  return kindOf(interval) === 'tracked' || !MOMENTS.has(kindOf(interval))
}

function kindOf({ trace = 'tracked' }: Interval): Trace {
  return trace
}
