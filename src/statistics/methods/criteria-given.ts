import { swingWeights } from '../weights.ts'
import type { Given } from './given.ts'
import { WrongInput } from './method.ts'

/** What the criteria of the published office example are called, for an input that names none. */
export const OFFICE_CRITERIA = ['closeness', 'visibility', 'image', 'size', 'comfort', 'parking']

/** Names of so many criteria: `criteria`, else those of the office example, and past them their number. @throws WrongInput */
export function criteriaOf(given: Given, count: number): string[] {
  if (!given.has('criteria'))
    return Array.from({ length: count }, (_, at) => OFFICE_CRITERIA[at] ?? `criterion ${at + 1}`)
  const names = given.texts('criteria')
  if (names.length !== count || new Set(names).size !== count)
    throw new WrongInput(`“criteria” are no ${count} different names`, 'Give one name for each number of an option.')
  return names
}

/** `swings` or `weights`, of any scale, made to sum to 1. @throws WrongInput */
export function weightsGiven(given: Given, count: number): number[] {
  const name = given.has('swings') ? 'swings' : 'weights'
  const swings = given.numbers(name)
  const weights = swings.every((swing) => swing >= 0) ? swingWeights(swings) : undefined
  if (!weights || swings.length !== count)
    throw new WrongInput(
      `“${name}” are no weights of ${count} criteria`,
      'Give one of each, none below 0 and not all 0.',
    )
  return weights
}
