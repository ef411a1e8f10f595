import { heaviest, solveCells, type Terms } from './cells.ts'
import { type Design, designOf, type Factor } from './design.ts'
import { type Axes, axisOf, cellsOf, coarseAxis, type Grid, logWeights } from './grid.ts'
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

/** Up to so many cells all but a thousand millionth of the weight is solved for, above it all but a millionth. */
const FEW_CELLS = 8_000
const LEFT_OUT = [1e-9, 1e-6] as const

/**
 * Bayesian crossed, multiple-membership random effects by a deterministic grid: y = μ + Σ u_f + e, u_f ~ N(0, τ_f²),
 * λ_f = τ_f / σ half-normal, μ flat, p(σ²) ∝ 1/σ². Given λ every combination is t with n − 1 degrees of freedom. No random
 * numbers, and no order of rows, change what it answers. The lightest cells, which together hold less
 * than a millionth of the weight, are not solved. A model of more than three factors has twelve points instead of twenty for
 * all but the first of them (a convention of our own), unless `isFine`. Effects of the factor `apart`, of
 * which there may be thousands (days), cannot be asked for. Sources: Gelman and others, Bayesian Data Analysis, 2013, ch. 5 and 15;
 * half-normal prior of scale 0.6: a convention of our own.
 * Nothing below 3 observations, or when all are equal.
 */
export function mixedGrid(
  y: readonly number[],
  factors: readonly Factor[],
  asked: readonly Asked[],
  { apart, grid = GRID, isFine = false }: { apart?: string | undefined; grid?: Grid; isFine?: boolean } = {},
): MixedGrid | undefined {
  if (y.length < 3 || y.every((value) => value === y[0])) return undefined
  const design = designOf(
    y,
    factors.filter(({ labels }) => labels.some((one) => one.length)),
    apart,
  )
  const axes = axesOf(design, grid, isFine)
  const weights = logWeights(design, axes, grid.priorScale)
  const cells = heaviest(weights, LEFT_OUT[weights.length > FEW_CELLS ? 1 : 0])
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
    const inOrder = found.toSorted(([a], [b]) => a - b)
    return mu ? [...inOrder, [design.size - 2, 1]] : inOrder
  })
  const solved = solveCells(design, axes, cells, terms)
  const freedom = y.length - 1
  const cdf = tTable(freedom)
  return {
    lambdas: lambdasOf(design, axes, cells.weights),
    posteriors: new Map(asked.map(({ name }, at) => [name, mixtureOf(solved, { at, of: asked.length }, cdf, freedom)])),
    ...{ solved: cells.kept, mass: cells.mass },
  }
}

/** How many cells a model of these factors has. */
export function gridCells(factors: readonly Factor[], grid: Grid = GRID): number {
  const { length } = axisOf(grid).lambdas
  return factors.length > MOST_FINE
    ? length * coarseAxis(grid).lambdas.length ** (factors.length - 1)
    : length ** factors.length
}

/** With more factors than this, all but the one apart have coarser axes. */
const MOST_FINE = 3

function axesOf({ apart, blocks }: Design, grid: Grid, isFine: boolean): Axes {
  const [fine, coarse] = [axisOf(grid), coarseAxis(grid)]
  const isMany = !isFine && blocks.length + (apart ? 1 : 0) > MOST_FINE
  const inner = blocks.map((_, at) => (isMany && (apart || at) ? coarse : fine))
  return apart ? [fine, ...inner] : inner
}

function lambdasOf(design: Design, axes: Axes, weights: Float64Array): Record<string, number> {
  const names = [...(design.apart ? [design.apart] : []), ...design.blocks].map(({ name }) => name)
  const means = new Float64Array(names.length)
  const cells = cellsOf(axes)
  for (let cell = 0; cell < cells; cell++) {
    const weight = weights[cell] as number
    if (!weight) continue
    for (let f = names.length - 1, rest = cell; f >= 0; f--) {
      const { lambdas } = axes[f] as Axes[number]
      means[f] = (means[f] as number) + weight * (lambdas[rest % lambdas.length] as number)
      rest = Math.floor(rest / lambdas.length)
    }
  }
  return Object.fromEntries(names.map((name, f) => [name, means[f] as number]))
}
