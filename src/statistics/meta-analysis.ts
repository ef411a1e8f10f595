/** A common mean of several estimates, and how far their truths differ. */
export interface MetaAnalysis {
  tau2: number
  mu: number
  se: number
}

export type TauEstimator = 'DL' | 'REML' | 'PM'

/**
 * Random-effects mean of estimates with known standard errors, by three estimators of τ² ≥ 0: DerSimonian and Laird 1986,
 * restricted maximum likelihood (Viechtbauer 2005), Paule and Mandel 1982. `Q` is Cochran’s. One estimate has τ² = 0.
 */
export function metaAnalysis(
  y: readonly number[],
  se: readonly number[],
): Record<TauEstimator, MetaAnalysis> & { Q: number } {
  const variances = se.map((one) => one * one)
  const Q = heterogeneity(y, variances, 0)
  const df = y.length - 1
  const weights = variances.map((one) => 1 / one)
  const sum = total(weights)
  const spread = sum - total(weights.map((one) => one * one)) / sum
  const moment = df > 0 ? Math.max(0, (Q - df) / spread) : 0
  const top = 10 * (variance(y) + Math.max(...variances)) + 1
  const balanced = df > 0 && Q > df ? root((tau2) => heterogeneity(y, variances, tau2) - df, top) : 0
  const likely = df > 0 && slope(y, variances, 0) > 0 ? root((tau2) => slope(y, variances, tau2), top) : 0
  return {
    DL: at(y, variances, moment),
    REML: at(y, variances, likely),
    PM: at(y, variances, balanced),
    Q,
  }
}

function at(y: readonly number[], variances: readonly number[], tau2: number): MetaAnalysis {
  const weights = variances.map((one) => 1 / (one + tau2))
  return {
    tau2,
    mu: total(y.map((one, index) => one * (weights[index] as number))) / total(weights),
    se: 1 / Math.sqrt(total(weights)),
  }
}

function heterogeneity(y: readonly number[], variances: readonly number[], tau2: number): number {
  const { mu } = at(y, variances, tau2)
  return total(y.map((one, index) => (one - mu) ** 2 / ((variances[index] as number) + tau2)))
}

/** Of the restricted log likelihood in τ². */
function slope(y: readonly number[], variances: readonly number[], tau2: number): number {
  const { mu } = at(y, variances, tau2)
  const weights = variances.map((one) => 1 / (one + tau2))
  const squares = weights.map((one) => one * one)
  const fit = total(squares.map((one, index) => one * ((y[index] as number) - mu) ** 2))
  return fit - total(weights) + total(squares) / total(weights)
}

/** Where a falling function, above 0 at 0, crosses it. */
function root(f: (x: number) => number, top: number): number {
  let [low, high] = [0, top]
  while (f(high) > 0 && high < 1e12) high *= 4
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2
    if (f(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function variance(y: readonly number[]): number {
  const mean = total(y) / y.length
  return total(y.map((one) => (one - mean) ** 2)) / Math.max(1, y.length - 1)
}

function total(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
