import { dayAt, type Instant, type PlainDate } from '#calendar'
import {
  type Due,
  due,
  employersOn,
  type Finding,
  HALF_LIFE_DAYS,
  type Network,
  network,
  type OutsideShare,
  type OutsideTalks,
  outsideShare,
  outsideTalks,
  type Side,
  sideOf,
  strength,
  talkDays,
} from '#measures'
import { NETWORK_FIGURES } from '#statistics'
import type { ContactLine } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'

export const PEOPLE_SHOWN = ['all', 'inside', 'outside', 'unknown', 'due'] as const
export const PEOPLE_ORDERS = ['strength', 'name', 'last'] as const

/** How the list of contacts is narrowed and ordered; `page` counts from 0. */
export interface PeopleTerms {
  words?: string | undefined
  show?: (typeof PEOPLE_SHOWN)[number] | undefined
  order?: (typeof PEOPLE_ORDERS)[number] | undefined
  page?: number | undefined
}

/** One contact as the list shows them. */
export interface ListedContact {
  contact: ContactLine
  organisation?: string | undefined
  side: Side
  strength: Finding
  last?: PlainDate | undefined
  due?: Due | undefined
}

/** A contact to talk with, with their name. */
export interface DueContact extends Due {
  name: string
}

export interface PeopleNow {
  today: PlainDate
  halfLife: number
  /** Of the paid jobs held today, by name. */
  employers: string[]
  outside: OutsideShare
  talks: OutsideTalks
  /** Everybody with a chosen interval, the most overdue first. */
  due: DueContact[]
  network: Network
  listed: ListedContact[]
  /** How many pass the terms, of how many contacts. */
  count: number
  all: number
  /** The names one is likeliest to type: who is due and whom one talked with most lately. */
  likely: string[]
  figures: typeof NETWORK_FIGURES
}

/** How many contacts stand on one page. */
export const CONTACTS_A_PAGE = 50

const LIKELY = 200

/** One's people: who is outside, who is due, how recent each tie is. */
export async function peopleNow(asker: Asker, terms: PeopleTerms = {}): Promise<PeopleNow> {
  const { person, settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const halfLife = person.halfLifeDays ?? HALF_LIFE_DAYS
  return ask(asker, async (reader) => {
    const contacts = await reader.contactLines()
    const conversations = await reader.conversationDays()
    const jobs = await reader.list('job')
    const organisations = new Map((await reader.list('organisation')).map(({ id, name }) => [id as string, name]))
    const days = talkDays(conversations, today)
    const byId = new Map(contacts.map((contact) => [contact.id as string, contact]))
    const allDue = due(contacts, days, today)
    const employers = employersOn(jobs, today)
    const dueById = new Map(allDue.map((one) => [one.contact, one]))
    const everybody = contacts.map((contact): ListedContact => {
      const own = days.get(contact.id) ?? []
      return {
        contact,
        organisation: contact.organisation && organisations.get(contact.organisation),
        side: sideOf(contact, employers),
        strength: strength(own, today, halfLife),
        last: own.at(-1),
        due: dueById.get(contact.id),
      }
    })
    const found = narrowed(everybody, terms)
    const from = (terms.page ?? 0) * CONTACTS_A_PAGE
    return {
      ...{ today, halfLife, figures: NETWORK_FIGURES },
      employers: [...employers].flatMap((id) => organisations.get(id) ?? []).sort(),
      outside: outsideShare(contacts, jobs, today),
      talks: outsideTalks({ contacts, conversations, jobs, today }),
      due: allDue.map((one) => ({ ...one, name: byId.get(one.contact)?.name ?? '' })),
      network: network({ ties: await reader.list('tie'), days, contacts: new Set(byId.keys()), today }),
      listed: ordered(found, terms.order, settings.locale).slice(from, from + CONTACTS_A_PAGE),
      ...{ count: found.length, all: contacts.length },
      likely: likelyNames(everybody),
    }
  })
}

function narrowed(all: readonly ListedContact[], { words = '', show = 'all' }: PeopleTerms): ListedContact[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  return all.filter(({ contact, organisation = '', side, due: own }) => {
    if (show === 'due' ? !own?.isDue : show !== 'all' && side !== show) return false
    if (!wanted.length) return true
    const text = plain(`${contact.name} ${organisation} ${contact.title ?? ''}`)
    return wanted.every((word) => text.includes(word))
  })
}

/** Names are searched without case and without marks on letters. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function ordered(found: ListedContact[], order: PeopleTerms['order'], locale: string): ListedContact[] {
  const byName = new Intl.Collator(locale).compare
  const name = (a: ListedContact, b: ListedContact) => byName(a.contact.name, b.contact.name)
  const last = (a: ListedContact, b: ListedContact) => (b.last ?? '').localeCompare(a.last ?? '')
  const value = ({ strength: { value = 0 } }: ListedContact) => value
  if (order === 'name') return found.sort(name)
  if (order === 'last') return found.sort((a, b) => last(a, b) || name(a, b))
  return found.sort((a, b) => value(b) - value(a) || name(a, b))
}

function likelyNames(all: readonly ListedContact[]): string[] {
  const lately = all.filter(({ last, due: own }) => last || own)
  const first = ({ due: own, strength: { value = 0 } }: ListedContact) => (own?.isDue ? 1e6 : 0) + value
  const some = (lately.length ? lately : [...all]).sort((a, b) => first(b) - first(a)).slice(0, LIKELY)
  return [...new Set(some.map(({ contact }) => contact.name))]
}
