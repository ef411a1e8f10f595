import { expect, test } from 'vitest'
import { ratioEstimate, ratioSums } from './ratio-estimator.ts'

test('no hours give no share, one day gives no interval', () => {
  expect(ratioEstimate(ratioSums([], []))).toBeUndefined()
  expect(ratioEstimate(ratioSums([1], [4]))).toEqual({ ratio: 0.25 })
})
