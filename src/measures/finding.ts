import type { Days } from '#calendar'
import type { ConceptName, Entry } from '#record'

/**
 * What a figure counts. `h/week` is hours a week; shares, probabilities and correlations are plain numbers (0…1, −1…1);
 * energy runs from −2 to +2, engagement, ratings and detachment from 0 to 4, answers from 0 to their own most.
 */
export type Unit =
  | 'h'
  | 'h/week'
  | 'h/week step'
  | 'min'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'share'
  | 'percentage points'
  | 'probability'
  | 'correlation'
  | 'index'
  | 'distance'
  | 'strength'
  | 'jobs'
  | 'works'
  | 'pieces'
  | 'contacts'
  | 'times'
  | 'times the interval'
  | 'constraint'
  | 'times/week'
  | 'times/month'
  | 'h/month'
  | 'energy'
  | 'energy step'
  | 'rating'
  | 'points'
  | 'reliability'
  | 'kinds'
  | 'money'

/** What n counts. */
export type Counted =
  | 'days'
  | 'weeks'
  | 'months'
  | 'intervals'
  | 'jobs'
  | 'entries'
  | 'check-ins'
  | 'wins'
  | 'contacts'
  | 'conversations'
  | 'moves'
  | 'goals'
  | 'forecasts'
  | 'occasions'
  | 'skills'
  | 'pieces'
  | 'pairs'
  | 'elements'
  | 'works'
  | 'kinds'

/** What is still missing before there is a figure: so many of what n counts, or something that has to be said first. */
export type Missing =
  | Counted
  | 'boundary'
  | 'work'
  | 'intention'
  | 'hours'
  | 'need'
  | 'move'
  | 'organisations'
  | 'ties'
  | 'means'
  | 'occupation'
  | 'own levels'
  | 'deciders'
  | 'target'
  | 'due day'
  | 'time ahead'
  | 'search weeks'
  | 'second question'
  | 'variation'
  | 'reliability'
  | 'admissible solution'
  | 'goal owners'

export interface NotEnough {
  missing: Missing
  need?: number | undefined
  /** How much of it is there. */
  have?: number | undefined
}

/** The rows a figure was computed from, as a question the store can answer; ids are listed only where they are few. */
export interface Rows {
  concept: ConceptName
  period?: Days | undefined
  job?: string | undefined
  work?: string | undefined
  /** Of entries alone. */
  kind?: Entry['kind'] | undefined
  tag?: string | undefined
  ids?: readonly string[] | undefined
}

/** What kind of sentence a figure is: each looks different, and none is read as a cause. */
export type Nature = 'description' | 'association' | 'forecast' | 'what-if'

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
  /** Names the entry of `HOWS` and the line of docs/measures.md that say how it is computed. */
  method: string
  /** A description unless said. */
  nature?: Nature | undefined
  /** How much of the value is assumed rather than traced, in the value’s own unit. */
  assumed?: number | undefined
  rows?: Rows | undefined
}

/** Below this many logged days a share has no interval: a convention of our own. */
export const LEAST_DAYS = 8
