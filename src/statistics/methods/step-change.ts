import { stepChange as stepOf } from '../step-change.ts'
import { type Method, WrongInput } from './method.ts'
import { seriesWithStep } from './series-with-step.ts'

export const stepChange: Method = {
  name: 'step-change',
  title: 'Interrupted time series with a step at a known place, AR(1) errors',
  formula:
    'y = b₀ + b₁·post + e, corr(eₛ, eₜ) = φ^|s−t|; generalised least squares, φ by restricted maximum likelihood',
  source: 'Pinheiro and Bates 2000, chapter 5; as gls of nlme of R',
  cases: ['d3'],
  run(input) {
    const { y, before, times } = seriesWithStep(input)
    const found = stepOf(y, before, times)
    if (!found)
      throw new WrongInput('the series is too short for a step', 'Give three numbers or more, some on each side.')
    return {
      phi: found.phi,
      b0: found.before,
      step: found.step,
      se_step: found.se,
      sigma: found.sigma,
      ols_step: found.ols.step,
      ols_se: found.ols.se,
    }
  },
}
