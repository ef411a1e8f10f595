import { normalLogCdf } from './normal-log-cdf.ts'
import { segmentCost } from './segment-cost.ts'

/**
 * Where each break lies with this probability, as observations counted from 1: the asymptotic distribution of a least squares
 * break with different variances before and after. An end can lie outside the series. NaN where the distribution says nothing.
 * Source: Bai 1997; as `confint` of R’s strucchange.
 */
export function breakIntervals(y: readonly number[], breaks: readonly number[], level = 0.95): [number, number][] {
  const edges = [0, ...breaks, y.length]
  const cost = segmentCost(y)
  const segments = edges.slice(1).map((to, at) => {
    const from = edges[at] as number
    const mean = y.slice(from, to).reduce((sum, one) => sum + one, 0) / (to - from)
    return { mean, variance: cost(from, to) / (to - from) }
  })
  return breaks.map((at, index) => {
    const [left, right] = [segments[index], segments[index + 1]] as [Segment, Segment]
    const ratio = right.variance / left.variance
    const scale = left.variance / (right.mean - left.mean) ** 2
    const tail = (1 - level) / 2
    const atZero = argmaxCdf(0, ratio)
    if (!(atZero >= tail && atZero <= 1 - tail)) return [Number.NaN, Number.NaN]
    const upper = quantile(1 - tail, ratio) * scale
    const lower = quantile(tail, ratio) * scale
    return [at - Math.ceil(upper), at - Math.floor(lower)]
  })
}

interface Segment {
  mean: number
  variance: number
}

function quantile(probability: number, ratio: number): number {
  const sign = argmaxCdf(0, ratio) < probability ? 1 : -1
  const isBeyond = (x: number) => sign * (argmaxCdf(sign * x, ratio) - probability) >= 0
  let high = 1
  while (!isBeyond(high) && high < 1e9) high *= 2
  let low = 0
  for (let turn = 0; turn < 100; turn++) {
    const middle = (low + high) / 2
    if (isBeyond(middle)) high = middle
    else low = middle
  }
  return (sign * (low + high)) / 2
}

/** P(argmax V ≤ x) for the two-sided process of Bai 1997, appendix B, with constant regressors: `ratio` of the variances after and before. */
function argmaxCdf(x: number, ratio: number): number {
  return x < 0 ? leftOf(-x, ratio) : rightOf(x, ratio)
}

function leftOf(x: number, ratio: number): number {
  const along = 1 / ratio
  const root = Math.sqrt(x)
  return (
    -Math.exp(Math.log(x) / 2 - x / 8 - Math.log(2 * Math.PI) / 2) -
    ((ratio * (ratio + 2)) / (ratio + 1)) *
      Math.exp((along * (1 + along) * x) / 2 + normalLogCdf(-(0.5 + along) * root)) +
    (x / 2 - 2 + (ratio + 2) ** 2 / (ratio + 1)) * Math.exp(normalLogCdf(-root / 2))
  )
}

function rightOf(x: number, ratio: number): number {
  const along = 1 / ratio
  const root = Math.sqrt(x)
  return (
    1 +
    Math.sqrt(along) * Math.exp(Math.log(x) / 2 - (along * x) / 8 - Math.log(2 * Math.PI) / 2) +
    (1 / ratio) *
      ((2 * ratio + 1) / (ratio + 1)) *
      Math.exp(((ratio + 1) * x) / 2 + normalLogCdf((-(ratio + 0.5) / Math.sqrt(ratio)) * root)) -
    ((2 * ratio + 1) ** 2 / ((ratio + 1) * ratio) - 2 + (along * x) / 2) *
      Math.exp(normalLogCdf((-Math.sqrt(along) * root) / 2))
  )
}
