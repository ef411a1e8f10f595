import cdf from '@stdlib/stats-base-dists-normal-cdf'
import tCdf from '@stdlib/stats-base-dists-t-cdf'
import { ar1Series, seededNormals } from './ar1-series.ts'
import { stepChange } from './step-change.ts'

/** The normal quantile at 0.8. */
const Z80 = 0.8416212335729143

/**
 * How often a step of this size would be told from none: by formula, from the standard error of the step and from how far its 95 % interval
 * reaches, P(|N(size, se²)| > reach). All in one unit.
 */
export function chanceFound(size: number, se: number, reach: number): number {
  return cdf((Math.abs(size) - reach) / se, 0, 1) + cdf((-Math.abs(size) - reach) / se, 0, 1)
}

/** The step that would be found in eight of ten cases. */
export function smallestFound(se: number, reach: number): number {
  return reach + Z80 * se
}

export interface PowerTerms {
  /** Observations on each side. */
  n: number
  phi: number
  /** The step in marginal standard deviations; 0 tells false alarms. */
  size: number
  runs: number
  seed: number
}

/** The share of simulated series in which a step at a known place has p < .05 by generalised least squares with AR(1) errors. */
export function simulatedPower({ n, phi, size, runs, seed }: PowerTerms): number {
  const normal = seededNormals(seed)
  let found = 0
  for (let run = 0; run < runs; run++) {
    const y = ar1Series(2 * n, phi, normal).map((value, at) => (at < n ? value : value + size))
    const fit = stepChange(y, n)
    if (fit && 2 * tCdf(-Math.abs(fit.step / fit.se), fit.df) < 0.05) found++
  }
  return found / runs
}
