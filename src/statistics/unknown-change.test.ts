import { describe, expect, test } from 'vitest'
import { ar1Fit, ar1Sums } from './ar1-regression.ts'
import { ar1Series, seededNormals } from './ar1-series.ts'
import { changePosterior } from './change-posterior.ts'
import { clipped } from './clipped.ts'
import { falseAlarms, isAnnounced } from './false-alarms.ts'
import { unknownChange } from './unknown-change.ts'

const stepped = (n: number, at: number, size: number, seed = 3) =>
  ar1Series(n, 0.3, seededNormals(seed)).map((one, week) => (week < at ? one : one + size))

describe('a step at a place not known', () => {
  test('lies where the sums of squares put it', () => {
    const y = stepped(100, 60, 3)
    const found = unknownChange(y, 8)
    expect(Math.abs((found?.mode ?? 0) - 60)).toBeLessThanOrEqual(1)
    expect(found?.posterior.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
  })

  test('is as likely in any unit and at any level', () => {
    const y = stepped(80, 30, 1)
    const other = unknownChange(
      y.map((one) => 40 - 7 * one),
      8,
    )
    expect(other?.logBayesFactor).toBeCloseTo(unknownChange(y, 8)?.logBayesFactor ?? 0, 8)
  })

  test('is likelier than by hand for no series that does not vary, and for none too short', () => {
    expect(unknownChange(new Array(80).fill(4), 8)).toBeUndefined()
    expect(unknownChange([1, 2, 3], 2)).toBeUndefined()
  })

  test('agrees on the place with the posterior for independent errors', () => {
    const y = stepped(90, 45, 2.5)
    const scaled = changePosterior(y, { m0: 1, k0: 0.5, a0: 1, b0: 1 })
    expect(Math.abs((scaled?.mode ?? 0) - (unknownChange(y, 8)?.mode ?? 99))).toBeLessThanOrEqual(1)
  })

  test('gaps count: weeks far apart tell more than neighbours', () => {
    const y = stepped(80, 40, 1)
    const apart = unknownChange(
      y,
      8,
      y.map((_, at) => at * 3),
    )
    expect(apart?.logBayesFactor).not.toBeCloseTo(unknownChange(y, 8)?.logBayesFactor ?? 0, 6)
  })
})

describe('what is announced', () => {
  test('nothing below 60 weeks, however clear', () => {
    expect(isAnnounced(stepped(59, 30, 9))).toBe(false)
    expect(isAnnounced(stepped(60, 30, 9))).toBe(true)
  })

  test('hardly any changeless series, where the best break by BIC would be found in many', () => {
    const found = falseAlarms(60, 0.4, { runs: 150, seed: 7 })
    expect(found.announced).toBeLessThanOrEqual(0.05)
    expect(found.bic).toBeGreaterThan(0.2)
  })
})

describe('clipping', () => {
  test('brings in an odd week alone, and leaves a step whole', () => {
    expect(clipped([3, 1, 2, 4, 2, 3, 100]).slice(0, 6)).toEqual([3, 1, 2, 4, 2, 3])
    expect(clipped([3, 1, 2, 4, 2, 3, 100])[6]).toBeLessThan(50)
    const stepped = [...new Array(30).fill(0), ...new Array(30).fill(50)]
    expect(clipped(stepped)).toEqual(stepped)
  })
})

test('a regression with gaps is the one its inverse correlations give', () => {
  const [y, times, phi] = [[1, 4, 2, 7], [0, 1, 4, 5], 0.5]
  const fit = ar1Fit(
    ar1Sums(
      y.map(() => [1]),
      y,
      times,
    ),
    phi,
  )
  // By hand: weights are the row sums of the inverse of [φ^|s−t|].
  const along = [0.5, 0.125, 0.5]
  const whitened = y.map((one, at) => {
    const back = at ? (along[at - 1] as number) : 0
    const scale = Math.sqrt(1 - back * back)
    return { one: (1 - back) / scale, y: (one - back * (y[at - 1] ?? 0)) / scale }
  })
  const [top, bottom] = [whitened.reduce((s, w) => s + w.one * w.y, 0), whitened.reduce((s, w) => s + w.one ** 2, 0)]
  expect(fit?.coefficients[0]).toBeCloseTo(top / bottom, 12)
})
