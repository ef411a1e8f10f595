import { dayAt, type Instant, type PlainDate } from '#calendar'
import {
  type Due,
  due,
  employersOn,
  type Finding,
  HALF_LIFE_DAYS,
  type Side,
  sideOf,
  strength,
  strengthOverTime,
  talkDays,
} from '#measures'
import type { Complaint, Contact, Conversation } from '#record'
import type { Reader, Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { findNamed } from './find-named.ts'

/** One contact with all that the record knows of them. */
export interface ContactNow {
  today: PlainDate
  halfLife: number
  contact: Stored<'contact'>
  organisation?: string | undefined
  side: Side
  strength: Finding
  /** Week by week over a year. */
  history: { day: PlainDate; value: number }[]
  due?: Due | undefined
  /** The newest first. */
  conversations: Conversation[]
  /** Whom they know of one's contacts, in order of names. */
  ties: { tie: Stored<'tie'>; other: Contact }[]
  /** The newest entries that name them, of so many. */
  entries: Stored<'entry'>[]
  entryCount: number
}

const ENTRIES_SHOWN = 5

export async function contactNow(asker: Asker, id: string): Promise<ContactNow | undefined> {
  const { person, settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const halfLife = person.halfLifeDays ?? HALF_LIFE_DAYS
  return ask(asker, async (reader) => {
    const contact = await reader.find('contact', id)
    if (!contact) return undefined
    const conversations = await reader.list('conversation', { contact: contact.id })
    const days = talkDays(conversations, today)
    const own = days.get(contact.id) ?? []
    return {
      ...{ today, halfLife, contact },
      organisation: contact.organisation && (await reader.find('organisation', contact.organisation))?.name,
      side: sideOf(contact, employersOn(await reader.list('job'), today)),
      strength: strength(own, today, halfLife),
      history: strengthOverTime(own, today, halfLife),
      due: due([contact], days, today)[0],
      conversations: conversations.sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? 1 : -1)),
      ties: await tiesOf(reader, contact, settings.locale),
      entries: await reader.entries({ contact: contact.id }, { limit: ENTRIES_SHOWN }),
      entryCount: await reader.countEntries({ contact: contact.id }),
    }
  })
}

/** Ties have no direction: a contact may stand on either side of one. */
async function tiesOf(reader: Reader, { id }: Contact, locale: string): Promise<ContactNow['ties']> {
  const ties = [...(await reader.list('tie', { contact: id })), ...(await reader.list('tie', { other: id }))]
  const otherOf = ({ contact, other }: Stored<'tie'>) => (contact === id ? other : contact)
  const others = new Map((await reader.listByIds('contact', ties.map(otherOf))).map((one) => [one.id as string, one]))
  const known = ties.flatMap((tie) => {
    const other = others.get(otherOf(tie))
    return other ? [{ tie, other }] : []
  })
  return known.sort((a, b) => a.other.name.localeCompare(b.other.name, locale))
}

/** The contact a person means by their name, as far as written; with `organisation` where two are called alike. */
export async function findContact(
  asker: Asker,
  name: string,
): Promise<{ found: { id: string; name: string } } | Complaint> {
  const [contacts, organisations] = await ask(asker, async (reader) => [
    await reader.contactLines(),
    await reader.list('organisation'),
  ])
  const byId = new Map(organisations.map((one) => [one.id as string, one.name]))
  const things = contacts.map(({ id, name: called, organisation }) => {
    const whom = organisation && byId.get(organisation)
    const shown = whom ? `${called}, ${whom}` : called
    return { value: { id: id as string, name: called }, names: whom ? [called, shown] : [called], shown, past: false }
  })
  return findNamed(name, things, { one: 'contact', many: 'contacts' })
}
