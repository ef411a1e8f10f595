import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { egoNetwork, type TiedPair, tieWeights } from './ego-network.ts'

const star: TiedPair[] = ['b', 'c', 'd', 'e'].map((other) => ['a', other])

test('contacts who are strangers to each other all count, and constrain by their number alone', () => {
  expect(egoNetwork(tieWeights(star), 'a')).toEqual({ size: 4, constraint: 0.25, effectiveSize: 4, efficiency: 1 })
})

test('a network of one has a constraint of 1', () => {
  expect(egoNetwork(tieWeights(star), 'b')).toMatchObject({ size: 1, constraint: 1, effectiveSize: 1 })
})

test('whoever is tied to nobody has no figures', () => {
  expect(egoNetwork(tieWeights([], ['a']), 'a')).toEqual({
    ...{ size: 0, constraint: Number.NaN, effectiveSize: Number.NaN, efficiency: Number.NaN },
  })
})

test('where everybody knows everybody the effective size is 1', () => {
  const all: TiedPair[] = [...star, ['b', 'c'], ['b', 'd'], ['b', 'e'], ['c', 'd'], ['c', 'e'], ['d', 'e']]
  expect(egoNetwork(tieWeights(all), 'a').effectiveSize).toBeCloseTo(1, 12)
})

test('a pair entered twice or the other way round counts once without weights, and adds up with them', () => {
  expect(egoNetwork(tieWeights([...star, ['b', 'a'], ['a', 'a']]), 'a').constraint).toBe(0.25)
  expect(
    tieWeights([
      ['a', 'b', 2],
      ['b', 'a', 3],
    ])
      .get('a')
      ?.get('b'),
  ).toBe(5)
})

const pairs = fc.array(fc.tuple(fc.constantFrom(...'abcdefg'), fc.constantFrom(...'abcdefg')), { minLength: 1 })

test('neither the order of ties nor a common factor of their weights changes anything', () => {
  fc.assert(
    fc.property(pairs, fc.double({ min: 0.1, max: 10, noNaN: true }), (some, factor) => {
      const plain = egoNetwork(tieWeights(some), 'a')
      if (!plain.size) return
      const once = [...new Set(some.map((pair) => pair.toSorted().join()))]
      const weighed = once.map((pair): TiedPair => [pair[0] as string, pair[2] as string, factor])
      for (const other of [tieWeights(some.toReversed()), tieWeights(weighed)]) {
        expect(egoNetwork(other, 'a').constraint).toBeCloseTo(plain.constraint, 10)
        expect(egoNetwork(other, 'a').effectiveSize).toBeCloseTo(plain.effectiveSize, 10)
      }
    }),
  )
})

test('effective size lies between 1 and the number of contacts', () => {
  fc.assert(
    fc.property(pairs, (some) => {
      const { size, effectiveSize } = egoNetwork(tieWeights(some), 'a')
      if (!size) return
      expect(effectiveSize).toBeGreaterThan(1 - 1e-9)
      expect(effectiveSize).toBeLessThan(size + 1e-9)
    }),
  )
})
