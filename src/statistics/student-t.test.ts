import quantile from '@stdlib/stats-base-dists-t-quantile'
import { expect, test } from 'vitest'
import { studentFactor } from './student-t.ts'

test('agrees with an independent computation to 9 digits, from 1 to 20,000 degrees of freedom', () => {
  const few = Array.from({ length: 260 }, (_, index) => index + 1)
  for (const df of [...few, 365, 1_000, 14_610, 20_000])
    expect(studentFactor(df) / quantile(0.975, df)).toBeCloseTo(1, 9)
})

test.each([0, -1, 1.5, Number.NaN])('%d degrees of freedom are none', (df) => {
  expect(() => studentFactor(df)).toThrow(RangeError)
})
