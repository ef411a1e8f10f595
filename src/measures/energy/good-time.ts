import { ratioEstimate, ratioSums } from '#statistics'
import type { Finding } from '../finding.ts'
import { type EnergySlice, LEAST_CHECK_INS, LEAST_RATED_DAYS, labelsOf } from './check-in.ts'

/** One activity with how far it drew the person in. */
export interface GoodTime {
  activity: string
  engagement: Finding
}

/**
 * Mean engagement, 0…4, of each activity’s check-ins, days as clusters: beside its energy it makes the Good Time Journal
 * (Burnett and Evans, Designing Your Life, 2016). An activity may drain and yet draw one in.
 */
export function goodTime({ period, checkIns }: EnergySlice): GoodTime[] {
  const byActivity = new Map<string, Map<string, number[]>>()
  for (const one of checkIns)
    for (const activity of labelsOf(one, 'activity')) {
      const days = byActivity.get(activity) ?? new Map<string, number[]>()
      byActivity.set(activity, days)
      if (one.engagement !== undefined) days.set(one.day, [...(days.get(one.day) ?? []), one.engagement])
    }
  return [...byActivity]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([activity, days]) => ({ activity, engagement: engagementOf([...days.values()], period) }))
}

function engagementOf(days: readonly (readonly number[])[], period: EnergySlice['period']): Finding {
  const n = days.reduce((sum, day) => sum + day.length, 0)
  const basis = { unit: 'rating', n, counted: 'check-ins', period, method: 'energy.engagement' } as const
  const rows = { concept: 'entry', period } as const
  if (n < LEAST_CHECK_INS)
    return { ...basis, rows, notEnough: { missing: 'check-ins', need: LEAST_CHECK_INS, have: n } }
  if (days.length < LEAST_RATED_DAYS)
    return { ...basis, rows, notEnough: { missing: 'days', need: LEAST_RATED_DAYS, have: days.length } }
  const ratio = ratioEstimate(
    ratioSums(
      days.map((day) => day.reduce((sum, one) => sum + one, 0)),
      days.map((day) => day.length),
    ),
  )
  const cut = (value: number) => Math.min(4, Math.max(0, value))
  return {
    ...{ ...basis, rows },
    value: ratio?.ratio,
    // Where all days were alike nothing says how far they can differ.
    interval: ratio?.interval && ratio.se ? [cut(ratio.interval[0]), cut(ratio.interval[1])] : undefined,
  }
}
