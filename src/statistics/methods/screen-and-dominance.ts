import { dominators } from '../dominance.ts'
import { criteriaOf } from './criteria-given.ts'
import { type Given as Fields, Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'
import { byName, type NamedRows, namedRows } from './named-rows.ts'

export const screenAndDominance: Method = {
  name: 'screen-and-dominance',
  title: 'Must-haves as a screen, then options that another one dominates',
  formula: 'kept: v_k ≥ must_k for every must-have; dominated: another kept option is ≥ everywhere and > somewhere',
  source: 'Goodwin and Wright, Decision Analysis for Management Judgment, chapter 3',
  cases: [],
  run(input) {
    const given = new Given(input)
    const options = namedRows(given, 'values')
    const misses = missesOf(given, options)
    const kept = options.names.map((_, at) => at).filter((at) => !misses[at]?.length)
    const over = dominators(kept.map((at) => options.rows[at] as number[]))
    const nameAt = (place: number) => options.names[kept[place] as number] as string
    return {
      screened_out: named(options.names, misses),
      dominated: named(
        kept.map((at) => options.names[at] as string),
        over.map((places) => places.map(nameAt)),
      ),
      left: kept.map((_, place) => nameAt(place)).filter((_, place) => !over[place]?.length),
    }
  },
}

/** For each option the must-haves it does not meet. */
function missesOf(given: Fields, { rows }: NamedRows): string[][] {
  const criteria = criteriaOf(given, rows[0]?.length ?? 0)
  if (!given.has('must')) return rows.map(() => [])
  const must = given.given('must')
  const unknown = must.names.find((name) => !criteria.includes(name))
  if (unknown !== undefined)
    throw new WrongInput(`“must” names “${unknown}”, which is no criterion`, 'Name the criteria as in “criteria”.')
  const least = must.names.map((name) => ({ name, least: must.number(name), at: criteria.indexOf(name) }))
  return rows.map((row) => least.filter(({ at, least }) => (row[at] as number) < least).map(({ name }) => name))
}

/** By name, only those that have something. */
function named(names: readonly string[], lists: readonly string[][]) {
  const all = byName(names, (at) => lists[at])
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list?.length))
}
