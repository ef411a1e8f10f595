import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oddsInterval } from './odds-interval.ts'

test('by hand: a share of one half is symmetric, a small one is longer upwards', () => {
  const [low, high] = oddsInterval(0.5, 0.05, 1_000_000)
  expect(low + high).toBeCloseTo(1, 12)
  expect(high).toBeCloseTo(1 / (1 + Math.exp(-1.959964 * 0.2)), 6)
  const [small, large] = oddsInterval(0.05, 0.02, 10)
  expect(large - 0.05).toBeGreaterThan(0.05 - small)
})

test('holds its share, stays within 0 and 1, and mirrors the rest of the hours', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.0001, max: 0.9999, noNaN: true }),
      fc.double({ min: 0.0001, max: 0.3, noNaN: true }),
      fc.integer({ min: 1, max: 400 }),
      (share, se, df) => {
        const [low, high] = oddsInterval(share, se, df)
        expect(0 <= low && low <= share + 1e-12 && share - 1e-12 <= high && high <= 1).toBe(true)
        const [rest] = oddsInterval(1 - share, se, df)
        expect(rest).toBeCloseTo(1 - high, 6)
      },
    ),
  )
})

test('a share of nothing or of all, and one that never varies, is its own interval', () => {
  expect(oddsInterval(0, 0, 9)).toEqual([0, 0])
  expect(oddsInterval(1, 0, 9)).toEqual([1, 1])
  expect(oddsInterval(0.3, 0, 9)).toEqual([0.3, 0.3])
})
