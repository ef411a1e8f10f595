import { expect, test } from 'vitest'
import { eiIndex } from './ei-index.ts'
import { tieStrength } from './tie-strength.ts'

test('a conversation counts half after one half-life and a quarter after two', () => {
  expect([0, 30, 60].map((day) => tieStrength([0], day, 30))).toEqual([1, 0.5, 0.25])
})

test('a conversation that is still to come does not count, one of today does whole', () => {
  expect(tieStrength([10, 11], 10, 30)).toBe(1)
  expect(tieStrength([], 10, 30)).toBe(0)
})

test('no ties have no index, all of one side have its end', () => {
  expect([eiIndex(0, 0), eiIndex(3, 0), eiIndex(0, 3)]).toEqual([undefined, 1, -1])
})
