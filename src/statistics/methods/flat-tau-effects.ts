import { flatTau } from '../flat-tau.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const flatTauEffects: Method = {
  name: 'flat-tau-effects',
  title: 'Bayesian random effects with a flat prior on their spread',
  formula: 'y_j ~ N(θ_j, se_j²), θ_j ~ N(μ, τ²), p(μ, τ) flat, integrated over a grid of τ',
  source: 'Rubin 1981; Gelman and others, Bayesian Data Analysis, 2013, section 5.4',
  cases: ['a4'],
  run(input) {
    const given = new Given(input)
    const [y, se] = [given.numbers('y', 2), given.numbers('se', 2)]
    if (y.length !== se.length)
      throw new WrongInput('“y” and “se” differ in length', 'Give an error for each estimate.')
    if (se.some((one) => one <= 0)) throw new WrongInput('a standard error is not above 0', 'Give errors above 0.')
    if (y.length > 200) throw new WrongInput(`“y” has ${y.length} estimates`, 'It takes at most 200.')
    const names = given.has('names') ? given.texts('names') : y.map((_, at) => nameOf(at))
    const found = flatTau(y, se, mostOf(given))
    const theta = found.theta.map(({ mean, sd, low, median, high, above }, at) => [
      names[at] ?? nameOf(at),
      { mean, sd, q025: low, q50: median, q975: high, p_gt0: above },
    ])
    return {
      ...{ tau_median: found.tauMedian, tau_q975: found.tauUpper, mu_mean: found.mu },
      theta: Object.fromEntries(theta),
      // Under the name by which the book’s rounded medians are held against these.
      published_BDA3_medians: Object.fromEntries(
        found.theta.map(({ median }, at) => [names[at] ?? nameOf(at), median]),
      ),
    }
  },
}

function nameOf(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${at + 1}`
}

/** How far τ may reach: `tau_max`, or what a prior in words says, “flat on (0,200)”. */
function mostOf(given: Given): number {
  if (given.has('tau_max')) return given.number('tau_max', { least: 1e-9 })
  const said = given.has('prior') ? /\(0,\s*([\d.]+)\)/.exec(given.text('prior'))?.[1] : undefined
  return Number(said) > 0 ? Number(said) : 200
}
