import type { Duty, Job, Organisation, Position } from '#record'
import type { Reader, Stored } from '#store'
import { type Asker, ask } from './asker.ts'
import { wordingsOf } from './wording.ts'

/** One work with its wordings and what is said to serve it. */
export interface WorkParts {
  work: Stored<'work'>
  /** The newest first. */
  wordings: Stored<'statement'>[]
  /** Of jobs and duties; those of single intervals are counted, not listed. */
  servings: Stored<'serving'>[]
  /** Single intervals that serve by themselves. */
  single: number
  jobs: Job[]
  positions: Position[]
  duties: Duty[]
  organisations: Organisation[]
}

/** The work with this id, or nothing when the record has none. */
export function workParts(asker: Asker, id: string): Promise<WorkParts | undefined> {
  return ask(asker, async (reader) => {
    const work = await reader.find('work', id)
    return work && (await allPartsOf(reader, [work]))[0]
  })
}

export async function allPartsOf(reader: Reader, works: readonly Stored<'work'>[]): Promise<WorkParts[]> {
  const statements = await reader.list('statement')
  const servings = await reader.list('serving')
  const around = {
    jobs: await reader.list('job'),
    positions: await reader.list('position'),
    duties: await reader.list('duty'),
    organisations: await reader.list('organisation'),
  }
  return works.map((work) => {
    const own = servings.filter((serving) => serving.work === work.id)
    return {
      ...{ work, ...around },
      wordings: wordingsOf(work.id, statements),
      servings: own.filter(({ interval }) => !interval),
      single: own.filter(({ interval }) => interval).length,
    }
  })
}
