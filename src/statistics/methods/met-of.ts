import type { Interval } from '../proportion-intervals.ts'
import { Given } from './given.ts'
import { type Json, WrongInput } from './method.ts'

type Rule = (x: number, n: number, level: number) => Interval | undefined

/** Intervals of x met of n, of a list of cases or of one alone; null where there is none. */
export function intervalsBy(rule: Rule): (input: Json) => { ci: unknown } {
  return (input) => {
    const given = new Given(Array.isArray(input) ? { cases: input } : input)
    const level = given.has('level') ? given.number('level', { least: 0.5, most: 0.9999 }) : 0.95
    const one = (of: Given) => {
      const n = of.number('n', { least: 0 })
      const x = of.number('x', { least: 0 })
      if (x > n) throw new WrongInput(`“x” is ${x}, more than the ${n} of “n”`, 'Give how many of n were met.')
      return rule(x, n, level) ?? null
    }
    return { ci: given.has('cases') ? given.list('cases').map(one) : one(given) }
  }
}
