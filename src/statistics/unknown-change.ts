import { likelyPhis } from './likely-phis.ts'
import { type WhitenedStep, whitenedSteps } from './whitened-steps.ts'

export interface UnknownChange {
  /** ln of the odds by which the series favours one step at a place not known over none. */
  logBayesFactor: number
  /** Given there is one: the probability that observation k is the last before it, for k = `first`, `first` + 1 … */
  posterior: number[]
  first: number
  /** The likeliest k. */
  mode: number
}

/**
 * A single step of the mean at a place not known in a series whose neighbours may be alike: the two-segment posterior of
 * `changePosterior` with AR(1) errors, φ integrated out. The step is N(0, σ²), the level and ln σ flat, all places alike that leave
 * `least` observations on each side. `times` are whole numbers where observations are missing. Nothing where no place does.
 */
export function unknownChange(
  y: readonly number[],
  least: number,
  times: readonly number[] = y.map((_, at) => at),
): UnknownChange | undefined {
  const n = y.length
  if (least < 1 || n < 2 * least || y.every((one) => one === y[0])) return undefined
  const places = Array.from({ length: n - 2 * least + 1 }, (_, at) => least + at)
  const mean = y.reduce((sum, one) => sum + one, 0) / n
  const off = y.map((one) => one - mean)
  const found = likelyPhis.map(({ phi }) => logsOf(off, times, phi, places))
  const none = logMean(
    found.map((one) => one.none),
    WEIGHTS,
  )
  const ones = places.map((_, at) =>
    logMean(
      found.map(({ steps }) => steps[at] as number),
      WEIGHTS,
    ),
  )
  const all = logMean(
    ones,
    places.map(() => 1),
  )
  const posterior = ones.map((one) => Math.exp(one - all) / places.length)
  return {
    logBayesFactor: all - none,
    posterior,
    first: least,
    mode: least + posterior.indexOf(Math.max(...posterior)),
  }
}

/** ln likelihoods for one φ, without a step and with one at each place, up to the same constant. */
function logsOf(y: readonly number[], times: readonly number[], phi: number, places: readonly number[]) {
  const { logDet, level, left, steps } = whitenedSteps(y, times, phi)
  const base = logDet + Math.log(level)
  const df = y.length - 1
  return {
    none: -(base + df * Math.log(left)) / 2,
    steps: places.map((at) => {
      const { information, pull } = steps[at] as WhitenedStep
      // The 1 is the prior’s own precision of a step, in marginal standard deviations.
      const precision = information + 1
      return -(base + Math.log(precision) + df * Math.log(left - (pull * pull) / precision)) / 2
    }),
  }
}

const WEIGHTS = likelyPhis.map(({ weight }) => weight)

function logMean(logs: readonly number[], weights: readonly number[]): number {
  const most = Math.max(...logs)
  const total = weights.reduce((sum, one) => sum + one, 0)
  const sum = logs.reduce((all, one, at) => all + (weights[at] as number) * Math.exp(one - most), 0)
  return most + Math.log(sum / total)
}
