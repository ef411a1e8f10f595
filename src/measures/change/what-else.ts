import { type Days, firstDay, lastDay, type PartialDate } from '#calendar'
import type { Boundary, Job, Move, Position, Serving, Statement } from '#record'

/** Something else of the record that happened in the weeks around a date. */
export type WhatElse = { on: PartialDate } & (
  | { kind: 'move'; thing: Move }
  | { kind: 'position'; thing: Position }
  | { kind: 'boundary begins' | 'boundary ends'; thing: Boundary }
  | { kind: 'leave'; thing: Boundary }
  | { kind: 'statement'; thing: Statement }
  | { kind: 'serving'; thing: Serving }
)

/** What is looked through. */
export interface WhatElseSlice {
  moves: readonly Move[]
  positions: readonly Position[]
  boundaries: readonly Boundary[]
  statements: readonly Statement[]
  servings: readonly Serving[]
  jobs: readonly Pick<Job, 'id'>[]
}

/** So many weeks on both sides are looked through: a convention of our own. */
export const WEEKS_AROUND = 8

/**
 * What else the record knows of these days, in order of time, the move itself (`but`) and its position left out: other moves, positions
 * begun, boundaries agreed or ended, leave, works reworded, shares of jobs changed. Dates known only to the year tell nothing here.
 */
export function whatElse(slice: WhatElseSlice, days: Days, but?: Pick<Move, 'id' | 'position'>): WhatElse[] {
  const found: WhatElse[] = [
    ...slice.moves.filter(({ id }) => id !== but?.id).map((thing) => ({ kind: 'move', on: thing.on, thing }) as const),
    ...slice.positions.flatMap((thing) =>
      thing.from && thing.id !== but?.position && !slice.moves.some(({ position }) => position === thing.id)
        ? [{ kind: 'position', on: thing.from, thing } as const]
        : [],
    ),
    ...slice.boundaries.flatMap(boundaryTurns),
    ...slice.statements.map(
      (thing) => ({ kind: 'statement', on: thing.from as string as PartialDate, thing }) as const,
    ),
    ...slice.servings.flatMap((thing) =>
      thing.from && !thing.interval ? [{ kind: 'serving', on: thing.from, thing } as const] : [],
    ),
  ]
  return found.filter((one) => isWithin(one, days)).sort((a, b) => order(a) - order(b))
}

function boundaryTurns(thing: Boundary): WhatElse[] {
  const { kind, from, to } = thing
  if (kind === 'leave') return from ? [{ kind: 'leave', on: from, thing }] : []
  return [
    ...(from ? [{ kind: 'boundary begins', on: from, thing } as const] : []),
    ...(to ? [{ kind: 'boundary ends', on: to, thing } as const] : []),
  ]
}

/** Leave counts where any day of it lies there. */
function isWithin({ kind, on, thing }: WhatElse, { from, to }: Days): boolean {
  if (on.length < 7) return false
  const end = kind === 'leave' && 'to' in thing && thing.to ? thing.to : on
  return firstDay(on) <= to && lastDay(end) >= from
}

function order({ on }: WhatElse): number {
  return Date.parse(firstDay(on))
}
