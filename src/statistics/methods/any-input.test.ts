import { describe, expect, test } from 'vitest'
import { REFERENCE_CASES } from '../../../test/reference-cases.ts'
import { findMethod, type Json, WrongInput } from './index.ts'

/** What may stand where a method expects something else. */
const ODD: readonly Json[] = [
  null,
  0,
  -1,
  1.5,
  1e9,
  1e308,
  1e-308,
  -1e308,
  '',
  'x',
  true,
  [],
  {},
  [[]],
  [null],
  [1, 2, 3],
  ['a'],
  { a: 1 },
]

/** Every input that differs from this one in one place: a field less, another value, a list cut, doubled, turned or levelled. */
function* mutations(value: Json): Generator<Json> {
  yield* ODD
  if (Array.isArray(value)) yield* mutatedLists(value)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, own] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name))
      for (const one of mutations(own)) yield { ...value, [name]: one }
    }
  } else if (typeof value === 'number') yield* [value * 1000, -value, value / 1000, Math.round(value)]
}

function* mutatedLists(list: readonly Json[]): Generator<Json> {
  yield* [list.slice(0, 1), list.slice(0, 2), list.slice(1), [...list, ...list], [...list].reverse()]
  yield* [list.map(() => list[0] as Json), list.map(() => 0)]
  const [first] = list
  if (first !== undefined) for (const one of mutations(first)) yield [one, ...list.slice(1)]
}

/** As many as are tried of one case, spread over all of them. */
const MOST = 60
/** Integrated numerically, half a second each. */
const FEW: Readonly<Record<string, number>> = { a4: 6 }

function tried(input: Json, most: number): Json[] {
  const all = [...mutations(input)]
  return all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length))
}

describe('whatever a method is given, it answers or says in a sentence what is wrong', () => {
  test.each(REFERENCE_CASES)('$key', ({ key, input }) => {
    const method = findMethod(key)
    for (const one of tried(input, FEW[key] ?? MOST)) {
      try {
        expect(method?.run(one)).not.toBeUndefined()
      } catch (error) {
        expect([key, JSON.stringify(one), error]).toEqual([key, JSON.stringify(one), expect.any(WrongInput)])
        const { message, hint } = error as WrongInput
        expect([message, hint].every((said) => said.length > 3 && !/undefined|\[object|TypeError/.test(said))).toBe(
          true,
        )
      }
    }
  })
})
