import { expect, test } from 'vitest'
import { dominators } from './dominance.ts'
import { normalPerfectInformation, perfectInformation } from './perfect-information.ts'

test('to know beforehand is worth nothing where one option is best in every state', () => {
  expect(
    perfectInformation(
      [0.1, 0.2, 0.7],
      [
        [3, 3, 3],
        [1, 2, 3],
      ],
    ).worth,
  ).toBe(0)
})

test('of two options equal on average it is worth s / √(2π); without spread nothing', () => {
  expect(normalPerfectInformation(0, 2).worth).toBeCloseTo(2 / Math.sqrt(2 * Math.PI), 12)
  expect(normalPerfectInformation(1, 0)).toEqual({ worth: 0, best: 1 })
  expect(normalPerfectInformation(-3, 5)).toEqual(normalPerfectInformation(3, 5))
  expect(normalPerfectInformation(1000, 1).worth).toBe(0)
})

test('an option is dominated only by one that is nowhere worse and somewhere better', () => {
  expect(
    dominators([
      [1, 2],
      [1, 2],
      [1, 1],
      [0, 3],
    ]),
  ).toEqual([[], [], [0, 1], []])
})
