import { hillNumbers as hillOf } from '../hill.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const hillNumbers: Method = {
  name: 'hill-numbers',
  title: 'Hill numbers: as if spread over so many equal parts',
  formula:
    '⁰D = kinds; ¹D = exp(−Σ p ln p); ²D = 1 / Σ p²; ^∞D = 1 / max p; Pielou = ln ¹D / ln ⁰D; Shannon = ln ¹D; Simpson = 1 − 1/²D',
  source: 'Hill 1973; Jost 2006',
  cases: ['c1'],
  run(input) {
    const hours = new Given(input).numbers('hours')
    if (hours.some((amount) => amount < 0)) throw new WrongInput('“hours” has one below 0', 'Give hours of 0 and more.')
    const found = hillOf(hours)
    if (!found) return { q0: 0, q1: null, q2: null, qInf: null, pielou: null, shannon: null, simpson: null }
    const { pielou, ...hill } = found
    return { ...hill, pielou: pielou ?? null, shannon: Math.log(hill.q1), simpson: 1 - 1 / hill.q2 }
  },
}
