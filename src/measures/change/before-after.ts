import { addDays, type Days } from '#calendar'
import {
  chanceFound,
  levelIntervals,
  nonOverlap,
  type StepChange,
  slopeChange,
  slopeInterval,
  smallestFound,
  stepChange,
  stepInterval,
} from '#statistics'
import type { Finding } from '../finding.ts'
import { LEAST_WEEKS, SLOPE_WEEKS } from './least-weeks.ts'
import { type Placebo, placebo } from './placebo.ts'
import { BOUNDS, LEVEL_UNITS, STEP_UNITS } from './units.ts'
import type { Series, WeekFigure } from './weekly-series.ts'

/** One weekly series before and after a date. */
export interface BeforeAfter {
  series: Series
  before: WeekFigure[]
  after: WeekFigure[]
  /** Means of the weeks of each side. */
  means: { before: Finding; after: Finding }
  step: Finding
  /** By how much a week’s drift changed; from 24 weeks a side. */
  slope?: Finding | undefined
  /** How probably a week after is higher than a week before. */
  overlap?: Finding | undefined
  /** How probably a step of half the weeks’ usual spread would have been found, and the step found in eight of ten cases. */
  power?: { half: Finding; smallest: Finding } | undefined
  placebo?: Placebo | undefined
}

/** Compares the weeks before with those after, as an interrupted time series. It tells what came after, never because of what. */
export function beforeAfter(
  series: Series,
  before: readonly WeekFigure[],
  after: readonly WeekFigure[],
  basis: Pick<Finding, 'period' | 'rows'>,
): BeforeAfter {
  const weeks = [...before, ...after]
  const [y, times] = [weeks.map(({ value }) => value), weeks.map(({ at }) => at)]
  const enough = Math.min(before.length, after.length) >= LEAST_WEEKS
  const fit = enough ? stepChange(y, before.length, times) : undefined
  const found = fit && stepInterval(y, before.length, times)?.interval
  const levels = fit && levelIntervals(y, before.length, times)?.map(({ interval }) => interval)
  const step = stepOf(series, { before, after, basis, fit, found })
  return {
    ...{ series, before: [...before], after: [...after], step },
    means: {
      before: levelOf(series, before, basis, levels?.[0]),
      after: levelOf(series, after, basis, levels?.[1]),
    },
    ...(fit && found
      ? {
          overlap: overlapOf(before, after, basis),
          power: powerOf(series, fit, found, step),
          placebo: placebo(before, after, fit, step),
          slope: slopeOf(series, { y, times, count: before.length, step }),
        }
      : {}),
  }
}

function levelOf(
  series: Series,
  weeks: readonly WeekFigure[],
  basis: Pick<Finding, 'period' | 'rows'>,
  found: readonly [number, number] | undefined,
): Finding {
  const mean = weeks.reduce((sum, { value }) => sum + value, 0) / weeks.length
  const period = periodOf(weeks) ?? basis.period
  const [low, high] = BOUNDS[series]
  return {
    ...{ unit: LEVEL_UNITS[series], n: weeks.length, counted: 'weeks', method: 'change.level' },
    ...{ period, rows: basis.rows && { ...basis.rows, period } },
    ...(weeks.length ? { value: mean } : { notEnough: { missing: 'weeks', need: 1, have: 0 } }),
    interval: found && [Math.max(low, found[0]), Math.min(high, found[1])],
  }
}

interface Compared {
  before: readonly WeekFigure[]
  after: readonly WeekFigure[]
  basis: Pick<Finding, 'period' | 'rows'>
  fit: StepChange | undefined
  found: [number, number] | undefined
}

function stepOf(series: Series, { before, after, basis, fit, found }: Compared): Finding {
  const [unit, factor] = STEP_UNITS[series]
  const have = Math.min(before.length, after.length)
  return {
    ...{ ...basis, unit, n: before.length + after.length, counted: 'weeks', method: 'change.step' },
    ...(fit
      ? { value: fit.step * factor, interval: found && [found[0] * factor, found[1] * factor] }
      : { notEnough: { missing: 'weeks', need: LEAST_WEEKS, have } }),
  }
}

function overlapOf(
  before: readonly WeekFigure[],
  after: readonly WeekFigure[],
  basis: Pick<Finding, 'period' | 'rows'>,
): Finding {
  const value = (weeks: readonly WeekFigure[]) => weeks.map((one) => one.value)
  return {
    ...{ ...basis, unit: 'probability', n: before.length + after.length, counted: 'weeks', method: 'change.overlap' },
    value: nonOverlap(value(before), value(after))?.nap,
  }
}

function powerOf(series: Series, fit: StepChange, found: [number, number], step: Finding): BeforeAfter['power'] {
  const reach = (found[1] - found[0]) / 2
  const { period, rows, n } = step
  const basis = { period, rows, n, counted: 'weeks', method: 'change.power' } as const
  const [unit, factor] = STEP_UNITS[series]
  return {
    half: { ...basis, unit: 'probability', value: chanceFound(fit.sigma / 2, fit.se, reach) },
    smallest: { ...basis, unit, value: smallestFound(fit.se, reach) * factor },
  }
}

function slopeOf(
  series: Series,
  { y, times, count, step }: { y: number[]; times: number[]; count: number; step: Finding },
): Finding | undefined {
  if (Math.min(count, y.length - count) < SLOPE_WEEKS) return undefined
  const fit = slopeChange(y, count, { times })
  if (!fit) return undefined
  const found = slopeInterval(y, count, times)?.interval
  const [, factor] = STEP_UNITS[series]
  return {
    ...{ ...step, method: 'change.slope', value: fit.coefficients[3] * factor },
    interval: found && [found[0] * factor, found[1] * factor],
  }
}

function periodOf(weeks: readonly WeekFigure[]): Days | undefined {
  const [first, last] = [weeks[0], weeks.at(-1)]
  return first && last && { from: first.from, to: addDays(last.from, 6) }
}
