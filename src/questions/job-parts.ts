import type { Boundary, Duty, Job, Organisation, Position, Serving, Work } from '#record'
import type { Reader, Stored } from '#store'
import { type Asker, ask } from './asker.ts'

/** One job with all that belongs to it but its time and its entries. */
export interface JobParts {
  job: Stored<'job'>
  organisation?: Organisation | undefined
  /** The newest first. */
  positions: Stored<'position'>[]
  /** Of all its positions. */
  duties: Stored<'duty'>[]
  /** Its own, and leave and quiet evenings that hold for every paid job; the newest first. */
  boundaries: Stored<'boundary'>[]
  /** Of the job and of its duties; those of single intervals are not among them. */
  servings: Stored<'serving'>[]
  intentions: Stored<'intention'>[]
  /** The newest first. */
  moves: Stored<'move'>[]
  works: Work[]
  /** Every job, by which others may be called. */
  jobs: Job[]
  organisations: Organisation[]
}

/** The job with this id, or nothing when the record has none. */
export function jobParts(asker: Asker, id: string): Promise<JobParts | undefined> {
  return ask(asker, async (reader) => {
    const job = await reader.find('job', id)
    return job && partsOf(reader, job)
  })
}

export async function partsOf(reader: Reader, job: Stored<'job'>): Promise<JobParts> {
  const positions = await reader.list('position', { job: job.id })
  const duties = await dutiesOf(reader, positions)
  const served = new Set<string>([job.id, ...duties.map(({ id }) => id)])
  const boundaries = await reader.list('boundary')
  const servings = await reader.list('serving', { interval: undefined })
  const organisations = await reader.list('organisation')
  return {
    job,
    organisation: organisations.find(({ id }) => id === job.organisation),
    positions: positions.sort(newestFirst),
    duties,
    boundaries: boundaries.filter((one) => speaksFor(one, job)).sort(newestFirst),
    servings: servings.filter(({ job, duty }) => served.has((duty ?? job) as string)).sort(wholeJobFirst),
    intentions: (await reader.list('intention', { job: job.id })).sort(newestFirst),
    moves: (await reader.list('move', { job: job.id })).sort((a, b) => (a.on < b.on ? 1 : -1)),
    works: await reader.list('work'),
    jobs: await reader.list('job'),
    organisations,
  }
}

async function dutiesOf(reader: Reader, positions: readonly Position[]): Promise<Stored<'duty'>[]> {
  const own = new Set<string>(positions.map(({ id }) => id))
  if (!own.size) return []
  const duties: Stored<'duty'>[] = await reader.list('duty')
  return duties.filter((duty: Duty) => own.has(duty.position))
}

function speaksFor(boundary: Boundary, job: Job): boolean {
  return boundary.job === job.id || (!boundary.job && job.paid)
}

/** What the whole job serves before what its duties do, the newest first. */
function wholeJobFirst(a: Serving, b: Serving): number {
  return Number(a.duty !== undefined) - Number(b.duty !== undefined) || newestFirst(a, b)
}

/** The later start first; what has no start has always been, and comes last. */
function newestFirst(a: { from?: string | undefined }, b: { from?: string | undefined }): number {
  return (b.from ?? '') < (a.from ?? '') ? -1 : (b.from ?? '') > (a.from ?? '') ? 1 : 0
}
