import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ar1Fit } from './ar1-regression.ts'
import { ar1Series, seededNormals } from './ar1-series.ts'
import { slopeChange, stepChange, stepSums } from './step-change.ts'
import { stepInterval } from './step-interval.ts'
import { whitenedSteps } from './whitened-steps.ts'

const weeks = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 8, maxLength: 30 })

describe('a step at a known place', () => {
  test('without φ is the difference of means and its two-sample error', () => {
    const found = stepChange([1, 3, 2, 6, 8, 7], 3)
    expect(found?.ols.step).toBeCloseTo(5, 12)
    expect(found?.ols.se).toBeCloseTo(Math.sqrt(1 / 3 + 1 / 3), 12)
  })

  test('where nothing scatters is exact and has no error', () => {
    const found = stepChange([1, 1, 1, 2, 2, 2], 3)
    expect(found?.phi).toBe(0)
    expect(found?.step).toBeCloseTo(1, 12)
    expect(stepInterval([1, 1, 1, 2, 2, 2], 3)).toBeUndefined()
  })

  test('needs a value on each side and one more', () => {
    expect(stepChange([1, 2], 1)).toBeUndefined()
    expect(stepChange([1, 2, 3], 0)).toBeUndefined()
    expect(stepChange([1, 2, 3], 3)).toBeUndefined()
  })

  test('moves with the level and the unit, and turns with the sign', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: -1000, max: 1000 }), (y, level) => {
        const [plain, moved] = [
          stepChange(y, 4),
          stepChange(
            y.map((one) => level - 3 * one),
            4,
          ),
        ]
        expect(moved?.step).toBeCloseTo(-3 * (plain?.step ?? 0), 4)
        expect(moved?.se).toBeCloseTo(3 * (plain?.se ?? 0), 4)
      }),
      { numRuns: 50 },
    )
  })

  test('read backwards is the same step the other way', () => {
    const y = ar1Series(40, 0.4, seededNormals(2))
    const [forth, back] = [stepChange(y, 15), stepChange(y.toReversed(), 25)]
    expect(back?.step).toBeCloseTo(-(forth?.step ?? 0), 6)
    expect(back?.phi).toBeCloseTo(forth?.phi ?? 0, 6)
  })

  test('times without gaps change nothing, gaps do', () => {
    const y = ar1Series(30, 0.6, seededNormals(4))
    const times = y.map((_, at) => at + 100)
    expect(stepChange(y, 12, times)).toEqual(stepChange(y, 12))
    const apart = stepChange(
      y,
      12,
      times.map((time, at) => time + (at > 20 ? 9 : 0)),
    )
    expect(apart?.se).not.toBeCloseTo(stepChange(y, 12)?.se ?? 0, 6)
  })

  test('has an interval around it that is wider than ±1.96 standard errors', () => {
    const y = ar1Series(24, 0.3, seededNormals(6))
    const [step, { interval }] = [stepChange(y, 12), stepInterval(y, 12) ?? { interval: [0, 0] }]
    expect(interval[0]).toBeLessThan((step?.step ?? 0) - 1.96 * (step?.se ?? 0))
    expect(interval[1]).toBeGreaterThan((step?.step ?? 0) + 1.96 * (step?.se ?? 0))
  })
})

describe('a change of slope', () => {
  test('is told from the step it comes with', () => {
    const normal = seededNormals(8)
    const y = Array.from({ length: 60 }, (_, at) => 5 + 0.1 * at + (at < 30 ? 0 : 2 + 0.3 * (at - 29)) + 0.1 * normal())
    const [level, slope, step, change] = slopeChange(y, 30)?.coefficients ?? []
    expect(level).toBeCloseTo(4.9, 0)
    expect(slope).toBeCloseTo(0.1, 1)
    expect(step).toBeCloseTo(2, 0)
    expect(change).toBeCloseTo(0.3, 1)
  })
})

test('all places in one go are the fits of each place by itself', () => {
  const y = ar1Series(24, 0.4, seededNormals(12))
  const times = y.map((_, at) => at + (at > 9 ? 4 : 0))
  const { steps, left } = whitenedSteps(y, times, 0.35)
  for (const at of [1, 9, 10, 11, 23]) {
    const fit = ar1Fit(stepSums(y, at, times), 0.35)
    const { information, pull } = steps[at] ?? { information: 0, pull: 0 }
    expect(pull / information).toBeCloseTo(fit?.coefficients[1] ?? Number.NaN, 9)
    const rest = (left - (pull * pull) / information) / (y.length - 2)
    expect(Math.sqrt(rest / information)).toBeCloseTo(fit?.errors[1] ?? Number.NaN, 9)
  }
})
