import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { Interval } from './proportion-intervals.ts'

export interface BootstrapTerms {
  /** How many neighbouring values stay together. */
  block?: number
  draws?: number
  seed?: number
}

export interface BootstrapForecast {
  sum: number
  interval(level?: number): Interval
  reaches(sum: number): number
}

/**
 * The sum of m values to come, foretold by blocks of neighbours, so that what hangs together from week to week stays so. A
 * draw is m ȳ plus an error: the sum of m values of drawn blocks less m times the mean of a history drawn likewise, which
 * says how little ȳ is known, widened by √(n / (n − block)), for few blocks show too little of it. m may have a fraction. Seeded: the same values give the same forecast. Nothing below two
 * values. Source: Künsch, Annals of Statistics 17, 1989 (blocks); Stine, J. Am. Stat. Assoc. 80, 1985 (errors of forecasts).
 */
export function bootstrapSum(
  values: readonly number[],
  m: number,
  { block = 4, draws = 4000, seed = 20_260_101 }: BootstrapTerms = {},
): BootstrapForecast | undefined {
  const n = values.length
  if (n < 2) return undefined
  const stretch = blocksOf(values, Math.min(block, n), seed)
  const sum = (m * values.reduce((all, value) => all + value, 0)) / n
  const wider = Math.sqrt(n / Math.max(1, n - block))
  const drawn = Float64Array.from({ length: draws }, () => sum + wider * (stretch(m) - (m / n) * stretch(n))).sort()
  return {
    sum,
    interval: (level = 0.95) => [quantile(drawn, (1 - level) / 2), quantile(drawn, (1 + level) / 2)],
    reaches: (least) => drawn.filter((one) => one >= least - 1e-9).length / draws,
  }
}

/** Draws sums of so many values, block after block; the last block is cut to what is missing. */
function blocksOf(values: readonly number[], block: number, seed: number): (length: number) => number {
  const n = values.length
  const upTo = new Float64Array(n + 1)
  for (const [at, value] of values.entries()) upTo[at + 1] = (upTo[at] as number) + value
  const until = (at: number) => {
    const below = Math.floor(at)
    const part = at - below
    return (upTo[below] as number) + (part ? part * (values[below] as number) : 0)
  }
  const random = xoroshiro128plus(seed)
  const one = (length: number) => {
    const start = uniformInt(random, 0, n - Math.ceil(length))
    return until(start + length) - until(start)
  }
  return (length) => {
    let sum = 0
    for (let left = length; left > 1e-9; left -= block) sum += one(Math.min(block, left))
    return sum
  }
}

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number]
  return below + (above - below) * (at - Math.floor(at))
}
