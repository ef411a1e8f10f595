import { type Branch, branchValue, flipWeight, weightedSum } from '../branch-values.ts'
import { criteriaOf, OFFICE_CRITERIA, weightsGiven } from './criteria-given.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'
import { byName, namedRows } from './named-rows.ts'

export const valueBranches: Method = {
  name: 'value-branches',
  title: 'Additive value of options, by branches of criteria, and where the weight of a branch swaps two options',
  formula:
    'V = Σ w_k v_k, w = swing / Σ swing; of two branches w* = d₀ / (d₀ − d₁), d₀ and d₁ the advantage within each',
  source: 'Goodwin and Wright, Decision Analysis for Management Judgment, chapter 3',
  cases: ['g1'],
  run(input) {
    const given = new Given(input)
    const { names, rows } = namedRows(given, 'values')
    const criteria = criteriaOf(given, rows[0]?.length ?? 0)
    const weights = weightsGiven(given, criteria.length)
    const branches = branchesOf(given, criteria)
    const sums = (by: readonly number[]) => byName(names, (at) => weightedSum(by, rows[at] as number[]))
    return {
      normalised_weights: weights,
      aggregate: sums(weights),
      aggregate_rounded_weights: sums(roundedOf(given, weights)),
      ...Object.fromEntries(
        branches.map((branch) => [
          `${branch.name}_branch`,
          byName(names, (at) => branchValue(weights, rows[at] as number[], branch)),
        ]),
      ),
      ...flipsOf(names, rows, weights, branches),
    }
  },
}

function roundedOf(given: Given, weights: readonly number[]): number[] {
  if (!given.has('rounded_weights')) return weights.map((weight) => Math.round(weight * 100) / 100)
  const rounded = given.numbers('rounded_weights')
  if (rounded.length !== weights.length)
    throw new WrongInput('“rounded_weights” do not fit', 'Give one for each criterion.')
  return rounded
}

/** `branches` by name, each a list of criteria; else turnover and working conditions, as the office example splits its criteria. */
function branchesOf(given: Given, criteria: readonly string[]): Branch[] {
  if (!given.has('branches')) return officeBranches(criteria)
  const named = given.given('branches')
  return named.names.map((name) => ({
    name,
    criteria: named.texts(name).map((one) => {
      const at = criteria.indexOf(one)
      if (at < 0)
        throw new WrongInput(
          `branch “${name}” has “${one}”, which is no criterion`,
          'Name the criteria as in “criteria”.',
        )
      return at
    }),
  }))
}

function officeBranches(criteria: readonly string[]): Branch[] {
  const places = criteria.map((_, at) => at)
  const office = criteria.every((name) => OFFICE_CRITERIA.includes(name))
  const half = Math.ceil(criteria.length / 2)
  const isTurnover = (at: number) => (office ? OFFICE_CRITERIA.indexOf(criteria[at] as string) < 3 : at < half)
  return [
    { name: 'turnover', criteria: places.filter(isTurnover) },
    { name: 'working', criteria: places.filter((at) => !isTurnover(at)) },
  ]
}

/** Of every pair the weight of the first branch at which they swap, the rest going to the other branch; null where none does. */
function flipsOf(names: readonly string[], rows: number[][], weights: number[], [first, second, ...more]: Branch[]) {
  if (!first || !second || more.length) return {}
  const within = rows.map((row) => [branchValue(weights, row, second), branchValue(weights, row, first)] as const)
  const flips = names.flatMap((one, a) =>
    names.slice(a + 1).map((other, after) => {
      const [[a0, a1], [b0, b1]] = [within[a] as (typeof within)[0], within[a + 1 + after] as (typeof within)[0]]
      const known = a0 !== undefined && a1 !== undefined && b0 !== undefined && b1 !== undefined
      return [`flip_${first.name}_weight_${one}_${other}`, (known && flipWeight(a0 - b0, a1 - b1)) || null]
    }),
  )
  return Object.fromEntries(flips)
}
