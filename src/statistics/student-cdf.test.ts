import exactCdf from '@stdlib/stats-base-dists-t-cdf'
import { expect, test } from 'vitest'
import { studentCdf } from './student-cdf.ts'

test('agrees with the exact distribution to six digits, from few degrees of freedom to many', () => {
  for (const df of [1, 4, 8, 9, 15, 40, 102, 1000])
    for (let t = -8; t <= 8; t += 0.37) expect(Math.abs(studentCdf(t, df) - exactCdf(t, df))).toBeLessThan(1e-6)
})
