import { type Ar1Interval, ar1Interval } from './ar1-interval.ts'
import { ar1Sums } from './ar1-regression.ts'
import { hasScatter, slopeSums, stepSums } from './step-change.ts'

/** What a step at a known place can be, φ not known; nothing where neither side has any scatter, or below 4 observations. */
export function stepInterval(y: readonly number[], before: number, times?: readonly number[]): Ar1Interval | undefined {
  if (before < 1 || before >= y.length || y.length < 4 || !hasScatter(y, before)) return undefined
  return ar1Interval(stepSums(y, before, times), 1)
}

/** What the levels before and after can be, of one likeness of neighbours and one scatter; as `stepInterval`. */
export function levelIntervals(
  y: readonly number[],
  before: number,
  times?: readonly number[],
): [before: Ar1Interval, after: Ar1Interval] | undefined {
  if (before < 1 || before >= y.length || y.length < 4 || !hasScatter(y, before)) return undefined
  const mean = y.reduce((sum, one) => sum + one, 0) / y.length
  const levels = y.map((_, at) => (at < before ? [1, 0] : [0, 1]))
  const sums = ar1Sums(
    levels,
    y.map((one) => one - mean),
    times,
  )
  const [first, second] = [ar1Interval(sums, 0), ar1Interval(sums, 1)]
  return first && second && [shifted(first, mean), shifted(second, mean)]
}

function shifted({ interval: [low, high], above }: Ar1Interval, by: number): Ar1Interval {
  return { interval: [low + by, high + by], above }
}

/** What the change of slope at a known place can be, per step of time. */
export function slopeInterval(
  y: readonly number[],
  before: number,
  times?: readonly number[],
): Ar1Interval | undefined {
  if (before < 2 || y.length - before < 2 || y.length < 6 || !hasScatter(y, before)) return undefined
  return ar1Interval(slopeSums(y, before, times ? { times } : {}), 3)
}
