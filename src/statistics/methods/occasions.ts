import type { Given } from './given.ts'
import { WrongInput } from './method.ts'

/** Items named as one likes, also within `items`, each a list of the same occasions, as rows of occasions. */
export function occasionsOf(input: Given, atLeast: number, names?: readonly string[]): number[][] {
  const isNested = !names && input.has('items') && !Array.isArray(input.json('items'))
  const given = isNested ? input.given('items') : input
  const items = (names ?? given.names.filter((name) => !isRemark(given, name))).map((name) => given.numbers(name, 2))
  if (items.length < atLeast)
    throw new WrongInput(`there are ${items.length} items`, `Give at least ${atLeast}, as "i1": [1, 2, 3], and so on.`)
  if (items.some(({ length }) => length !== items[0]?.length))
    throw new WrongInput('the items differ in length', 'Give each item one answer for every occasion.')
  return (items[0] as number[]).map((_, at) => items.map((item) => item[at] as number))
}

/** A text or a number beside the lists says something about them and is no item. */
function isRemark(given: Given, name: string): boolean {
  return ['string', 'number'].includes(typeof given.json(name)) || !given.has(name)
}
