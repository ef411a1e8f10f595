import { forecastCount, plugInReaches } from '../count-forecast.ts'
import { Given, listOf } from './given.ts'
import type { Method } from './method.ts'

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const SHARES = [0.025, 0.1, 0.5, 0.9, 0.975]

export const countForecast: Method = {
  name: 'count-forecast',
  title: 'How many there will be: Gamma–Poisson',
  formula: 'remaining ~ NegBin(size k + ½, prob w / (w + m)); k counted in w weeks, m weeks ahead, Jeffreys’ prior',
  source: 'Gelman et al., Bayesian Data Analysis, 3rd ed. 2013, ch. 2.6',
  cases: ['e4'],
  run(input) {
    if (!Array.isArray(input)) {
      const alone = new Given(input)
      if (!alone.has('cases')) return foretold(alone)
      return named(alone.list('cases'))
    }
    return named(listOf(input))
  },
}

function named(cases: readonly Given[]): Record<string, unknown> {
  const name = (at: number) => ORDINALS[at] ?? `number_${at + 1}`
  const forecasts = cases.map((one, at) => [name(at), foretold(one)] as const)
  const plain = forecasts.flatMap(([key, { plugin_poisson_p }]) =>
    plugin_poisson_p === undefined ? [] : [[`${key}_plugin_poisson_p`, plugin_poisson_p]],
  )
  const own = forecasts.map(([key, { plugin_poisson_p: _, ...rest }]) => [key, rest])
  return Object.fromEntries([...own, ...plain])
}

/** One forecast; null where no time was counted, and without what the goal says where none is given. */
function foretold(given: Given) {
  const k = given.whole('k', { least: 0 })
  const [w, m] = [given.number('w', { least: 0 }), given.number('m', { least: 0 })]
  const forecast = forecastCount({ k, w, m })
  const goal = given.has('goal') ? given.number('goal') : undefined
  const reached = goal !== undefined && goal <= k
  return {
    ...(goal === undefined ? {} : { p_goal: reached ? 1 : (forecast?.reaches(goal) ?? null) }),
    total_q: forecast ? SHARES.map((share) => forecast.quantile(share)) : null,
    mean_remaining: forecast?.mean ?? null,
    var_remaining: forecast?.variance ?? null,
    ...(goal === undefined ? {} : { plugin_poisson_p: plugInReaches({ k, w, m }, goal) ?? null }),
  }
}
