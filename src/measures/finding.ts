import type { Days } from '#calendar'

/** What a figure counts. `h/week` is hours a week; shares run from 0 to 1. */
export type Unit = 'h' | 'h/week' | 'share' | 'jobs' | 'pieces'

/** What n counts. */
export type Counted = 'days' | 'weeks' | 'months' | 'intervals' | 'jobs'

/** What is still missing before there is a figure, and how much of it is there. */
export interface NotEnough {
  missing: 'days' | 'weeks' | 'boundary' | 'work' | 'intention' | 'hours'
  need?: number | undefined
  have?: number | undefined
}

/** The rows a figure was computed from, as a question the store can answer; ids are listed only where they are few. */
export interface Rows {
  concept: 'interval' | 'entry' | 'serving' | 'boundary'
  period?: Days | undefined
  job?: string | undefined
  work?: string | undefined
  ids?: readonly string[] | undefined
}

/** The one shape of every figure. Either `value` is there, or `notEnough` says why not. */
export interface Finding {
  value?: number | undefined
  notEnough?: NotEnough | undefined
  unit: Unit
  n: number
  counted: Counted
  /** 95 %. */
  interval?: [low: number, high: number] | undefined
  /** The lowest and highest of a single day: what there is below the days that an interval needs. */
  range?: [low: number, high: number] | undefined
  period: Days
  /** Names the section of docs/measures.md that says how it is computed. */
  method: string
  /** How much of the value is assumed rather than traced, in the value’s own unit. */
  assumed?: number | undefined
  rows?: Rows | undefined
}

/** Below this many logged days a share has no interval: a convention of our own. */
export const LEAST_DAYS = 8
