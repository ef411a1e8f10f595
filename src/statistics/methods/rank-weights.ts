import { rankReciprocal, rankSum } from '../weights.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'
import { countsOf } from './rank-order-centroid.ts'

export const rankWeights: Method = {
  name: 'rank-weights',
  title: 'Rank-sum and rank-reciprocal weights',
  formula: 'rank sum w_k = 2 (n + 1 − k) / (n (n + 1)); rank reciprocal w_k = (1/k) / Σ 1/i',
  source: 'Stillwell, Seaver and Edwards 1981',
  cases: ['b2'],
  run(input) {
    const given = new Given(input)
    const counts = countsOf(given)
    if (!Array.isArray(given.json('n')))
      return { rank_sum: rankSum(counts[0] as number), rank_reciprocal: rankReciprocal(counts[0] as number) }
    const each = (weightsOf: (n: number) => number[]) => Object.fromEntries(counts.map((n) => [n, weightsOf(n)]))
    return { rank_sum: each(rankSum), rank_reciprocal: each(rankReciprocal) }
  },
}
