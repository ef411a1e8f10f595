import { expect, test } from 'vitest'
import { armaReliability, fitArma } from './arma.ts'

/** Thirty values of a slow state with noise. */
const SERIES = [
  2.4, 1.9, 3.1, 2.2, 1.4, 0.7, 1.6, 2.9, 3.4, 2.8, 2.5, 1.7, 2.1, 3.3, 3.9, 3.0, 2.6, 1.2, 0.9, 1.8, 2.0, 2.7, 3.5,
  2.3, 1.5, 1.1, 2.2, 2.6, 1.9, 2.4,
]

test('shifting all values shifts the mean alone', () => {
  const [plain, shifted] = [fitArma(SERIES), fitArma(SERIES.map((y) => y + 100))]
  expect(shifted?.ar).toBeCloseTo(plain?.ar as number, 3)
  expect(shifted?.ma).toBeCloseTo(plain?.ma as number, 3)
  expect(shifted?.mean).toBeCloseTo((plain?.mean as number) + 100, 3)
})

test('a moving average is given in its invertible form', () => {
  expect(Math.abs(fitArma(SERIES)?.ma as number)).toBeLessThanOrEqual(1)
})

test('values that never vary have no fit', () => {
  expect(fitArma([2, 2, 2, 2, 2])).toBeUndefined()
})

test('noise on an AR(1) makes a moving average against it, and its reliability is between 0 and 1', () => {
  expect(armaReliability({ ar: 0.7, ma: -0.3 })).toBeCloseTo((0.79 * 0.4) / (1 - 0.42 + 0.09) / 0.7, 12)
  expect(armaReliability({ ar: 0.5, ma: 0 })).toBe(1)
})
