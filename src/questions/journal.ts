import type { Contact, Job, Skill, Work } from '#record'
import type { EntryFilter, Reader, Stored } from '#store'
import { type Asker, ask } from './asker.ts'

/** What the journal can be narrowed to, and what its entries point at. */
export interface JournalNames {
  jobs: Job[]
  works: Work[]
  skills: Skill[]
  contacts: Contact[]
}

/** One page of the journal. */
export interface Journal {
  entries: Stored<'entry'>[]
  /** All entries that pass the filter. */
  count: number
  names: JournalNames
}

/** How many entries stand on one page. */
export const ENTRIES_A_PAGE = 40

/** The entries that pass the filter, newest day first; `page` from 0. */
export function journal(asker: Asker, filter: EntryFilter, page: number): Promise<Journal> {
  return ask(asker, async (reader) => ({
    entries: await reader.entries(filter, { limit: ENTRIES_A_PAGE, offset: page * ENTRIES_A_PAGE }),
    count: await reader.countEntries(filter),
    names: await namesOf(reader),
  }))
}

/** A duty with the job it belongs to. */
export interface DutyOfJob {
  id: string
  /** “On-call, Head of networks”. */
  name: string
  job: string
}

/** What one entry can point at. */
export interface EntryNames extends JournalNames {
  duties: DutyOfJob[]
}

export function entryNames(asker: Asker): Promise<EntryNames> {
  return ask(asker, async (reader) => {
    const names = await namesOf(reader)
    const jobs = new Map(names.jobs.map((job) => [job.id as string, job]))
    const positions = new Map((await reader.list('position')).map(({ id, job }) => [id as string, jobs.get(job)]))
    const duties = (await reader.list('duty')).flatMap(({ id, name, position }): DutyOfJob[] => {
      const job = positions.get(position)
      return job ? [{ id, name: `${name}, ${job.title}`, job: job.id }] : []
    })
    return { ...names, duties }
  })
}

async function namesOf(reader: Reader): Promise<JournalNames> {
  return {
    jobs: await reader.list('job'),
    works: await reader.list('work'),
    skills: await reader.list('skill'),
    contacts: await reader.list('contact'),
  }
}
