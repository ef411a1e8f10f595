import { heaviest, solveCells, type Terms } from './cells.ts'
import { designOf, type Factor } from './design.ts'
import { cellsOf, type Grid, logWeights, pointsOf } from './grid.ts'
import { mixtureOf, type Posterior } from './mixture.ts'
import { tTable } from './t-table.ts'

export type { Factor } from './design.ts'
export type { Grid } from './grid.ts'
export type { Posterior } from './mixture.ts'

/** What is asked of the model: a sum of effects, each by factor and label; `mu` adds the overall mean. */
export interface Asked {
  name: string
  effects: readonly { factor: string; label: string; times?: number }[]
  mu?: boolean
}

export interface MixedGrid {
  /** Posterior mean of λ = τ / σ by factor. */
  lambdas: Record<string, number>
  /** By the name under which it was asked. */
  posteriors: Map<string, Posterior>
  /** How many cells of the grid were solved, and the part of the weight they hold. */
  solved: number
  mass: number
}

export const GRID: Grid = { priorScale: 0.6, step: 0.1, most: 2 }

/** More cells than this are not gone through. */
export const MOST_CELLS = 3_300_000

/** How many multiplications solving the cells may take before light cells are left out. */
const ENOUGH = 4e8

/**
 * Bayesian crossed, multiple-membership random effects by a deterministic grid: y = μ + Σ u_f + e, u_f ~ N(0, τ_f²),
 * λ_f = τ_f / σ half-normal, μ flat, p(σ²) ∝ 1/σ². Given λ every combination is t with n − 1 degrees of freedom. No random
 * numbers, and no order of rows, change what it answers. Where all cells are too many to solve, the lightest, which
 * together hold less than a millionth of the weight, are left out. Effects of the factor `apart`, of
 * which there may be thousands (days), cannot be asked for. Sources: Gelman and others, Bayesian Data Analysis, 2013, ch. 5 and 15;
 * half-normal prior of scale 0.6: a convention of our own.
 * Nothing below 3 observations, or when all are equal.
 */
export function mixedGrid(
  y: readonly number[],
  factors: readonly Factor[],
  asked: readonly Asked[],
  { apart, grid = GRID }: { apart?: string | undefined; grid?: Grid } = {},
): MixedGrid | undefined {
  if (y.length < 3 || y.every((value) => value === y[0])) return undefined
  const design = designOf(
    y,
    factors.filter(({ labels }) => labels.some((one) => one.length)),
    apart,
  )
  const points = pointsOf(grid)
  const weights = logWeights(design, grid, points)
  const all = weights.length * design.size ** 2
  const cells = heaviest(weights, all < ENOUGH ? 0 : 1e-6)
  const columns = new Map(
    design.blocks.flatMap(({ name, labels, first }) =>
      labels.map((label, at): [string, number] => [`${name}\u0000${label}`, first + at]),
    ),
  )
  const terms = asked.map(({ effects, mu }): Terms => {
    const found = effects.map(({ factor, label, times = 1 }) => {
      const column = columns.get(`${factor}\u0000${label}`)
      if (column === undefined) throw new Error(`no effect of ${label} among ${factor}`)
      return [column, times] as const
    })
    return mu ? [...found, [design.size - 2, 1]] : found
  })
  const solved = solveCells(design, points, cells, terms)
  const freedom = y.length - 1
  const cdf = tTable(freedom)
  return {
    lambdas: lambdasOf(design, points, cells.weights),
    posteriors: new Map(asked.map(({ name }, at) => [name, mixtureOf(solved, { at, of: asked.length }, cdf, freedom)])),
    ...{ solved: cells.kept, mass: cells.mass },
  }
}

/** How many cells a model of these factors has. */
export function gridCells(factors: readonly Factor[], grid: Grid = GRID): number {
  return pointsOf(grid).length ** factors.length
}

function lambdasOf(
  design: ReturnType<typeof designOf>,
  points: Float64Array,
  weights: Float64Array,
): Record<string, number> {
  const names = [...(design.apart ? [design.apart] : []), ...design.blocks].map(({ name }) => name)
  const means = new Float64Array(names.length)
  const cells = cellsOf(design, points.length)
  for (let cell = 0; cell < cells; cell++) {
    const weight = weights[cell] as number
    if (!weight) continue
    for (let f = names.length - 1, rest = cell; f >= 0; f--, rest = Math.floor(rest / points.length))
      means[f] = (means[f] as number) + weight * (points[rest % points.length] as number)
  }
  return Object.fromEntries(names.map((name, f) => [name, means[f] as number]))
}
