import type { Zone } from '#calendar'
import { LONGEST_INTERVAL } from '#record'
import { aroundBreak, type Piece } from '../sheet/break.ts'
import { type DayLayout, onClock } from '../sheet/day-layout.ts'
import type { KlogEntry, KlogRecord } from './shape.ts'

/** Breaks of one record that are taken out; each looks at all of its time. */
const MOST_BREAKS = 100

/** The time of one entry: in pieces, where breaks were taken out of it; in none, where its day is full. */
export interface Timed {
  entry: KlogEntry
  pieces: Piece[]
  /** It said how long, not when. */
  placed: boolean
}

/**
 * The time of a record: ranges where they stand, durations laid out, and each break (a negative duration) taken out of the
 * middle of what is then the longest piece. `unfit` are breaks longer than any, or too many; open ranges are in neither.
 */
export function timesOf(
  { day, entries }: KlogRecord,
  layout: DayLayout,
  zone: Zone,
): { times: Timed[]; unfit: KlogEntry[] } {
  const times = entries.flatMap((entry) => timeOf(entry, day, layout, zone) ?? [])
  const unfit: KlogEntry[] = []
  let breaks = 0
  for (const entry of entries) {
    if (!('minutes' in entry.spent) || entry.spent.minutes >= 0) continue
    if (++breaks > MOST_BREAKS || !takeOut(times, -entry.spent.minutes * 60_000)) unfit.push(entry)
  }
  return { times, unfit }
}

function timeOf(entry: KlogEntry, day: number, layout: DayLayout, zone: Zone): Timed | undefined {
  const { spent } = entry
  if ('minutes' in spent) {
    if (spent.minutes < 0) return undefined
    if (spent.minutes * 60_000 > LONGEST_INTERVAL)
      return { entry, pieces: [{ start: 0, end: spent.minutes * 60_000 }], placed: false }
    const laid = layout.place(day, spent.minutes * 60)
    return { entry, pieces: laid ? [laid] : [], placed: laid !== undefined && spent.minutes > 0 }
  }
  if (spent.to === undefined) return undefined
  const [start, end] = [onClock(zone, day, spent.from * 60), onClock(zone, day, spent.to * 60)]
  return { entry, pieces: [{ start, end }], placed: false }
}

function takeOut(times: readonly Timed[], rest: number): boolean {
  let longest: { time: Timed; index: number; length: number } | undefined
  for (const time of times)
    for (const [index, { start, end }] of time.pieces.entries())
      if (end - start > (longest?.length ?? 0)) longest = { time, index, length: end - start }
  const piece = longest?.time.pieces[longest.index]
  const left = piece && aroundBreak(piece, rest)
  if (longest && left) longest.time.pieces.splice(longest.index, 1, ...left)
  return left !== undefined
}

/** Up to when each day is taken by ranges, so that durations are laid out behind them. */
export function keepRangesFree({ day, entries }: KlogRecord, layout: DayLayout): void {
  for (const { spent } of entries)
    if (!('minutes' in spent) && spent.to !== undefined) layout.keepFree(day, spent.to * 60)
}
