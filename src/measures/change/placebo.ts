import type { PlainDate } from '#calendar'
import { type Ar1Sums, ar1Fit, type StepChange, stepSums } from '#statistics'
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
  const [y, times] = [weeks.map(({ value }) => value), weeks.map(({ at }) => at)]
  return weeks.flatMap(({ from }, at) => {
    const isInside = at >= LEAST_WEEKS && weeks.length - at >= LEAST_WEEKS
    const clear = isInside ? clearness(stepSums(y, at, times), phi) : undefined
    return clear === undefined ? [] : [{ from, clear }]
  })
}

function clearness(sums: Ar1Sums, phi: number): number | undefined {
  const fit = ar1Fit(sums, phi)
  const [step, se] = [fit?.coefficients[1], fit?.errors[1]]
  return step !== undefined && se !== undefined && se > 0 ? Math.abs(step / se) : undefined
}
