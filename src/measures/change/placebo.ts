import type { PlainDate } from '#calendar'
import { type StepChange, whitenedSteps } from '#statistics'
import type { Finding } from '../finding.ts'
import { LEAST_WEEKS } from './least-weeks.ts'
import type { WeekFigure } from './weekly-series.ts'

/** The same step at dates on which nothing is known to have happened. */
export interface Placebo {
  /** The share of the other dates whose step is at least as clear. */
  share: Finding
  dates: number
  asClear: number
  /** The clearest of them. */
  clearest?: PlainDate | undefined
}

/**
 * Tries the step at every other week inside the stretch before and inside the one after, at least five weeks from an end, with the same
 * correlation of neighbours. As clear is what has as many standard errors. Nothing where there is no such week.
 */
export function placebo(
  before: readonly WeekFigure[],
  after: readonly WeekFigure[],
  fit: StepChange,
  step: Finding,
): Placebo | undefined {
  const tried = [before, after].flatMap((weeks) => triedIn(weeks, fit.phi))
  if (!tried.length || !(fit.se > 0)) return undefined
  const clear = Math.abs(fit.step / fit.se)
  const asClear = tried.filter((one) => one.clear >= clear).length
  const clearest = tried.reduce((most, one) => (one.clear > most.clear ? one : most))
  const { period, rows } = step
  return {
    share: {
      ...{ period, rows, unit: 'share', n: tried.length, counted: 'weeks', method: 'change.placebo' },
      value: asClear / tried.length,
    },
    ...{ dates: tried.length, asClear, clearest: clearest.from },
  }
}

function triedIn(weeks: readonly WeekFigure[], phi: number): { from: PlainDate; clear: number }[] {
  if (weeks.length < 2 * LEAST_WEEKS) return []
  const mean = weeks.reduce((sum, { value }) => sum + value, 0) / weeks.length
  const off = weeks.map(({ value }) => value - mean)
  const times = weeks.map(({ at }) => at)
  const { steps, left } = whitenedSteps(off, times, phi)
  return weeks.flatMap(({ from }, at) => {
    const isInside = at >= LEAST_WEEKS && weeks.length - at >= LEAST_WEEKS
    const { information, pull } = steps[at] ?? { information: 0, pull: 0 }
    const rest = left - (pull * pull) / information
    // The step by its standard error: pull / information, and √(rest / (n − 2) / information).
    const clear = Math.abs(pull) / Math.sqrt((information * rest) / (weeks.length - 2))
    return isInside && clear < Number.POSITIVE_INFINITY ? [{ from, clear }] : []
  })
}
