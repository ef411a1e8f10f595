import type { Design } from './design.ts'
import { eliminate } from './sweep.ts'

/** The grid of λ = τ / σ: midpoints of steps from 0 up to `most`, the same for every factor. */
export interface Grid {
  /** Of the half-normal prior of each λ. */
  priorScale: number
  step: number
  most: number
}

export function pointsOf({ step, most }: Grid): Float64Array {
  return Float64Array.from({ length: Math.round(most / step) }, (_, at) => (at + 0.5) * step)
}

/** The cross-products after the factor that stands apart is eliminated at one λ, and what that adds to log|C|. */
export function withoutApart({ cross, counts, sums, size, apart }: Design, lambda: number) {
  const matrix = cross.slice()
  if (!apart) return { matrix, logDeterminant: 0 }
  let logDeterminant = 0
  for (const [place, count] of counts.entries()) {
    const value = count + 1 / (lambda * lambda)
    logDeterminant += Math.log(value)
    const row = place * size
    for (let i = 0; i < size; i++) {
      const factor = (sums[row + i] as number) / value
      if (factor === 0) continue
      for (let j = i; j < size; j++)
        matrix[i * size + j] = (matrix[i * size + j] as number) - factor * (sums[row + j] as number)
    }
  }
  return { matrix, logDeterminant }
}

/** How many cells the grid has: points of the factor apart, then of each block in order, the last one changing fastest. */
export function cellsOf({ blocks, apart }: Design, points: number): number {
  return points ** (blocks.length + (apart ? 1 : 0))
}

/**
 * Log weights of all cells, up to one constant:
 * −Σ λ²/(2 s²) − ½ (Σ q log λ² + log|C|) − (n − 1)/2 · log RSS, s the prior’s scale.
 * What the first blocks cost is paid once for all cells that share their λs.
 */
export function logWeights(
  design: Design,
  { priorScale }: Pick<Grid, 'priorScale'>,
  points: Float64Array,
): Float64Array {
  const { n, blocks, size, apart } = design
  const weights = new Float64Array(cellsOf(design, points.length))
  const levels = [...blocks, undefined].map(() => new Float64Array(size * size))
  const mu = size - 2
  const prior = (lambda: number, labels: number) =>
    -(lambda * lambda) / (2 * priorScale * priorScale) - labels * Math.log(lambda)
  let cell = 0

  function descend(level: number, logWeight: number): void {
    const matrix = levels[level] as Float64Array
    const block = blocks[level]
    if (!block) {
      const value = matrix[mu * size + mu] as number
      const meets = matrix[mu * size + mu + 1] as number
      const rss = (matrix[size * size - 1] as number) - (meets * meets) / value
      weights[cell++] = logWeight - Math.log(value) / 2 - ((n - 1) / 2) * Math.log(Math.max(rss, Number.MIN_VALUE))
      return
    }
    const { first, labels } = block
    const next = levels[level + 1] as Float64Array
    for (const lambda of points) {
      next.set(matrix.subarray(first * size), first * size)
      const determinant = eliminate(next, size, first, first + labels.length, 1 / (lambda * lambda))
      descend(level + 1, logWeight + prior(lambda, labels.length) - determinant / 2)
    }
  }

  for (const lambda of apart ? points : Float64Array.of(1)) {
    const { matrix, logDeterminant } = withoutApart(design, lambda)
    levels[0]?.set(matrix)
    descend(0, apart ? prior(lambda, apart.labels.length) - logDeterminant / 2 : 0)
  }
  return weights
}
