import type { Boundary, Intention, Organisation, Serving, Statement, Work } from '#record'
import type { Reader, Stored } from '#store'
import { type Asker, ask } from './asker.ts'

/** What only the person can say: which jobs are held, what is agreed around a paid one, one sentence of work. */
export type Missing = 'held' | 'agreed' | 'work'

/** How far a record has begun, and what files could not say. */
export interface Beginning {
  /** Nothing of a career is in it yet. */
  isEmpty: boolean
  missing: Missing[]
  jobs: Stored<'job'>[]
  /** Jobs without an end. */
  held: Stored<'job'>[]
  /** Paid jobs held without agreed weekly hours or window. */
  unagreed: Stored<'job'>[]
  organisations: Organisation[]
  boundaries: Boundary[]
  works: Work[]
  statements: Statement[]
  servings: Serving[]
  intentions: Intention[]
  hasCheckIn: boolean
}

/** What a record holds of its beginning, and what is still to be asked for. */
export function whatIsMissing(asker: Asker): Promise<Beginning> {
  return ask(asker, async (reader) => {
    const jobs = await reader.list('job')
    const boundaries = await reader.list('boundary')
    const statements = await reader.list('statement')
    const held = jobs.filter(({ to }) => !to)
    const unagreed = held.filter(({ id, paid }) => paid && !isAgreed(id, boundaries))
    return {
      isEmpty: !jobs.length && (await isBare(reader)),
      missing: jobs.length ? missingOf({ held, unagreed, hasStatement: statements.length > 0 }) : [],
      ...{ jobs, held, unagreed, boundaries, statements },
      organisations: await reader.list('organisation'),
      works: await reader.list('work'),
      servings: (await reader.list('serving')).filter(({ job }) => job),
      intentions: await reader.list('intention'),
      hasCheckIn: (await reader.entries({ kind: 'check-in' }, { limit: 1 })).length > 0,
    }
  })
}

async function isBare(reader: Reader): Promise<boolean> {
  const entries = await reader.entries({}, { limit: 1 })
  return !entries.length && (await reader.count('interval')) === 0
}

function isAgreed(job: string, boundaries: readonly Boundary[]): boolean {
  return boundaries.some((one) => one.job === job && (one.kind === 'weekly hours' || one.kind === 'daily window'))
}

/**
 * Several paid jobs without an end, and nothing agreed around some: most likely files left out an end. What is agreed
 * around a job says that it is held.
 */
function missingOf(known: { held: readonly Stored<'job'>[]; unagreed: readonly unknown[]; hasStatement: boolean }) {
  const missing: Missing[] = []
  if (known.unagreed.length && known.held.filter(({ paid }) => paid).length > 1) missing.push('held')
  if (known.unagreed.length) missing.push('agreed')
  if (!known.hasStatement) missing.push('work')
  return missing
}
