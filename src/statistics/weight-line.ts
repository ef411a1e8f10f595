/** What of a line of weighings an option wins, in the weight of the first of two criteria. */
interface Stretch {
  low: number
  high: number
}

/**
 * The share of all weighings of two criteria in which an option is first, and the mean of those weighings: exact, as weighings
 * of two criteria are a line. `ordered`: only those in which the first weighs at least as much as the second. Options that are
 * equal are first together. Source: Lahdelma, Hokkanen and Salminen 1998.
 */
export function acceptabilityOfTwo(
  options: readonly (readonly number[])[],
  ordered = false,
): { acceptability: number; central: number[] | undefined }[] {
  const whole: Stretch = { low: ordered ? 1 / 2 : 0, high: 1 }
  return options.map((own) => {
    const { low, high } = options.reduce((left, other) => wonAgainst(left, own, other), whole)
    if (!(high > low)) return { acceptability: 0, central: undefined }
    const middle = (low + high) / 2
    return { acceptability: (high - low) / (whole.high - whole.low), central: [middle, 1 - middle] }
  })
}

/** The part of a stretch in which w · ahead₁ + (1 − w) · ahead₂ ≥ 0. */
function wonAgainst({ low, high }: Stretch, own: readonly number[], other: readonly number[]): Stretch {
  const [first, second] = [0, 1].map((k) => (own[k] as number) - (other[k] as number)) as [number, number]
  const rise = first - second
  if (rise === 0) return second >= 0 ? { low, high } : { low, high: low }
  const level = -second / rise
  return rise > 0 ? { low: Math.max(low, level), high } : { low, high: Math.min(high, level) }
}
