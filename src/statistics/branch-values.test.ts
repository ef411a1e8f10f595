import { expect, test } from 'vitest'
import { branchValue, flipOfCriterion, flipWeight, weightedSum } from './branch-values.ts'

const WEIGHTS = [0.5, 0.3, 0.2]
const [BEST, RIVAL] = [
  [80, 20, 50],
  [30, 90, 40],
]

test('at its flip weight a criterion makes both options equal, the others keeping their proportions', () => {
  const flip = flipOfCriterion(WEIGHTS, BEST, RIVAL, 0) as number
  const weights = [flip, ((1 - flip) * 0.3) / 0.5, ((1 - flip) * 0.2) / 0.5]
  expect(weightedSum(weights, BEST)).toBeCloseTo(weightedSum(weights, RIVAL), 10)
})

test('nothing flips where the best is ahead all the way, equal at an end, or the others weigh nothing', () => {
  expect(flipWeight(1, 2)).toBeUndefined()
  expect(flipWeight(0, -2)).toBeUndefined()
  expect(flipOfCriterion([1, 0, 0], BEST, RIVAL, 0)).toBeUndefined()
  expect(flipWeight(1e-200, -1e-200)).toBe(0.5)
})

test('a branch weighs its criteria among themselves; one that weighs nothing has no value', () => {
  expect(branchValue(WEIGHTS, BEST, { name: 'b', criteria: [0, 1] })).toBeCloseTo(57.5, 12)
  expect(branchValue([1, 0, 0], BEST, { name: 'b', criteria: [1, 2] })).toBeUndefined()
})
