import { segmentCost } from './segment-cost.ts'

/** The best partition with so many breaks of the mean. */
export interface Partition {
  /** The last observation before each break, counted from 1. */
  breaks: number[]
  rss: number
  /** n (ln RSS + 1 − ln n + ln 2π) + 2 (m + 1) ln n; −∞ where nothing is left. */
  bic: number
}

/**
 * The partitions with 0, 1, 2 … breaks that leave the least sum of squares, each segment at least ⌊h·n⌋ and 2 long (h itself where it
 * is 1 or more). As many breaks as fit, or `most`. Source: Bai and Perron 2003; BIC as in R’s strucchange (Zeileis and others 2003).
 */
export function leastSquaresBreaks(y: readonly number[], h = 0.15, most = Number.POSITIVE_INFINITY): Partition[] {
  const n = y.length
  const least = Math.max(2, h < 1 ? Math.floor(h * n + 1e-9) : Math.floor(h))
  const cost = segmentCost(y)
  const count = Math.max(0, Math.min(most, Math.floor(n / least) - 1))
  // best[m][to]: what the first `to` observations leave with m breaks, and where the last of them is.
  let best: Stage[] = Array.from({ length: n + 1 }, (_, to) => ({
    rss: to < least ? Infinity : cost(0, to),
    breaks: [],
  }))
  const partitions = [partitionOf(best[n], n)]
  for (let m = 1; m <= count; m++) {
    best = best.map((_, to) => bestBreak(best, to, { least, cost, m }))
    partitions.push(partitionOf(best[n], n))
  }
  return partitions
}

interface Stage {
  rss: number
  breaks: readonly number[]
}

interface Rules {
  least: number
  cost: (from: number, to: number) => number
  m: number
}

function bestBreak(best: readonly Stage[], to: number, { least, cost, m }: Rules): Stage {
  let found: Stage = { rss: Infinity, breaks: [] }
  for (let at = m * least; at <= to - least; at++) {
    const earlier = best[at] as Stage
    const rss = earlier.rss + cost(at, to)
    if (rss < found.rss) found = { rss, breaks: [...earlier.breaks, at] }
  }
  return found
}

function partitionOf(stage: Stage | undefined, n: number): Partition {
  const { rss, breaks } = stage ?? { rss: 0, breaks: [] }
  const bic = n * (Math.log(rss) + 1 - Math.log(n) + Math.log(2 * Math.PI)) + 2 * (breaks.length + 1) * Math.log(n)
  return { breaks: [...breaks], rss, bic }
}
