import type { PlainDate } from '#calendar'
import { complaint } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { contactsOfAList } from '../people/contacts-of-a-list.ts'
import { type ListedContact, sameAddress } from '../people/listed-contact.ts'
import { fitted } from '../resume/fitted.ts'
import { naturalKey } from '../resume/natural-key.ts'
import { countOf, tidyLine } from '../tidy-line.ts'
import { dayOfCell, undated } from './day-of-cell.ts'
import type { Row } from './rows.ts'

/** Somebody who wrote or was written to: known by the link to their profile, else by name. */
interface Writer {
  id: string
  name: string
  url?: string
}

interface Message {
  row: Row
  day: PlainDate
  from: Writer
  to: Writer
}

/**
 * Messages as conversations: one for each contact and day on which somebody wrote, where both sides have written at all. With
 * whom and when is all that is taken; what was written never is.
 */
export function* conversationsOfRows(prefix: string, rows: readonly Row[]): Generator<Read> {
  const left = { drafts: 0, groups: 0, hidden: 0, alone: 0 }
  const threads = new Map<string, Message[]>()
  for (const row of rows) {
    const day = dayOfCell(row.cell('sentAt'))
    const [from, others] = [senderOf(row), recipientsOf(row)]
    const [to] = others
    if (/^(?:yes|true|1)$/i.test(row.cell('isDraft') ?? '')) left.drafts++
    else if (others.length > 1) left.groups++
    else if (!from || !to) left.hidden++
    else if (!day) yield undated(row.place, 'this message', row.cell('sentAt'))
    else add(threads, row.cell('conversation') ?? `${from.id} ${to.id}`, { row, day, from, to })
  }
  const me = ownerOf([...threads.values()].flat())
  if (!me && threads.size) {
    yield whole(
      'it cannot be told which of those who wrote is you, so no conversation was taken',
      'It is clear as soon as you wrote with two people: export again then.',
    )
    return
  }
  const exchanged = [...threads.values()].filter((thread) => {
    const both = new Set(thread.map(({ from }) => from.id)).size > 1 && thread.every((one) => isOurs(one, me))
    if (!both) left.alone += thread.length
    return both
  })
  yield* conversations(prefix, exchanged.flat(), me as string)
  yield* told(left, exchanged.flat().length)
}

function isOurs({ from, to }: Message, me: string | undefined): boolean {
  return from.id === me || to.id === me
}

function add(threads: Map<string, Message[]>, id: string, message: Message): void {
  const thread = threads.get(id)
  if (thread) thread.push(message)
  else threads.set(id, [message])
}

function senderOf(row: Row): Writer | undefined {
  return writer(row.cell('from'), row.cell('senderUrl'))
}

/** Names may hold commas, links do not: as many people as there are links. */
function recipientsOf(row: Row): Writer[] {
  const urls = (row.cell('recipientUrls') ?? '').split(/[;,\s]+/).filter(Boolean)
  const names = (row.cell('to') ?? '').split(';')
  const whole = names.length > 1 && urls.length < 2 ? names : [row.cell('to') ?? '']
  const people =
    urls.length > 1 ? urls.map((url) => writer(row.cell('to'), url)) : whole.map((name) => writer(name, urls[0]))
  return people.flatMap((one) => one ?? [])
}

/** LinkedIn calls those who closed their account “LinkedIn Member”. */
function writer(written: string | undefined, url: string | undefined): Writer | undefined {
  const name = tidyLine(written, 4_000)
  if (!name || /^linkedin member$/i.test(name)) return undefined
  return url ? { id: sameAddress('url', url), name, url } : { id: name.toLowerCase(), name }
}

/** Whose account it is: who takes part in more messages than anybody else. */
function ownerOf(messages: readonly Message[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { from, to } of messages)
    for (const id of new Set([from.id, to.id])) counts.set(id, (counts.get(id) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

function* conversations(prefix: string, messages: readonly Message[], me: string): Iterable<Read> {
  const cards = new Map<string, ListedContact>()
  const otherOf = ({ from, to }: Message) => (from.id === me ? to : from)
  for (const message of messages) {
    const other = otherOf(message)
    if (!cards.has(other.id)) cards.set(other.id, cardOf(other, message.row.place))
  }
  const keys = yield* contactsOfAList([...cards.values()])
  const days = new Map<string, { contact: string; day: PlainDate; place: string; count: number }>()
  for (const message of messages) {
    const contact = keys.get(cards.get(otherOf(message).id) as ListedContact)
    const { day, row } = message
    const known = days.get(`${contact} ${day}`)
    if (known) known.count++
    else if (contact) days.set(`${contact} ${day}`, { contact, day, place: row.place, count: 1 })
  }
  for (const { contact, day, place, count } of days.values()) {
    const value = { contact: { key: contact }, day, note: `${countOf(count, 'message')} on LinkedIn` }
    yield* fitted({ concept: 'conversation', key: naturalKey(prefix, 'messages', contact, day), place, value })
  }
}

function cardOf({ name, url, id }: Writer, place: string): ListedContact {
  return { place, name, emails: [], phones: [], urls: url ? [url] : [], notes: [], id }
}

function* told(left: Record<'drafts' | 'groups' | 'hidden' | 'alone', number>, taken: number): Iterable<Read> {
  const said = [
    [left.alone, 'to or from people of whom only one side wrote'],
    [left.groups, 'of groups'],
    [left.hidden, 'with people whose name LinkedIn does not say'],
    [left.drafts, 'that were never sent'],
  ] as const
  for (const [count, which] of said)
    if (count)
      yield whole(
        `messages ${which} were not taken: ${count}`,
        'They are no conversation of two; they stay in the export.',
      )
  if (taken)
    yield whole(
      `of messages only with whom and on which days was taken: ${taken}`,
      'What was written stays in the export.',
    )
}

function whole(message: string, hint: string): Read {
  return { complaint: complaint(WHOLE_FILE, message, hint) }
}
