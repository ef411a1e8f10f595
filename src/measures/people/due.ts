import { dayNumber, type PlainDate } from '#calendar'
import type { Contact } from '#record'
import type { Finding } from '../finding.ts'

type Chosen = Pick<Contact, 'id' | 'everyDays'>

export interface Due {
  contact: string
  everyDays: number
  /** Of the last conversation; absent where there was none. */
  last?: PlainDate | undefined
  /** Days since it, by the chosen interval: from 1 on it is due. */
  overdue: Finding
  isDue: boolean
}

/**
 * Contacts with a chosen interval, the most overdue first; those one has not talked with yet are due, and stand last of these.
 * Whoever has no chosen interval is never due.
 */
export function due(
  contacts: readonly Chosen[],
  days: ReadonlyMap<string, readonly PlainDate[]>,
  today: PlainDate,
): Due[] {
  const all = contacts.flatMap(({ id, everyDays }) =>
    everyDays ? [dueOf(id, everyDays, days.get(id)?.at(-1), today)] : [],
  )
  return all.sort(
    (a, b) => Number(b.isDue) - Number(a.isDue) || order(b) - order(a) || (a.contact < b.contact ? -1 : 1),
  )
}

function order({ overdue }: Due): number {
  return overdue.value ?? 0
}

function dueOf(contact: string, everyDays: number, last: PlainDate | undefined, today: PlainDate): Due {
  const basis = { unit: 'times the interval', counted: 'conversations', method: 'people.overdue' } as const
  const rows = { concept: 'conversation' } as const
  if (!last) {
    const period = { from: today, to: today }
    const overdue = { ...basis, n: 0, period, rows, notEnough: { missing: 'conversations' } } as const
    return { contact, everyDays, overdue, isDue: true }
  }
  const value = (dayNumber(today) - dayNumber(last)) / everyDays
  const overdue = { ...basis, n: 1, period: { from: last, to: today }, rows, value }
  return { contact, everyDays, last, overdue, isDue: value >= 1 }
}
