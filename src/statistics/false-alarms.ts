import { ar1Series, seededNormals } from './ar1-series.ts'
import { clipped } from './clipped.ts'
import { leastSquaresBreaks } from './least-squares-breaks.ts'
import { unknownChange } from './unknown-change.ts'

/** The share of series without any change in which one is “found”, by the rule that finds it. */
export interface FalseAlarms {
  /** The best single break is better by BIC than none. */
  bic: number
  /** The same once each value is freed of what the one before foretells. */
  prewhitened: number
  /** The rule of this program: ln of the odds for a step at a place not known above that of twenty to one, from 60 on. */
  announced: number
}

/** Odds for a step above which it is announced: a convention of our own, held to its false alarms by simulation. */
export const ANNOUNCED_ODDS = 20
/** Below so many weeks nothing is announced. */
export const LEAST_ANNOUNCED = 60

/** How many observations a step not known has to leave on each side: a tenth, at least 8. */
export function leastOnSide(n: number): number {
  return Math.max(8, Math.ceil(n / 10))
}

/** Simulates `runs` AR(1) series of `n` values and φ. */
export function falseAlarms(n: number, phi: number, { runs, seed }: { runs: number; seed: number }): FalseAlarms {
  const normal = seededNormals(seed)
  const found = { bic: 0, prewhitened: 0, announced: 0 }
  for (let run = 0; run < runs; run++) {
    const y = ar1Series(n, phi, normal)
    if (hasBreak(y)) found.bic++
    if (hasBreak(prewhitened(y))) found.prewhitened++
    if (isAnnounced(y)) found.announced++
  }
  return { bic: found.bic / runs, prewhitened: found.prewhitened / runs, announced: found.announced / runs }
}

/** Whether a change at a place not known is announced in this series. */
export function isAnnounced(y: readonly number[], times?: readonly number[]): boolean {
  if (y.length < LEAST_ANNOUNCED) return false
  const found = unknownChange(clipped(y), leastOnSide(y.length), times)
  return found !== undefined && found.logBayesFactor > Math.log(ANNOUNCED_ODDS)
}

function hasBreak(y: readonly number[]): boolean {
  return breakOf(y) < y.length
}

/** The best single break where it is better by BIC than none, else the end. */
function breakOf(y: readonly number[]): number {
  const [none, one] = leastSquaresBreaks(y, 0.15, 1)
  return none && one && one.bic < none.bic ? (one.breaks[0] as number) : y.length
}

/** Each value less φ of the one before, φ the correlation of neighbours around the means on both sides of a break, where there is one. */
function prewhitened(y: readonly number[]): number[] {
  const at = breakOf(y)
  const off = [...aroundMean(y.slice(0, at)), ...aroundMean(y.slice(at))]
  const squares = off.reduce((sum, one) => sum + one * one, 0)
  const products = off.slice(1).reduce((sum, one, at) => sum + one * (off[at] as number), 0)
  const phi = squares > 0 ? products / squares : 0
  return y.slice(1).map((one, at) => one - phi * (y[at] as number))
}

function aroundMean(values: readonly number[]): number[] {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  return values.map((one) => one - mean)
}
