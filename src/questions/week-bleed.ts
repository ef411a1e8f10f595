import { dayAt, dayNumber, type Instant, startOfDay } from '#calendar'
import { type Displaced, dailyRest, displacedTogether, episodes, type Rest, shortestRest } from '#measures'
import { type Asker, ask, whoAmI } from './asker.ts'
import { displacedBy } from './displaced-by.ts'
import { bleedPiecesOf } from './job-figures.ts'
import type { Week } from './week.ts'

/** What lay outside the boundaries of a week did: what it took the time of, and the rest it left. */
export interface WeekBleed {
  /** Stretches that follow each other without a gap are one. */
  pieces: number
  displaced: Displaced[]
  /** The shortest daily rest of all paid jobs together. */
  rest?: Rest | undefined
}

/** The bleed of all jobs a week was looked at for. */
export async function weekBleed(asker: Asker, week: Week): Promise<WeekBleed> {
  const { settings } = await whoAmI(asker)
  const { zone } = settings
  const paid = new Set(week.jobs.filter((job) => job.paid).map((job) => job.id as string))
  const spans = week.intervals
    .filter(({ job }) => job && paid.has(job))
    .map(({ startAt, endAt }) => ({ start: startAt, end: endAt }))
  const today = dayAt(zone, asker.now() as Instant)
  const known = Math.min(startOfDay(zone, dayNumber(today)), startOfDay(zone, dayNumber(week.to) + 1))
  const rests = dailyRest(spans, zone, known).filter(({ day }) => day >= week.from && day <= week.to)
  const pieces = new Map(
    week.focus.map((job) => [job.id as string, bleedPiecesOf(week.intervals, week, job, week.boundaries)]),
  )
  const taken = await ask(asker, async (reader) => {
    const found: Displaced[] = []
    for (const [job, own] of pieces) found.push(...(await displacedBy(reader, own, { job, days: week, zone })))
    return found
  })
  return {
    pieces: [...pieces.values()].reduce((sum, own) => sum + episodes(own), 0),
    displaced: displacedTogether(taken),
    rest: shortestRest(rests),
  }
}
