import { flipOfCriterion, weightedSum } from '../branch-values.ts'
import { criteriaOf, weightsGiven } from './criteria-given.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'
import { namedRows } from './named-rows.ts'

export const flipWeights: Method = {
  name: 'flip-weights',
  title: 'Weights of one criterion at which a rival overtakes the best option',
  formula: 'w* = d₀ / (d₀ − d₁) where d₀ d₁ < 0, d₀ the advantage at w_k = 0, d₁ at w_k = 1, the others in proportion',
  source: 'One-way sensitivity analysis: Goodwin and Wright, Decision Analysis for Management Judgment, chapter 3',
  cases: ['g2'],
  run(input) {
    const given = new Given(input)
    const { names, rows } = namedRows(given, 'values')
    const criteria = criteriaOf(given, rows[0]?.length ?? 0)
    const weights = weightsGiven(given, criteria.length)
    const best = names.indexOf(given.has('best') ? given.text('best') : bestOf(names, rows, weights))
    if (best < 0) throw new WrongInput(`“best” is no option of “values”`, `Name one of ${names.join(', ')}.`)
    const flips = criteria.map((criterion, k) => [criterion, flipsAt(k)])
    return { best: names[best], flips: Object.fromEntries(flips) }

    function flipsAt(k: number) {
      const found = names.map((name, at) => [
        name,
        flipOfCriterion(weights, rows[best] as number[], rows[at] as number[], k),
      ])
      return Object.fromEntries(found.filter(([, flip]) => flip !== undefined))
    }
  },
}

function bestOf(names: readonly string[], rows: readonly number[][], weights: readonly number[]): string {
  const worth = rows.map((row) => weightedSum(weights, row))
  return names[worth.indexOf(Math.max(...worth))] as string
}
