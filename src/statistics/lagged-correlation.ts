import quantile from '@stdlib/stats-base-dists-normal-quantile'

export interface LaggedCorrelation {
  /** Correlation of x with what y was so many steps later, −1 … 1. */
  r: number
  /** Pairs, and how many independent ones they are worth. */
  pairs: number
  effective: number
  /** 95 %; absent where fewer than four independent pairs are left. */
  interval?: [low: number, high: number] | undefined
}

/**
 * How two series go together, y so many steps after x: Pearson’s r with Fisher’s interval on the pairs’ effective number
 * n (1 − φₓφᵧ) / (1 + φₓφᵧ), at most n, as neighbours in both are alike. Maps are from whole times to values; what is missing in one is left
 * out. Nothing below 3 pairs or where one does not vary. Source: Bartlett 1946; Fisher 1921.
 */
export function laggedCorrelation(
  x: ReadonlyMap<number, number>,
  y: ReadonlyMap<number, number>,
  lag = 0,
): LaggedCorrelation | undefined {
  const times = [...x.keys()].filter((time) => y.has(time + lag)).sort((a, b) => a - b)
  const [xs, ys] = [times.map((time) => x.get(time) as number), times.map((time) => y.get(time + lag) as number)]
  const pairs = times.length
  const r = correlation(xs, ys)
  if (pairs < 3 || r === undefined) return undefined
  const alike = neighbours(times, xs) * neighbours(times, ys)
  const effective = pairs * Math.min(1, (1 - alike) / (1 + alike))
  if (effective <= 3) return { r, pairs, effective }
  const reach = quantile(0.975, 0, 1) / Math.sqrt(effective - 3)
  // A perfect line has no interval beyond itself.
  const end = (sign: number) => (Math.abs(r) >= 1 ? r : Math.tanh(Math.atanh(r) + sign * reach))
  return { r, pairs, effective, interval: [end(-1), end(1)] }
}

/** Correlation of neighbours in time, freed of its bias towards zero; 0 where there are hardly any. Source: Kendall 1954. */
function neighbours(times: readonly number[], values: readonly number[]): number {
  const places = times.flatMap((time, at) => (times[at + 1] === time + 1 ? [at] : []))
  const n = values.length
  const mean = values.reduce((sum, one) => sum + one, 0) / n
  const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / n
  if (places.length < 3 || variance === 0) return 0
  const products = places.reduce(
    (sum, at) => sum + ((values[at] as number) - mean) * ((values[at + 1] as number) - mean),
    0,
  )
  const phi = products / places.length / variance
  return Math.min(0.95, Math.max(-0.95, phi + (1 + 3 * phi) / n))
}

function correlation(xs: readonly number[], ys: readonly number[]): number | undefined {
  const n = xs.length
  const [mx, my] = [xs, ys].map((values) => values.reduce((sum, one) => sum + one, 0) / n) as [number, number]
  let [xx, yy, xy] = [0, 0, 0]
  for (const [at, x] of xs.entries()) {
    const [dx, dy] = [x - mx, (ys[at] as number) - my]
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  if (!(xx > 0) || !(yy > 0)) return undefined
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
}
