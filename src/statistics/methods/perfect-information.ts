import { normalPerfectInformation, perfectInformation as worthOfKnowing } from '../perfect-information.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'
import { byName, namedRows } from './named-rows.ts'

export const perfectInformation: Method = {
  name: 'perfect-information',
  title: 'Expected value of perfect information, of states with chances',
  formula: 'EVPI = Σ p_s max_i payoff_is − max_i Σ p_s payoff_is',
  source: 'Howard 1966; Raiffa and Schlaifer 1961',
  cases: ['g5'],
  run(input) {
    const given = new Given(input)
    const chances = given.numbers('p', 1)
    const { names, rows } = namedRows(given, 'payoff')
    if (rows[0]?.length !== chances.length)
      throw new WrongInput('“payoff” and “p” differ in length', 'Give each option a payoff for every state.')
    if (chances.some((p) => p < 0) || Math.abs(chances.reduce((sum, p) => sum + p, 0) - 1) > 1e-6)
      throw new WrongInput('“p” are no chances of all states', 'Give numbers from 0 on that sum to 1.')
    const { expected, withPerfect, worth } = worthOfKnowing(chances, rows)
    return { ev: byName(names, (at) => expected[at]), ev_perfect: withPerfect, evpi: worth }
  },
}

export const normalInformation: Method = {
  name: 'normal-perfect-information',
  title: 'Expected value of perfect information, of a normal difference',
  formula: 'EVPI = s (φ(u) − u (1 − Φ(u))), u = |d| / s; p_best = Φ(u)',
  source: 'Raiffa and Schlaifer 1961, unit normal loss',
  cases: ['g6'],
  run(input) {
    const given = new Given(input)
    const { worth, best } = normalPerfectInformation(given.number('d'), given.number('s', { least: 0 }))
    return { evpi: worth, p_best: best }
  },
}
