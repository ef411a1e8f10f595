import { studentFactor } from './student-t.ts'

export interface Mean {
  mean: number
  n: number
  /** 95 % t interval with n − 1 degrees of freedom; absent below 2 values. */
  interval?: [low: number, high: number] | undefined
}

/** The mean of independent values with its interval; nothing without values. */
export function meanOf(values: readonly number[]): Mean | undefined {
  const n = values.length
  if (!n) return undefined
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  if (n < 2) return { mean, n }
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const reach = studentFactor(n - 1) * Math.sqrt(squares / (n - 1) / n)
  return { mean, n, interval: [mean - reach, mean + reach] }
}

/** The value below which a share of the values lies, interpolated (type 7 of Hyndman and Fan, 1996). */
export function quantileOf(values: readonly number[], share: number): number | undefined {
  if (!values.length) return undefined
  const sorted = [...values].sort((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)] as number
  const above = sorted[Math.ceil(at)] as number
  return below + (above - below) * (at - Math.floor(at))
}
