import type { PlainDate } from '#calendar'
import { ANNOUNCED_ODDS, clipped, LEAST_ANNOUNCED, leastOnSide, unknownChange } from '#statistics'
import type { Finding, Unit } from '../finding.ts'
import { LEVEL_UNITS } from './units.ts'
import type { Series, WeekFigure } from './weekly-series.ts'

/** A change in a weekly series whose date nobody named, looked for over all its weeks. */
export interface UnnamedChange {
  series: Series
  /** The unit of the weeks. */
  level: Unit
  /** The probability of a change, were one and none alike before; announced only where odds are above 20 : 1. */
  chance: Finding
  announced?:
    | {
        /** The week after which it most probably came, and the weeks between which it did with 95 %. */
        on: PlainDate
        between: [from: PlainDate, to: PlainDate]
        /** Means of the weeks before and after. */
        before: number
        after: number
      }
    | undefined
}

/**
 * Looks for one step at a date not known. Never from fewer than 60 weeks; announced only where the odds for it are above 20 : 1, so that in
 * simulations fewer than 5 % of changeless series have one announced, also where weeks are alike (φ up to 0.6) or skewed.
 */
export function unnamedChange(
  series: Series,
  weeks: readonly WeekFigure[],
  basis: Pick<Finding, 'period' | 'rows'>,
): UnnamedChange {
  const finding = {
    ...basis,
    unit: 'probability',
    n: weeks.length,
    counted: 'weeks',
    method: 'change.unnamed',
  } as const
  const level = LEVEL_UNITS[series]
  const missing = { missing: 'weeks', need: LEAST_ANNOUNCED, have: weeks.length } as const
  if (weeks.length < LEAST_ANNOUNCED) return { series, level, chance: { ...finding, notEnough: missing } }
  const values = weeks.map(({ value }) => value)
  const times = weeks.map(({ at }) => at)
  const found = unknownChange(clipped(values), leastOnSide(weeks.length), times)
  const odds = found ? Math.exp(found.logBayesFactor) : 0
  const chance: Finding = { ...finding, value: Number.isFinite(odds) ? odds / (1 + odds) : 1 }
  if (!found || odds <= ANNOUNCED_ODDS) return { series, level, chance }
  const mean = (from: number, to: number) => values.slice(from, to).reduce((sum, one) => sum + one, 0) / (to - from)
  const [low, high] = between(found.posterior)
  const startOf = (at: number) => (weeks[at] as WeekFigure).from
  return {
    ...{ series, level, chance },
    announced: {
      on: startOf(found.mode),
      between: [startOf(found.first + low), startOf(found.first + high)],
      before: mean(0, found.mode),
      after: mean(found.mode, values.length),
    },
  }
}

/** The places between which 95 % of the probability lies, as few as can be around the likeliest. */
function between(posterior: readonly number[]): [number, number] {
  const order = posterior.map((_, at) => at).sort((a, b) => (posterior[b] as number) - (posterior[a] as number))
  let sum = 0
  const kept = order.filter((at) => {
    const isNeeded = sum < 0.95
    sum += posterior[at] as number
    return isNeeded
  })
  return [Math.min(...kept), Math.max(...kept)]
}
