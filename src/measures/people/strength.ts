import { addDays, dayNumber, type PlainDate } from '#calendar'
import type { Conversation } from '#record'
import { tieStrength } from '#statistics'
import type { Finding } from '../finding.ts'

/** After so many days a conversation counts half, unless the person chose otherwise: a convention of our own. */
export const HALF_LIFE_DAYS = 30

type Talk = Pick<Conversation, 'contact' | 'day'>

/** The days on which one talked with each contact, up to today, in order. */
export function talkDays(conversations: readonly Talk[], today: PlainDate): Map<string, PlainDate[]> {
  const days = new Map<string, PlainDate[]>()
  for (const { contact, day } of conversations) {
    if (day > today) continue
    const own = days.get(contact)
    if (own) own.push(day)
    else days.set(contact, [day])
  }
  for (const own of days.values()) own.sort()
  return days
}

/** How strong the tie with one contact is today, from the days one talked with them. */
export function strength(days: readonly PlainDate[], today: PlainDate, halfLife = HALF_LIFE_DAYS): Finding {
  const past = days.filter((day) => day <= today).sort()
  return {
    value: tieStrength(past.map(dayNumber), dayNumber(today), halfLife),
    unit: 'strength',
    n: past.length,
    counted: 'conversations',
    period: { from: past[0] ?? today, to: today },
    method: 'people.strength',
    rows: { concept: 'conversation' },
  }
}

/** The strength at the end of each of so many weeks, the last one today. */
export function strengthOverTime(
  days: readonly PlainDate[],
  today: PlainDate,
  halfLife = HALF_LIFE_DAYS,
  weeks = 52,
): { day: PlainDate; value: number }[] {
  const past = days.map(dayNumber)
  return Array.from({ length: weeks + 1 }, (_, at) => {
    const day = addDays(today, -7 * (weeks - at))
    return { day, value: tieStrength(past, dayNumber(day), halfLife) }
  })
}
