import { quantileOf } from './mean.ts'

const REACH = 3

/**
 * The same values, none further than three standard deviations from the median, so that a single odd week does not weigh as many.
 * The deviation is 1.4826 times the median absolute one, or half of what the mean absolute one says where that is more. Source: Huber 1981.
 */
export function clipped(values: readonly number[]): number[] {
  const middle = quantileOf(values, 0.5) ?? 0
  const off = values.map((value) => Math.abs(value - middle))
  const mean = off.reduce((sum, one) => sum + one, 0) / Math.max(1, off.length)
  const deviation = Math.max(1.4826 * (quantileOf(off, 0.5) ?? 0), (Math.sqrt(Math.PI / 2) * mean) / 2)
  return values.map((value) => Math.max(middle - REACH * deviation, Math.min(middle + REACH * deviation, value)))
}
