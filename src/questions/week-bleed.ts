import { startOfDay, type Zone } from '#calendar'
import { type Displaced, dailyRest, displaced, episodes, type Rest, shortestRest, WEEKS_BEFORE } from '#measures'
import { type BleedPiece, dayPieces, type Interval } from '#record'
import { type Asker, ask, whoAmI } from './asker.ts'
import type { Week } from './week.ts'

const DAY = 86_400_000

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
  const paid = new Set(week.jobs.filter((job) => job.paid).map((job) => job.id as string))
  const spans = week.intervals
    .filter(({ job }) => job && paid.has(job))
    .map(({ startAt, endAt }) => ({ start: startAt, end: endAt }))
  const rests = dailyRest(spans, settings.zone).filter(({ day }) => day >= week.from && day <= week.to)
  const pieces = new Map(week.focus.map((job) => [job.id as string, piecesOf(week, job.id)]))
  const before = await weeksBefore(asker, [...pieces.values()].flat(), settings.zone)
  const taken = [...pieces].flatMap(([job, own]) =>
    displaced(
      own,
      before.filter((interval) => interval.job && interval.job !== job),
    ),
  )
  return {
    pieces: [...pieces.values()].reduce((sum, own) => sum + episodes(own), 0),
    displaced: together(taken),
    rest: shortestRest(rests),
  }
}

function piecesOf({ intervals, boundaries, jobs, from, to }: Week, id: string): BleedPiece[] {
  if (!jobs.find((job) => job.id === id)?.paid) return []
  const own = intervals.filter(({ job }) => job === id)
  return dayPieces(own, { paid: new Set([id]), boundaries }).flatMap(({ day, kind, start, end }) =>
    kind === 'inside' || day < from || day > to ? [] : [{ kind, start, end }],
  )
}

async function weeksBefore(asker: Asker, pieces: readonly BleedPiece[], zone: Zone): Promise<Interval[]> {
  if (!pieces.length) return []
  const first = Math.min(...pieces.map(({ start }) => start))
  const last = Math.max(...pieces.map(({ end }) => end))
  const start = startOfDay(zone, Math.floor(first / DAY) - 7 * WEEKS_BEFORE)
  return ask(asker, (reader) => reader.intervals({ start, end: last }))
}

/** What several jobs took of the same is one. */
function together(taken: readonly Displaced[]): Displaced[] {
  const sums = Map.groupBy(taken, ({ what, job }) => `${what} ${job ?? ''}`)
  const all = [...sums.values()].map((same) => ({
    ...(same[0] as Displaced),
    seconds: same.reduce((sum, { seconds }) => sum + seconds, 0),
  }))
  return all.sort((a, b) => b.seconds - a.seconds)
}
