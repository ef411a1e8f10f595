import { runwayMonths } from '../runway.ts'
import { casesOf, type Given } from './given.ts'
import type { Method } from './method.ts'

export const runway: Method = {
  name: 'runway',
  title: 'Runway in months',
  formula: 'first t with savings + severance ≤ ∫₀ᵗ (burn − continuing income − benefit while it lasts)',
  source: 'Arithmetic: the emergency-fund ratio with income that ends',
  cases: ['i1'],
  run(input) {
    return { months: casesOf(input).map(monthsOf) }
  },
}

function monthsOf(given: Given): number {
  const amount = (name: string) => (given.has(name) ? given.number(name, { least: 0 }) : 0)
  return runwayMonths({
    savings: given.has('savings') ? given.number('savings') : 0,
    severance: amount('severance'),
    burn: given.number('burn', { least: 0 }),
    continuingIncome: amount('continuing_income'),
    benefit: amount('benefit'),
    benefitMonths: amount('benefit_months'),
  })
}
