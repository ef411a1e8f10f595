import { alphaOverOccasions } from '../alpha.ts'
import { oneFactor as fitted, omegaOf } from '../one-factor.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'
import { occasionsOf } from './occasions.ts'

export const oneFactor: Method = {
  name: 'one-factor',
  title: 'One common factor by maximum likelihood, and ω',
  formula:
    'Σ = λλ′ + diag(θ), least log |Σ| + tr(SΣ⁻¹); ω = (Σλ)² / ((Σλ)² + Σθ), none where a θ is negative; α to fall back on',
  source: 'Jöreskog, Psychometrika 32, 1967, 443; McDonald, Test Theory, 1999',
  cases: ['j3', 'j4'],
  run(input) {
    const rows = occasionsOf(new Given(input), 3)
    const found = fitted(rows)
    const { lambda, theta, admissible } = found
    return { lambda, theta, omega: omegaOf(found) ?? null, admissible, alpha: alphaOverOccasions(rows).alpha }
  },
}
