import { oneFactor as fitted, omegaOf } from '../one-factor.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'
import { occasionsOf } from './occasions.ts'

export const oneFactor: Method = {
  name: 'one-factor',
  title: 'One common factor by maximum likelihood, and ω',
  formula: 'Σ = λλ′ + diag(θ), least log |Σ| + tr(SΣ⁻¹); ω = (Σλ)² / ((Σλ)² + Σθ), none where a θ is negative',
  source: 'Jöreskog, Psychometrika 32, 1967, 443; McDonald, Test Theory, 1999',
  cases: ['j3', 'j4'],
  run(input) {
    const found = fitted(occasionsOf(new Given(input), 3))
    return { lambda: found.lambda, theta: found.theta, omega: omegaOf(found) ?? null, admissible: found.admissible }
  },
}
