import type { Zone } from '#calendar'
import type { BleedPiece, Interval } from '#record'
import { SameHours } from './same-hours.ts'

/** By what it is known whose time it would have been: an agreed line, the same hours of the weeks before, or an intention. */
export type Basis = 'boundary' | 'same hours' | 'intention'

/** What bleed took the time of: a quiet evening, a leave, a job, or nothing known. */
export interface Displaced {
  what: 'quiet evening' | 'leave' | 'job' | 'free time'
  /** For `job`. */
  job?: string | undefined
  basis: Basis | undefined
  seconds: number
}

/** What pieces of one job’s bleed are held against. */
export interface DisplacedSlice {
  pieces: readonly BleedPiece[]
  /** Intervals of other jobs in the eight weeks before the pieces. */
  before: readonly Interval[]
  /** Whose clock says which hours are the same. */
  zone: Zone
  /** Seconds by which other jobs fell short of the intention in the pieces’ period (`shortOfIntention`). */
  short: ReadonlyMap<string, number>
}

/**
 * What the pieces displaced. A broken quiet evening or leave names itself. Any other piece took the time of the job that most
 * often had the same hours of the preceding eight weeks; where none did, of the job that is furthest short of its intended
 * share, as long as it is short; else it took free time.
 */
export function displaced({ pieces, before, zone, short }: DisplacedSlice): Displaced[] {
  const sameHours = new SameHours(before, zone)
  const left = new Map(short)
  const sums = new Map<string, Displaced>()
  const sorted = [...pieces].sort((a, b) => a.start - b.start)
  for (const piece of sorted) {
    const seconds = Math.round(((piece.end - piece.start) * (piece.part ?? 1)) / 1000)
    for (const taken of takenBy(piece, seconds, sameHours, left)) {
      const key = `${taken.what} ${taken.job ?? ''} ${taken.basis}`
      const sum = sums.get(key)
      if (sum) sum.seconds += taken.seconds
      else sums.set(key, taken)
    }
  }
  return [...sums.values()].sort((a, b) => b.seconds - a.seconds)
}

function takenBy(piece: BleedPiece, seconds: number, sameHours: SameHours, left: Map<string, number>): Displaced[] {
  if (piece.kind === 'quiet evening' || piece.kind === 'leave')
    return [{ what: piece.kind, basis: 'boundary', seconds }]
  const job = sameHours.jobAt(piece)
  return job ? [{ what: 'job', job, basis: 'same hours', seconds }] : shortened(seconds, left)
}

/** Gives the time to the jobs most short of their intention, until none is; what remains was free. */
function shortened(seconds: number, left: Map<string, number>): Displaced[] {
  const taken: Displaced[] = []
  let rest = seconds
  while (rest > 0) {
    const [job, missing] = [...left].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ['', 0]
    if (missing < 1) return [...taken, { what: 'free time', basis: undefined, seconds: rest }]
    const share = Math.min(rest, Math.floor(missing))
    left.set(job, missing - share)
    taken.push({ what: 'job', job, basis: 'intention', seconds: share })
    rest -= share
  }
  return taken
}

/** How many stretches there are, those that follow each other without a gap counted as one. */
export function episodes(pieces: readonly BleedPiece[]): number {
  const sorted = [...pieces].sort((a, b) => a.start - b.start)
  return sorted.filter((piece, index) => index === 0 || piece.start > (sorted[index - 1] as BleedPiece).end).length
}

/** What was displaced, each thing once; what was known in two ways has the basis of the larger part. */
export function displacedTogether(taken: readonly Displaced[]): Displaced[] {
  const sums = new Map<string, Displaced>()
  for (const one of [...taken].sort((a, b) => b.seconds - a.seconds)) {
    const key = `${one.what} ${one.job ?? ''}`
    const sum = sums.get(key)
    if (sum) sum.seconds += one.seconds
    else sums.set(key, { ...one })
  }
  return [...sums.values()].sort((a, b) => b.seconds - a.seconds)
}
