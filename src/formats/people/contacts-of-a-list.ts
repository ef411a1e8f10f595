import { complaint, type Draft } from '#record'
import type { Read } from '../format.ts'
import { withoutNothing } from '../resume/evidence-of-a-resume.ts'
import { fitted } from '../resume/fitted.ts'
import { quoted, tidyText } from '../tidy-line.ts'
import { boundedNameKey, type ListedContact, unique } from './listed-contact.ts'
import { type OnePerson, tellNamesakesApart } from './namesakes.ts'

/**
 * The people of an address book as contacts, after the organisations they are at. Returns the key of each card's contact,
 * for what points at it; a card that is nobody's has none.
 */
export function* contactsOfAList(
  listed: readonly ListedContact[],
): Generator<Read, ReadonlyMap<ListedContact, string>> {
  const keys = new Map<ListedContact, string>()
  yield* organisationsOf(listed)
  for (const [natural, cards] of byName(listed)) {
    const { people, nobodys } = cards.length > 1 ? tellNamesakesApart(cards) : { people: [{ cards }], nobodys: [] }
    for (const person of people) {
      const key = person.mark ? `${natural}#${person.mark}` : natural
      for (const card of person.cards) keys.set(card, key)
      yield* repeats(person)
      yield* fitted(draftOf(person, key))
    }
    for (const card of nobodys) yield nobodysCard(card, people.length)
  }
  return keys
}

function byName(listed: readonly ListedContact[]): Map<string, ListedContact[]> {
  const names = new Map<string, ListedContact[]>()
  for (const card of listed) {
    const key = boundedNameKey('contact', card.name)
    const cards = names.get(key)
    if (cards) cards.push(card)
    else names.set(key, [card])
  }
  return names
}

function* organisationsOf(listed: readonly ListedContact[]): Iterable<Read> {
  const known = new Set<string>()
  for (const { organisation: name, place } of listed) {
    const key = name && boundedNameKey('organisation', name)
    if (!name || !key || known.has(key)) continue
    known.add(key)
    yield* fitted({ concept: 'organisation', key, place, value: { name } })
  }
}

function* repeats({ cards: [first, ...others] }: OnePerson): Iterable<Read> {
  for (const { place, name } of others)
    yield {
      complaint: complaint(
        place,
        `${quoted(name)} stands in ${first?.place} too`,
        'They are counted once, with the addresses of both.',
      ),
    }
}

function nobodysCard({ place, name }: ListedContact, people: number): Read {
  return {
    complaint: complaint(
      place,
      `${quoted(name)} can be any of the ${people} people of this name in the file`,
      'Give it an address or an organisation and import the file again.',
    ),
  }
}

function draftOf({ cards }: OnePerson, key: string): Draft<'contact'> {
  const [first] = cards as [ListedContact]
  const organisations = [...new Set(cards.flatMap(({ organisation }) => organisation ?? []))]
  const titles = [...new Set(cards.flatMap(({ title }) => title ?? []))]
  const [email, ...moreEmails] = unique(
    'email',
    cards.flatMap(({ emails }) => emails),
  )
  const [phone, ...morePhones] = unique(
    'phone',
    cards.flatMap(({ phones }) => phones),
  )
  const [url, ...moreUrls] = unique(
    'url',
    cards.flatMap(({ urls }) => urls),
  )
  const notes = [
    ...organisations.slice(1).map((name) => `Also at: ${name}`),
    ...titles.slice(1).map((title) => `Also: ${title}`),
    ...moreUrls,
    ...new Set(cards.flatMap((card) => card.notes)),
  ]
  const [at] = organisations
  const value: Draft<'contact'>['value'] = {
    name: first.name,
    ...(at ? { organisation: { key: boundedNameKey('organisation', at) } } : {}),
    ...withoutNothing({ title: titles[0], email, phone, url, since: earliest(cards) }),
    ...(moreEmails.length ? { moreEmails } : {}),
    ...(morePhones.length ? { morePhones } : {}),
    ...withoutNothing({ note: tidyText(notes.join('\n')) }),
  }
  return { concept: 'contact', key, place: first.place, value }
}

function earliest(cards: readonly ListedContact[]) {
  return cards.flatMap(({ since }) => since ?? []).sort()[0]
}
