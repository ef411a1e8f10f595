import type { Given } from './given.ts'
import { WrongInput } from './method.ts'

/** More options, or criteria, than anybody decides between. */
const MOST = 100

export interface NamedRows {
  names: string[]
  rows: number[][]
}

/** A list of numbers for each name, all of one length, at least one of each. @throws WrongInput */
export function namedRows(given: Given, field: string): NamedRows {
  const named = given.given(field)
  const names = named.names
  const rows = names.map((name) => named.numbers(name, 1))
  const length = rows[0]?.length ?? 0
  if (!names.length) throw new WrongInput(`“${field}” names nothing`, 'Write it as {"A": [1, 2], "B": [3, 4]}.')
  if (rows.some((row) => row.length !== length))
    throw new WrongInput(`the lists of “${field}” differ in length`, 'Give each as many numbers as the first.')
  if (names.length > MOST || length > MOST)
    throw new WrongInput(
      `“${field}” is ${names.length} lists of ${length}`,
      `The method takes at most ${MOST} of ${MOST}.`,
    )
  return { names, rows }
}

/** By name what `of` answers for its place; undefined becomes null. */
export function byName<T>(names: readonly string[], of: (at: number) => T | undefined): Record<string, T | null> {
  // From entries, so that a name such as __proto__ is a name like any other.
  return Object.fromEntries(names.map((name, at) => [name, of(at) ?? null]))
}
