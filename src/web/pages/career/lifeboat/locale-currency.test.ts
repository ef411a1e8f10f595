import { expect, test } from 'vitest'
import { localeCurrency } from './locale-currency.ts'

test.each([
  ['en-GB', 'GBP'],
  ['de-AT', 'EUR'],
  ['fr-CH', 'CHF'],
  ['en', undefined],
  ['not a locale', undefined],
])('people of %s mostly count in %s', (locale, currency) => {
  expect(localeCurrency(locale)).toBe(currency)
})
