import type { Factor } from '../mixed-grid/mixed-grid.ts'
import { Given } from './given.ts'
import { type Json, WrongInput } from './method.ts'

/** Fields that are never a factor. */
const TERMS: ReadonlySet<string> = new Set([
  ...['factors', 'quantities', 'weights', 'prior_scale', 'grid_step', 'grid_max', 'X', 'intercept'],
])
/** What the rated numbers may be called. */
const RATED = ['y', 'energy', 'value', 'rating', 'outcome'] as const
/** Where the fields may stand instead of in the input itself. */
const INNER = ['data', 'rows', 'observations', 'factors', 'groups', 'Z'] as const

/** More labels than this are not solved as one matrix. */
export const MOST_LABELS = 600

/** Ratings, and what they are grouped by. */
export interface Ratings {
  y: number[]
  factors: readonly Factor[]
}

/**
 * Ratings and their factors. Every field beside `y` that is as long as `y` is a factor: a label for each observation, a
 * list of labels where it may have several (or one text “Ada; Bo”), 0 and 1 in a row or a list for each label, or null where
 * it has none. The fields may stand in `data` too, or be rows of objects. Ratings called otherwise are known by being the only
 * numbers among labels. Where `factors` names factors, as “activity(5)”,
 * only they are taken; the columns left over are one that it names and that has none of its own: “people(4)” of `p1` … `p4`.
 */
export function ratingsGiven(input: Json): Ratings {
  const fields = new Map<string, Json>()
  const given = new Given(Array.isArray(input) ? { rows: input } : input)
  for (const name of given.names) fields.set(name, given.json(name))
  for (const name of INNER) for (const [inner, value] of columnsOf(fields.get(name))) fields.set(inner, value)
  const rated = RATED.find((name) => isNumbers(fields.get(name))) ?? onlyNumbers(fields)
  if (!rated) throw new WrongInput('the input has no “y”', 'Add "y": a list of numbers.')
  const y = new Given(Object.fromEntries(fields)).numbers(rated, 3)
  const found = [...fields].flatMap(([name, value]) => {
    if (name === rated || TERMS.has(name) || isInner(name, value)) return []
    const labels = labelsOf(value, name, y.length)
    return labels ? [{ name, labels }] : []
  })
  const factors = namedAmong(found, fields.get('factors'))
  if (!factors.length)
    throw new WrongInput('there is no factor', 'Give a list of labels as long as “y”: "activity": ["a", "b", …].')
  const labels = factors.reduce((sum, one) => sum + new Set(one.labels.flat()).size, 0)
  if (labels > MOST_LABELS)
    throw new WrongInput(`the factors have ${labels} labels`, `It takes at most ${MOST_LABELS}.`)
  return { y, factors }
}

/** The one list of numbers beside lists of labels; days and hours are never what is rated. */
function onlyNumbers(fields: ReadonlyMap<string, Json>): string | undefined {
  const isRated = (name: string, value: Json) =>
    isNumbers(value) && !(value as Json[]).every(isIndicator) && !/^(day|hour|week|month|id|n)s?$/.test(name)
  const lists = [...fields].filter(([name, value]) => isRated(name, value))
  return lists.length === 1 ? lists[0]?.[0] : undefined
}

/** Fields that only hold others. */
function isInner(name: string, value: Json): boolean {
  return INNER.some((one) => one === name) && columnsOf(value).length > 0
}

/** Those of the factors that a list of texts names: “activity(5)”, or “activity”; all where there is no such list. */
function namedAmong(found: readonly Factor[], list: Json | undefined): readonly Factor[] {
  if (!Array.isArray(list) || !list.every((one) => typeof one === 'string')) return countedTogether(found)
  const names = list.map((one: string) => one.replace(/\s*\(\d+\)$/, ''))
  const named = found.filter(({ name }) => names.includes(name))
  const [missing, ...more] = names.filter((name) => !named.some((one) => one.name === name))
  const rest = found.filter((one) => !named.includes(one))
  if (missing === undefined || more.length || !rest.length) return named.length ? named : found
  return [...named, { name: missing, labels: together(rest) }]
}

/** Several columns of 0 and 1 are who was there: one factor, the people. */
function countedTogether(found: readonly Factor[]): readonly Factor[] {
  const counted = found.filter(({ labels }) => labels.every(([one]) => one === '0' || one === '1'))
  if (counted.length < 2 || found.some(({ name }) => name === 'people')) return found
  return [...found.filter((one) => !counted.includes(one)), { name: 'people', labels: together(counted) }]
}

/** One factor of several columns: of columns of 0 and 1 their names, of others the labels in them. */
function together(columns: readonly Factor[]): string[][] {
  const isCounted = columns.every(({ labels }) => labels.every(([one]) => one === '0' || one === '1'))
  return (columns[0]?.labels ?? []).map((_, at) =>
    columns.flatMap(({ name, labels }) => {
      const own = labels[at] ?? []
      return isCounted ? (own[0] === '1' ? [name] : []) : own
    }),
  )
}

function isNumbers(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'number')
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The columns of an object of lists, or of a list of objects. */
function columnsOf(value: Json | undefined): [string, Json][] {
  if (isObject(value)) return Object.entries(value)
  if (!Array.isArray(value) || !value.length || !value.every(isObject)) return []
  const rows = value as readonly Readonly<Record<string, Json>>[]
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return names.map((name) => [name, rows.map((row) => row[name] ?? null)])
}

/** The labels of each observation; nothing where the field is no factor. */
function labelsOf(value: Json, name: string, n: number): string[][] | undefined {
  if (isObject(value)) return ofIndicators(Object.entries(value), n)
  if (!Array.isArray(value)) return undefined
  const numbered = (at: number) => `${name}${at + 1}`
  if (value.length !== n)
    return ofIndicators(
      [...value.entries()].map(([at, list]) => [numbered(at), list]),
      n,
    )
  if (value.some(isObject)) return labelsOf(Object.fromEntries(columnsOf(value)), name, n)
  const width = Array.isArray(value[0]) ? value[0].length : 0
  if (width > 1 && value.every((row) => Array.isArray(row) && row.length === width && row.every(isIndicator)))
    return value.map((row) => (row as Json[]).flatMap((one, at) => (Number(one) ? [numbered(at)] : [])))
  const isSeveral = SEVERAL.test(name)
  return value.map((one, at) => labelsAt(one, `number ${at + 1} of “${name}”`, isSeveral))
}

/** Fields whose texts may name several, between these marks. */
const SEVERAL = /^(people|persons|contacts|members|skills|tags|labels)$/
const BETWEEN = /\s*[;|+,]\s*/

function labelsAt(value: Json, place: string, isSeveral: boolean): string[] {
  if (value === null || value === '') return []
  const labels = Array.isArray(value) ? value : [value]
  if (!labels.every((one) => typeof one === 'string' || typeof one === 'number'))
    throw new WrongInput(`${place} is no label`, 'Write labels as texts.')
  const texts = labels.map(String)
  return isSeveral && !Array.isArray(value) ? texts.flatMap((text) => text.split(BETWEEN)).filter(Boolean) : texts
}

function isIndicator(value: Json): boolean {
  return value === 0 || value === 1 || value === true || value === false
}

/** `{"Ada": [1, 0, …], "Bo": [0, 0, …]}`: for each label the observations that have it. */
function ofIndicators(columns: readonly [string, Json][], n: number): string[][] | undefined {
  const isFactor =
    columns.length > 0 &&
    columns.every(([, list]) => Array.isArray(list) && list.length === n && list.every(isIndicator))
  if (!isFactor) return undefined
  return Array.from({ length: n }, (_, at) =>
    columns.flatMap(([label, list]) => (Number((list as Json[])[at]) ? [label] : [])),
  )
}
