import type { Design } from './design.ts'
import { type Axes, type Axis, cellsOf, split, withoutApart } from './grid.ts'
import { sweep } from './sweep.ts'

/** A linear combination of columns, in their order. */
export type Terms = readonly (readonly [column: number, times: number])[]

/** Of every kept cell: its weight (they add up to 1), and of each combination the mean and the scale of its t. */
export interface Cells {
  weights: Float64Array
  /** Cells × combinations. */
  means: Float64Array
  scales: Float64Array
}

/**
 * The heaviest cells that together hold all but `dropped` of the weight; log weights become weights that add up to 1. Plain
 * loops: there are hundreds of thousands of them.
 */
export function heaviest(
  logWeights: Float64Array,
  dropped: number,
): { weights: Float64Array; kept: number; mass: number } {
  const count = logWeights.length
  let top = -Infinity
  for (let cell = 0; cell < count; cell++) top = Math.max(top, logWeights[cell] as number)
  const weights = new Float64Array(count)
  let all = 0
  for (let cell = 0; cell < count; cell++) {
    const weight = Math.exp((logWeights[cell] as number) - top)
    weights[cell] = weight
    all += weight
  }
  const { least, light } = lightest(weights, dropped * all)
  let kept = 0
  for (let cell = 0; cell < count; cell++) {
    const weight = weights[cell] as number
    const isKept = weight > least
    kept += Number(isKept)
    weights[cell] = isKept ? weight / (all - light) : 0
  }
  return { weights, kept, mass: 1 - light / all }
}

/** The weight up to which cells can go, and what they hold together, at most `room`. */
function lightest(weights: Float64Array, room: number): { least: number; light: number } {
  let light = 0
  let least = 0
  for (const weight of weights.toSorted()) {
    if (light + weight > room) break
    light += weight
    least = weight
  }
  return { least, light }
}

/** Solves the model in every cell with a weight. What the first blocks cost is paid once for all cells that share it. */
export function solveCells(
  design: Design,
  axes: Axes,
  { weights, kept }: { weights: Float64Array; kept: number },
  combinations: readonly Terms[],
): Cells {
  const { n, blocks, size } = design
  const { outer, inner } = split(design, axes)
  const count = combinations.length
  const solved: Cells = {
    weights: new Float64Array(kept),
    means: new Float64Array(kept * count),
    scales: new Float64Array(kept * count),
  }
  const levels = [...blocks, undefined].map(() => new Float64Array(size * size))
  const column = new Float64Array(size)
  const mu = size - 2
  let at = 0

  function read(matrix: Float64Array, weight: number): void {
    solved.weights[at] = weight
    const rss = matrix[size * size - 1] as number
    for (let q = 0; q < count; q++) {
      const terms = combinations[q] as Terms
      solved.means[at * count + q] = meanOf(matrix, size, terms)
      solved.scales[at * count + q] = Math.sqrt(Math.max(0, (varianceOf(matrix, size, terms) * rss) / (n - 1)))
    }
    at++
  }

  function descend(level: number, cell: number): void {
    const matrix = levels[level] as Float64Array
    const block = blocks[level]
    if (!block) {
      sweep(matrix, size, { from: mu, to: mu + 1, ridge: 0 }, column)
      read(matrix, weights[cell] as number)
      return
    }
    const next = levels[level + 1] as Float64Array
    const { lambdas } = inner[level] as Axis
    const span = cellsOf(inner.slice(level + 1))
    for (let index = 0; index < lambdas.length; index++) {
      const from = (cell * lambdas.length + index) * span
      if (isEmpty(weights, from, from + span)) continue
      next.set(matrix)
      const to = block.first + block.labels.length
      sweep(next, size, { from: block.first, to, ridge: 1 / (lambdas[index] as number) ** 2 }, column)
      descend(level + 1, cell * lambdas.length + index)
    }
  }

  const span = cellsOf(inner)
  for (let index = 0; index < outer.lambdas.length; index++) {
    if (isEmpty(weights, index * span, (index + 1) * span)) continue
    levels[0]?.set(withoutApart(design, outer.lambdas[index] as number).matrix)
    descend(0, index)
  }
  return solved
}

function isEmpty(weights: Float64Array, from: number, to: number): boolean {
  for (let cell = from; cell < to; cell++) if (weights[cell]) return false
  return true
}

/** Swept, the last column holds the coefficients. */
function meanOf(matrix: Float64Array, size: number, terms: Terms): number {
  let mean = 0
  for (const [column, times] of terms) mean += times * (matrix[column * size + size - 1] as number)
  return mean
}

/** Swept, the block of the columns is minus the inverse of C, of which the upper triangle is kept. Plain loops: it is asked of every cell. */
function varianceOf(matrix: Float64Array, size: number, terms: Terms): number {
  let variance = 0
  for (let p = 0; p < terms.length; p++) {
    const [i, a] = terms[p] as Terms[number]
    let row = (a / 2) * (matrix[i * size + i] as number)
    for (let q = p + 1; q < terms.length; q++) {
      const [j, b] = terms[q] as Terms[number]
      row += b * (matrix[i * size + j] as number)
    }
    variance -= 2 * a * row
  }
  return variance
}
