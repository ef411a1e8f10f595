import { type Days, dayNumber, type PlainDate } from '#calendar'
import type { Contact, Conversation } from '#record'
import { wilsonInterval } from '#statistics'
import type { Finding } from '../finding.ts'
import { quartersUntil } from '../quarters.ts'
import { employersOn, type PaidJob, type Side, sideOf } from './sides.ts'

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
  const isOutside = ({ contact, day }: Talk) => sides(byId.get(contact) ?? {}, day) === 'outside'
  const had = conversations.filter(({ contact, day }) => day <= today && byId.has(contact))
  const spans = quartersUntil(today, QUARTERS)
  // Decades of conversations are looked through for the last one outside only where the last two years have none.
  const recent = had.filter(({ day }) => day >= (spans[0]?.from ?? today))
  const since = weeksSince(newest(recent.filter(isOutside)) ?? newest(had.filter(isOutside)), today)
  return {
    quarters: spans.map((days) => {
      const within = recent.filter(({ day }) => days.from <= day && day <= days.to)
      const told = within.map(({ contact, day }) => sides(byId.get(contact) ?? {}, day))
      return { days, all: within.length, share: shareOf(told, days) }
    }),
    since,
    isQuiet: (since.value ?? 0) >= QUIET_WEEKS,
  }
}

type Talk = TalkSlice['conversations'][number]

function newest(talks: readonly Talk[]): PlainDate | undefined {
  return talks.reduce<PlainDate | undefined>((last, { day }) => (!last || day > last ? day : last), undefined)
}

function sidesByDay(jobs: readonly PaidJob[]) {
  const employers = new Map<PlainDate, ReadonlySet<string>>()
  return (contact: Pick<Contact, 'organisation'>, day: PlainDate) => {
    const held = employers.get(day) ?? employersOn(jobs, day)
    employers.set(day, held)
    return sideOf(contact, held)
  }
}

function shareOf(within: readonly Side[], period: Days): Finding {
  const outside = within.filter((side) => side === 'outside').length
  const n = within.filter((side) => side !== 'unknown').length
  const basis = { unit: 'share', n, counted: 'conversations', period, method: 'people.conversations' } as const
  const rows = { concept: 'conversation', period } as const
  if (!n) return { ...basis, rows, notEnough: { missing: 'conversations' } }
  return { ...basis, rows, value: outside / n, interval: wilsonInterval(outside, n) }
}

function weeksSince(last: PlainDate | undefined, today: PlainDate): Finding {
  const basis = { unit: 'weeks', n: last ? 1 : 0, counted: 'conversations', method: 'people.since outside' } as const
  const rows = { concept: 'conversation' } as const
  if (!last) return { ...basis, rows, period: { from: today, to: today }, notEnough: { missing: 'conversations' } }
  return { ...basis, rows, period: { from: last, to: today }, value: (dayNumber(today) - dayNumber(last)) / 7 }
}
