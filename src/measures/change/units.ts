import type { Unit } from '../finding.ts'
import type { Series } from './weekly-series.ts'

/** The unit of a series’ weeks. */
export const LEVEL_UNITS: Readonly<Record<Series, Unit>> = {
  energy: 'energy',
  alignment: 'share',
  hours: 'h/week',
  bleed: 'h/week',
}

/** The unit of a change in it, and how many of it one of the weeks’ units is. */
export const STEP_UNITS: Readonly<Record<Series, readonly [unit: Unit, factor: number]>> = {
  energy: ['energy step', 1],
  alignment: ['percentage points', 100],
  hours: ['h/week step', 1],
  bleed: ['h/week step', 1],
}

/** Where a series can lie. */
export const BOUNDS: Readonly<Record<Series, readonly [low: number, high: number]>> = {
  energy: [-2, 2],
  alignment: [0, 1],
  hours: [0, 168],
  bleed: [0, 168],
}
