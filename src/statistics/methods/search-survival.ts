import { longerThan } from '../survival.ts'
import { Given } from './given.ts'
import { type Json, type Method, WrongInput } from './method.ts'

export const searchSurvival: Method = {
  name: 'search-survival',
  title: 'Probability that a duration outlasts a limit, by its median',
  formula: 'exponential 2^(−r/m); Weibull exp(−ln 2 · (r/m)^k)',
  source: 'Closed forms; shape below 1: the longer it has lasted, the slower it ends',
  cases: ['i2'],
  run(input) {
    const given = new Given(input)
    const median = positive(given, 'median_weeks')
    const runways = limits(given.json('runway_weeks'))
    const shape = given.has('weibull_shape') ? positive(given, 'weibull_shape') : undefined
    const under = (k?: number) => runways.map((r) => longerThan(r, median, k))
    return { exponential: under(), ...(shape === undefined ? {} : { weibull: under(shape) }) }
  },
}

function positive(given: Given, name: string): number {
  const value = given.number(name)
  if (value <= 0) throw new WrongInput(`“${name}” is ${value}`, 'It has to be above 0.')
  return value
}

/** One limit or a list; one that never ends is the word Infinity. */
function limits(read: Json): number[] {
  const list = Array.isArray(read) ? (read as readonly Json[]) : [read]
  return list.map((one) => {
    const limit = one === 'Infinity' ? Number.POSITIVE_INFINITY : one
    if (typeof limit !== 'number' || Number.isNaN(limit) || limit < 0)
      throw new WrongInput('“runway_weeks” is no list of weeks', 'Write it as [13, 26].')
    return limit
  })
}
