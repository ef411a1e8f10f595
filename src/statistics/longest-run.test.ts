import { describe, expect, test } from 'vitest'
import { dispersionIndex } from './dispersion.ts'
import { runProbability } from './longest-run.ts'
import { rollingRate, rollingRates } from './rolling-rate.ts'

/** By looking at every way n trials can end. */
function byHand(n: number, k: number, p: number): number {
  let sum = 0
  for (let way = 0; way < 2 ** n; way++) {
    const ends = way.toString(2).padStart(n, '0')
    const met = [...ends].filter((end) => end === '1').length
    if (ends.includes('1'.repeat(k))) sum += p ** met * (1 - p) ** (n - met)
  }
  return sum
}

describe('how likely a run is by chance', () => {
  test.each([
    [9, 3, 0.3],
    [10, 4, 0.8],
    [8, 8, 0.5],
    [7, 1, 0.2],
  ])('%i trials, a run of %i, probability %f: as counted by hand', (n, k, p) => {
    expect(runProbability(n, k, p)).toBeCloseTo(byHand(n, k, p), 12)
  })

  test('a run longer than all trials never comes, one of none always does', () => {
    expect(runProbability(5, 6, 0.99)).toBe(0)
    expect(runProbability(0, 0, 0.5)).toBe(1)
    expect(runProbability(20, 20, 1)).toBe(1)
    expect(runProbability(20, 1, 0)).toBe(0)
  })
})

describe('the rolling rate', () => {
  test('ends where the one figure is, and of one value is that value', () => {
    expect(rollingRates([2, 2, 0, 3, 1, 2], 4).at(-1)).toBe(rollingRate([2, 2, 0, 3, 1, 2], 4))
    expect(rollingRates([5], 4)).toEqual([5])
    expect(rollingRate([], 4)).toBeUndefined()
  })

  test('one half-life back weighs half', () => {
    expect(rollingRate([1, 0], 1)).toBeCloseTo(1 / 3, 12)
  })
})

test('counts that are all 0 have no dispersion', () => {
  expect(dispersionIndex([0, 0, 0])).toBeUndefined()
  expect(dispersionIndex([3])).toBeUndefined()
})
