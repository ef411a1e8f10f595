import cdf from '@stdlib/stats-base-dists-normal-cdf'
import pdf from '@stdlib/stats-base-dists-normal-pdf'

/**
 * What it would be worth to know beforehand which state comes true: Σ p·max payoff less the best Σ p·payoff. `payoffs` has a row for each
 * option with one number for each state; `chances` sum to 1. In the unit of the payoffs, at least 0. Source: Howard 1966.
 */
export function perfectInformation(chances: readonly number[], payoffs: readonly (readonly number[])[]) {
  const expected = payoffs.map((payoff) => chances.reduce((sum, p, state) => sum + p * (payoff[state] as number), 0))
  const withPerfect = chances.reduce((sum, p, state) => {
    const best = payoffs.reduce((most, payoff) => Math.max(most, payoff[state] as number), -Infinity)
    return sum + p * best
  }, 0)
  const best = expected.reduce((most, value) => Math.max(most, value), -Infinity)
  // What is as good in every state is worth nothing to know, whatever rounding leaves.
  return { expected, withPerfect, worth: Math.max(0, withPerfect - best) }
}

/**
 * The same for two options whose difference is normal with mean d and standard deviation s ≥ 0: s·(φ(u) − u·(1 − Φ(u))), u = |d|/s; and
 * the chance Φ(u) that the one that seems better is. Source: Raiffa and Schlaifer 1961, unit normal loss.
 */
export function normalPerfectInformation(d: number, s: number): { worth: number; best: number } {
  if (s === 0) return { worth: 0, best: d === 0 ? 0.5 : 1 }
  const u = Math.abs(d) / s
  return { worth: Math.max(0, s * (pdf(u, 0, 1) - u * cdf(-u, 0, 1))), best: cdf(u, 0, 1) }
}
