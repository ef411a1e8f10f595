/**
 * Rank-order centroid weights of n things, the most important first: w_k = (1/n) Σ_{i≥k} 1/i, the mean of all weights that agree
 * with the order. They sum to 1. Source: Edwards and Barron 1994; Barron and Barrett 1996.
 */
export function rankOrderCentroid(n: number): number[] {
  const weights = new Array<number>(n).fill(0)
  let sum = 0
  for (let rank = n; rank >= 1; rank--) {
    sum += 1 / rank
    weights[rank - 1] = sum / n
  }
  return weights
}

/** Weights that fall by equal steps: 2 (n + 1 − k) / (n (n + 1)). Source: Stillwell, Seaver and Edwards 1981. */
export function rankSum(n: number): number[] {
  return shares(Array.from({ length: n }, (_, at) => n - at))
}

/** Weights in proportion to 1 / k. Source: Stillwell, Seaver and Edwards 1981. */
export function rankReciprocal(n: number): number[] {
  return shares(Array.from({ length: n }, (_, at) => 1 / (at + 1)))
}

/**
 * Swing weights: each thing’s swing from its worst to its best (at least 0, of any scale), divided by their sum. Nothing when no
 * swing is above 0. Source: von Winterfeldt and Edwards 1986.
 */
export function swingWeights(swings: readonly number[]): number[] | undefined {
  return swings.some((swing) => swing > 0) ? shares(swings) : undefined
}

function shares(amounts: readonly number[]): number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  return amounts.map((amount) => amount / total)
}
