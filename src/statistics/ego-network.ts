/** How strongly each two are tied, both ways alike, by name: weights above 0. */
export type TieWeights = ReadonlyMap<string, ReadonlyMap<string, number>>

export type TiedPair = readonly [one: string, other: string, weight?: number]

export interface EgoNetwork {
  /** How many are tied to ego. */
  size: number
  /** Burt’s constraint: near 0 where contacts are many and strangers to each other, 1 and above where all lead back to one. */
  constraint: number
  /** Contacts less the mean ties among them: how many the network is worth of people who do not know each other. */
  effectiveSize: number
  /** Effective size by size, 0…1. */
  efficiency: number
}

/**
 * An undirected network from its pairs. A pair given twice counts once where it has no weight (1), and adds up where it
 * has; ties to oneself, and weights not above 0, are left out. `alone` names those without a tie.
 */
export function tieWeights(pairs: readonly TiedPair[], alone: readonly string[] = []): TieWeights {
  const weights = new Map<string, Map<string, number>>(alone.map((name) => [name, new Map()]))
  const of = (name: string) => weights.get(name) ?? weights.set(name, new Map()).get(name)
  for (const [one, other, weight] of pairs) {
    const [ones, others] = [of(one), of(other)]
    if (one === other || !((weight ?? 1) > 0)) continue
    const sum = weight === undefined ? 1 : (ones?.get(other) ?? 0) + weight
    ones?.set(other, sum)
    others?.set(one, sum)
  }
  return weights
}

/**
 * Constraint, effective size and efficiency of one network; NaN where ego is tied to nobody.
 * Source: Burt, Structural Holes, 1992; effective size in the form of Borgatti, Connections 20(1), 1997, with weights by
 * Burt’s own: Σⱼ (1 − Σ_q p_iq m_jq).
 */
export function egoNetwork(weights: TieWeights, ego: string): EgoNetwork {
  const own = weights.get(ego) ?? new Map<string, number>()
  const size = own.size
  if (!size) return { size, constraint: Number.NaN, effectiveSize: Number.NaN, efficiency: Number.NaN }
  const part = proportions(weights)
  let [constraint, effectiveSize] = [0, 0]
  for (const other of own.keys()) {
    let [invested, redundant] = [part(ego, other), 0]
    const theirs = weights.get(other) ?? new Map<string, number>()
    const strongest = Math.max(...theirs.values())
    for (const [between, weight] of theirs) {
      if (!own.has(between)) continue
      invested += part(ego, between) * part(between, other)
      redundant += (part(ego, between) * weight) / strongest
    }
    constraint += invested ** 2
    effectiveSize += 1 - redundant
  }
  return { size, constraint, effectiveSize, efficiency: effectiveSize / size }
}

/** Burt’s p: the part of one’s ties that goes to another. */
function proportions(weights: TieWeights): (from: string, to: string) => number {
  const sums = new Map<string, number>()
  return (from, to) => {
    const ties = weights.get(from)
    let sum = sums.get(from)
    if (sum === undefined) {
      sum = [...(ties?.values() ?? [])].reduce((all, weight) => all + weight, 0)
      sums.set(from, sum)
    }
    return (ties?.get(to) ?? 0) / sum
  }
}
