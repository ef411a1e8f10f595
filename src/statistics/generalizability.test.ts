import { expect, test } from 'vitest'
import { alphaOverOccasions } from './alpha.ts'
import { generalizability } from './generalizability.ts'

const PEOPLE = [
  [
    [1, 2],
    [3, 3],
    [2, 4],
  ],
  [
    [4, 4],
    [5, 6],
    [3, 4],
  ],
  [
    [2, 1],
    [2, 3],
    [5, 4],
  ],
]

test('the order of persons and of times changes nothing', () => {
  const turned = [...PEOPLE].reverse().map((times) => [...times].reverse())
  const [plain, other] = [generalizability(PEOPLE), generalizability(turned)]
  for (const [name, value] of Object.entries(plain)) expect(other[name as keyof typeof other]).toBeCloseTo(value, 10)
})

test('nested components are never negative: what cannot be told apart from error is nothing', () => {
  const restless = PEOPLE.map((times) => times.map(([a = 0]) => [a, 9 - a]))
  const { Rcn, RkRn } = generalizability(restless)
  expect(Rcn).toBe(0)
  expect(RkRn).toBeGreaterThanOrEqual(0)
})

test('one person has no reliability between persons, and that of change is α over occasions', () => {
  const one = generalizability([PEOPLE[0] as number[][]])
  expect(one.RkF).toBeNaN()
  expect(one.Rc).toBeCloseTo(2 / 3, 12)
  expect(alphaOverOccasions(PEOPLE[0] as number[][]).alpha).toBe(one.Rc)
})
