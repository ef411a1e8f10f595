import type { Given } from './given.ts'
import { WrongInput } from './method.ts'

/** Items named as one likes, each a list of the same occasions, as rows of occasions. */
export function occasionsOf(given: Given, atLeast: number, names = given.names): number[][] {
  const items = names.map((name) => given.numbers(name, 2))
  if (items.length < atLeast)
    throw new WrongInput(`there are ${items.length} items`, `Give at least ${atLeast}, as "i1": [1, 2, 3], and so on.`)
  if (items.some(({ length }) => length !== items[0]?.length))
    throw new WrongInput('the items differ in length', 'Give each item one answer for every occasion.')
  return (items[0] as number[]).map((_, at) => items.map((item) => item[at] as number))
}
