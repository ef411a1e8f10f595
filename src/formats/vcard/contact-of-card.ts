import type { LeftOut } from '../people/left-out.ts'
import type { ListedContact } from '../people/listed-contact.ts'
import { tidyLine } from '../tidy-line.ts'
import { personName } from './person-name.ts'
import { type Card, OF_THE_CARD, PRIVATE, type Property } from './shape.ts'
import { componentsOf, emailOf, lineOf, phoneOf, proseOf, webOf, wordsOf } from './values.ts'

const PRIVATE_OF = new Map(PRIVATE.flatMap(([what, names]) => names.split(' ').map((name) => [name, what] as const)))
const TAKEN = new Set('N FN NICKNAME EMAIL TEL URL X-SOCIALPROFILE ORG TITLE ROLE NOTE CATEGORIES EXPERTISE'.split(' '))
/** What address books put every contact into. */
const OF_EVERYBODY = /^(?:my ?contacts|system group: my contacts)$/i
const NO_PHONE = /fax|pager/i

/** What a card says of somebody; without `name` it says it of nobody. */
export type CardContact = Omit<ListedContact, 'name'> & { name: string | undefined }

/** A card as a contact. What is not taken is counted in `left`. */
export function contactOfCard(card: Card, place: string, left: LeftOut): CardContact {
  const by = propertiesByName(card)
  const of = (name: string) => by.get(name) ?? []
  const named = personName(of)
  const [employer, ...others] = of('ORG').map(({ value }) => componentsOf(value))
  const titles = of('TITLE').flatMap(({ value }) => lineOf(value) ?? [])
  const roles = of('ROLE').flatMap(({ value }) => lineOf(value) ?? [])
  const phones = of('TEL').filter((tel) => !isNoPhone(card, tel))
  const urls = [...of('URL'), ...of('X-SOCIALPROFILE')]
  const emails = of('EMAIL').flatMap(({ value }) => emailOf(value) ?? [])
  leave(card, left)
  return {
    place,
    name: tidyLine(named?.name, 4_000),
    organisation: employer?.[0] || undefined,
    title: titles[0] ?? roles[0],
    emails,
    phones: phones.flatMap(({ value }) => phoneOf(value) ?? []),
    urls: urls.flatMap(({ value }) => webOf(value) ?? []),
    id: lineOf(of('UID')[0]?.value ?? ''),
    notes: [
      ...of('NOTE').flatMap(({ value }) => proseOf(value) ?? []),
      ...labelled('Name in full', named?.inFull ? [named.inFull] : []),
      ...labelled(
        'Nickname',
        of('NICKNAME')
          .flatMap(({ value }) => wordsOf(value))
          .filter((one) => one !== named?.name),
      ),
      ...labelled('Department', employer?.slice(1).filter(Boolean) ?? []),
      ...others.flatMap((parts) => labelled('Also at', parts[0] === employer?.[0] ? [] : parts.filter(Boolean))),
      ...labelled('Role', titles.length ? roles : roles.slice(1)),
      ...labelled('Also', titles.slice(1)),
      ...labelled(
        'Expertise',
        of('EXPERTISE').flatMap(({ value }) => lineOf(value) ?? []),
      ),
      ...labelled('Categories', categoriesOf(of('CATEGORIES'))),
      ...labelled('Also reached by', elsewhere(of('EMAIL'), urls)),
    ],
  }
}

/** Preferred ones first, else as they stand. */
function propertiesByName({ properties }: Card): Map<string, Property[]> {
  const by = new Map<string, Property[]>()
  for (const property of properties) {
    const like = by.get(property.name)
    if (like) like.push(property)
    else by.set(property.name, [property])
  }
  for (const like of by.values()) like.sort((a, b) => a.preference - b.preference)
  return by
}

/** The words Apple and Google write beside a property of the same group: `_$!<HomeFAX>!$_`. */
function labelOf({ properties }: Card, { group }: Property): string {
  return (group && properties.find((one) => one.name === 'X-ABLABEL' && one.group === group)?.value) || ''
}

function isNoPhone(card: Card, tel: Property): boolean {
  return NO_PHONE.test([...tel.types].join(' ')) || NO_PHONE.test(labelOf(card, tel))
}

function categoriesOf(properties: readonly Property[]): string[] {
  return properties.flatMap(({ value }) => wordsOf(value)).filter((word) => !OF_EVERYBODY.test(word))
}

/** Addresses that are not of the e-mail or web we know. */
function elsewhere(emails: readonly Property[], urls: readonly Property[]): string[] {
  return [
    ...emails.flatMap(({ value }) => (emailOf(value) ? [] : (lineOf(value) ?? []))),
    ...urls.flatMap(({ value }) => (webOf(value) ? [] : (lineOf(value) ?? []))),
  ]
}

function labelled(label: string, words: readonly string[]): string[] {
  return words.length ? [`${label}: ${[...new Set(words)].join(', ')}`] : []
}

function leave(card: Card, left: LeftOut): void {
  for (const property of card.properties) {
    const { name, value } = property
    const what = PRIVATE_OF.get(name)
    if (!value.replaceAll(';', '').trim() || OF_THE_CARD.has(name)) continue
    if (what) left.notePrivate(what)
    else if (name === 'TEL' && isNoPhone(card, property)) left.notePrivate('fax and pager numbers')
    else if (!TAKEN.has(name)) left.noteForeign(name)
  }
}
