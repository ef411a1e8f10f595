import type { Complaint, Duty, Job, Organisation, Work } from '#record'
import { type Asker, ask } from './asker.ts'
import { findNamed } from './find-named.ts'

/** The job a person means by its title or its organisation’s name, as far as written; a sentence with candidates when unclear. */
export async function findJob(asker: Asker, name: string): Promise<{ found: Job } | Complaint> {
  const [jobs, organisations] = await ask(asker, async (reader) => [
    await reader.list('job'),
    await reader.list('organisation'),
  ])
  return jobNamed(name, jobs, organisations)
}

/** As `findJob`, among these jobs. */
export function jobNamed(
  name: string,
  jobs: readonly Job[],
  organisations: readonly Organisation[],
): { found: Job } | Complaint {
  const byId = new Map(organisations.map((organisation) => [organisation.id as string, organisation.name]))
  const things = jobs.map((job) => {
    const whom = job.organisation && byId.get(job.organisation)
    const names = whom ? [job.title, whom, `${job.title}, ${whom}`, `${job.title} at ${whom}`] : [job.title]
    return { value: job, names, shown: whom ? `${job.title}, ${whom}` : job.title, past: job.to !== undefined }
  })
  return findNamed(name, things, { one: 'job', many: 'jobs' })
}

/** The work a person means by its name. */
export async function findWork(asker: Asker, name: string): Promise<{ found: Work } | Complaint> {
  const works = await ask(asker, (reader) => reader.list('work'))
  const things = works.map((work) => ({
    ...{ value: work, names: [work.name], shown: work.name },
    past: work.to !== undefined,
  }))
  return findNamed(name, things, { one: 'work', many: 'works' })
}

/** The duty a person means by its name, among those of a job’s positions. */
export async function findDuty(asker: Asker, job: string, name: string): Promise<{ found: Duty } | Complaint> {
  const duties = await ask(asker, async (reader) => {
    const positions = new Map(
      (await reader.list('position', { job })).map((position) => [position.id as string, position]),
    )
    const all = await reader.list('duty')
    return all.flatMap((duty) => {
      const position = positions.get(duty.position)
      return position ? [{ duty, past: position.to !== undefined }] : []
    })
  })
  const things = duties.map(({ duty, past }) => ({ value: duty, names: [duty.name], shown: duty.name, past }))
  return findNamed(name, things, { one: 'duty of this job', many: 'duties of this job' })
}
