import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runwayMonths } from './runway.ts'

const NOTHING = { savings: 0, severance: 0, burn: 0, continuingIncome: 0, benefit: 0, benefitMonths: 0 }

test('with nothing to begin with and something missing from the first day it is over at once', () => {
  expect(runwayMonths({ ...NOTHING, burn: 2000 })).toBe(0)
})

test('income that covers the spending never ends, also without savings', () => {
  expect(runwayMonths({ ...NOTHING, burn: 2000, continuingIncome: 2000 })).toBe(Number.POSITIVE_INFINITY)
  expect(runwayMonths(NOTHING)).toBe(Number.POSITIVE_INFINITY)
})

test('a benefit above the spending is kept for after it ends', () => {
  expect(runwayMonths({ ...NOTHING, burn: 1000, benefit: 1500, benefitMonths: 6 })).toBe(9)
})

test('the benefit’s last month is the last month where it reaches just so far', () => {
  expect(runwayMonths({ ...NOTHING, savings: 6000, burn: 1500, benefit: 500, benefitMonths: 6 })).toBe(6)
})

test('at the end of the runway what was spent is what there was', () => {
  const amount = fc.integer({ min: 0, max: 100_000 })
  const plan = fc.record({
    savings: amount,
    severance: amount,
    burn: fc.integer({ min: 1, max: 9000 }),
    continuingIncome: fc.integer({ min: 0, max: 4000 }),
    benefit: fc.integer({ min: 0, max: 4000 }),
    benefitMonths: fc.integer({ min: 0, max: 30 }),
  })
  fc.assert(
    fc.property(plan, (means) => {
      const months = runwayMonths(means)
      if (!Number.isFinite(months)) return
      const { savings, severance, burn, continuingIncome, benefit, benefitMonths } = means
      const spent = (burn - continuingIncome) * months - benefit * Math.min(months, benefitMonths)
      expect(spent).toBeCloseTo(savings + severance, 5)
      expect(runwayMonths({ ...means, savings: savings + 1000 })).toBeGreaterThan(months)
    }),
  )
})
