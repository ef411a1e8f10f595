import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { expect, test } from 'vitest'
import { omegaOf, oneFactor } from './one-factor.ts'

/** Rounded answers of 24 days to five questions. */
const DAYS = [
  [2, 3, 2, 3, 1],
  [1, 1, 2, 1, 1],
  [3, 4, 3, 3, 3],
  [0, 1, 1, 0, 2],
  [2, 2, 3, 2, 2],
  [4, 3, 4, 4, 3],
  [1, 2, 1, 2, 0],
  [3, 3, 2, 3, 3],
  [2, 1, 2, 2, 1],
  [0, 0, 1, 1, 0],
  [4, 4, 3, 4, 4],
  [2, 3, 3, 2, 3],
  [1, 1, 0, 1, 2],
  [3, 2, 3, 3, 2],
  [2, 2, 2, 1, 2],
  [4, 4, 4, 3, 4],
  [1, 0, 1, 0, 1],
  [3, 3, 4, 3, 2],
  [2, 2, 1, 2, 3],
  [0, 1, 0, 1, 1],
  [3, 4, 3, 4, 3],
  [1, 2, 2, 1, 1],
  [2, 3, 2, 2, 2],
  [4, 3, 3, 4, 3],
]

/** Σ of a solution against the covariance divided by n: at a maximum of the likelihood the diagonals agree. */
function diagonalGaps(rows: readonly number[][]): number[] {
  const { lambda, theta } = oneFactor(rows)
  return lambda.map((one, at) => {
    const values = rows.map((row) => row[at] as number)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    return one * one + (theta[at] as number) - variance
  })
}

test('at the best fit every item’s variance is what its loading and its residual make', () => {
  for (const gap of diagonalGaps(DAYS)) expect(Math.abs(gap)).toBeLessThan(1e-7)
  for (const gap of diagonalGaps(DAYS.map((row) => row.slice(0, 4)))) expect(Math.abs(gap)).toBeLessThan(1e-7)
})

test('an item counted in other units has its loading in those units, and the others theirs', () => {
  const [plain, wide] = [oneFactor(DAYS), oneFactor(DAYS.map(([first = 0, ...others]) => [first * 10, ...others]))]
  expect(wide.lambda[0]).toBeCloseTo((plain.lambda[0] as number) * 10, 6)
  expect(wide.lambda[3]).toBeCloseTo(plain.lambda[3] as number, 6)
})

test('the order of occasions changes nothing', () => {
  expect(oneFactor([...DAYS].reverse()).lambda[2]).toBeCloseTo(oneFactor(DAYS).lambda[2] as number, 9)
})

test('ω is told where the solution can be, and not where a residual variance is negative', () => {
  expect(omegaOf(oneFactor(DAYS))).toBeGreaterThan(0.9)
  expect(omegaOf({ lambda: [1.2, 0.8, 0.8], theta: [-0.1, 0.4, 0.5], admissible: false })).toBeUndefined()
})

test('an item that never varies leaves no solution', () => {
  const { admissible, lambda } = oneFactor(DAYS.map(([, ...others]) => [2, ...others]))
  expect(admissible).toBe(false)
  expect(lambda.every(Number.isNaN)).toBe(true)
})

test('noise alone ends in an answer or in none, never in a hang', () => {
  const random = xoroshiro128plus(7)
  const rows = Array.from({ length: 12 }, () => Array.from({ length: 5 }, () => (random.next() >>> 0) % 5))
  const { lambda } = oneFactor(rows)
  expect(lambda).toHaveLength(5)
})
