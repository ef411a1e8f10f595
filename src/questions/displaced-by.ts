import type { Days, Zone } from '#calendar'
import { type Displaced, displaced, shortOfIntention, WEEKS_BEFORE } from '#measures'
import type { BleedPiece } from '#record'
import type { Reader } from '#store'
import { sortedIntervals } from './sorted-intervals.ts'

const DAY = 86_400_000
const WEEK = 7 * DAY

export interface DisplacedTerms {
  job: string
  /** The days the pieces are of: the intention is held against the hours of these. */
  days: Days
  zone: Zone
}

/** What a job’s pieces of bleed took the time of, most first. Reads the weeks before that the measure looks at. */
export async function displacedBy(
  reader: Reader,
  pieces: readonly BleedPiece[],
  { job, days, zone }: DisplacedTerms,
): Promise<Displaced[]> {
  if (!pieces.length) return []
  const first = Math.min(...pieces.map(({ start }) => start))
  const last = Math.max(...pieces.map(({ end }) => end))
  const others = (await reader.list('job')).filter(({ id }) => id !== job)
  const before = await sortedIntervals(reader, { start: first - WEEKS_BEFORE * WEEK - DAY, end: last }, others)
  const traced = new Map<string, number>()
  for (const total of await reader.dayTotals(days, ['job']))
    traced.set(total.job, (traced.get(total.job) ?? 0) + total.seconds)
  const short = shortOfIntention(await reader.list('intention'), traced, days.to)
  short.delete(job)
  return displaced({ pieces, before, zone, short })
}
