import type { PlainDate } from '#calendar'
import type { Lifeboat } from '#record'
import { runwayMonths } from '#statistics'
import type { Finding } from '../finding.ts'

/** How high the spending is taken to be. */
export const SPENDINGS = ['low', 'usual', 'high'] as const
export type Spending = (typeof SPENDINGS)[number]

export type StatedMeans = Omit<Lifeboat, 'id'> & { id?: string | undefined }

/** How long the means last, in months, by spending; the kinds of spending that nobody stated are left out. */
export type Runways = { usual: Finding } & { [Level in Exclude<Spending, 'usual'>]?: Finding | undefined }

/** Months until the means are used up if the job ended today; Infinity where what goes on coming in is enough. */
export function runways(means: StatedMeans | undefined, today: PlainDate): Runways {
  if (!means) return { usual: { ...basisOf(today), n: 0, notEnough: { missing: 'means' } } }
  const of = (burn: number | undefined) => (burn === undefined ? undefined : runwayAt(means, burn, today))
  return { low: of(means.spendingLow), usual: runwayAt(means, means.spending, today), high: of(means.spendingHigh) }
}

function runwayAt(means: StatedMeans, burn: number, today: PlainDate): Finding {
  const months = runwayMonths({
    savings: means.savings,
    severance: means.severance ?? 0,
    burn,
    continuingIncome: means.continuing ?? 0,
    benefit: means.benefit ?? 0,
    benefitMonths: means.benefitMonths ?? 0,
  })
  const rows = means.id ? { concept: 'lifeboat' as const, ids: [means.id] } : undefined
  return { ...basisOf(means.on, today), n: 1, value: months, rows }
}

function basisOf(on: PlainDate, today = on) {
  const period = { from: on < today ? on : today, to: on < today ? on : today }
  return { unit: 'months', counted: 'days', period, method: 'readiness.runway', nature: 'what-if' } as const
}

/** Some of the means taken otherwise than they were stated. */
export interface MeansIf {
  savings?: number | undefined
  spending?: number | undefined
  searchWeeks?: number | undefined
}

/** The means as they would be with some of them otherwise; another spending moves low and high with it. */
export function meansIf(means: StatedMeans, { savings, spending, searchWeeks }: MeansIf): StatedMeans {
  const part = spending === undefined || means.spending === 0 ? 1 : spending / means.spending
  const moved = (one: number | undefined) => one && one * part
  return {
    ...means,
    savings: savings ?? means.savings,
    spending: spending ?? means.spending,
    spendingLow: moved(means.spendingLow),
    spendingHigh: moved(means.spendingHigh),
    searchWeeks: searchWeeks ?? means.searchWeeks,
  }
}
