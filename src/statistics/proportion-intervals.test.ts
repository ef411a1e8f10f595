import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactInterval, jeffreysInterval, wilsonInterval } from './proportion-intervals.ts'

const trials = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }))

describe('intervals of a share', () => {
  test.each([wilsonInterval, jeffreysInterval, exactInterval])(
    '%o holds the share, and mirrors when unmet is asked',
    (rule) => {
      fc.assert(
        fc.property(trials, ({ x, n }) => {
          const [low, high] = rule(x, n) as [number, number]
          const [mirrored] = rule(n - x, n) as [number, number]
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(x / n)
          expect(high).toBeGreaterThanOrEqual(x / n)
          expect(high).toBeLessThanOrEqual(1)
          expect(1 - high).toBeCloseTo(mirrored, 10)
        }),
      )
    },
  )

  test('the exact one agrees with SciPy for 1 of 29', () => {
    const [low, high] = exactInterval(1, 29)
    expect(low).toBeCloseTo(0.00087264688358, 10)
    expect(high).toBeCloseTo(0.177644295488723, 10)
  })

  test('nothing due has no interval of Wilson', () => {
    expect(wilsonInterval(0, 0)).toBeUndefined()
  })
})
