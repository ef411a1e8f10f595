import { type Days, dayNumber, type PlainDate } from '#calendar'
import type { Contact, Conversation } from '#record'
import { wilsonInterval } from '#statistics'
import type { Finding } from '../finding.ts'
import { quartersUntil } from '../quarters.ts'
import { employersOn, type PaidJob, sideOf } from './sides.ts'

export interface TalkSlice {
  contacts: readonly Pick<Contact, 'id' | 'organisation'>[]
  /** In any order; those after today are left out. */
  conversations: readonly Pick<Conversation, 'contact' | 'day'>[]
  jobs: readonly PaidJob[]
  today: PlainDate
}

export interface OutsideTalks {
  /** The last quarters in order, the running one up to today. */
  quarters: { days: Days; share: Finding; all: number }[]
  /** Weeks since the last conversation with somebody outside. */
  since: Finding
  /** Nothing but conversations inside, or none, for long: from `QUIET_WEEKS` on. */
  isQuiet: boolean
}

/** From so many weeks without a conversation outside one is told: a convention of our own. */
export const QUIET_WEEKS = 4

const QUARTERS = 8

/**
 * The share of conversations with people outside, by quarter. Inside is the organisation of a paid job that was held on the
 * day of the conversation; where a contact is, is known only as of today.
 */
export function outsideTalks({ contacts, conversations, jobs, today }: TalkSlice): OutsideTalks {
  const byId = new Map(contacts.map((contact) => [contact.id as string, contact]))
  const sides = sidesByDay(jobs)
  const had = conversations
    .filter(({ contact, day }) => day <= today && byId.has(contact))
    .map(({ contact, day }) => ({ day, side: sides(byId.get(contact) ?? {}, day) }))
  const last = had.reduce<PlainDate | undefined>(
    (latest, { day, side }) => (side === 'outside' && (!latest || day > latest) ? day : latest),
    undefined,
  )
  const since = weeksSince(last, had.filter(({ side }) => side === 'outside').length, today)
  return {
    quarters: quartersUntil(today, QUARTERS).map((days) => {
      const within = had.filter(({ day }) => days.from <= day && day <= days.to)
      return { days, all: within.length, share: shareOf(within, days) }
    }),
    since,
    isQuiet: (since.value ?? 0) >= QUIET_WEEKS,
  }
}

function sidesByDay(jobs: readonly PaidJob[]) {
  const employers = new Map<PlainDate, ReadonlySet<string>>()
  return (contact: Pick<Contact, 'organisation'>, day: PlainDate) => {
    const held = employers.get(day) ?? employersOn(jobs, day)
    employers.set(day, held)
    return sideOf(contact, held)
  }
}

function shareOf(within: readonly { side: string }[], period: Days): Finding {
  const outside = within.filter(({ side }) => side === 'outside').length
  const n = within.filter(({ side }) => side !== 'unknown').length
  const basis = { unit: 'share', n, counted: 'conversations', period, method: 'people.conversations' } as const
  const rows = { concept: 'conversation', period } as const
  if (!n) return { ...basis, rows, notEnough: { missing: 'conversations' } }
  return { ...basis, rows, value: outside / n, interval: wilsonInterval(outside, n) }
}

function weeksSince(last: PlainDate | undefined, n: number, today: PlainDate): Finding {
  const basis = { unit: 'weeks', n, counted: 'conversations', method: 'people.since outside' } as const
  const rows = { concept: 'conversation' } as const
  if (!last) return { ...basis, rows, period: { from: today, to: today }, notEnough: { missing: 'conversations' } }
  return { ...basis, rows, period: { from: last, to: today }, value: (dayNumber(today) - dayNumber(last)) / 7 }
}
