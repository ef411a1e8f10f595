import { rankOrderCentroid as weightsOf } from '../weights.ts'
import { Given } from './given.ts'
import { type Json, type Method, WrongInput } from './method.ts'

const MOST = 1000

export const rankOrderCentroid: Method = {
  name: 'rank-order-centroid',
  title: 'Weights from a ranking alone',
  formula: 'w_k = (1/n) Σ_{i≥k} 1/i',
  source: 'Edwards and Barron 1994; Barron and Barrett 1996',
  cases: ['b1'],
  run(input) {
    const given = new Given(input)
    if (given.has('ranking') && !given.has('n')) {
      const names = given.texts('ranking')
      if (!names.length) throw new WrongInput('“ranking” is empty', 'Name things, the most important first.')
      const weights = weightsOf(names.length)
      return { w: Object.fromEntries(names.map((name, at) => [name, weights[at]])) }
    }
    return { w: Object.fromEntries(countsOf(given).map((n) => [n, weightsOf(n)])) }
  },
}

/** How many things are ranked: one number, or several. */
export function countsOf(given: Given): number[] {
  const one: Json = given.json('n')
  const counts = Array.isArray(one) ? given.numbers('n', 1) : [given.whole('n')]
  if (counts.some((count) => !Number.isInteger(count) || count < 1 || count > MOST))
    throw new WrongInput('“n” is no count of things', `Give whole numbers from 1 to ${MOST}.`)
  return counts
}
