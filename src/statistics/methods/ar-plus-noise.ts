import { armaReliability, fitArma } from '../arma.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const arPlusNoise: Method = {
  name: 'ar-plus-noise',
  title: 'Reliability of a single item under AR(1) plus white noise',
  formula: 'ARMA(1,1) with mean by exact maximum likelihood; reliability = ρ₁/φ, ρ₁ = (1 + φθ)(φ + θ) / (1 + 2φθ + θ²)',
  source: 'Schuurman, Houtveen and Hamaker, Frontiers in Psychology 6, 2015, 1038; Gardner, Harvey and Phillips 1980',
  cases: ['j7'],
  run(input) {
    const found = fitArma(new Given(input).numbers('y', 4))
    if (!found) throw new WrongInput('“y” does not vary', 'Give values that differ.')
    const reliability = armaReliability(found)
    const admissible = reliability >= 0 && reliability <= 1
    return { ar1: found.ar, ma1: found.ma, reliability_estimate: reliability, admissible }
  },
}
