import { runLengths as runsOf } from '../run-lengths.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

const ABOVE_ZERO = { least: Number.MIN_VALUE }

export const runLengths: Method = {
  name: 'run-lengths',
  title: 'Bayesian online change-point detection, normal with known variance',
  formula:
    'P(r, y₁…yₜ) ∝ Σ P(yₜ | run) · (hazard where r = 0, 1 − hazard where it grows); r = 0: the next begins a stretch',
  source: 'Adams and MacKay 2007',
  cases: ['d7'],
  most: 3_000,
  run(input) {
    const given = new Given(input)
    const { logEvidence, posterior } = runsOf(given.numbers('y'), {
      variance: given.number('obs_var', ABOVE_ZERO),
      priorMean: given.number('prior_mean'),
      priorVariance: given.number('prior_var', ABOVE_ZERO),
      hazard: given.number('hazard', { least: 0, most: 1 }),
    })
    return { log_evidence: logEvidence, run_length_posterior_after_last: posterior }
  },
}
