import { firstDay, lastDay, type PartialDate } from '#calendar'
import type { Contact, Job, Organisation } from '#record'
import { jaroWinkler } from '#statistics'
import { folded, nameWords, organisationName, tellingDomain } from './folded.ts'
import { type AlikePair, Pairs } from './pairs.ts'

/** Below this nothing is suggested. Conventions of our own, tried on invented address books. */
const LEAST = 0.5

/** An address or a page of so many is that of an office, a number that of a switchboard. */
const MOST_OF_AN_ADDRESS = 4
/** Of a name without a second word only its bearers' other marks tell. */
const ONE_WORD = 0.4

/**
 * Contacts that may be one person: by an address, a number or a page they share, by the same name however it is written, or by
 * names alike at one organisation or domain.
 */
export function alikeContacts(contacts: readonly Contact[]): AlikePair[] {
  const pairs = new Pairs()
  const emails = ({ email, moreEmails = [] }: Contact) => [email, ...moreEmails].map((one) => one?.toLowerCase())
  const numbers = ({ phone, morePhones = [] }: Contact) => [phone, ...morePhones].map(numberOf)
  pairs.add(contacts, emails, 'same address', 0.9, MOST_OF_AN_ADDRESS)
  pairs.add(contacts, numbers, 'same number', 0.6, MOST_OF_AN_ADDRESS)
  pairs.add(contacts, ({ url }) => [pageOf(url)], 'same page', 0.9, MOST_OF_AN_ADDRESS)
  const called = new Map(contacts.map(({ id, name }) => [id as string, calledAs(name)]))
  const calledOf = ({ id }: Contact) => called.get(id) as Called
  const sureOfName = (one: Contact) => (calledOf(one).isWhole ? 0.7 : ONE_WORD)
  pairs.add(contacts, (contact) => [calledOf(contact).sorted], 'same name', sureOfName)
  const byPlace = (contact: Contact) => {
    const places = [contact.organisation, ...emails(contact).map((one) => one && tellingDomain(one))]
    return places.map((one) => one && `${one} ${calledOf(contact).name[0]}`)
  }
  const alike = (one: Contact, other: Contact) => (areNamesAlike(calledOf(one).name, calledOf(other).name) ? 0.6 : 0)
  pairs.add(contacts, byPlace, 'names alike', alike)
  return pairs.atLeast(LEAST)
}

/** A page that is a person’s: not the front page of a site. */
function pageOf(url: string | undefined): string | undefined {
  const page = url?.toLowerCase().replace(/^https?:\/\/(www\.)?|\/$/g, '')
  return page?.includes('/') ? page : undefined
}

function numberOf(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/\D/g, '') ?? ''
  return digits.length >= 7 ? digits.slice(-9) : undefined
}

/** A name as it is compared. */
interface Called {
  name: string
  /** Its words in one order; as it stands where there is only one. */
  sorted: string
  isWhole: boolean
}

function calledAs(written: string): Called {
  const [name, words] = [folded(written), nameWords(written)]
  const isWhole = words.length > 1
  return { name, sorted: isWhole ? words.join(' ') : name, isWhole }
}

/** “Jon Smith” and “John Smith”; “A. Quill” and “Amara Quill”. */
function areNamesAlike(a: string, b: string): boolean {
  if (a === b) return false
  const [one, other] = [a.split(' '), b.split(' ')]
  if (one.at(-1) !== other.at(-1) || one.length < 2 || other.length < 2) return areAlmost(a, b, 0.95)
  const [first = '', second = ''] = [one[0], other[0]]
  return first[0] === second[0] && (first.length === 1 || second.length === 1 || areAlmost(first, second, 0.85))
}

/** What is numbered is told apart by its number. */
function areAlmost(a: string, b: string, least: number): boolean {
  if (a === b || jaroWinkler(a, b) <= least) return a === b
  return a.replace(/\D/g, '') === b.replace(/\D/g, '')
}

/** Organisations that may be one: by their name without its form in law, or by a domain they share. */
export function alikeOrganisations(organisations: readonly Organisation[]): AlikePair[] {
  const pairs = new Pairs()
  pairs.add(organisations, ({ name }) => [organisationName(name)], 'same name', 0.8)
  pairs.add(
    organisations,
    ({ domains = [], url }) => [...domains.map((one) => one.toLowerCase()), url && tellingDomain(url)],
    'same domain',
    0.7,
  )
  const names = new Map(organisations.map(({ id, name }) => [id as string, organisationName(name)]))
  const nameOf = ({ id }: Organisation) => names.get(id) ?? ''
  pairs.add(
    organisations,
    (one) => [`^${nameOf(one).slice(0, 5)}`, `${nameOf(one).slice(-5)}$`],
    'names alike',
    (one, other) => (nameOf(one) !== nameOf(other) && areAlmost(nameOf(one), nameOf(other), 0.95) ? 0.55 : 0),
  )
  return pairs.atLeast(LEAST)
}

/**
 * Jobs that may be one: of one organisation (or of organisations that may be one), at the same time, called alike. Two of
 * the three are not enough; where neither has an organisation, the same name and kind at the same time are.
 */
export function alikeJobs(jobs: readonly Job[], organisations: readonly Organisation[]): AlikePair[] {
  const pairs = new Pairs()
  const names = new Map(organisations.map(({ id, name }) => [id as string, organisationName(name)]))
  const organisationOf = ({ organisation }: Job) => organisation && (names.get(organisation) ?? organisation)
  const atOnce = (sureness: number) => (one: Job, other: Job) => (areAtOneTime(one, other) ? sureness : 0)
  pairs.add(jobs, (job) => [organisationOf(job)], 'same organisation', atOnce(0.4))
  pairs.add(jobs, ({ title }) => [folded(title)], 'same name', atOnce(0.4))
  pairs.add(
    jobs,
    (job) => [organisationOf(job)],
    'names alike',
    (one, other) => (areTitledAlike(one, other) ? atOnce(0.4)(one, other) : 0),
  )
  pairs.add(
    jobs,
    (job) => [organisationOf(job) ? undefined : `${job.kind} ${folded(job.title)}`],
    'same kind',
    atOnce(0.4),
  )
  return pairs.atLeast(0.6).map((pair) => ({ ...pair, reasons: [...pair.reasons, 'same time' as const] }))
}

function areTitledAlike(one: Job, other: Job): boolean {
  const [a, b] = [folded(one.title), folded(other.title)]
  return a !== b && areAlmost(a, b, 0.85)
}

/** Do they overlap, where both say when? Of one that does not say nothing is known. */
function areAtOneTime(a: Job, b: Job): boolean {
  const day = (date: PartialDate | undefined, of: (date: PartialDate) => string, absent: string) =>
    date ? of(date) : absent
  const [fromA, fromB] = [day(a.from, firstDay, ''), day(b.from, firstDay, '')]
  const [toA, toB] = [day(a.to, lastDay, '9'), day(b.to, lastDay, '9')]
  return (a.from !== undefined || b.from !== undefined) && fromA <= toB && fromB <= toA
}
