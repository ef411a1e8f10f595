import { dayAt, firstDay, type Instant, type PlainDate } from '#calendar'
import {
  type CareerSpread,
  careerSpread,
  type DecidedMoves,
  decidedMoves,
  type OwnGoals,
  ownGoals,
  type RatedJob,
  ratedJobs,
  type Tenures,
  tenures,
} from '#measures'
import type { Job } from '#record'
import { type Asker, ask, whoAmI } from './asker.ts'

/** Whose career it is: by moves, goals, years and own ratings; each by itself. */
export interface OwnershipNow {
  today: PlainDate
  /** The last begun first. */
  jobs: Job[]
  moves: DecidedMoves
  goals: OwnGoals
  tenures: Tenures
  spread: CareerSpread
  rated: RatedJob[]
}

export async function ownershipNow(asker: Asker): Promise<OwnershipNow> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  return ask(asker, async (reader) => {
    const jobs = (await reader.list('job')).sort(lastBegunFirst)
    const works = await reader.list('work')
    const statements = await reader.list('statement')
    const totals = await reader.monthTotals(undefined, ['job'])
    return {
      ...{ today, jobs },
      moves: decidedMoves(await reader.list('move'), today),
      goals: ownGoals(await reader.list('goal'), today),
      tenures: tenures(jobs, today),
      spread: careerSpread({ jobs, works, statements, totals, today }),
      rated: ratedJobs(jobs, await reader.list('rating'), today),
    }
  })
}

function lastBegunFirst(a: Job, b: Job): number {
  const [from, other] = [a, b].map((job) => (job.from ? firstDay(job.from) : ''))
  return from === other ? (a.id < b.id ? -1 : 1) : (from ?? '') < (other ?? '') ? 1 : -1
}
