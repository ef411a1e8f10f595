import { responseSurface as surfaceOf } from '../response-surface.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const responseSurface: Method = {
  name: 'response-surface',
  title: 'Polynomial regression with response surface',
  formula: 'Z = b0 + b1X + b2Y + b3X² + b4XY + b5Y²; a1 = b1+b2, a2 = b3+b4+b5, a3 = b1−b2, a4 = b3−b4+b5',
  source: 'Edwards and Parry 1993; Shanock and others 2010',
  cases: ['b5'],
  run(input) {
    const given = new Given(input)
    const [need, supply, outcome] = [given.numbers('need'), given.numbers('supply'), given.numbers('outcome')]
    if (need.length !== supply.length || need.length !== outcome.length)
      throw new WrongInput('“need”, “supply” and “outcome” differ in length', 'Give one of each in every row.')
    const surface = surfaceOf(need, supply, outcome)
    if (!surface) return { b: null, a: null, se: null, r2: null, df: Math.max(0, need.length - 6) }
    const { b, a, se, seB, r2, df } = surface
    return { b, a, se: se ?? null, se_b: seB ?? null, r2, df }
  },
}
