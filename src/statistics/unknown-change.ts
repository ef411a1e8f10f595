import { likelyPhis } from './likely-phis.ts'

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
  const found = likelyPhis.map(({ phi }) => logsOf(y, times, phi, places))
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
  const n = y.length
  const rows = whitened(y, times, phi)
  let logDet = 0
  // Sums from each row to the end: a step is 1 from there on, whitened alike but for its first row.
  const levels = new Array<number>(n + 1).fill(0)
  const products = new Array<number>(n + 1).fill(0)
  let squares = 0
  for (let at = n - 1; at >= 0; at--) {
    const { level, value, scale } = rows[at] as Row
    levels[at] = (levels[at + 1] as number) + level * level
    products[at] = (products[at + 1] as number) + level * value
    squares += value * value
    logDet += 2 * Math.log(scale)
  }
  const [a, c] = [levels[0] as number, products[0] as number]
  const left = squares - (c * c) / a
  const base = logDet + Math.log(a)
  const steps = places.map((at) => {
    const { level, value, scale } = rows[at] as Row
    const own = 1 / (scale * scale) + (levels[at + 1] as number)
    const shared = level / scale + (levels[at + 1] as number)
    const seen = value / scale + (products[at + 1] as number)
    // The 1 is the prior’s own precision of a step, in marginal standard deviations.
    const precision = own + 1 - (shared * shared) / a
    const rest = seen - (shared * c) / a
    return -(base + Math.log(precision) + (n - 1) * Math.log(left - (rest * rest) / precision)) / 2
  })
  return { none: -(base + (n - 1) * Math.log(left)) / 2, steps }
}

/** An observation less what its predecessor foretells, and what becomes of a level of 1; both divided by `scale`. */
interface Row {
  level: number
  value: number
  scale: number
}

function whitened(y: readonly number[], times: readonly number[], phi: number): Row[] {
  return y.map((value, at) => {
    if (at === 0) return { level: 1, value, scale: 1 }
    const along = phi ** ((times[at] as number) - (times[at - 1] as number))
    const scale = Math.sqrt(1 - along * along)
    return { level: (1 - along) / scale, value: (value - along * (y[at - 1] as number)) / scale, scale }
  })
}

const WEIGHTS = likelyPhis.map(({ weight }) => weight)

function logMean(logs: readonly number[], weights: readonly number[]): number {
  const most = Math.max(...logs)
  const total = weights.reduce((sum, one) => sum + one, 0)
  const sum = logs.reduce((all, one, at) => all + (weights[at] as number) * Math.exp(one - most), 0)
  return most + Math.log(sum / total)
}
