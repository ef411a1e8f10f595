import { intersect, lengthOf, type Span } from '#calendar'
import type { BleedPiece, Interval } from '#record'

/** By what it is known whose time it would have been: an agreed line, or the same hours of the weeks before. */
export type Basis = 'boundary' | 'same hours'

/** What bleed took the time of: a quiet evening, a leave, a job, or nothing known. */
export interface Displaced {
  what: 'quiet evening' | 'leave' | 'job' | 'free time'
  /** For `job`. */
  job?: string | undefined
  basis: Basis | undefined
  seconds: number
}

const WEEK = 7 * 86_400_000
/** How many weeks back the same hours are looked at. */
export const WEEKS_BEFORE = 8
/** Another job owns an hour of the week when it was traced in it in at least this share of those weeks: a convention of our own. */
const OFTEN = 0.25

/**
 * What the pieces displaced. A broken quiet evening or leave names itself. Any other piece took the time of the job that most
 * often had the same hours of the preceding eight weeks; where none did, it took free time.
 * `before`: intervals of other jobs in the eight weeks before the pieces.
 */
export function displaced(pieces: readonly BleedPiece[], before: readonly Interval[]): Displaced[] {
  const sums = new Map<string, Displaced>()
  for (const piece of pieces) {
    const taken = whatOf(piece, before)
    const key = `${taken.what} ${taken.job ?? ''}`
    const sum = sums.get(key)
    const seconds = Math.round((piece.end - piece.start) / 1000)
    if (sum) sum.seconds += seconds
    else sums.set(key, { ...taken, seconds })
  }
  return [...sums.values()].sort((a, b) => b.seconds - a.seconds)
}

function whatOf(piece: BleedPiece, before: readonly Interval[]): Omit<Displaced, 'seconds'> {
  if (piece.kind === 'quiet evening' || piece.kind === 'leave') return { what: piece.kind, basis: 'boundary' }
  const shares = new Map<string, number>()
  const length = piece.end - piece.start
  for (let week = 1; week <= WEEKS_BEFORE; week++) {
    const same: Span = { start: piece.start - week * WEEK, end: piece.end - week * WEEK }
    for (const { job, startAt, endAt } of before) {
      if (!job || endAt <= same.start || startAt >= same.end) continue
      const shared = lengthOf(intersect([same], [{ start: startAt, end: endAt }]))
      shares.set(job, (shares.get(job) ?? 0) + shared / length / WEEKS_BEFORE)
    }
  }
  const [job, share] = [...shares].sort((a, b) => b[1] - a[1])[0] ?? []
  return job && share !== undefined && share >= OFTEN
    ? { what: 'job', job, basis: 'same hours' }
    : { what: 'free time', basis: undefined }
}

/** Pieces of one day and kind that follow each other without a gap are one episode. */
export function episodes(pieces: readonly BleedPiece[]): number {
  const sorted = [...pieces].sort((a, b) => a.start - b.start)
  return sorted.filter((piece, index) => index === 0 || piece.start > (sorted[index - 1] as BleedPiece).end).length
}
