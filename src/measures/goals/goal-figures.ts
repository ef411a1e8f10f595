import { dayNumber, fromDayNumber, type PlainDate } from '#calendar'
import type { Boundary, Goal, Job, Milestone } from '#record'
import { Amounts, type DayAmount } from '../cadence/amounts.ts'
import { countedRows } from '../cadence/counted-rows.ts'
import { leaveLines } from '../cadence/leave-periods.ts'
import type { Finding, Missing, NotEnough, Unit } from '../finding.ts'
import { type Ahead, countedWeeks, weeksAhead } from './counted-weeks.ts'
import { FEWER_DRAWS, type ForecastBasis, isForeseeable, type KnownWeeks, type Prediction, predict } from './predict.ts'

export interface GoalSlice {
  goal: Goal
  milestones: readonly Milestone[]
  /** What it counts, by day; none where it is reached step by step. */
  amounts: readonly DayAmount[]
  /** Weeks of leave neither were a pace nor will be one. */
  boundaries: readonly Boundary[]
  jobs: readonly Job[]
  today: PlainDate
}

/** The total as it may stand at the end of a day, 95 % and 80 %. */
export interface FanPoint {
  day: PlainDate
  total: number
  interval95: [low: number, high: number]
  interval80: [low: number, high: number]
}

/** What is foretold of a goal, on a day. */
export interface GoalForecast {
  basis: ForecastBasis
  /** Whole weeks it was made from. */
  weeks: number
  target: number
  interval95: [low: number, high: number]
  interval80: [low: number, high: number]
  /** From today to the day it is due. */
  fan: FanPoint[]
}

export interface GoalFigures {
  /** What was counted so far; of a goal without a target the milestones done. */
  progress: Finding
  target: number | undefined
  remaining: number | undefined
  steps: { done: number; all: number }
  state: 'open' | 'reached' | 'over' | 'ended'
  /** The day its target was reached by. */
  reachedOn: PlainDate | undefined
  /** Totals at the ends of the weeks so far, the first day with 0. */
  line: { day: PlainDate; total: number }[]
  /** That it is reached by the day it is due. */
  chance: Finding
  /** The total on the day it is due. */
  outlook: Finding
  forecast: GoalForecast | undefined
}

/** No forecast below so many whole weeks. */
export const LEAST_WEEKS = 4
const FAN_POINTS = 6

/** How far a goal is, and what is to be expected of it if things go on as they did. */
export function goalFigures(slice: GoalSlice): GoalFigures {
  const { goal, milestones, today } = slice
  const amounts = Amounts.of(slice.amounts)
  const steps = { done: milestones.filter(({ doneOn }) => doneOn && doneOn <= today).length, all: milestones.length }
  const last = dayNumber(lastOf(slice))
  const reached = amounts.between(dayNumber(goal.from), last)
  const reachedOn =
    goal.target === undefined ? undefined : onTime(slice, amounts.reachedOn(dayNumber(goal.from), goal.target))
  const state = stateOf(slice, reachedOn)
  return {
    ...{ steps, state, reachedOn, target: goal.target },
    progress: progressOf(slice, goal.target === undefined ? steps.done : reached),
    remaining: goal.target === undefined ? undefined : Math.max(0, goal.target - reached),
    line: goal.target === undefined ? [] : lineOf(goal, amounts, last),
    ...forecastOf(slice, amounts, { reached, state }),
  }
}

/** The day up to which is counted. */
function lastOf({ goal, today }: GoalSlice): PlainDate {
  return [goal.dueOn, goal.outcome ? goal.doneOn : undefined, today]
    .filter((day) => day !== undefined)
    .sort()[0] as PlainDate
}

function onTime(slice: GoalSlice, day: PlainDate | undefined): PlainDate | undefined {
  return day && day <= lastOf(slice) ? day : undefined
}

function stateOf({ goal, today }: GoalSlice, reachedOn: PlainDate | undefined): GoalFigures['state'] {
  if (goal.outcome) return goal.outcome === 'reached' ? 'reached' : 'ended'
  if (reachedOn || goal.doneOn) return 'reached'
  return goal.dueOn && goal.dueOn < today ? 'over' : 'open'
}

export function isHours(goal: Pick<Goal, 'counts'>): boolean {
  return goal.counts === 'hours' || goal.counts === 'learning hours'
}

function unitOf(goal: Goal): Unit {
  return isHours(goal) ? 'h' : 'pieces'
}

function progressOf(slice: GoalSlice, value: number): Finding {
  const { goal, milestones } = slice
  const last = lastOf(slice)
  const period = { from: goal.from < last ? goal.from : last, to: last }
  return {
    ...{ value, unit: unitOf(goal), period, method: 'goals.progress' },
    n: goal.target === undefined ? milestones.length : dayNumber(period.to) - dayNumber(period.from) + 1,
    counted: goal.target === undefined ? 'pieces' : 'days',
    rows: countedRows(goal, period),
  }
}

function lineOf({ from }: Goal, amounts: Amounts, last: number): GoalFigures['line'] {
  const first = dayNumber(from)
  const line = [{ day: from, total: 0 }]
  for (let day = first + 6; day < last; day += 7)
    line.push({ day: fromDayNumber(day), total: amounts.between(first, day) })
  if (last >= first) line.push({ day: fromDayNumber(last), total: amounts.between(first, last) })
  return line
}

interface Standing {
  reached: number
  state: GoalFigures['state']
}

function forecastOf(
  slice: GoalSlice,
  amounts: Amounts,
  { reached, state }: Standing,
): Pick<GoalFigures, 'chance' | 'outlook' | 'forecast'> {
  const { goal, today } = slice
  const lines = leaveLines(slice.boundaries, slice.jobs, goal.job)
  const { weeks, period } = countedWeeks(amounts, { from: goal.from, today, lines })
  const rows = countedRows(goal, period)
  const basis = { n: weeks.length, counted: 'weeks' as const, period, rows, nature: 'forecast' as const }
  const known = { weeks, reached, isHours: isHours(goal) }
  const lacks = lacksOf(slice, state, known)
  const { target, dueOn } = goal
  if (lacks || !target || !dueOn) {
    const none = {
      ...basis,
      notEnough: lacks ?? NO_TARGET,
      method: isHours(goal) ? 'goals.forecast-t' : 'goals.forecast-counts',
    }
    return { chance: { ...none, unit: 'probability' }, outlook: { ...none, unit: unitOf(goal) }, forecast: undefined }
  }
  const predicted = predict(known, weeksAhead({ today, dueOn, lines }, dueOn))
  const method = METHODS[predicted.basis]
  const { interval95, interval80, total } = predicted
  return {
    chance: { ...basis, value: predicted.reaches(target), unit: 'probability', method },
    outlook: { ...basis, value: total, interval: interval95, unit: unitOf(goal), method },
    forecast: {
      ...{ basis: predicted.basis, weeks: weeks.length, target, interval95, interval80 },
      fan: fanOf({ today, dueOn, lines }, known, predicted),
    },
  }
}

const METHODS: Readonly<Record<ForecastBasis, string>> = {
  counts: 'goals.forecast-counts',
  t: 'goals.forecast-t',
  blocks: 'goals.forecast-blocks',
}

const NO_TARGET = { missing: 'target' } as const

/** What has to be there before anything can be foretold. */
function lacksOf({ goal, today }: GoalSlice, state: Standing['state'], known: KnownWeeks): NotEnough | undefined {
  const missing = missingOf(goal, state)
  if (missing) return { missing }
  const have = known.weeks.length
  if (have < LEAST_WEEKS) return { missing: 'weeks', need: LEAST_WEEKS, have }
  return goal.dueOn === today || isForeseeable(known) ? undefined : { missing: 'variation' }
}

/** A goal that is over needs no forecast. */
function missingOf({ target, dueOn }: Goal, state: Standing['state']): Missing | undefined {
  if (target === undefined) return 'target'
  if (!dueOn) return 'due day'
  return state === 'open' ? undefined : 'time ahead'
}

function fanOf(ahead: Ahead, known: KnownWeeks, last: Prediction): FanPoint[] {
  const { today, dueOn } = ahead
  const start = { day: today, total: known.reached, interval95: [known.reached, known.reached] as [number, number] }
  const points: FanPoint[] = [{ ...start, interval80: start.interval95 }]
  const days = dayNumber(dueOn) - dayNumber(today)
  for (let at = 1; at < FAN_POINTS && days > 0; at++) {
    const day = fromDayNumber(Math.round(dayNumber(today) + (days * at) / FAN_POINTS))
    points.push(pointOf(day, predict(known, weeksAhead(ahead, day), FEWER_DRAWS)))
  }
  points.push(pointOf(dueOn, last))
  return points
}

function pointOf(day: PlainDate, { total, interval95, interval80 }: Prediction): FanPoint {
  return { day, total, interval95, interval80 }
}
