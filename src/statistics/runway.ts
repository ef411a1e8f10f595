/** Money one has and what flows each month, all in one currency. */
export interface Means {
  savings: number
  /** Paid once, at the beginning. */
  severance: number
  /** Essential spending a month. */
  burn: number
  /** What goes on coming in each month. */
  continuingIncome: number
  /** What is paid each month for so many months from the beginning. */
  benefit: number
  benefitMonths: number
}

/**
 * Months until savings and severance are used up by spending less what comes in; what is left over in a month is kept.
 * Infinity where they never are, 0 where there is nothing to begin with and something is missing from the first day.
 * Arithmetic: the emergency-fund ratio with income that ends.
 */
export function runwayMonths({ savings, severance, burn, continuingIncome, benefit, benefitMonths }: Means): number {
  const held = savings + severance
  const later = burn - continuingIncome
  const first = later - benefit
  if (held < 0) return 0
  if (first > 0 && held / first <= benefitMonths) return held / first
  const left = held - first * benefitMonths
  return later > 0 ? benefitMonths + left / later : Number.POSITIVE_INFINITY
}
