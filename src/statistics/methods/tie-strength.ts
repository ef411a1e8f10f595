import { tieStrength } from '../tie-strength.ts'
import { Given, listOf } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const tieStrengths: Method = {
  name: 'tie-strength',
  title: 'Recency-weighted contact',
  formula: 'b(t) = Σ 2^(−(t − tᵢ)/h) over the days tᵢ ≤ t',
  source: 'Ahmad, Porter and Beguerisse-Díaz, IEEE Trans. Network Science and Engineering 8, 2021',
  cases: ['f4'],
  run: (input) => (Array.isArray(input) ? listOf(input).map(strengthOf) : strengthOf(new Given(input))),
}

function strengthOf(given: Given) {
  const half = given.number('half_life_days', { least: 0 })
  if (half === 0) throw new WrongInput('“half_life_days” is 0', 'Give a number of days above 0.')
  return { strength: tieStrength(given.numbers('contact_days'), given.number('today'), half) }
}
