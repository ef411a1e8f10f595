import { inverse, Matrix, QrDecomposition } from 'ml-matrix'

export interface ResponseSurface {
  /** Intercept, X, Y, X², XY, Y². */
  b: number[]
  /** Standard errors of b; absent without a degree of freedom left. */
  seB?: number[] | undefined
  /**
   * a1 and a2: slope and curvature along the line of fit (X = Y); a3 and a4: along the line of misfit (X = −Y).
   */
  a: SurfaceValues
  se?: SurfaceValues | undefined
  r2: number
  /** Degrees of freedom of the residual. */
  df: number
}

export interface SurfaceValues {
  a1: number
  a2: number
  a3: number
  a4: number
}

/** Which of b each a is the sum of. */
const SUMS: readonly number[][] = [
  [0, 1, 1, 0, 0, 0],
  [0, 0, 0, 1, 1, 1],
  [0, 1, -1, 0, 0, 0],
  [0, 0, 0, 1, -1, 1],
]

/**
 * Quadratic regression of an outcome on two things measured on one scale, such as need and supply, by least squares: what fit and
 * misfit go along with, without a difference score. At least 6 rows, and no column a sum of others; else nothing.
 * Source: Edwards and Parry 1993; Shanock and others 2010.
 */
export function responseSurface(
  x: readonly number[],
  y: readonly number[],
  outcome: readonly number[],
): ResponseSurface | undefined {
  if (x.length < 6) return undefined
  const columns = new Matrix(x.map((one, at) => termsOf(one, y[at] as number)))
  const decomposed = new QrDecomposition(columns)
  const triangle = decomposed.upperTriangularMatrix
  if (!isFullRank(triangle)) return undefined
  const outcomes = Matrix.columnVector([...outcome])
  const b = decomposed.solve(outcomes)
  const residuals = Matrix.sub(outcomes, columns.mmul(b)).to1DArray()
  const df = x.length - 6
  const rss = sumOfSquares(residuals)
  const coefficients = b.to1DArray()
  const errors = df > 0 ? errorsOf(triangle, rss / df) : undefined
  const mean = outcome.reduce((sum, one) => sum + one, 0) / outcome.length
  return {
    b: coefficients,
    a: named(SUMS.map((sum) => dot(sum, coefficients))),
    r2: 1 - rss / sumOfSquares(outcome.map((one) => one - mean)),
    df,
    ...(errors ? { seB: errors(UNITS), se: named(errors(SUMS)) } : {}),
  }
}

function termsOf(x: number, y: number): number[] {
  return [1, x, y, x * x, x * y, y * y]
}

const UNITS = Array.from({ length: 6 }, (_, row) => Array.from({ length: 6 }, (_, at) => (at === row ? 1 : 0)))

/** As base R’s lm: a column whose rest is below 1e-7 of the largest adds nothing. */
function isFullRank(triangle: Matrix): boolean {
  const diagonal = triangle.diagonal().map(Math.abs)
  return Math.min(...diagonal) > 1e-7 * Math.max(...diagonal)
}

/** Standard errors of sums of coefficients: √(s'Cs · σ²), with C = R⁻¹R⁻ᵀ. */
function errorsOf(triangle: Matrix, variance: number): (sums: readonly number[][]) => number[] {
  const back = inverse(triangle)
  return (sums) =>
    sums.map((sum) =>
      Math.sqrt(
        variance *
          sumOfSquares(
            Matrix.rowVector([...sum])
              .mmul(back)
              .to1DArray(),
          ),
      ),
    )
}

function named([a1, a2, a3, a4]: readonly number[]): SurfaceValues {
  return { a1, a2, a3, a4 } as SurfaceValues
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, one, at) => sum + one * (b[at] as number), 0)
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}
