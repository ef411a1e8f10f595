/** What a regression with AR(1) errors needs of a series, gathered once, so that any φ costs nothing per observation. */
export interface Ar1Sums {
  /** Observations. */
  n: number
  /** Columns of the design. */
  p: number
  /** The first row’s products; by gap in time, the products of rows with themselves, with the one before, and of that one. */
  first: Square
  gaps: ReadonlyMap<number, GapSums>
}

interface GapSums {
  count: number
  later: Square
  crossed: Square
  earlier: Square
}

/** A symmetric matrix, row by row; of each row as much as lies left of the diagonal and on it. */
type Square = number[][]

export interface Ar1Fit {
  phi: number
  coefficients: number[]
  /** Standard errors given φ; NaN where nothing is left to estimate them from. */
  errors: number[]
  /** Marginal standard deviation of the errors. */
  sigma: number
  df: number
  /** Restricted log-likelihood up to a constant. */
  logLikelihood: number
}

/**
 * Gathers a design and its observations in order of time. `times` are whole numbers, rising; 1 … n where they are left out.
 * @throws RangeError when they do not rise.
 */
export function ar1Sums(
  design: readonly (readonly number[])[],
  y: readonly number[],
  times: readonly number[] = y.map((_, at) => at),
): Ar1Sums {
  const p = design[0]?.length ?? 0
  const rows = y.map((value, at) => [...(design[at] as readonly number[]), value])
  const gaps = new Map<number, GapSums>()
  for (let at = 1; at < rows.length; at++) {
    const gap = (times[at] as number) - (times[at - 1] as number)
    if (!(gap > 0)) throw new RangeError('times that do not rise')
    const sums = gaps.get(gap) ?? { count: 0, later: empty(p + 1), crossed: empty(p + 1), earlier: empty(p + 1) }
    gaps.set(gap, sums)
    const [later, earlier] = [rows[at] as number[], rows[at - 1] as number[]]
    sums.count++
    addProducts(sums.later, later, later)
    addProducts(sums.crossed, later, earlier)
    addProducts(sums.earlier, earlier, earlier)
  }
  const first = empty(p + 1)
  if (rows[0]) addProducts(first, rows[0], rows[0])
  return { n: y.length, p, first, gaps }
}

/**
 * Least squares with errors of correlation φ^gap. The restricted log-likelihood is
 * −½ ((n − p) log RSS + log|R| + log|X′R⁻¹X|). Source: Pinheiro and Bates, Mixed-Effects Models in S and S-PLUS, 2000, ch. 5.
 * Nothing where the design’s columns cannot be told apart.
 */
export function ar1Fit({ n, p, first, gaps }: Ar1Sums, phi: number): Ar1Fit | undefined {
  const all = first.map((row) => [...row])
  let logDet = 0
  for (const [gap, { count, later, crossed, earlier }] of gaps) {
    const along = phi ** gap
    const left = 1 - along * along
    logDet += count * Math.log(left)
    for (let i = 0; i <= p; i++)
      for (let j = 0; j <= i; j++) {
        const product =
          at(later, i, j) - along * (at(crossed, i, j) + at(crossed, j, i)) + along * along * at(earlier, i, j)
        ;(all[i] as number[])[j] = at(all, i, j) + product / left
      }
  }
  const lower = cholesky(all)
  if (!lower) return undefined
  const rss = at(lower, p, p) ** 2
  const df = n - p
  let logInformation = 0
  for (let i = 0; i < p; i++) logInformation += 2 * Math.log(at(lower, i, i))
  const sigma = Math.sqrt(rss / df)
  const { coefficients, errors } = solved(lower, p)
  return {
    phi,
    coefficients,
    errors: errors.map((error) => error * sigma),
    sigma,
    df,
    logLikelihood: -(df * Math.log(rss) + logDet + logInformation) / 2,
  }
}

/** The fit with the φ of greatest restricted likelihood, −1 < φ < 1. */
export function ar1Reml(sums: Ar1Sums): Ar1Fit | undefined {
  const of = (phi: number) => ar1Fit(sums, phi)?.logLikelihood ?? Number.NEGATIVE_INFINITY
  let best = 0
  let most = of(0)
  for (let step = -24; step <= 24; step++) {
    const reached = of(step / 25)
    if (reached > most) [best, most] = [step / 25, reached]
  }
  let [low, high] = [Math.max(-0.9999, best - 0.04), Math.min(0.9999, best + 0.04)]
  const golden = (Math.sqrt(5) - 1) / 2
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)]
  let [atLeft, atRight] = [of(left), of(right)]
  for (let turn = 0; turn < 36; turn++) {
    if (atLeft < atRight) {
      low = left
      ;[left, atLeft] = [right, atRight]
      right = low + golden * (high - low)
      atRight = of(right)
    } else {
      high = right
      ;[right, atRight] = [left, atLeft]
      left = high - golden * (high - low)
      atLeft = of(left)
    }
  }
  return ar1Fit(sums, (low + high) / 2)
}

const empty = (size: number): Square => Array.from({ length: size }, () => new Array<number>(size).fill(0))
const at = (square: Square, i: number, j: number): number => (square[i] as number[])[j] as number

function addProducts(sums: Square, a: readonly number[], b: readonly number[]): void {
  for (let i = 0; i < a.length; i++) {
    const row = sums[i] as number[]
    const left = a[i] as number
    if (left !== 0) for (let j = 0; j < b.length; j++) row[j] = (row[j] as number) + left * (b[j] as number)
  }
}

/** The lower triangle whose square this is; the last pivot may be zero: a series without any scatter. */
function cholesky(square: Square): Square | undefined {
  const size = square.length
  const lower = empty(size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let rest = at(square, i, j)
      for (let k = 0; k < j; k++) rest -= at(lower, i, k) * at(lower, j, k)
      if (i === j && i < size - 1 && rest <= 1e-12 * at(square, i, i)) return undefined
      ;(lower[i] as number[])[j] = i === j ? Math.sqrt(Math.max(0, rest)) : rest / at(lower, j, j)
    }
  return lower
}

/** Coefficients, and the roots of the diagonal of the inverse of X′R⁻¹X, from the triangle. */
function solved(lower: Square, p: number): { coefficients: number[]; errors: number[] } {
  const backwards = (right: number[]) => {
    const x = [...right]
    for (let i = p - 1; i >= 0; i--) {
      for (let k = i + 1; k < p; k++) x[i] = (x[i] as number) - at(lower, k, i) * (x[k] as number)
      x[i] = (x[i] as number) / at(lower, i, i)
    }
    return x
  }
  const coefficients = backwards(Array.from({ length: p }, (_, i) => at(lower, p, i)))
  const errors = Array.from({ length: p }, (_, of) => {
    // Row `of` of the inverse’s root: L x = e, and the sum of squares of x is the inverse’s diagonal element.
    const x = new Array<number>(p).fill(0)
    for (let i = of; i < p; i++) {
      let rest = i === of ? 1 : 0
      for (let k = of; k < i; k++) rest -= at(lower, i, k) * (x[k] as number)
      x[i] = rest / at(lower, i, i)
    }
    return Math.sqrt(x.reduce((sum, one) => sum + one * one, 0))
  })
  return { coefficients, errors }
}
