import { sql } from 'kysely'
import type { PlainDate } from '#calendar'
import type { Contact, Conversation } from '#record'
import type { Db } from './database.ts'

/** What a list of thousands of contacts shows of each. */
export type ContactLine = Pick<Contact, 'id' | 'name' | 'organisation' | 'title' | 'everyDays'>

/** With whom one talked, and when; without what was said. */
export type ConversationDay = Pick<Conversation, 'contact' | 'day'>

/** All contacts, in order of birth. */
export async function contactLines(db: Db, person: string): Promise<ContactLine[]> {
  const { rows } = await sql<Record<'id' | 'name' | 'organisation' | 'title' | 'everyDays', unknown>>`
    select "id", "name", "organisation", "title", "every_days" as "everyDays" from "contact"
    where "person" = ${person} and "removed" = 0 order by "id"`.execute(db)
  return rows.map(({ id, name, organisation, title, everyDays }) => {
    const line = { id, name, organisation: organisation ?? undefined, title: title ?? undefined }
    return { ...line, everyDays: everyDays === null ? undefined : Number(everyDays) } as ContactLine
  })
}

/** All conversations, the first one first; read from an index alone, so that notes of decades stay where they are. */
export async function conversationDays(db: Db, person: string): Promise<ConversationDay[]> {
  const { rows } = await sql<{ contact: ConversationDay['contact']; day: PlainDate }>`
    select "contact", "day" from "conversation"
    where "person" = ${person} and "removed" = 0 order by "day", "contact"`.execute(db)
  return rows.map(({ contact, day }) => ({ contact, day }))
}

/** How many contacts there are at each organisation; those without a known one under nothing. */
export interface ContactCount {
  organisation: Contact['organisation']
  count: number
}

export async function contactCounts(db: Db, person: string): Promise<ContactCount[]> {
  const { rows } = await sql<{ organisation: string | null; count: number | string }>`
    select "organisation", count(*) as "count" from "contact"
    where "person" = ${person} and "removed" = 0 group by "organisation" order by "organisation"`.execute(db)
  return rows.map(({ organisation, count }) => ({
    organisation: (organisation ?? undefined) as ContactCount['organisation'],
    count: Number(count),
  }))
}
