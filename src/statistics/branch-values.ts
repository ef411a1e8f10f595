import { swingWeights } from './weights.ts'

/** Some of the criteria, by their places, under one name: what speaks for a thing, what it costs. */
export interface Branch {
  name: string
  criteria: readonly number[]
}

/** Σ w·v of one option. Weights are taken as they are. */
export function weightedSum(weights: readonly number[], values: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (values[at] as number), 0)
}

/**
 * The value of an option within one branch: its criteria weigh as they do among themselves, so that the weights of the branch
 * sum to 1. Nothing where none of them weighs anything. Source: Goodwin and Wright, chapter 3.
 */
export function branchValue(weights: readonly number[], values: readonly number[], branch: Branch): number | undefined {
  const within = swingWeights(branch.criteria.map((at) => weights[at] as number))
  if (!within) return undefined
  return weightedSum(
    within,
    branch.criteria.map((at) => values[at] as number),
  )
}

/**
 * The weight, 0 … 1, at which two options change places, when `advantage0` is what the first is ahead at weight 0 and `advantage1`
 * what it is ahead at weight 1: d₀ / (d₀ − d₁). Nothing where the same one is ahead all the way, or at an end they are equal.
 */
export function flipWeight(advantage0: number, advantage1: number): number | undefined {
  // Signs, not the product: a product of two small advantages may be 0.
  return Math.sign(advantage0) * Math.sign(advantage1) < 0 ? advantage0 / (advantage0 - advantage1) : undefined
}

/**
 * The weight of one criterion at which a rival becomes as good as `best`, the other criteria keeping their proportions. Nothing where
 * no weight does that, or where the others weigh nothing.
 */
export function flipOfCriterion(
  weights: readonly number[],
  best: readonly number[],
  rival: readonly number[],
  criterion: number,
): number | undefined {
  const rest = { name: '', criteria: weights.map((_, at) => at).filter((at) => at !== criterion) }
  const ahead = best.map((value, at) => value - (rival[at] as number))
  const without = branchValue(weights, ahead, rest)
  return without === undefined ? undefined : flipWeight(without, ahead[criterion] as number)
}
