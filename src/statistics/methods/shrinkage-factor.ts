import { observationsFor, shrinkage } from '../shrinkage.ts'
import { Given } from './given.ts'
import type { Method } from './method.ts'

export const shrinkageFactor: Method = {
  name: 'shrinkage-factor',
  title: 'Shrinkage of a mean, and how many observations it takes',
  formula: 'λ = τ² / (τ² + σ²/n); n = λ / (1 − λ) · σ² / τ²',
  source: 'Efron and Morris 1977; Spearman 1910; Brown 1910',
  cases: ['a10'],
  run(input) {
    const given = new Given(input)
    const [tau2, sigma2] = [given.number('tau2', { least: 0 }), given.number('sigma2', { least: 0 })]
    const listed = (name: string) => (Array.isArray(given.json(name)) ? given.numbers(name) : [given.number(name)])
    return {
      ...(given.has('n') ? { lambda: listed('n').map((n) => shrinkage(tau2, sigma2, n)) } : {}),
      ...(given.has('lambda') ? { n_needed: listed('lambda').map((one) => observationsFor(one, tau2, sigma2)) } : {}),
    }
  },
}
