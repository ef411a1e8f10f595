import type { Days } from '#calendar'
import type { CountedThing, Entry } from '#record'
import type { Rows } from '../finding.ts'

const KINDS: Partial<Readonly<Record<CountedThing, Entry['kind']>>> = { wins: 'win', 'check-ins': 'check-in' }

/** The rows that a goal or a cadence counts; of one that is reached by milestones these. */
export function countedRows(
  thing: { counts?: CountedThing | undefined; job?: string | undefined; tag?: string | undefined },
  period: Days,
): Rows {
  const { counts, job, tag } = thing
  switch (counts) {
    case undefined:
      return { concept: 'milestone' }
    case 'hours':
      return { concept: 'interval', job, period }
    case 'conversations':
      return { concept: 'conversation', period }
    case 'learning hours':
      return { concept: 'learning', period }
    default:
      return { concept: 'entry', job, tag, kind: KINDS[counts], period }
  }
}
