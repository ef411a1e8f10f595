import { metaAnalysis, type TauEstimator } from '../meta-analysis.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

const ESTIMATORS: readonly TauEstimator[] = ['DL', 'REML', 'PM']

export const randomEffectsMean: Method = {
  name: 'random-effects-mean',
  title: 'Random-effects mean of estimates with known standard errors',
  formula: 'μ̂ = Σ wy / Σ w, w = 1 / (se² + τ²); Q = Σ (y − ȳ_w)² / se²',
  source: 'DerSimonian and Laird 1986; Paule and Mandel 1982; Viechtbauer 2005',
  cases: ['a3'],
  run(input) {
    const given = new Given(input)
    const [y, se] = [given.numbers('y', 1), given.numbers('se', 1)]
    if (y.length !== se.length)
      throw new WrongInput('“y” and “se” differ in length', 'Give an error for each estimate.')
    if (se.some((one) => one <= 0)) throw new WrongInput('a standard error is not above 0', 'Give errors above 0.')
    const asked = given.has('method') ? given.text('method') : 'DL'
    const estimator = ESTIMATORS.find((one) => one === asked)
    if (!estimator) throw new WrongInput(`“method” is “${asked}”`, `Say ${ESTIMATORS.join(', ')}.`)
    const found = metaAnalysis(y, se)
    return { ...found[estimator], Q: found.Q, DL: found.DL, REML: found.REML, PM: found.PM }
  },
}
