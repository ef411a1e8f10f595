import { describe, expect, test } from 'vitest'
import { bootstrapSum } from './block-bootstrap.ts'
import { forecastSum } from './sum-forecast.ts'

const WEEKS = [2.5, 0, 3, 4, 1.5, 2, 0, 5, 2, 1, 3, 2.5]
const width = ([low, high]: [number, number] = [0, 0]) => high - low

describe('the sum of the weeks to come', () => {
  test('one week foretells nothing', () => {
    expect(forecastSum([4], 10)).toBeUndefined()
    expect(bootstrapSum([4], 10)).toBeUndefined()
  })

  test('weeks that never differ leave no doubt, and no time left adds nothing', () => {
    expect(forecastSum([3, 3, 3], 4)?.interval()).toEqual([12, 12])
    expect(forecastSum([3, 3, 3], 4)?.reaches(12)).toBe(1)
    expect(forecastSum(WEEKS, 0)?.interval()).toEqual([0, 0])
    expect(bootstrapSum([3, 3, 3, 3, 3], 4)?.interval()).toEqual([12, 12])
    expect(bootstrapSum(WEEKS, 0)?.reaches(0.1)).toBe(0)
  })

  test('blocks foretell the same each time, and their middle is that of the weeks', () => {
    const [one, again] = [bootstrapSum(WEEKS, 40), bootstrapSum(WEEKS, 40)]
    expect(one?.interval()).toEqual(again?.interval())
    expect(one?.sum).toBeCloseTo(forecastSum(WEEKS, 40)?.sum as number, 10)
    const [low, high] = (one as NonNullable<typeof one>).interval()
    expect((low + high) / 2).toBeGreaterThan(80)
    expect((low + high) / 2).toBeLessThan(97)
  })

  test('weeks that come in stretches are less sure with blocks than without', () => {
    const stretches = Array.from({ length: 48 }, (_, week) => (Math.floor(week / 8) % 2 ? 6 : 1))
    expect(width(bootstrapSum(stretches, 24)?.interval())).toBeGreaterThan(
      1.5 * width(bootstrapSum(stretches, 24, { block: 1 })?.interval()),
    )
  })

  test('a part of a week counts as its part', () => {
    expect(bootstrapSum([3, 3, 3, 3, 3], 2.5)?.interval()[0]).toBeCloseTo(7.5, 10)
  })
})
