import type { Factor } from '../mixed-grid/mixed-grid.ts'
import type { Given } from './given.ts'
import { type Json, WrongInput } from './method.ts'

/** Fields that are never a factor. */
const TERMS: ReadonlySet<string> = new Set(['y', 'factors', 'quantities', 'weights'])

/** More labels than this are not solved as one matrix. */
export const MOST_LABELS = 600

/**
 * Every field beside `y` that is a list as long as `y` is a factor: a label for each observation, or a list of labels
 * where it has several, or null where it has none. They may stand in an object `factors` too.
 */
export function factorsGiven(given: Given, n: number): Factor[] {
  const inner = given.has('factors') ? given.json('factors') : undefined
  const nested = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.entries(inner) : []
  const fields = given.names.filter((name) => !TERMS.has(name)).map((name): [string, Json] => [name, given.json(name)])
  const lists = [...fields, ...nested].filter(([, list]) => Array.isArray(list) && list.length === n)
  const factors = lists.map(([name, list]) => ({
    name,
    labels: (list as Json[]).map((one, at) => labelsOf(one, name, at)),
  }))
  if (!factors.length)
    throw new WrongInput('there is no factor', 'Give a list of labels as long as “y”: "activity": ["a", "b", …].')
  const labels = factors.reduce((sum, one) => sum + new Set(one.labels.flat()).size, 0)
  if (labels > MOST_LABELS)
    throw new WrongInput(`the factors have ${labels} labels`, `It takes at most ${MOST_LABELS}.`)
  return factors
}

function labelsOf(value: Json, name: string, at: number): string[] {
  if (value === null || value === '') return []
  const labels = Array.isArray(value) ? value : [value]
  if (!labels.every((one) => typeof one === 'string' || typeof one === 'number'))
    throw new WrongInput(`number ${at + 1} of “${name}” is no label`, 'Write labels as texts.')
  return labels.map(String)
}
