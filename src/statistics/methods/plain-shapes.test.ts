import { describe, expect, test } from 'vitest'
import { findMethod, inputOf, type Json, WrongInput } from './index.ts'

function answer(name: string, input: Json): unknown {
  return findMethod(name)?.run(input)
}

describe('a method takes its input in any plain shape', () => {
  const [i1, i2] = [
    [1, 2, 3, 4, 4],
    [2, 2, 3, 5, 4],
  ]

  test('items stand alone, in “items”, or beside a remark', () => {
    const expected = answer('j2', { i1, i2 })
    expect(answer('j2', { items: { i1, i2 } })).toEqual(expected)
    expect(answer('j2', { i1, i2, note: 'Mondays' })).toEqual(expected)
  })

  test('where ω cannot be told, α stands beside to fall back on', () => {
    const i3 = [1, 2, 4, 5, 3]
    const { alpha } = answer('j2', { i1, i2, i3 }) as { alpha: number }
    expect(answer('j3', { i1, i2, i3 })).toMatchObject({ alpha })
  })

  test('several cases stand in a list or in “cases”', () => {
    const cases = [
      { O: 3, L: 1, H: 5 },
      { O: 4, L: 0, H: 7 },
    ]
    expect(answer('h1', { cases })).toEqual(answer('h1', cases))
    const met = [
      { x: 3, n: 7 },
      { x: 0, n: 4 },
    ]
    for (const name of ['e1', 'e2', 'e3']) expect(answer(name, met)).toEqual(answer(name, { cases: met }))
    const runs = [{ n: 20, k: 5, p: 0.5 }]
    expect(answer('e6', runs)).toEqual(answer('e6', { cases: runs }))
    expect(answer('a7', [{ n: 10, rho: 0.2 }])).toEqual(answer('a7', { cases: [{ n: 10, rho: 0.2 }] }))
  })

  test('what came true is 1 and 0 or true and false', () => {
    const forecasts = [0.9, 0.2]
    expect(answer('e7', { forecasts, outcomes: [true, false] })).toEqual(answer('e7', { forecasts, outcomes: [1, 0] }))
  })

  test('a score is a number or a range, and one without width is its number', () => {
    const values = { stay: [0.8, 0.3, 0.5], offer: [0.4, 0.9, 0.45] }
    const ranged = { stay: [0.8, [0.3, 0.3], 0.5], offer: [0.4, 0.9, 0.45] }
    expect(answer('g3', { values: ranged })).toEqual(answer('g3', { values }))
    const wide = { stay: [[0, 1], 0.3, 0.5], offer: [0.4, 0.9, 0.45] }
    expect(answer('g3', { values: wide, draws: 1000 })).not.toEqual(answer('g3', { values, draws: 1000 }))
    for (const wrong of [[[1, 0], 1], [[0, 1, 2], 1], [['a', 1], 1], 3, ['a', 1]])
      expect(() => answer('g3', { values: { one: wrong as Json, two: [1, 1] } })).toThrow(WrongInput)
  })

  test('a remark beside the vectors is no vector', () => {
    const IM = { a: [1, 2, 3], b: [2, 1, 4] }
    expect(answer('h3', { scale: 'importance', IM })).toEqual(answer('h3', { IM }))
  })

  test('Hill numbers stand beside the indices they are made of', () => {
    const found = answer('c1', { hours: [3, 1] }) as Record<string, number>
    expect(found.shannon).toBeCloseTo(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)), 12)
    expect(found.simpson).toBeCloseTo(1 - 0.75 ** 2 - 0.25 ** 2, 12)
  })

  test('a label that two factors have is told apart by its factor', () => {
    const [activity, people] = [
      ['talk', 'mail', 'talk', 'mail', 'talk', 'mail'],
      [['mail'], [], ['mail'], ['Bo'], ['Bo'], []],
    ]
    const { quantities } = answer('a11', { y: [2, 0, 1, -1, 2, 0], activity, people }) as Record<string, object>
    expect(Object.keys(quantities ?? {})).toEqual(
      expect.arrayContaining(['u_activity_mail', 'u_people_mail', 'u_talk', 'u_Bo', 'mean_activity_mail']),
    )
  })

  test('rows alone are enough for the grid', () => {
    const rows = [2, 0, 1, -1].map((y, at) => ({ y, activity: at % 2 ? 'mail' : 'talk' }))
    expect(answer('a11', rows)).toEqual(answer('a11', { rows }))
  })

  test('each part may have a resolution of its own', () => {
    const x = [0.5, 0, 0.5, 0]
    expect(answer('c4', { x, delta: [0, 0.01, 0, 0.02] })).toEqual({ r: [0.485, 0.01, 0.485, 0.02] })
    expect(answer('c4', { x, delta: [0.01, 0.01, 0.01, 0.01] })).toEqual(answer('c4', { x, delta: 0.01 }))
    expect(() => answer('c4', { x, delta: [0.01] })).toThrow('does not fit')
  })

  test('a bound is told without infinity', () => {
    expect(() => answer('b3', { total_hours: [8, 7], purpose_hours: [1, 2], days_worked: 1 })).toThrow(
      expect.objectContaining({ hint: 'It has to be at least 2.' }),
    )
    expect(() => answer('e5', { weekly_hours: [1, 2], m: -1 })).toThrow(
      expect.objectContaining({ hint: 'It has to be at least 0.' }),
    )
  })

  test('a whole case is its input', () => {
    expect(inputOf({ id: 'x', input: { y: [1] } })).toEqual({ y: [1] })
    expect(inputOf({ input: { y: [1] } })).toEqual({ input: { y: [1] } })
  })
})
