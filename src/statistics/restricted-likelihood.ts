import { type Design, designOf, type Factor } from './mixed-grid/design.ts'
import { sweep } from './mixed-grid/sweep.ts'
import { minimum } from './quasi-newton.ts'

export interface VarianceParts {
  mu: number
  seMu: number
  /** σ². */
  sigma2: number
  /** By factor: τ², and by label the predicted effect and its conditional standard deviation. */
  factors: Record<string, { tau2: number; effects: Record<string, { blup: number; sd: number }> }>
}

/** Below this a ratio of standard deviations is 0: the estimate lies on its boundary. */
const NOTHING = 1e-4

/**
 * Crossed and multiple-membership random effects y = μ + Σ u_f + e by restricted maximum likelihood, with best linear
 * unbiased predictions. A τ² on its boundary is exactly 0. Nothing below 3 observations, or when all are equal.
 * Sources: Patterson and Thompson 1971; Bates and others 2015, J. Stat. Softw. 67(1), whose conditional standard
 * deviations these are.
 */
export function restrictedLikelihood(y: readonly number[], factors: readonly Factor[]): VarianceParts | undefined {
  if (y.length < 3 || y.every((value) => value === y[0])) return undefined
  const named = factors.filter(({ labels }) => labels.some((one) => one.length))
  // Taken from their mean, for the sake of rounding: of numbers far from 0 little is left of what differs.
  const mean = y.reduce((sum, one) => sum + one, 0) / y.length
  const design = designOf(
    y.map((one) => one - mean),
    named,
  )
  const deviance = (ratios: readonly number[]) => solved(design, ratios).deviance
  const start = design.blocks.map(() => 0.7)
  const rough = start.length ? minimum((at) => deviance(at.map(Math.abs)), start).map(Math.abs) : []
  const ratios = refined(deviance, rough).map((ratio) => (ratio < NOTHING ? 0 : ratio))
  const found = partsOf(design, ratios)
  return { ...found, mu: found.mu + mean }
}

/**
 * The model with each factor’s columns times its ratio λ = τ / σ, so that λ = 0 is no exception: every column of a factor
 * has a prior variance of 1, swept in place.
 */
function solved({ n, blocks, size, cross }: Design, ratios: readonly number[]) {
  const times = new Float64Array(size).fill(1)
  for (const [f, { first, labels }] of blocks.entries()) times.fill(ratios[f] as number, first, first + labels.length)
  const matrix = cross.map(
    (value, at) => value * (times[Math.floor(at / size)] as number) * (times[at % size] as number),
  )
  const column = new Float64Array(size)
  const mu = size - 2
  let logDeterminant = 0
  const step = (at: number, ridge: number) => {
    logDeterminant += Math.log((matrix[at * size + at] as number) + ridge)
    sweep(matrix, size, { from: at, to: at + 1, ridge }, column)
  }
  for (let at = 0; at < mu; at++) step(at, 1)
  const conditional = matrix.slice()
  step(mu, 0)
  const rss = Math.max(matrix[size * size - 1] as number, Number.MIN_VALUE)
  return { matrix, conditional, rss, deviance: logDeterminant + (n - 1) * Math.log(rss) }
}

function partsOf(design: Design, ratios: readonly number[]): VarianceParts {
  const { n, blocks, size } = design
  const { matrix, conditional, rss } = solved(design, ratios)
  const sigma2 = rss / (n - 1)
  const mu = size - 2
  const factors = blocks.map(({ name, labels, first }, f) => {
    const ratio = ratios[f] as number
    const effects = labels.map((label, at) => {
      const place = first + at
      const blup = ratio * (matrix[place * size + size - 1] as number)
      const sd = ratio * Math.sqrt(Math.max(0, -(conditional[place * size + place] as number) * sigma2))
      return [label, { blup, sd }] as const
    })
    return [name, { tau2: ratio * ratio * sigma2, effects: Object.fromEntries(effects) }] as const
  })
  return {
    mu: matrix[mu * size + mu + 1] as number,
    seMu: Math.sqrt(-(matrix[mu * size + mu] as number) * sigma2),
    ...{ sigma2, factors: Object.fromEntries(factors) },
  }
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

/** The same minimum more closely: one ratio after the other by golden sections, until none moves. */
function refined(f: (at: readonly number[]) => number, start: readonly number[]): number[] {
  const at = [...start]
  for (let round = 0, reach = 0.3; round < 40; round++) {
    let moved = 0
    for (const [index, before] of at.entries()) {
      const along = (x: number) => f(at.with(index, x))
      at[index] = lowest(along, Math.max(0, before - reach), before + reach)
      moved = Math.max(moved, Math.abs((at[index] as number) - before))
    }
    if (moved < 1e-7) break
    reach = Math.max(1e-3, Math.min(reach, 4 * moved))
  }
  return at
}

function lowest(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to]
  let [c, d] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)]
  let [atC, atD] = [f(c), f(d)]
  while (b - a > 1e-8) {
    if (atC <= atD) [b, d, atD, c] = [d, c, atC, d - GOLDEN * (d - a)]
    else [a, c, atC, d] = [c, d, atD, c + GOLDEN * (b - c)]
    if (c === a || d === b) break
    ;[atC, atD] = [f(c), f(d)]
  }
  return f(from) <= f((a + b) / 2) ? from : (a + b) / 2
}
