/** The normal quantile at 0.975. */
const Z = 1.959963984540054
/** Above so many degrees of freedom the expansion around the normal quantile is exact to 10 digits. */
const MANY = 200

const factors = new Map<number, number>()

/**
 * The factor by which a standard error reaches both ends of a two-sided 95 % interval: the t quantile at 0.975, for a whole
 * number of degrees of freedom, at least 1. Exact to 9 digits. Source: Abramowitz and Stegun 1964, 26.7.3 and 26.7.4 (the
 * distribution), 26.7.5 (the expansion).
 * @throws RangeError for anything else.
 */
export function studentFactor(df: number): number {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`${df} degrees of freedom`)
  const factor = factors.get(df) ?? (df > MANY ? expanded(df) : solved(df))
  factors.set(df, factor)
  return factor
}

function expanded(df: number): number {
  const [z3, z5, z7, z9] = [Z ** 3, Z ** 5, Z ** 7, Z ** 9]
  return (
    Z +
    (z3 + Z) / (4 * df) +
    (5 * z5 + 16 * z3 + 3 * Z) / (96 * df ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * df ** 3) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * Z) / (92_160 * df ** 4)
  )
}

/** Halves the range until it is no wider than rounding. */
function solved(df: number): number {
  let [low, high] = [Z, 13]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (within(middle, df) < 0.95) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The probability that a t value lies between −t and t: a finite sum for whole degrees of freedom. */
function within(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df))
  const cosine = Math.cos(angle)
  const isOdd = df % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = df === 1 ? 0 : term
  for (let power = isOdd ? 3 : 2; power <= df - 2; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2
    sum += term
  }
  const part = Math.sin(angle) * sum
  return isOdd ? (2 / Math.PI) * (angle + part) : part
}
