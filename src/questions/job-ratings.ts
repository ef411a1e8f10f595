import { dayAt, type Instant, type PlainDate } from '#calendar'
import { type RatedJob, ratedJobs } from '#measures'
import type { Evidence } from '#record'
import type { Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'

/** How one job is rated, and what could show it. */
export interface JobRatings {
  job: Stored<'job'>
  today: PlainDate
  rated: RatedJob
  evidence: Evidence[]
  /** The newest wins and lessons of the job. */
  entries: Stored<'entry'>[]
}

const ENTRIES = 6

/** The job with this id as the person rates it; nothing when there is no such job. */
export async function jobRatings(asker: Asker, id: string): Promise<JobRatings | undefined> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  return ask(asker, async (reader) => {
    const job = await reader.find('job', id)
    if (!job) return undefined
    const ratings = await reader.list('rating', { job: job.id })
    const wins = await reader.entries({ job: id, kind: 'win' }, { limit: ENTRIES })
    const lessons = await reader.entries({ job: id, kind: 'lesson' }, { limit: ENTRIES })
    const evidence = await reader.list('evidence', { job: job.id })
    // What a rating already names stays a choice, however old it is.
    const named = new Set(ratings.flatMap(({ entries = [] }) => entries as readonly string[]))
    const shown = [...wins, ...lessons]
    const older = await reader.listByIds(
      'entry',
      [...named].filter((one) => !shown.some((entry) => entry.id === one)),
    )
    const [rated] = ratedJobs([job], ratings, today)
    if (!rated) return undefined
    const entries = [...shown, ...older].sort((a, b) => (a.day < b.day ? 1 : -1))
    return { job, today, rated, evidence, entries }
  })
}
