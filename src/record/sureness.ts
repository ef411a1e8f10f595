import type { Interval, Trace } from './interval.ts'

/**
 * How well it is known whose a stretch of the timeline is. `sure`: the person said so, or two kinds of traces name the same
 * job; `likely`: one kind of trace that measures time (a meeting, a window) names it; `guessed`: only moments name it, the
 * stretch is taken by rule, or another trace of the same time names another job; `unsorted`: nothing names one.
 */
export const SURENESSES = ['sure', 'likely', 'guessed', 'unsorted'] as const
export type Sureness = (typeof SURENESSES)[number]

/**
 * By what: the person tracked it or sorted it by hand; two kinds of traces agree; one kind says so alone; a moment does, and the
 * time before it is taken; another trace of that time names another job; nothing names any.
 */
export type KnownBy = 'tracked' | 'by hand' | 'two kinds' | 'one kind' | 'moment' | 'at odds' | 'nothing'

export interface Known {
  sureness: Sureness
  by: KnownBy
  /** The kind of trace that has the stretch. */
  trace: Trace
}

const MOMENTS: ReadonlySet<Trace> = new Set(['commit', 'post', 'mail'])

/** How well a holder of a stretch is known, from all traces of that stretch (the holder among them or not), and by what. */
export function knownFrom(holder: Interval, traces: readonly Interval[]): Known {
  const trace = kindOf(holder)
  if (!holder.job) return { sureness: 'unsorted', by: 'nothing', trace }
  if (isTold(holder)) return { sureness: 'sure', by: trace === 'tracked' ? 'tracked' : 'by hand', trace }
  const others = traces.filter(({ id, job }) => id !== holder.id && job)
  if (others.some(({ job }) => job !== holder.job)) return { sureness: 'guessed', by: 'at odds', trace }
  if (others.some((one) => kindOf(one) !== trace)) return { sureness: 'sure', by: 'two kinds', trace }
  return MOMENTS.has(trace)
    ? { sureness: 'guessed', by: 'moment', trace }
    : { sureness: 'likely', by: 'one kind', trace }
}

/** Measured, not taken by rule, and with a job from nowhere but the person’s own hand. */
function isTold(interval: Interval): boolean {
  return !interval.sortedBy && interval.likely === undefined && !MOMENTS.has(kindOf(interval))
}

function kindOf({ trace = 'tracked' }: Interval): Trace {
  return trace
}
