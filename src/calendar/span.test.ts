import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intersect, lengthOf, type Span, subtract, union } from './index.ts'

const anySpans = fc.array(
  fc
    .record({ start: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 0, max: 20 }) })
    .map(({ start, length }) => ({
      start,
      end: start + length,
    })),
  { maxLength: 8 },
)

/** The minutes a set covers, counted one by one. */
const covered = (spans: readonly Span[]) =>
  new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))

test('a union covers what its spans cover, once, in order and apart', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      const joined = union(spans)
      expect(covered(joined)).toEqual(covered(joined.concat(spans)))
      expect(lengthOf(joined)).toBe(covered(spans).size)
      for (const [index, span] of joined.entries())
        if (index) expect(span.start).toBeGreaterThan(joined[index - 1]?.end as number)
    }),
  )
})

test('what two sets share and what one has alone make up the one', () => {
  fc.assert(
    fc.property(anySpans, anySpans, (a, b) => {
      const shared = intersect(a, b)
      const alone = subtract(a, b)
      expect(covered(shared)).toEqual(covered(a).intersection(covered(b)))
      expect(covered(alone)).toEqual(covered(a).difference(covered(b)))
      expect(lengthOf(shared) + lengthOf(alone)).toBe(lengthOf(union(a)))
    }),
  )
})

test('sharing does not depend on who is asked first', () => {
  fc.assert(
    fc.property(anySpans, anySpans, (a, b) => {
      expect(intersect(a, b)).toEqual(intersect(b, a))
    }),
  )
})
