import { describe, expect, test } from 'vitest'
import { ar1Series, seededNormals } from './ar1-series.ts'
import {
  breakIntervals,
  changePosterior,
  leastSquaresBreaks,
  nonOverlap,
  optimalPartition,
  runLengths,
} from './index.ts'
import { laggedCorrelation } from './lagged-correlation.ts'

const series = (values: readonly number[], from = 0) => new Map(values.map((one, at) => [from + at, one]))

describe('a lagged correlation', () => {
  test('is found at its lag alone', () => {
    const x = ar1Series(60, 0, seededNormals(1))
    const y = series(x, 2)
    expect(laggedCorrelation(series(x), y, 2)?.r).toBeCloseTo(1, 12)
    expect(Math.abs(laggedCorrelation(series(x), y, 0)?.r ?? 1)).toBeLessThan(0.4)
  })

  test('weeks that are missing in one are left out', () => {
    const x = series([1, 2, 3, 4, 5])
    const y = series([2, 4, 6, 8, 1])
    y.delete(4)
    expect(laggedCorrelation(x, y)).toMatchObject({ pairs: 4, r: 1 })
  })

  test('neighbours that are alike make its interval wider', () => {
    const [x, y] = [ar1Series(80, 0.8, seededNormals(3)), ar1Series(80, 0.8, seededNormals(4))]
    const found = laggedCorrelation(series(x), series(y))
    expect(found?.effective).toBeLessThan(40)
    expect(found?.pairs).toBe(80)
  })

  test('what does not vary goes with nothing', () => {
    expect(laggedCorrelation(series([1, 1, 1]), series([1, 2, 3]))).toBeUndefined()
  })
})

describe('breaks, partitions, overlap and runs at their edges', () => {
  test('a series without scatter has no break by any rule', () => {
    const flat = new Array(20).fill(5)
    expect(leastSquaresBreaks(flat).every(({ rss }) => rss === 0)).toBe(true)
    expect(optimalPartition(flat, 1)).toEqual({ changes: [], objective: 0 })
  })

  test('no penalty leaves nothing, a huge one no change', () => {
    expect(optimalPartition([1, 5, 2, 8], 0).objective).toBe(0)
    expect(optimalPartition([1, 5, 2, 8], 1e9).changes).toEqual([])
  })

  test('two phases without overlap, turned round, and without a value', () => {
    expect(nonOverlap([1, 2], [3, 4])).toMatchObject({ nap: 1, tau: 1 })
    expect(nonOverlap([3, 4], [1, 2])?.nap).toBe(0)
    expect(nonOverlap([], [1])).toBeUndefined()
    expect(nonOverlap([2, 2], [2])?.nap).toBe(0.5)
  })

  test('a break between two clean levels has an interval of about itself', () => {
    const y = [...new Array(20).fill(0), ...new Array(20).fill(10)].map((one, at) => one + (at % 2) / 10)
    const [, one] = leastSquaresBreaks(y)
    expect(one?.breaks).toEqual([20])
    expect(breakIntervals(y, [20])).toEqual([[19, 21]])
  })

  test('the posterior of a change and of run lengths add up to 1', () => {
    const y = ar1Series(25, 0, seededNormals(9))
    const sum = (list: readonly number[] = []) => list.reduce((all, one) => all + one, 0)
    expect(sum(changePosterior(y, { m0: 0, k0: 1, a0: 1, b0: 1 })?.posterior)).toBeCloseTo(1, 10)
    expect(sum(runLengths(y, { variance: 1, priorMean: 0, priorVariance: 1, hazard: 0.1 }).posterior)).toBeCloseTo(
      1,
      10,
    )
    expect(runLengths(y, { variance: 1, priorMean: 0, priorVariance: 1, hazard: 1 }).posterior[0]).toBe(1)
    expect(changePosterior([1], { m0: 0, k0: 1, a0: 1, b0: 1 })).toBeUndefined()
  })
})
