import type { Days } from '#calendar'
import type { DayTotal, MonthTotal } from '#record'
import { additiveValue, dayBootstrap, sharesOf, swingWeights } from '#statistics'
import { type Finding, LEAST_DAYS } from '../finding.ts'
import { Sums } from '../sums.ts'
import type { ShareNeed } from './need-on.ts'

/** One part of the value: a need by its weight. */
export interface WeighedNeed {
  need: ShareNeed
  weight: number
  share: number
  /** 1 once the least share is reached, in proportion below it. */
  value: number
  /** weight · value. */
  adds: number
}

/** How far the hours meet the weighed needs together: never without its parts. */
export interface WeighedValue {
  finding: Finding
  parts: WeighedNeed[]
}

interface ValueSlice {
  period: Days
  totals: readonly MonthTotal[]
  byDay?: readonly DayTotal[] | undefined
}

/** Days beyond which drawing them again would take too long; then there is no interval. */
const MOST_DAYS = 400
const DRAWS = 1000

/** V = Σ w·v over the needs of works that have a swing; nothing below two of them, for then there is nothing to weigh. */
export function weighedValue(slice: ValueSlice, needs: ReadonlyMap<string, ShareNeed>): WeighedValue | undefined {
  const weighed = [...needs.values()].filter(({ swing }) => swing !== undefined && swing > 0)
  const weights = swingWeights(weighed.map(({ swing }) => swing as number))
  if (!weights || weighed.length < 2) return undefined
  const sums = new Sums(slice.totals)
  const all = sums.of('all')
  const seconds = [all, ...weighed.map(({ work }) => sums.of('served', '', work))].map((sum) => sum.seconds)
  const leasts = weighed.map(({ least }) => least)
  const { shares, values } = sharesOf(seconds, leasts)
  const { value, parts } = additiveValue(weights, values)
  const isEnough = all.days >= LEAST_DAYS
  const finding: Finding = {
    ...(isEnough
      ? { value, interval: intervalOf(slice.byDay, weighed, weights) }
      : { notEnough: { missing: 'days', need: LEAST_DAYS, have: all.days } }),
    ...{ unit: 'share', n: all.days, counted: 'days', period: slice.period, method: 'alignment.value' },
    rows: { concept: 'need', ids: weighed.map(({ id }) => id) },
  }
  return {
    finding,
    parts: parts.map((part, at) => ({ ...part, need: weighed[at] as ShareNeed, share: shares[at] as number })),
  }
}

function intervalOf(
  byDay: readonly DayTotal[] | undefined,
  weighed: readonly ShareNeed[],
  weights: readonly number[],
): Finding['interval'] {
  const days = byDay ? valueDays(byDay, weighed) : []
  if (days.length < LEAST_DAYS || days.length > MOST_DAYS) return undefined
  const leasts = weighed.map(({ least }) => least)
  const worth = (sums: readonly number[]) => additiveValue(weights, sharesOf(sums, leasts).values).value
  return dayBootstrap(days, worth, { draws: DRAWS })
}

/** Days with any traced time in order: all of it, and then what served each of the works. */
function valueDays(byDay: readonly DayTotal[], weighed: readonly ShareNeed[]): number[][] {
  const places = new Map(weighed.map(({ work }, at) => [work as string, at + 1]))
  const days = new Map<string, number[]>()
  for (const { strand, day, seconds } of byDay) if (strand === 'all') days.set(day, [seconds, ...weighed.map(() => 0)])
  for (const { strand, job, of, day, seconds } of byDay) {
    const at = strand === 'served' && job === '' ? places.get(of) : undefined
    const sums = days.get(day)
    if (at !== undefined && sums) sums[at] = seconds
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day)
}
