import type { Stretches } from './stretches.ts'

/** A piece of a timeline in which nothing overlaps: what is told by `row` held from one instant up to another. */
export interface Piece {
  from: number
  to: number
  row: number
}

/**
 * Lays events, `order` telling which comes first, into one timeline: of several at a moment the one that began last is in front,
 * and what lay behind it goes on when it is over. Up to `bridge` milliseconds without any belong to the one before.
 */
export function* front(stretches: Stretches, order: Uint32Array, bridge: number): Generator<Piece> {
  const pile = new Pile(stretches)
  for (const row of order) {
    const start = stretches.startOf(row)
    yield* pile.playTo(start)
    yield* pile.bridgeTo(start, bridge)
    pile.lay(row, start)
  }
  yield* pile.playTo(Number.POSITIVE_INFINITY)
}

/** The events that have begun, the last on top; those below that are over by then go when they come to the top. */
class Pile {
  readonly #stretches: Stretches
  readonly #rows: number[] = []
  #at = Number.NEGATIVE_INFINITY
  #last: number | undefined

  constructor(stretches: Stretches) {
    this.#stretches = stretches
  }

  *playTo(limit: number): Generator<Piece> {
    while (this.#rows.length && this.#at < limit) {
      const row = this.#rows[this.#rows.length - 1] as number
      const end = this.#stretches.endOf(row)
      const to = Math.min(end, limit)
      if (to > this.#at) yield { from: this.#at, to, row }
      if (to >= this.#at) this.#last = row
      if (end <= limit) this.#rows.pop()
      this.#at = Math.max(this.#at, to)
    }
  }

  *bridgeTo(start: number, most: number): Generator<Piece> {
    const from = this.#at
    if (this.#rows.length || this.#last === undefined || start <= from || start - from > most) return
    yield { from, to: start, row: this.#last }
    this.#at = start
  }

  lay(row: number, start: number): void {
    this.#rows.push(row)
    this.#at = start
  }
}

/** Nothing is told at this moment. */
export const NONE = -1

/** Goes along a timeline beside another: asked for ever later moments, it says what held there, and up to when. */
export class Beside {
  readonly #pieces: Iterator<Piece>
  #piece: Piece | undefined
  /** What held at the moment last asked for. */
  row = NONE

  constructor(pieces: Iterator<Piece>) {
    this.#pieces = pieces
    this.#piece = this.#next()
  }

  /** Sets `row` to what holds at `at`, and returns up to when it does, `limit` at most. */
  reach(at: number, limit: number): number {
    while (this.#piece && this.#piece.to <= at) this.#piece = this.#next()
    const piece = this.#piece
    const holds = piece !== undefined && piece.from <= at
    this.row = holds ? piece.row : NONE
    return piece ? Math.min(limit, holds ? piece.to : piece.from) : limit
  }

  #next(): Piece | undefined {
    const { done, value } = this.#pieces.next()
    return done ? undefined : value
  }
}
