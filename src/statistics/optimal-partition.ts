import { segmentCost } from './segment-cost.ts'

/** Where the mean changes when each change costs a penalty. */
export interface OptimalPartition {
  /** The last observation before each change, counted from 1. */
  changes: number[]
  /** Sum of squares around the segments’ means, and the penalty for each change. */
  objective: number
}

/**
 * The partition of least Σ SSE + penalty · changes, found exactly. Starts that can never be best again are dropped (PELT), which loses
 * nothing, as dividing a segment never raises its sum of squares. Source: Jackson and others 2005; Killick, Fearnhead and Eckley 2012.
 */
export function optimalPartition(y: readonly number[], penalty: number): OptimalPartition {
  const n = y.length
  const cost = segmentCost(y)
  const best = [-penalty]
  const from = [0]
  let starts = [0]
  for (let to = 1; to <= n; to++) {
    const reached = starts.map((start) => (best[start] as number) + cost(start, to))
    const least = Math.min(...reached)
    best.push(least + penalty)
    from.push(starts[reached.indexOf(least)] as number)
    starts = starts.filter((_, at) => (reached[at] as number) <= least + penalty)
    starts.push(to)
  }
  const changes: number[] = []
  for (let at = from[n] as number; at > 0; at = from[at] as number) changes.unshift(at)
  return { changes, objective: n ? (best[n] as number) : 0 }
}
