import { type Ar1Fit, type Ar1Sums, ar1Fit, ar1Reml, ar1Sums } from './ar1-regression.ts'

/** A step of the mean at a known place, in the series’ own unit. */
export interface StepChange {
  /** Correlation of neighbouring errors, by restricted maximum likelihood. */
  phi: number
  /** The level before. */
  before: number
  step: number
  /** Standard error of the step given φ. */
  se: number
  /** Marginal standard deviation of the errors. */
  sigma: number
  df: number
  /** The step and its standard error as if neighbours were independent. */
  ols: { step: number; se: number }
}

/** Level and slope before, step and change of slope at a known place, per step of time. */
export interface SlopeChange {
  phi: number
  coefficients: [level: number, slope: number, step: number, slopeChange: number]
  errors: [level: number, slope: number, step: number, slopeChange: number]
  sigma: number
  df: number
}

/**
 * Interrupted time series: y = b₀ + b₁·post + e, e AR(1), by generalised least squares with restricted maximum likelihood.
 * `before` is how many observations come before the change; `times` are whole numbers where observations are missing.
 * Nothing unless each side has an observation and one more is there. Source: Pinheiro and Bates 2000; as `gls` of R’s nlme.
 */
export function stepChange(y: readonly number[], before: number, times?: readonly number[]): StepChange | undefined {
  if (before < 1 || before >= y.length || y.length < 3) return undefined
  const sums = stepSums(y, before, times)
  const ols = ar1Fit(sums, 0)
  // Where a step is all there is, no φ is likelier than another.
  const fit = hasScatter(y, before) ? ar1Reml(sums) : ols
  if (!fit || !ols) return undefined
  const of = ({ coefficients, errors }: Ar1Fit) => ({ step: coefficients[1] as number, se: errors[1] as number })
  return {
    phi: fit.phi,
    before: (fit.coefficients[0] as number) + meanOf(y),
    ...of(fit),
    sigma: fit.sigma,
    df: fit.df,
    ols: of(ols),
  }
}

/** What fits of a step need; the observations are taken from their mean, for the sake of rounding. */
export function stepSums(y: readonly number[], before: number, times?: readonly number[]): Ar1Sums {
  const mean = meanOf(y)
  const design = y.map((_, at) => [1, at < before ? 0 : 1])
  return ar1Sums(
    design,
    y.map((one) => one - mean),
    times,
  )
}

/** Whether the observations differ at all within the two sides, beyond rounding. */
export function hasScatter(y: readonly number[], before: number): boolean {
  const reach = 1e-12 * Math.max(...y.map(Math.abs))
  return [y.slice(0, before), y.slice(before)].some((side) => Math.max(...side) - Math.min(...side) > reach)
}

const meanOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

/**
 * The same with slopes: y = b₀ + b₁·t + b₂·post + b₃·post·(t − t₀). `t0` is the last time before the change unless said, so
 * that b₂ is the step at that time. Nothing below 6 observations or 2 on a side.
 */
export function slopeChange(y: readonly number[], before: number, terms: SlopeTerms = {}): SlopeChange | undefined {
  if (before < 2 || y.length - before < 2 || y.length < 6) return undefined
  const mean = meanOf(y)
  const sums = slopeSums(y, before, terms)
  const fit = ar1Reml(sums)
  if (!fit) return undefined
  const { phi, sigma, df } = fit
  fit.coefficients[0] = (fit.coefficients[0] as number) + mean
  const four = (list: readonly number[]) => list as unknown as SlopeChange['errors']
  return { phi, sigma, df, coefficients: four(fit.coefficients), errors: four(fit.errors) }
}

export interface SlopeTerms {
  times?: readonly number[]
  t0?: number
}

/** What fits of a change of slope need; the observations are taken from their mean. */
export function slopeSums(
  y: readonly number[],
  before: number,
  { times = y.map((_, at) => at + 1), t0 = times[before - 1] as number }: SlopeTerms = {},
): Ar1Sums {
  const mean = meanOf(y)
  const design = y.map((_, at) => {
    const [t, post] = [times[at] as number, at < before ? 0 : 1]
    return [1, t, post, post * (t - t0)]
  })
  return ar1Sums(
    design,
    y.map((one) => one - mean),
    times,
  )
}
