import { laggedCorrelation as correlationOf } from '../lagged-correlation.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const laggedCorrelation: Method = {
  name: 'lagged-correlation',
  title: 'Correlation of two series, one so many steps after the other',
  formula: 'Pearson’s r; tanh(atanh r ± 1.96 / √(n′ − 3)), n′ = n (1 − φₓφᵧ) / (1 + φₓφᵧ)',
  source: 'Bartlett 1946; Fisher 1921',
  cases: [],
  run(input) {
    const given = new Given(input)
    const [x, y] = [given.numbers('x'), given.numbers('y')]
    if (x.length !== y.length) throw new WrongInput('“x” and “y” differ in length', 'Give one of each for every week.')
    const lag = given.has('lag') ? given.whole('lag') : 0
    const found = correlationOf(new Map(x.entries()), new Map(y.entries()), lag)
    return { r: found?.r ?? null, n: found?.pairs ?? 0, n_eff: found?.effective ?? null, ci95: found?.interval ?? null }
  },
}
