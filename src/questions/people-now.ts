import { dayAt, dayNumber, type Instant, type PlainDate } from '#calendar'
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
import { NETWORK_FIGURES, tieStrength } from '#statistics'
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
export interface ListedContact extends Known {
  strength: Finding
}

/** What there is to know of a contact before their page of the list is chosen. */
interface Known {
  contact: ContactLine
  organisation?: string | undefined
  side: Side
  last?: PlainDate | undefined
  due?: Due | undefined
}

interface Weighed extends Known {
  /** Strength of the tie today. */
  weight: number
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
    const now = dayNumber(today)
    const everybody = contacts.map((contact): Weighed => {
      const own = days.get(contact.id) ?? []
      return {
        contact,
        organisation: contact.organisation && organisations.get(contact.organisation),
        side: sideOf(contact, employers),
        weight: tieStrength(own.map(dayNumber), now, halfLife),
        last: own.at(-1),
        due: dueById.get(contact.id),
      }
    })
    const found = narrowed(everybody, terms)
    return {
      ...{ today, halfLife, figures: NETWORK_FIGURES },
      employers: [...employers].flatMap((id) => organisations.get(id) ?? []).sort(),
      outside: outsideShare(contacts, jobs, today),
      talks: outsideTalks({ contacts, conversations, jobs, today }),
      due: allDue.map((one) => ({ ...one, name: byId.get(one.contact)?.name ?? '' })),
      network: network({ ties: await reader.list('tie'), days, contacts: new Set(byId.keys()), today }),
      listed: onPage(found, terms, settings.locale).map(({ weight: _, ...one }) => ({
        ...one,
        strength: strength(days.get(one.contact.id) ?? [], today, halfLife),
      })),
      ...{ count: found.length, all: contacts.length },
      likely: likelyNames(everybody),
    }
  })
}

function narrowed(all: readonly Weighed[], { words = '', show = 'all' }: PeopleTerms): Weighed[] {
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

/** The page’s contacts; those one never talked with are put in order only where the page reaches them. */
function onPage(found: Weighed[], { order, page = 0 }: PeopleTerms, locale: string): Weighed[] {
  const [from, to] = [page * CONTACTS_A_PAGE, (page + 1) * CONTACTS_A_PAGE]
  const byName = new Intl.Collator(locale).compare
  const name = (a: Weighed, b: Weighed) => byName(a.contact.name, b.contact.name)
  const last = (a: Weighed, b: Weighed) => (b.last ?? '').localeCompare(a.last ?? '')
  if (order === 'name') return found.sort(name).slice(from, to)
  const [talked, others] = [found.filter((one) => one.last), found.filter((one) => !one.last)]
  if (order === 'last') talked.sort((a, b) => last(a, b) || name(a, b))
  else talked.sort((a, b) => b.weight - a.weight || name(a, b))
  return [...talked, ...(talked.length < to ? others.sort(name) : [])].slice(from, to)
}

function likelyNames(all: readonly Weighed[]): string[] {
  const lately = all.filter(({ last, due: own }) => last || own)
  const first = ({ due: own, weight }: Weighed) => (own?.isDue ? 1e6 : 0) + weight
  const some = (lately.length ? lately : [...all]).sort((a, b) => first(b) - first(a)).slice(0, LIKELY)
  return [...new Set(some.map(({ contact }) => contact.name))]
}
