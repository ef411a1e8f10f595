import { CholeskyDecomposition, LuDecomposition, Matrix, solve } from 'ml-matrix'

export interface OneFactor {
  /** Loadings on a factor of variance 1, in the items’ own units; that of the first item is not negative. NaN where no solution was found. */
  lambda: number[]
  /** Residual variances; a negative one cannot be. */
  theta: number[]
  /** Whether all of that can be: a solution was found and no residual variance is negative. */
  admissible: boolean
}

const STEPS = 1_000
/** What a fit that is no worse may seem to be worse by. */
const ROUNDING = 1e-12
const FLAT = 1e-9
/** Of correlations, a residual variance beyond this is on its way to no end. */
const ENDLESS = 1e6
const SHORTEST = 1e-10

/**
 * One common factor by maximum likelihood, Σ = λλ′ + diag(θ), residual variances not bounded (so that an impossible solution
 * shows). `rows` are the occasions, of at least 3 items. Of 3 items the solution is exact; of more by Fisher scoring.
 * Source: Jöreskog, Psychometrika 32, 1967, 443.
 */
export function oneFactor(rows: readonly (readonly number[])[]): OneFactor {
  const items = rows[0]?.length ?? 0
  if (items < 3) throw new RangeError(`${items} items`)
  const covariance = covarianceOf(rows)
  const spread = Array.from({ length: items }, (_, at) => Math.sqrt(covariance.get(at, at)))
  const correlations = covariance.mulRowVector(spread.map(inverse)).mulColumnVector(spread.map(inverse))
  const found = items === 3 ? exact(correlations) : scored(correlations)
  const sign = (found.lambda[0] as number) < 0 ? -1 : 1
  const lambda = found.lambda.map((one, at) => sign * one * (spread[at] as number))
  const theta = found.theta.map((one, at) => one * (spread[at] as number) ** 2)
  return { lambda, theta, admissible: theta.every((one) => one >= 0) }
}

/** McDonald’s ω, the part of the sum’s variance that is of the factor; nothing where the solution cannot be. Source: McDonald 1999. */
export function omegaOf({ lambda, theta, admissible }: OneFactor): number | undefined {
  if (!admissible) return undefined
  const common = lambda.reduce((sum, one) => sum + one, 0) ** 2
  return common / (common + theta.reduce((sum, one) => sum + one, 0))
}

/** Divided by n, as maximum likelihood has it. */
function covarianceOf(rows: readonly (readonly number[])[]): Matrix {
  const values = new Matrix(rows.map((row) => [...row]))
  const centred = values.subRowVector(values.mean('column'))
  return centred.transpose().mmul(centred).div(rows.length)
}

function inverse(value: number): number {
  return value > 0 ? 1 / value : Number.NaN
}

function exact(of: Matrix): Pick<OneFactor, 'lambda' | 'theta'> {
  const [r12, r13, r23] = [of.get(0, 1), of.get(0, 2), of.get(1, 2)]
  const squared = [(r12 * r13) / r23, (r12 * r23) / r13, (r13 * r23) / r12]
  const signs = [1, Math.sign(r12), Math.sign(r13)]
  const lambda = squared.map((one, at) => (signs[at] as number) * Math.sqrt(one))
  return { lambda, theta: squared.map((one) => 1 - one) }
}

/** Steps halved until they keep Σ positive definite and the fit no worse. */
function scored(of: Matrix): Pick<OneFactor, 'lambda' | 'theta'> {
  const items = of.rows
  const sums = Array.from({ length: items }, (_, at) => of.getRow(at).reduce((sum, one) => sum + one, 0))
  let at = [...sums.map((sum) => Math.sign(sum || 1) * Math.SQRT1_2), ...Array<number>(items).fill(0.5)]
  const rows = of.to2DArray()
  let fit = misfit(at, rows)
  for (let step = 0; step < STEPS; step++) {
    const way = direction(at, of)
    if (!way?.move.every(Number.isFinite)) break
    const { gradient, move } = way
    if (Math.max(...gradient.map(Math.abs)) < FLAT) return { lambda: at.slice(0, items), theta: at.slice(items) }
    const next = better(at, move, fit, rows)
    if (!next || next.at.some((one) => Math.abs(one) > ENDLESS)) break
    at = next.at
    fit = next.fit
  }
  const nothing = Array<number>(items).fill(Number.NaN)
  return { lambda: nothing, theta: nothing }
}

function better(at: readonly number[], move: readonly number[], fit: number, of: readonly number[][]) {
  for (let length = 1; length > SHORTEST; length /= 2) {
    const next = at.map((one, index) => one + length * (move[index] as number))
    const reached = misfit(next, of)
    if (reached <= fit + ROUNDING) return { at: next, fit: reached }
  }
  return undefined
}

function impliedBy(at: readonly number[]): { loadings: Matrix; implied: Matrix } {
  const items = at.length / 2
  const loadings = Matrix.columnVector(at.slice(0, items))
  return { loadings, implied: loadings.mmul(loadings.transpose()).add(Matrix.diag(at.slice(items))) }
}

/** log |Σ| + tr(SΣ⁻¹); infinite where Σ is not positive definite. By hand: it is asked for thousands of times. */
function misfit(at: readonly number[], of: readonly number[][]): number {
  const items = at.length / 2
  const factor: number[][] = []
  let logarithm = 0
  for (let i = 0; i < items; i++) {
    const row: number[] = []
    for (let j = 0; j <= i; j++) {
      let rest = (at[i] as number) * (at[j] as number) + (i === j ? (at[items + i] as number) : 0)
      for (let k = 0; k < j; k++) rest -= (row[k] as number) * (factor[j]?.[k] as number)
      if (i === j && !(rest > 0)) return Number.POSITIVE_INFINITY
      row.push(i === j ? Math.sqrt(rest) : rest / (factor[j]?.[j] as number))
    }
    factor.push(row)
    logarithm += 2 * Math.log(row[i] as number)
  }
  return logarithm + traceOf(factor, of)
}

/** tr(SΣ⁻¹) from Σ = LL′: the squares of L⁻¹ against S. */
function traceOf(factor: readonly number[][], of: readonly number[][]): number {
  const inverted = factor.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  for (const [i, row] of factor.entries()) {
    const own = inverted[i] as number[]
    for (let k = 0; k < i; k++)
      for (let j = 0; j <= k; j++) own[j] = (own[j] as number) - (row[k] as number) * (inverted[k]?.[j] as number)
    for (let j = 0; j <= i; j++) own[j] = (own[j] as number) / (row[i] as number)
  }
  let trace = 0
  for (const row of inverted)
    for (const [i, one] of row.entries())
      for (const [j, other] of row.entries()) trace += one * other * (of[i]?.[j] as number)
  return trace
}

/** The gradient of the misfit, and the step of Fisher scoring; nothing at the edge of what can be. */
function direction(at: readonly number[], of: Matrix): { gradient: number[]; move: number[] } | undefined {
  const items = of.rows
  const { loadings, implied } = impliedBy(at)
  const cholesky = new CholeskyDecomposition(implied)
  if (!cholesky.isPositiveDefinite()) return undefined
  const weight = cholesky.solve(Matrix.eye(items))
  const residual = weight.mmul(Matrix.sub(of, implied)).mmul(weight)
  const gradient = [...residual.mmul(loadings).mul(-2).to1DArray(), ...residual.diagonal().map((one) => -one)]
  const weighted = weight.mmul(loadings).to1DArray()
  const length = loadings.transpose().mmul(weight).mmul(loadings).get(0, 0)
  const information = Matrix.zeros(2 * items, 2 * items)
  for (let i = 0; i < items; i++)
    for (let j = 0; j < items; j++) {
      const [w, wi, wj] = [weight.get(i, j), weighted[i] as number, weighted[j] as number]
      information.set(i, j, 2 * wi * wj + 2 * w * length)
      information.set(i, items + j, 2 * w * wj)
      information.set(items + j, i, 2 * w * wj)
      information.set(items + i, items + j, w * w)
    }
  const downhill = Matrix.columnVector(gradient.map((one) => -one))
  const factors = new LuDecomposition(information)
  // On a ridge the information is singular; the shortest step is taken then.
  const move = factors.isSingular() ? solve(information, downhill, true) : factors.solve(downhill)
  return { gradient, move: move.to1DArray() }
}
