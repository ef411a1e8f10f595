import { type Ar1Sums, ar1Fit } from './ar1-regression.ts'
import { likelyPhis } from './likely-phis.ts'
import { studentCdf } from './student-cdf.ts'

export interface Ar1Interval {
  /** 95 %: the middle of what the coefficient can be, φ not known. */
  interval: [low: number, high: number]
  /** The probability that it is above zero. */
  above: number
}

interface Part {
  weight: number
  middle: number
  se: number
  df: number
}

/**
 * What a coefficient of a regression with AR(1) errors can be when φ is not known either: given each likely φ it is t with n − p degrees of
 * freedom around its least squares; these are weighed by the restricted likelihood. With the likeliest φ alone, ±t·SE holds .85 to .95 of steps
 * where it claims .95; this holds .94 to .98 (bench, part change). Source: Box and Tiao 1973, with a grid of φ.
 */
export function ar1Interval(sums: Ar1Sums, column: number): Ar1Interval | undefined {
  const parts = partsOf(sums, column)
  if (!parts.length) return undefined
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  const below = (value: number) =>
    parts.reduce((sum, { weight, middle, se, df }) => sum + weight * studentCdf((value - middle) / se, df), 0) / total
  const widest = parts.reduce((most, one) => (one.se > most.se ? one : most))
  const ends = (probability: number): number => endOf(below, probability, widest)
  return { interval: [ends(0.025), ends(0.975)], above: 1 - below(0) }
}

function partsOf(sums: Ar1Sums, column: number): Part[] {
  if (sums.n <= sums.p) return []
  const fits = likelyPhis.flatMap(({ phi, weight }) => {
    const fit = ar1Fit(sums, phi)
    return fit && fit.sigma > 0 ? [{ fit, weight }] : []
  })
  const most = Math.max(...fits.map(({ fit }) => fit.logLikelihood))
  const parts = fits.map(({ fit, weight }) => ({
    weight: weight * Math.exp(fit.logLikelihood - most),
    middle: fit.coefficients[column] as number,
    se: fit.errors[column] as number,
    df: fit.df,
  }))
  const heaviest = Math.max(...parts.map(({ weight }) => weight))
  // What weighs less than a ten thousandth moves no end that is shown.
  return parts.filter(({ weight }) => weight > 1e-4 * heaviest)
}

/** Where a rising function reaches a probability, to a millionth of the widest error: false position, the Illinois way. */
function endOf(below: (value: number) => number, probability: number, { middle, se }: Part): number {
  let [low, high] = [middle - 4 * se, middle + 4 * se]
  let [under, over] = [below(low) - probability, below(high) - probability]
  for (; under > 0; under = below(low) - probability) low -= 8 * se
  for (; over < 0; over = below(high) - probability) high += 8 * se
  let side = 0
  for (let turn = 0; turn < 60 && high - low > 1e-6 * se; turn++) {
    const at = (low * over - high * under) / (over - under)
    const off = below(at) - probability
    if (Math.abs(off) < 1e-9) return at
    if (off < 0) {
      ;[low, under] = [at, off]
      if (side < 0) over /= 2
      side = -1
    } else {
      ;[high, over] = [at, off]
      if (side > 0) under /= 2
      side = 1
    }
  }
  return (low + high) / 2
}
