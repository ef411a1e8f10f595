import { dayNumber, type PlainDate } from '#calendar'
import type { Forecast, Goal } from '#record'
import { brierScore, wilsonInterval } from '#statistics'
import { Amounts, type DayAmount, TINY } from '../cadence/amounts.ts'
import type { Finding } from '../finding.ts'

/** One forecast, and what came. */
export interface HeldForecast {
  forecast: Forecast
  goal: Goal
  /** On the day the goal was due. */
  total: number
  isReached: boolean
  within95: boolean | undefined
  within80: boolean | undefined
}

export interface CalibrationSlice {
  goals: readonly Goal[]
  forecasts: readonly Forecast[]
  /** What each goal counts, by day. */
  amounts: ReadonlyMap<string, readonly DayAmount[]>
  today: PlainDate
}

export interface Calibration {
  /** The latest first. */
  held: HeldForecast[]
  /** Forecasts of goals that are not over yet. */
  waiting: number
  brier: Finding
  hits95: Finding
  hits80: Finding
}

/** At most one forecast of a goal in so many days is kept: asked more often they would only repeat each other. */
export const DAYS_BETWEEN_FORECASTS = 7
/** Below so many forecasts there is no calibration: a convention of our own. */
export const LEAST_FORECASTS = 10

/**
 * How forecasts fared, once the day a goal was due is over; goals reached earlier wait for it too, else those reached would
 * be judged before those missed. Goals let go are left out.
 */
export function calibration({ goals, forecasts, amounts, today }: CalibrationSlice): Calibration {
  const over = new Map(
    goals
      .filter(({ dueOn, outcome, target }) => dueOn && dueOn < today && target !== undefined && outcome !== 'let go')
      .map((goal) => [goal.id as string, goal]),
  )
  const totals = new Map([...over.values()].map((goal) => [goal.id as string, totalOf(goal, amounts.get(goal.id))]))
  const held = forecasts
    .flatMap((forecast) => {
      const goal = over.get(forecast.goal)
      return goal && forecast.madeOn <= (goal.dueOn as string)
        ? [heldAgainst(forecast, goal, totals.get(goal.id) ?? 0)]
        : []
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1))
  return { held, waiting: forecasts.length - held.length, ...figuresOf(held, today) }
}

function orderOf({ forecast }: HeldForecast): string {
  return `${forecast.madeOn} ${forecast.id}`
}

function totalOf(goal: Goal, amounts: readonly DayAmount[] = []): number {
  return Amounts.of(amounts).between(dayNumber(goal.from), dayNumber(goal.dueOn as PlainDate))
}

/** What the person said of the end speaks first; else the target of the day the forecast was made. */
function heldAgainst(forecast: Forecast, goal: Goal, total: number): HeldForecast {
  const isReached = goal.outcome ? goal.outcome === 'reached' : total >= forecast.target - TINY
  const within = (low: number | undefined, high: number | undefined) =>
    low === undefined || high === undefined ? undefined : total >= low - TINY && total <= high + TINY
  const { low, high, low80, high80 } = forecast
  return { forecast, goal, total, isReached, within95: within(low, high), within80: within(low80, high80) }
}

function figuresOf(held: readonly HeldForecast[], today: PlainDate): Pick<Calibration, 'brier' | 'hits95' | 'hits80'> {
  const days = held.map(({ forecast }) => forecast.madeOn).sort()
  const period = { from: days[0] ?? today, to: days.at(-1) ?? today }
  const rows = { concept: 'forecast' as const, ids: held.map(({ forecast }) => forecast.id).sort() }
  const basis = (n: number) => ({
    ...{ n, counted: 'forecasts' as const, period, rows },
    ...(n < LEAST_FORECASTS ? { notEnough: { missing: 'forecasts' as const, need: LEAST_FORECASTS, have: n } } : {}),
  })
  const hits = (list: readonly (boolean | undefined)[]): Finding => {
    const known = list.filter((one) => one !== undefined)
    const hit = known.filter(Boolean).length
    const told = { value: hit / known.length, interval: wilsonInterval(hit, known.length) }
    const found = known.length < LEAST_FORECASTS ? {} : told
    return { ...basis(known.length), ...found, unit: 'share', method: 'goals.hits' }
  }
  const score = brierScore(
    held.map(({ forecast }) => forecast.probability),
    held.map(({ isReached }) => Number(isReached)),
  )
  return {
    brier: {
      ...basis(held.length),
      ...(held.length < LEAST_FORECASTS ? {} : { value: score }),
      ...{ unit: 'distance', method: 'goals.brier' },
    },
    hits95: hits(held.map(({ within95 }) => within95)),
    hits80: hits(held.map(({ within80 }) => within80)),
  }
}
