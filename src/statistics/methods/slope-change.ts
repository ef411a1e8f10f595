import { slopeChange as slopesOf } from '../step-change.ts'
import { type Method, WrongInput } from './method.ts'
import { seriesWithStep } from './series-with-step.ts'

export const slopeChange: Method = {
  name: 'slope-change',
  title: 'Interrupted time series with a step and a change of slope, AR(1) errors',
  formula:
    'y = b₀ + b₁·t + b₂·post + b₃·post·(t − t₀) + e, corr(eₛ, eₜ) = φ^|s−t|; generalised least squares, φ by restricted maximum likelihood',
  source: 'Wagner and others 2002; Pinheiro and Bates 2000, chapter 5; as gls of nlme of R',
  cases: ['d4'],
  run(input) {
    const { y, before, times, t0 } = seriesWithStep(input)
    const found = slopesOf(y, before, { ...(times ? { times } : {}), ...(t0 === undefined ? {} : { t0 }) })
    if (!found)
      throw new WrongInput('the series is too short for slopes', 'Give six numbers or more, two or more on each side.')
    const { phi, sigma } = found
    const [b0, slope, step, slope_change] = found.coefficients
    const [se_b0, se_slope, se_step, se_slope_change] = found.errors
    return { phi, b0, slope, step, slope_change, se_b0, se_slope, se_step, se_slope_change, sigma }
  },
}
