import { logGamma } from './log-gamma.ts'
import { segmentCost } from './segment-cost.ts'

/** Normal means with a common variance: mean ~ N(m0, σ²/k0), σ² ~ inverse gamma(a0, b0); k0, a0 and b0 above 0. */
export interface ChangePrior {
  m0: number
  k0: number
  a0: number
  b0: number
}

export interface ChangePosterior {
  /** Log marginal likelihood without a change. */
  logNone: number
  /** ln of the odds by which the data favour one change, at a place not known, over none. */
  logBayesFactor: number
  /** The probability, given there is one, that observation k is the last before it: k = 1 … n − 1. */
  posterior: number[]
  /** The likeliest k. */
  mode: number
}

/**
 * A single change of the mean at a place not known, all places alike before the data. Errors are taken to be independent: a series
 * whose neighbours are alike has to be prewhitened. Nothing below 2 observations.
 */
export function changePosterior(y: readonly number[], prior: ChangePrior): ChangePosterior | undefined {
  const n = y.length
  if (n < 2) return undefined
  const { a0, b0 } = prior
  const part = segmentPart(y, prior)
  const logOf = (parts: readonly Part[]) => {
    const b = parts.reduce((sum, one) => sum + one.b, b0)
    return parts.reduce((sum, one) => sum + one.logFactor, 0) - (a0 + n / 2) * Math.log(b)
  }
  const none = logOf([part(0, n)])
  const ones = Array.from({ length: n - 1 }, (_, at) => logOf([part(0, at + 1), part(at + 1, n)]))
  const most = Math.max(...ones)
  const total = ones.reduce((sum, one) => sum + Math.exp(one - most), 0)
  const constant = logGamma(a0 + n / 2) - logGamma(a0) + a0 * Math.log(b0) - (n / 2) * Math.log(2 * Math.PI)
  return {
    logNone: none + constant,
    logBayesFactor: most + Math.log(total) - Math.log(n - 1) - none,
    posterior: ones.map((one) => Math.exp(one - most) / total),
    mode: ones.indexOf(most) + 1,
  }
}

interface Part {
  /** What the segment adds to b. */
  b: number
  logFactor: number
}

function segmentPart(y: readonly number[], { m0, k0 }: ChangePrior): (from: number, to: number) => Part {
  const cost = segmentCost(y)
  const sums = [0]
  for (const [at, value] of y.entries()) sums.push((sums[at] as number) + value)
  return (from, to) => {
    const n = to - from
    const mean = ((sums[to] as number) - (sums[from] as number)) / n
    return {
      b: cost(from, to) / 2 + (k0 * n * (mean - m0) ** 2) / (2 * (k0 + n)),
      logFactor: Math.log(k0 / (k0 + n)) / 2,
    }
  }
}
