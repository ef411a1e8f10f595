import type { Days } from '#calendar'
import type { DayTotal, MonthTotal } from '#record'
import { additiveValue, dayBootstrap, sharesOf, swingWeights, type ValueDay, valueOfShare } from '#statistics'
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
  const shares = weighed.map(({ work }) => sums.of('served', '', work).seconds / all.seconds)
  const leasts = weighed.map(({ least }) => least)
  const { value, parts } = additiveValue(
    weights,
    shares.map((share, at) => valueOfShare(share, leasts[at] as number)),
  )
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
  const worth = (drawn: readonly ValueDay[]) => additiveValue(weights, sharesOf(drawn, leasts).values).value
  return dayBootstrap(days, worth, { draws: DRAWS })
}

/** Days with any traced time in order: all of it, and what served each of the works. */
function valueDays(byDay: readonly DayTotal[], weighed: readonly ShareNeed[]): ValueDay[] {
  const places = new Map(weighed.map(({ work }, at) => [work as string, at]))
  const days = new Map<string, { all: number; parts: number[] }>()
  for (const { strand, day, seconds } of byDay)
    if (strand === 'all') days.set(day, { all: seconds, parts: weighed.map(() => 0) })
  for (const { strand, job, of, day, seconds } of byDay) {
    const at = strand === 'served' && job === '' ? places.get(of) : undefined
    const parts = days.get(day)?.parts
    if (at !== undefined && parts) parts[at] = seconds
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day)
}
