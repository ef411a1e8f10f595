import type { PlainDate, Zone } from '#calendar'
import { complaint, type Draft } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { contactsOfAList } from '../people/contacts-of-a-list.ts'
import { counted } from '../people/left-out.ts'
import type { ListedContact } from '../people/listed-contact.ts'
import { withoutNothing } from '../resume/evidence-of-a-resume.ts'
import { fitted } from '../resume/fitted.ts'
import { KeyBook, naturalKey } from '../resume/natural-key.ts'
import { tidyLine, tidyText } from '../tidy-line.ts'
import type { MonicaAccount, MonicaContact, MonicaDay, MonicaExchange, MonicaNote } from './shape.ts'
import { writtenAt, writtenOn } from './written-at.ts'

const PREFIX = 'monica'
const CALLED = { activity: '', call: 'Call', conversation: 'Conversation' } as const

/** Contacts, then what there was with them, then the journal; at last what is not taken. */
export function* draftsOfAccount(account: MonicaAccount, zone: Zone): Generator<Read> {
  const cards = new Map<string, ListedContact>()
  const passed = new Set<string>()
  let [partial, own] = [0, 0]
  for (const contact of account.contacts) {
    const card = contact.isMe || contact.isPartial ? undefined : cardOf(contact, zone)
    if (contact.isMe) own++
    else if (contact.isPartial) partial++
    else if (!card) yield nameless(contact)
    if (card) cards.set(contact.ref, card)
    else passed.add(contact.ref)
  }
  const keyOfCard = yield* contactsOfAList([...cards.values()])
  const keyOf = (ref: string) => keyOfCard.get(cards.get(ref) as ListedContact)
  const keys = new KeyBook()
  for (const one of account.exchanges) yield* conversationsOf(one, zone, keys, keyOf, passed)
  for (const note of account.notes) yield* entryOfNote(note, zone, keys, keyOf(note.contact), passed)
  for (const day of account.journal) yield* entryOfDay(day, zone, keys)
  yield* leftOut(account.left, partial, own)
}

function cardOf(contact: MonicaContact, zone: Zone): ListedContact | undefined {
  const { first, middle, last, nickname, reached } = contact
  const name = tidyLine([first, middle, last].filter(Boolean).join(' '), 4_000) ?? tidyLine(nickname, 4_000)
  if (!name) return undefined
  const by = (fits: (kind: string, text: string) => boolean) =>
    reached.flatMap(({ kind, by }) => (fits(kind.toLowerCase(), by) ? (tidyLine(by, 4_000) ?? []) : []))
  const isEmail = (kind: string, text: string) => kind === 'email' && text.includes('@')
  const isPhone = (kind: string) => kind === 'phone'
  const isLink = (kind: string, text: string) => !isEmail(kind, text) && !isPhone(kind) && /^https?:\/\//i.test(text)
  const others = reached.filter(({ kind, by: text }) => {
    const small = kind.toLowerCase()
    return text.trim() && !isEmail(small, text) && !isPhone(small) && !isLink(small, text)
  })
  return {
    place: contact.place,
    name,
    organisation: tidyLine(contact.company, 4_000),
    title: tidyLine(contact.job, 4_000),
    emails: by(isEmail),
    phones: by(isPhone),
    urls: by(isLink),
    since: writtenOn(contact.firstMetOn, zone),
    id: contact.uuid ?? contact.ref,
    listedAt: contact.createdAt,
    notes: [
      contact.description ?? '',
      ...(first || last ? labelled('Nickname', nickname) : []),
      ...labelled('Met at', contact.metWhere),
      ...labelled('How we met', contact.metHow),
      ...labelled('Tags', contact.tags.join(', ')),
      ...others.map(({ kind, by: text }) => `${kind || 'Also reached by'}: ${text}`),
      contact.isDead ? 'Has died.' : '',
    ].filter(Boolean),
  }
}

function labelled(label: string, text: string | undefined): string[] {
  return text ? [`${label}: ${text}`] : []
}

/** One for each contact who took part. Known by contact and the moment it was written down: both exports have that. */
function* conversationsOf(
  one: MonicaExchange,
  zone: Zone,
  keys: KeyBook,
  keyOf: (ref: string) => string | undefined,
  passed: ReadonlySet<string>,
): Iterable<Read> {
  const day = writtenOn(one.happenedAt, zone) ?? writtenOn(one.createdAt, zone)
  const known = [...new Set(one.contacts.flatMap((ref) => keyOf(ref) ?? []))]
  if (!day) yield undated(one.place, `this ${one.kind}`)
  else if (!known.length)
    yield withNobody(
      one.place,
      `this ${one.kind}`,
      one.contacts.some((ref) => passed.has(ref)),
    )
  else
    for (const contact of known) {
      const said = tidyText(one.text)
      const note = tidyText([CALLED[one.kind], said].filter(Boolean).join(': '))
      const value = { contact: { key: contact }, day, ...withoutNothing({ note }) }
      const made = writtenAt(one.createdAt) ?? day
      const { key, repeats } = keys.keyFor(naturalKey(PREFIX, one.kind, made, contact), value)
      if (repeats) yield twice(one.place, `this ${one.kind}`)
      else yield* fitted({ concept: 'conversation', key, place: one.place, value })
    }
}

/** A note is nothing one said to each other, so it is an entry of the journal about the contact. */
function* entryOfNote(
  note: MonicaNote,
  zone: Zone,
  keys: KeyBook,
  contact: string | undefined,
  passed: ReadonlySet<string>,
): Iterable<Read> {
  const day = writtenOn(note.createdAt, zone)
  if (!note.text) yield empty(note.place, 'this note')
  else if (!day) yield undated(note.place, 'this note')
  else if (!contact) yield withNobody(note.place, 'this note', passed.has(note.contact))
  else
    yield* entry(note.place, keys, naturalKey(PREFIX, 'note', writtenAt(note.createdAt), contact), {
      day,
      text: note.text,
      contacts: [{ key: contact }],
    })
}

function* entryOfDay(one: MonicaDay, zone: Zone, keys: KeyBook): Iterable<Read> {
  const day = writtenOn(one.on, zone)
  const rate = one.rate !== undefined && Number.isInteger(one.rate) ? one.rate : undefined
  if (!day) yield undated(one.place, 'this journal entry')
  else if (!one.text && !one.title) yield empty(one.place, rate ? 'this rated day' : 'this journal entry')
  else {
    const made = writtenAt(one.createdAt) ?? day
    yield* entry(one.place, keys, naturalKey(PREFIX, 'journal', made, rate === undefined ? undefined : 'rated'), {
      day,
      text: one.text ?? one.title ?? '',
      ...withoutNothing({ title: tidyLine(one.title, 500) }),
      ...(rate === undefined ? {} : { extra: JSON.stringify({ 'rate in Monica': rate }) }),
    })
  }
}

function* entry(
  place: string,
  keys: KeyBook,
  natural: string,
  more: { day: PlainDate; text: string; title?: string; extra?: string; contacts?: { key: string }[] },
): Iterable<Read> {
  const value: Draft<'entry'>['value'] = { kind: 'note', tags: ['monica'], ...more, text: tidyText(more.text) ?? '' }
  const { key, repeats } = keys.keyFor(natural, value)
  if (repeats) yield twice(place, 'this entry')
  else if (!value.text) yield empty(place, 'this entry')
  else yield* fitted({ concept: 'entry', key, place, value })
}

function* leftOut(left: ReadonlyMap<string, number>, partial: number, own: number): Iterable<Read> {
  if (left.size)
    yield at(
      WHOLE_FILE,
      `${counted(left)} were not taken`,
      'The record has no place for them, or they are others’ private matters. Keep the export if you need them.',
    )
  if (partial)
    yield at(
      WHOLE_FILE,
      `people whom Monica knows only through others (partners, children) were not taken: ${partial}`,
      'Write down as a contact whom you know yourself.',
    )
  if (own)
    yield at(WHOLE_FILE, 'your own contact in Monica was not taken', 'What you say of yourself stands under Person.')
}

function nameless({ place }: MonicaContact): Read {
  return at(place, 'a contact without a name', 'Give it a name in Monica and export again.')
}

function undated(place: string, what: string): Read {
  return at(place, `${what} has no day that can be read`, 'Correct its date in Monica and export again.')
}

function empty(place: string, what: string): Read {
  return at(place, `${what} says nothing`, 'There is nothing to do.')
}

function twice(place: string, what: string): Read {
  return at(place, `${what} stands twice in the file`, 'It is counted once.')
}

function withNobody(place: string, what: string, passed: boolean): Read {
  return passed
    ? at(place, `${what} is with somebody who was not taken`, 'See what is said of that contact.')
    : at(place, `${what} is with nobody in this file`, 'Its contact may have been deleted in Monica.')
}

function at(place: string, message: string, hint: string): Read {
  return { complaint: complaint(place, message, hint) }
}
