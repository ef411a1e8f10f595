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
