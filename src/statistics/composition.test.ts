import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aitchisonDistance, ilr, partsInBoth, replaceZeros } from './composition.ts'

const mixes = fc
  .integer({ min: 2, max: 6 })
  .chain((parts) => fc.tuple(mixOf(parts), mixOf(parts), fc.double({ min: 0.1, max: 10, noNaN: true })))

function mixOf(parts: number) {
  return fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: parts, maxLength: parts })
}

test('the distance is the Euclidean one of the pivot coordinates, and does not depend on the sum', () => {
  fc.assert(
    fc.property(mixes, ([x, y, times]) => {
      const [a, b] = [ilr(x), ilr(y)]
      const length = Math.hypot(...a.map((value, at) => value - (b[at] as number)))
      expect(length).toBeCloseTo(aitchisonDistance(x, y), 9)
      const more = x.map((part) => part * times)
      expect(aitchisonDistance(more, y)).toBeCloseTo(aitchisonDistance(x, y), 9)
    }),
  )
})

test('a part that one of two mixes has not at all leaves both', () => {
  expect(partsInBoth([3, 0, 2, 1], [1, 4, 0, 1])).toEqual([0, 3])
})

test('where zeros are replaced the sum stays, whatever it is', () => {
  const replaced = replaceZeros([30, 0, 10], [2, 2, 2])
  expect(replaced).toEqual([28.5, 2, 9.5])
})
