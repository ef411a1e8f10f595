import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecastCount, plugInReaches } from './count-forecast.ts'

const QUANTILES = [0.025, 0.1, 0.5, 0.9, 0.975]
const totals = (so: Parameters<typeof forecastCount>[0]) => QUANTILES.map((share) => forecastCount(so)?.quantile(share))

describe('how many there will be', () => {
  test('agrees with nbinom of SciPy where nothing was counted, and where much was', () => {
    expect(totals({ k: 0, w: 5, m: 10 })).toEqual([0, 0, 0, 3, 6])
    expect(forecastCount({ k: 0, w: 5, m: 10 })?.reaches(3)).toBeCloseTo(0.1339745962155614, 10)
    expect(totals({ k: 200, w: 30, m: 2.5 })).toEqual([209, 211, 217, 222, 226])
    expect(forecastCount({ k: 200, w: 30, m: 2.5 })?.reaches(220)).toBeCloseTo(0.2474087364456744, 10)
  })

  test('a goal that is reached is certain, and without time left the total stands', () => {
    expect(forecastCount({ k: 12, w: 8, m: 4 })?.reaches(12)).toBe(1)
    expect(totals({ k: 12, w: 8, m: 0 })).toEqual([12, 12, 12, 12, 12])
    expect(forecastCount({ k: 12, w: 8, m: 0 })?.reaches(13)).toBe(0)
  })

  test('a rate taken as known agrees with Poisson of SciPy, also for large means', () => {
    expect(plugInReaches({ k: 3000, w: 104, m: 200 }, 8770)).toBeCloseTo(0.4977105399274775, 9)
    expect(plugInReaches({ k: 18, w: 12, m: 40 }, 104)).toBeCloseTo(0.0009268577614926, 12)
    expect(plugInReaches({ k: 0, w: 12, m: 40 }, 1)).toBe(0)
  })

  test('no time counted, no forecast', () => {
    expect(forecastCount({ k: 0, w: 0, m: 10 })).toBeUndefined()
  })

  test('a higher goal is never likelier, and quantiles never fall', () => {
    const any = fc.record({ k: fc.nat(300), w: fc.integer({ min: 1, max: 100 }), m: fc.nat(100) })
    fc.assert(
      fc.property(any, fc.nat(400), (so, goal) => {
        const forecast = forecastCount(so)
        expect(forecast?.reaches(goal + 1)).toBeLessThanOrEqual((forecast?.reaches(goal) as number) + 1e-12)
        const asked = totals(so) as number[]
        expect(asked).toEqual([...asked].sort((a, b) => a - b))
      }),
    )
  })
})
