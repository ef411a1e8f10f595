import { complaint } from '#record'
import type { Format, Glimpse, Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { contactsOfAList } from '../people/contacts-of-a-list.ts'
import { LeftOut } from '../people/left-out.ts'
import { boundedNameKey, type ListedContact } from '../people/listed-contact.ts'
import { fitted } from '../resume/fitted.ts'
import { countOf, quoted } from '../tidy-line.ts'
import { cardsIn } from './cards.ts'
import { type CardContact, contactOfCard } from './contact-of-card.ts'
import type { Card } from './shape.ts'

/** Address books: vCard 2.1, 3.0 and 4.0, one card or many in a file. */
export const vcard: Format = { name: 'vcard', title: 'vCard', sniff, read }

function sniff({ head, path }: Glimpse): number {
  if (/^\s*BEGIN:VCARD\b/i.test(head)) return 1
  const isProse = /\.(?:md|mdx|markdown|html?|ics|vcs)$/i.test(path)
  if (!isProse && /^BEGIN:VCARD\s*$/im.test(head.slice(0, 4_096))) return 0.8
  return /\.(?:vcf|vcard)$/i.test(path) ? 0.5 : 0
}

function* read({ text }: { text: string }): Generator<Read> {
  const left = new LeftOut()
  const listed: ListedContact[] = []
  let [outside, cards] = [0, 0]
  for (const card of cardsIn(text, () => outside++)) {
    cards++
    yield* readCard(card, `card ${card.number} (line ${card.line})`, listed, left)
  }
  yield* contactsOfAList(listed)
  yield* left.told()
  if (!cards) yield whole('there is no card in it', 'Export the address book as vCard again.')
  else if (outside)
    yield whole(
      `${countOf(outside, 'line stands', 'lines stand')} outside of any card`,
      'A card begins with BEGIN:VCARD and ends with END:VCARD. Export the address book again.',
    )
}

function* readCard(
  card: Card,
  place: string,
  listed: ListedContact[],
  left: LeftOut,
  agentOf?: string,
): Iterable<Read> {
  const contact = contactOfCard(card, place, left)
  yield* strays(card, place)
  const read = notAPerson(card, contact)
  if (read) yield* read
  else if (contact.name) {
    const notes = agentOf ? [...contact.notes, `Acts for ${agentOf}`] : contact.notes
    listed.push({ ...contact, name: contact.name, notes })
  } else yield nameless(contact)
  for (const agent of card.agents) yield* readCard(agent, `${place}, its agent`, listed, left, contact.name ?? place)
}

/** Groups, things and places; and organisations, which are taken as such. */
function notAPerson(card: Card, contact: CardContact): Iterable<Read> | undefined {
  const { name, organisation, place } = contact
  const kind = kindOf(card)
  const isOrganisation = kind === 'org' || kind === 'company' || (!name && organisation)
  if (isOrganisation) return organisationOf(contact)
  if (!kind || kind === 'individual' || kind === 'person') return undefined
  const members = card.properties.filter((one) => /^(?:MEMBER|X-ADDRESSBOOKSERVER-MEMBER)$/.test(one.name)).length
  const said =
    kind === 'group' ? `a group of ${members} and no person` : `a card of the kind ${quoted(kind)} and of no person`
  const hint = kind === 'group' ? 'Its members are taken from their own cards.' : 'It stays in the file.'
  return [{ complaint: complaint(place, `${quoted(name)} is ${said}`, hint) }]
}

function kindOf({ properties }: Card): string | undefined {
  const value = (name: string) =>
    properties
      .find((one) => one.name === name)
      ?.value.trim()
      .toLowerCase()
  return value('KIND') ?? value('X-ADDRESSBOOKSERVER-KIND') ?? value('X-ABSHOWAS')
}

function* organisationOf({ name, organisation, place, urls, ...more }: CardContact): Iterable<Read> {
  const called = organisation ?? name
  if (!called) {
    yield nameless({ name, organisation, place, urls, ...more })
    return
  }
  const [url] = urls
  const value = {
    name: called,
    ...(url ? { url } : {}),
    ...(more.notes.length ? { summary: more.notes.join('\n') } : {}),
  }
  yield* fitted({ concept: 'organisation', key: boundedNameKey('organisation', called), place, value })
  if (more.emails.length + more.phones.length)
    yield {
      complaint: complaint(
        place,
        `${quoted(called)} is an organisation, so its addresses and numbers were not taken`,
        'They stay in the file. Write down whom you know there as a contact.',
      ),
    }
}

function nameless({ place, emails, phones }: CardContact): Read {
  const by = emails[0] ?? phones[0]
  return {
    complaint: complaint(
      place,
      by ? `a card without a name, of ${quoted(by)}` : 'a card without a name',
      'Give it a name in the address book and export it again.',
    ),
  }
}

function* strays({ strays: lines, ended }: Card, place: string): Iterable<Read> {
  for (const { line, text } of lines)
    yield {
      complaint: complaint(`line ${line}`, `${quoted(text)} is no line of a card`, 'Export the address book again.'),
    }
  if (!ended)
    yield {
      complaint: complaint(
        place,
        'this card has no END:VCARD; what there is of it was taken',
        'The file may be cut off: export the address book again.',
      ),
    }
}

function whole(message: string, hint: string): Read {
  return { complaint: complaint(WHOLE_FILE, message, hint) }
}
