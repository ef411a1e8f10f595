import { concept, type Kept } from './concept.ts'
import { line, number, optional, plainDate, text } from './field.ts'

const money = () => number(0, 1e12)

/** The means one has on a day for the day the job ends. Money in one currency; spending, income and benefit are a month’s. */
export const lifeboat = concept('lifeboat', 'lifeboats', {
  on: plainDate(),
  currency: optional(line(10)),
  savings: money(),
  severance: optional(money()),
  /** What cannot be done without, each month: low, usual and high. */
  spendingLow: optional(money()),
  spending: money(),
  spendingHigh: optional(money()),
  /** Income that goes on without the job. */
  continuing: optional(money()),
  benefit: optional(money()),
  benefitMonths: optional(number(0, 600)),
  /** How long one thinks a search takes, as the median in weeks. */
  searchWeeks: optional(number(0.1, 1_000)),
  note: optional(text()),
})
export type Lifeboat = Kept<typeof lifeboat>
