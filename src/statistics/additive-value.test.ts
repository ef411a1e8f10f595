import { expect, test } from 'vitest'
import { additiveValue, dayBootstrap, sharesOf, valueOfShare } from './additive-value.ts'
import { ratioEstimate, ratioSums } from './ratio-estimator.ts'
import { rankOrderCentroid, swingWeights } from './weights.ts'

const TOTAL = [8, 7.5, 9, 6, 8, 4, 10, 8, 7, 8.5, 3, 9]
const PURPOSE = [2, 3, 1, 0.5, 4, 0, 2.5, 3, 1, 2, 3, 1.5]
const DAYS = TOTAL.map((all, at) => [all, PURPOSE[at] as number])

test('the value is the sum of what its parts add', () => {
  const { value, parts } = additiveValue(swingWeights([75, 25]) as number[], [0.5, 1])
  expect(parts.map(({ adds }) => adds)).toEqual([0.375, 0.25])
  expect(value).toBe(0.625)
})

test('a share below the least one wants counts in proportion, one above it counts once', () => {
  expect([valueOfShare(0.1, 0.4), valueOfShare(0.6, 0.4), valueOfShare(0.1, 0)]).toEqual([0.25, 1, 1])
})

test('swings that are all 0 weigh nothing; centroids of a ranking sum to 1', () => {
  expect(swingWeights([0, 0])).toBeUndefined()
  expect(rankOrderCentroid(7).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
})

test('days drawn again agree with the ratio estimator where the figure is a share, and draw the same each time', () => {
  const shareOf = (sums: readonly number[]) => sharesOf(sums, [1]).shares[0] as number
  const drawn = dayBootstrap(DAYS, shareOf, { draws: 5000 }) as [number, number]
  const { interval } = ratioEstimate(ratioSums(PURPOSE, TOTAL)) as { interval: [number, number] }
  expect(Math.abs(drawn[0] - interval[0])).toBeLessThan(0.03)
  expect(Math.abs(drawn[1] - interval[1])).toBeLessThan(0.03)
  expect(dayBootstrap(DAYS, shareOf, { draws: 5000 })).toEqual(drawn)
  expect(dayBootstrap(DAYS.slice(0, 1), shareOf)).toBeUndefined()
})
