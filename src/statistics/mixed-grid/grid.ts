import type { Design } from './design.ts'
import { eliminate } from './sweep.ts'

/** The grid of λ = τ / σ: midpoints of steps from 0 up to `most`, the same for every factor. */
export interface Grid {
  /** Of the half-normal prior of each λ. */
  priorScale: number
  step: number
  most: number
}

/** The points of λ one factor is gone through at, and the logarithm of how wide a piece each stands for. */
export interface Axis {
  lambdas: Float64Array
  logWidths: Float64Array
}

/** Midpoints of equal steps. */
export function axisOf({ step, most }: Grid): Axis {
  const lambdas = Float64Array.from({ length: Math.round(most / step) }, (_, at) => (at + 0.5) * step)
  return { lambdas, logWidths: new Float64Array(lambdas.length) }
}

/** Ends of the pieces of a coarser axis: as fine as the other near 0, where λ matters most, and wider from 0.6 on. */
const ENDS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.4, 1.7, 2]

/** Twelve points instead of twenty, for the factors of a model that has more than three. */
export function coarseAxis({ step, most }: Grid): Axis {
  const [widest] = ENDS.slice(-1) as [number]
  const ends = ENDS.map((end) => (end / widest) * most)
  const lambdas = Float64Array.from(ends.slice(1), (end, at) => (end + (ends[at] as number)) / 2)
  const logWidths = Float64Array.from(ends.slice(1), (end, at) => Math.log((end - (ends[at] as number)) / step))
  return { lambdas, logWidths }
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

/** One axis for the factor apart, if there is one, then one for each block; the last one changes fastest. */
export type Axes = readonly Axis[]

export function cellsOf(axes: Axes): number {
  return axes.reduce((cells, { lambdas }) => cells * lambdas.length, 1)
}

/** Stands for the factor apart where there is none. */
const NONE: Axis = { lambdas: Float64Array.of(1), logWidths: Float64Array.of(0) }

/** The axis of the factor apart, and those of the blocks. */
export function split({ apart }: Design, axes: Axes): { outer: Axis; inner: Axes } {
  return apart ? { outer: axes[0] as Axis, inner: axes.slice(1) } : { outer: NONE, inner: axes }
}

/**
 * Log weights of all cells, up to one constant:
 * −Σ λ²/(2 s²) − ½ (Σ q log λ² + log|C|) − (n − 1)/2 · log RSS, s the prior’s scale, plus the log widths of its points.
 * What the first blocks cost is paid once for all cells that share their λs.
 */
export function logWeights(design: Design, axes: Axes, priorScale: number): Float64Array {
  const { n, blocks, size, apart } = design
  const { outer, inner } = split(design, axes)
  const weights = new Float64Array(cellsOf(axes))
  const levels = [...blocks, undefined].map(() => new Float64Array(size * size))
  const mu = size - 2
  const prior = ({ lambdas, logWidths }: Axis, at: number, labels: number) => {
    const lambda = lambdas[at] as number
    return (logWidths[at] as number) - (lambda * lambda) / (2 * priorScale * priorScale) - labels * Math.log(lambda)
  }
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
    const axis = inner[level] as Axis
    const next = levels[level + 1] as Float64Array
    for (let at = 0; at < axis.lambdas.length; at++) {
      next.set(matrix.subarray(first * size), first * size)
      const ridge = 1 / (axis.lambdas[at] as number) ** 2
      const determinant = eliminate(next, size, first, first + labels.length, ridge)
      descend(level + 1, logWeight + prior(axis, at, labels.length) - determinant / 2)
    }
  }

  for (let at = 0; at < outer.lambdas.length; at++) {
    const { matrix, logDeterminant } = withoutApart(design, outer.lambdas[at] as number)
    levels[0]?.set(matrix)
    descend(0, apart ? prior(outer, at, apart.labels.length) - logDeterminant / 2 : 0)
  }
  return weights
}
