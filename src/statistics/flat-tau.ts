import normalCdf from '@stdlib/stats-base-dists-normal-cdf'

export interface FlatTau {
  tauMedian: number
  tauUpper: number
  mu: number
  /** In the order of the estimates. */
  theta: { mean: number; sd: number; low: number; median: number; high: number; above: number }[]
}

const POINTS = 8_000

/**
 * Truths behind estimates with known standard errors, when their mean μ and spread τ are flat a priori, τ up to `most`:
 * integrated over a grid of τ that is dense near 0. `tauUpper` is its 97.5 % quantile, `low` and `high` those of 2.5 and
 * 97.5 %. Source: Rubin 1981; Gelman and others, Bayesian Data Analysis, 2013, section 5.4.
 */
export function flatTau(y: readonly number[], se: readonly number[], most: number): FlatTau {
  const taus = Float64Array.from({ length: POINTS }, (_, at) => most * ((at + 0.5) / POINTS) ** 3)
  const widths = Float64Array.from({ length: POINTS }, (_, at) => ((at + 0.5) / POINTS) ** 2)
  const given = [...taus].map((tau) => meanGiven(y, se, tau))
  const logs = given.map(({ log }, at) => log + Math.log(widths[at] as number))
  const top = Math.max(...logs)
  const raw = logs.map((one) => Math.exp(one - top))
  const all = raw.reduce((sum, one) => sum + one, 0)
  const weights = raw.map((one) => one / all)
  return {
    tauMedian: quantileOf(taus, weights, 0.5),
    tauUpper: quantileOf(taus, weights, 0.975),
    mu: weights.reduce((sum, one, at) => sum + one * (given[at] as Given).mu, 0),
    theta: y.map((value, index) => truthOf(value, se[index] as number, { taus, given, weights })),
  }
}

interface Given {
  mu: number
  variance: number
  log: number
}

function meanGiven(y: readonly number[], se: readonly number[], tau: number): Given {
  const weights = se.map((one) => 1 / (one * one + tau * tau))
  const sum = weights.reduce((all, one) => all + one, 0)
  const mu = weights.reduce((all, one, at) => all + one * (y[at] as number), 0) / sum
  const log = weights.reduce((all, one, at) => all + (Math.log(one) - one * ((y[at] as number) - mu) ** 2) / 2, 0)
  return { mu, variance: 1 / sum, log: log - Math.log(sum) / 2 }
}

function quantileOf(taus: Float64Array, weights: readonly number[], level: number): number {
  let below = 0
  for (const [at, weight] of weights.entries()) {
    if (below + weight >= level) return taus[at] as number
    below += weight
  }
  return taus.at(-1) as number
}

function truthOf(
  value: number,
  se: number,
  { taus, given, weights }: { taus: Float64Array; given: readonly Given[]; weights: readonly number[] },
): FlatTau['theta'][number] {
  const parts = [...taus].map((tau, at) => {
    const { mu, variance } = given[at] as Given
    const precision = 1 / (se * se) + 1 / (tau * tau)
    const shrink = 1 / (tau * tau) / precision
    const mean = (value / (se * se) + mu / (tau * tau)) / precision
    return { mean, sd: Math.sqrt(1 / precision + shrink * shrink * variance), weight: weights[at] as number }
  })
  const heavy = parts.filter(({ weight }) => weight > 1e-12)
  const mean = heavy.reduce((sum, one) => sum + one.weight * one.mean, 0)
  const square = heavy.reduce((sum, one) => sum + one.weight * (one.sd ** 2 + one.mean ** 2), 0)
  const below = (x: number) => heavy.reduce((sum, one) => sum + one.weight * normalCdf(x, one.mean, one.sd), 0)
  const sd = Math.sqrt(square - mean * mean)
  const at = (level: number) => bisected(below, level, mean - 12 * sd, mean + 12 * sd)
  return { mean, sd, low: at(0.025), median: at(0.5), high: at(0.975), above: 1 - below(0) }
}

function bisected(below: (x: number) => number, level: number, from: number, to: number): number {
  let [low, high] = [from, to]
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2
    if (below(middle) < level) low = middle
    else high = middle
  }
  return (low + high) / 2
}
