import fc from 'fast-check'
import { expect, test } from 'vitest'
import { responseSurface } from './response-surface.ts'

const points = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
  minLength: 12,
  maxLength: 30,
})

test('a surface without noise comes back with its coefficients', () => {
  fc.assert(
    fc.property(points, fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 }), (some, b) => {
      const [x, y] = [some.map(([one]) => one), some.map(([, other]) => other)]
      const z = some.map(([p, q]) => [1, p, q, p * p, p * q, q * q].reduce((sum, t, at) => sum + t * (b[at] ?? 0), 0))
      const surface = responseSurface(x, y, z)
      if (!surface) return
      for (const [at, one] of surface.b.entries()) expect(one).toBeCloseTo(b[at] as number, 5)
      expect(surface.a.a1).toBeCloseTo((b[1] ?? 0) + (b[2] ?? 0), 5)
    }),
  )
})

test('six rows leave nothing to tell an error by; supply that always equals need tells no surface', () => {
  const x = [0, 1, 0, 2, 1, 3]
  const y = [0, 0, 1, 1, 2, 5]
  expect(responseSurface(x, y, [1, 2, 3, 4, 5, 6])).toMatchObject({ df: 0 })
  expect(responseSurface(x, y, [1, 2, 3, 4, 5, 6])?.se).toBeUndefined()
  const same = [1, 2, 3, 4, 5, 6, 7, 8]
  expect(responseSurface(same, same, same)).toBeUndefined()
})
