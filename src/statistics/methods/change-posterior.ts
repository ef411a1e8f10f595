import { changePosterior as posteriorOf } from '../change-posterior.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

const ABOVE_ZERO = { least: Number.MIN_VALUE }
/** How far around each place the probability of a change is added up as well. */
const REACH = 2

export const changePosterior: Method = {
  name: 'change-posterior',
  title: 'A single change of the mean at a place not known, Bayesian',
  formula:
    'B = b₀ + Σ SSE/2 + Σ k₀n (ȳ − m₀)²/(2 (k₀ + n)); ml ∝ Π √(k₀/(k₀ + n)) · B^−(a₀ + n/2); uniform prior on the place',
  source: 'Smith 1975, with the conjugate normal and inverse gamma prior in closed form',
  cases: ['d6'],
  run(input) {
    const given = new Given(input)
    if (given.has('y')) return told(given)
    return Object.fromEntries(given.names.map((name) => [name, told(given.given(name))]))
  },
}

function told(given: Given) {
  const [m0, k0] = [given.number('m0'), given.number('k0', ABOVE_ZERO)]
  const [a0, b0] = [given.number('a0', ABOVE_ZERO), given.number('b0', ABOVE_ZERO)]
  const found = posteriorOf(given.numbers('y', 2), { m0, k0, a0, b0 })
  const posterior = found?.posterior ?? []
  const within = (from: number, to: number) => posterior.slice(from - 1, to).reduce((sum, one) => sum + one, 0)
  return {
    log_ml_none: found?.logNone ?? null,
    log_bayes_factor: found?.logBayesFactor ?? null,
    mode: found?.mode ?? null,
    posterior: Object.fromEntries(posterior.map((one, at) => [at + 1, one])),
    ...Object.fromEntries(posterior.map((one, at) => [`posterior_at_${at + 1}`, one])),
    ...Object.fromEntries(
      posterior.flatMap((_, at) => {
        const [from, to] = [at + 1 - REACH, at + 1 + REACH]
        return from < 1 || to > posterior.length ? [] : [[`p_within_${from}_${to}`, within(from, to)]]
      }),
    ),
    ...windowOf(given, within),
  }
}

/** The probability within a window of the reader’s own: `"window": [14, 18]`. */
function windowOf(given: Given, within: (from: number, to: number) => number) {
  if (!given.has('window')) return {}
  const [from = 1, to = from] = given.numbers('window', 2)
  return { [`p_within_${from}_${to}`]: within(Math.max(1, from), to) }
}
