import type { PlainDate } from '#calendar'
import { type Job, RATED, type Rated, type Rating } from '#record'
import type { Finding } from '../finding.ts'

/** One side of a job as the person rates it, over time. */
export interface RatedSide {
  of: Rated
  /** The newest rating, 0…4, with what shows it. */
  now: Finding
  /** The first one first. */
  ratings: readonly Rating[]
}

/** Scope, motivation and impact of a job: three sides, never summed. */
export interface RatedJob {
  job: string
  sides: readonly RatedSide[]
}

/** Every job with its three sides, in the order given; ratings of days to come do not count. */
export function ratedJobs(jobs: readonly Pick<Job, 'id'>[], ratings: readonly Rating[], today: PlainDate): RatedJob[] {
  const past = ratings.filter(({ on }) => on <= today).toSorted(byDay)
  return jobs.map(({ id }) => {
    const own = past.filter(({ job }) => job === id)
    return {
      job: id,
      sides: RATED.map((of) =>
        sideOf(
          of,
          own.filter((one) => one.of === of),
          today,
        ),
      ),
    }
  })
}

function sideOf(of: Rated, ratings: readonly Rating[], today: PlainDate): RatedSide {
  const newest = ratings.at(-1)
  const period = { from: ratings[0]?.on ?? today, to: newest?.on ?? today }
  const basis = { unit: 'rating', n: ratings.length, counted: 'pieces', period, method: 'ownership.rating' } as const
  if (!newest)
    return { of, ratings, now: { ...basis, notEnough: { missing: 'pieces' }, rows: { concept: 'rating', ids: [] } } }
  const rows = { concept: 'rating', job: newest.job, ids: [newest.id] } as const
  return { of, ratings, now: { ...basis, value: newest.value, rows } }
}

/** Of two on one day, the later written counts. */
function byDay(a: Rating, b: Rating): number {
  return a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1
}
