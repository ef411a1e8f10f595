import type { TiedPair } from '../ego-network.ts'
import type { Given } from './given.ts'
import { type Json, WrongInput } from './method.ts'

/** What the ends of a tie may be called where it is an object. */
const ENDS = [
  ['from', 'to'],
  ['source', 'target'],
] as const

/**
 * The ties of `edges`: pairs, with a weight as third where ties differ, or objects with their ends and a `weight`; the weights
 * may stand in `weights` too, one for each. With `directed` a tie goes one way only, and those of both ways add up.
 * @throws WrongInput
 */
export function tiesGiven(given: Given): TiedPair[] {
  const edges = given.json('edges')
  if (!Array.isArray(edges)) throw new WrongInput('“edges” is no list', 'Write it as [["A", "B"], ["B", "C", 2]].')
  const weights = given.has('weights') ? given.numbers('weights') : undefined
  if (weights && weights.length !== edges.length)
    throw new WrongInput('“weights” and “edges” differ in length', 'Give a weight for every edge.')
  const ties = edges.map((edge: Json, at: number) => tieOf(edge, at, weights?.[at]))
  return given.has('directed') && given.json('directed') === true ? oneWay(ties) : ties
}

/** Without a weight a tie counts once each way, so that those who name each other are tied twice as much. */
function oneWay(ties: readonly TiedPair[]): TiedPair[] {
  const seen = new Set<string>()
  return ties.flatMap(([one, other, weight]): TiedPair[] => {
    const key = JSON.stringify([one, other])
    if (weight === undefined && seen.has(key)) return []
    seen.add(key)
    return [[one, other, weight ?? 1]]
  })
}

function tieOf(edge: Json, at: number, beside: number | undefined): TiedPair {
  const [one, other, own] = partsOf(edge)
  const weight = own ?? beside
  if (one === undefined || other === undefined || (weight !== undefined && typeof weight !== 'number'))
    throw new WrongInput(
      `number ${at + 1} of “edges” is no pair`,
      'Write it as ["A", "B"], or with a weight ["A", "B", 2].',
    )
  return weight === undefined ? [nameOf(one), nameOf(other)] : [nameOf(one), nameOf(other), weight]
}

function partsOf(edge: Json): readonly (Json | undefined)[] {
  if (Array.isArray(edge)) return edge
  if (typeof edge !== 'object' || edge === null) return []
  const fields = edge as Readonly<Record<string, Json>>
  const [one = '', other = ''] = ENDS.find(([name]) => fields[name] !== undefined) ?? []
  return [fields[one], fields[other], fields.weight]
}

/** @throws WrongInput */
export function nameOf(value: Json): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new WrongInput('a name in a network is neither text nor number', 'Write it as "A".')
}
