import type { Visit } from '../../../visit.ts'

/** An amount in the currency it was stated in; the plain number where that is no currency browsers know. */
export function moneyText({ formatting }: Visit, amount: number, currency: string | undefined): string {
  if (!currency || !/^[A-Za-z]{3}$/.test(currency))
    return [formatting.number(amount), currency].filter(Boolean).join(' ')
  return new Intl.NumberFormat(formatting.locale, {
    style: 'currency',
    currency: currency.toUpperCase(),
    maximumFractionDigits: 0,
  }).format(amount)
}
