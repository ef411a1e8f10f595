import { type Ar1Interval, ar1Interval } from './ar1-interval.ts'
import { ar1Sums } from './ar1-regression.ts'
import { hasScatter, slopeSums, stepSums } from './step-change.ts'

/** What a step at a known place can be, φ not known; nothing where neither side has any scatter, or below 4 observations. */
export function stepInterval(y: readonly number[], before: number, times?: readonly number[]): Ar1Interval | undefined {
  if (before < 1 || before >= y.length || y.length < 4 || !hasScatter(y, before)) return undefined
  return ar1Interval(stepSums(y, before, times), 1)
}

/** What the mean of one stretch can be; nothing below 2 observations or without scatter. */
export function levelInterval(y: readonly number[], times?: readonly number[]): Ar1Interval | undefined {
  if (y.length < 2 || !hasScatter(y, y.length)) return undefined
  return ar1Interval(
    ar1Sums(
      y.map(() => [1]),
      y,
      times,
    ),
    0,
  )
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
