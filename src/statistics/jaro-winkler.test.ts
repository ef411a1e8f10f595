import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaroWinkler } from './jaro-winkler.ts'

test.each([
  ['martha', 'marhta', 0.9611],
  ['dixon', 'dicksonx', 0.8133],
  ['dwayne', 'duane', 0.84],
  ['abc', 'xyz', 0],
  ['', '', 1],
  ['a', '', 0],
])('%s and %s are alike as published', (a, b, alike) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(alike, 4)
})

test('is between 0 and 1, and the same both ways for words of one length', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(jaroWinkler(a, b)).toBeGreaterThanOrEqual(0)
      expect(jaroWinkler(a, b)).toBeLessThanOrEqual(1)
    }),
  )
})
