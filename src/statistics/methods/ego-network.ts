import { type EgoNetwork, egoNetwork, type TiedPair, tieWeights } from '../ego-network.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'
import { nameOf, tiesGiven } from './ties-given.ts'

export const egoNetworks: Method = {
  name: 'ego-network',
  title: 'Constraint, effective size and efficiency of networks',
  formula:
    'cᵢ = Σⱼ (p_ij + Σ_q p_iq p_qj)²; effective size = n − 2t/n, with weights Σⱼ (1 − Σ_q p_iq m_jq); efficiency = it / n',
  source: 'Burt, Structural Holes, 1992; Borgatti, Connections 20(1), 1997',
  cases: ['f1', 'f2'],
  run(input) {
    const given = new Given(input)
    const ego = given.has('ego') ? nameOf(given.json('ego')) : undefined
    const pairs = given.has('edges') || ego === undefined ? tiesGiven(given) : []
    const alters = given.has('alters') ? given.texts('alters') : []
    if (alters.length && ego === undefined) throw new WrongInput('“alters” are nobody’s', 'Add "ego": whose they are.')
    const tied = ego === undefined ? pairs : [...pairs, ...alters.map((alter): TiedPair => [ego, alter])]
    const alone = [...(given.has('nodes') ? given.texts('nodes') : []), ...(ego === undefined ? [] : [ego])]
    const weights = tieWeights(tied, alone)
    const networks = [...weights.keys()].map((name) => [name, egoNetwork(weights, name)] as const)
    return answers(networks, ego)
  },
}

function answers(networks: readonly (readonly [name: string, network: EgoNetwork])[], ego: string | undefined) {
  const by = (of: (network: EgoNetwork) => number, prefix = '') =>
    Object.fromEntries(networks.map(([name, network]) => [prefix + name, of(network)]))
  const own = networks.find(([name]) => name === ego)?.[1]
  return {
    constraint: by(({ constraint }) => constraint),
    effective_size: by(({ effectiveSize }) => effectiveSize),
    efficiency: by(({ efficiency }) => efficiency),
    ...by(({ efficiency }) => efficiency, 'efficiency_'),
    published: {
      ...by(({ constraint }) => rounded(constraint, 3), 'constraint_'),
      ...by(({ effectiveSize }) => rounded(effectiveSize, 2), 'es_'),
    },
    ...(own && {
      ego: {
        size: own.size,
        constraint: own.constraint,
        effective_size: own.effectiveSize,
        efficiency: own.efficiency,
      },
    }),
  }
}

/** As figures of this kind are printed. */
function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
