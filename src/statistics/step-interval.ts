import cdf from '@stdlib/stats-base-dists-t-cdf'
import { ar1Fit } from './ar1-regression.ts'
import { likelyPhis } from './likely-phis.ts'
import { hasScatter, stepSums } from './step-change.ts'

export interface StepInterval {
  /** 95 %: the middle of what the step can be, φ not known. */
  interval: [low: number, high: number]
  /** The probability that the step is above zero. */
  above: number
}

/**
 * What a step at a known place can be when φ is not known either: for each likely φ the step is t with n − 2 degrees of freedom around
 * its least squares, weighed by the restricted likelihood. Where ±1.96 SE with the likeliest φ claims 95 % it holds .85 to .95 of steps;
 * this holds .94 to .98 (bench, part change). Nothing where the two sides have no scatter. Source: Box and Tiao 1973, section 2.4 and 8.5, with a grid of φ.
 */
export function stepInterval(
  y: readonly number[],
  before: number,
  times?: readonly number[],
): StepInterval | undefined {
  if (before < 1 || before >= y.length || y.length < 4 || !hasScatter(y, before)) return undefined
  const sums = stepSums(y, before, times)
  const fits = likelyPhis.flatMap(({ phi, weight }) => {
    const fit = ar1Fit(sums, phi)
    return fit ? [{ ...fit, before: weight }] : []
  })
  const most = Math.max(...fits.map(({ logLikelihood }) => logLikelihood))
  const parts = fits.map(({ before: prior, logLikelihood, coefficients, errors, df }) => ({
    weight: prior * Math.exp(logLikelihood - most),
    step: coefficients[1] as number,
    se: errors[1] as number,
    df,
  }))
  // What weighs less than a millionth moves no end.
  const heavy = parts.filter(({ weight }) => weight > 1e-6)
  const total = heavy.reduce((sum, { weight }) => sum + weight, 0)
  const below = (value: number) =>
    heavy.reduce((sum, { weight, step, se, df }) => sum + weight * cdf((value - step) / se, df), 0) / total
  const reach = (of: number) => Math.max(...heavy.map(({ step, se }) => of * step + 15 * se))
  const ends: [number, number] = [-reach(-1), reach(1)]
  return { interval: [endOf(below, 0.025, ends), endOf(below, 0.975, ends)], above: 1 - below(0) }
}

/** Where a rising function reaches a probability, to a millionth of the range: halving, then along the line. */
function endOf(below: (value: number) => number, probability: number, [from, to]: [number, number]): number {
  let [low, high] = [from, to]
  while (below(low) > probability) low -= to - from
  while (below(high) < probability) high += to - from
  const enough = (to - from) * 1e-9
  for (let turn = 0; turn < 60 && high - low > enough; turn++) {
    const middle = (low + high) / 2
    if (below(middle) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}
