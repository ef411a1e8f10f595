import { isPlainDate, type PlainDate } from '#calendar'
import { complaint, type Draft } from '#record'
import type { Read } from '../format.ts'
import { boundedNameKey } from '../people/listed-contact.ts'
import { fitted } from '../resume/fitted.ts'
import { parseWrittenDate } from '../resume/written-date.ts'
import type { Row } from './rows.ts'

interface Connection {
  row: Row
  name: string
  since: PlainDate | undefined
}

/**
 * Connections as contacts, with the organisations they are at. Of several with one name the one known longest has the
 * name for a key, so that a new one never takes its place; the others are told apart by their address.
 */
export function* contactsOfRows(rows: readonly Row[]): Iterable<Read> {
  const connections: Connection[] = []
  for (const row of rows) {
    const name = [row.cell('firstName'), row.cell('lastName')].filter(Boolean).join(' ')
    const written = row.cell('connected')
    const date = written && parseWrittenDate(written)
    const since = date && isPlainDate(date) ? date : undefined
    if (written && !since)
      yield {
        complaint: complaint(
          row.place,
          `the day “${written}” they connected could not be read`,
          'Write it as 2013-04-05 and import the file again; the contact is taken without it.',
        ),
      }
    if (name) connections.push({ row, name, since })
    else
      yield {
        complaint: complaint(
          row.place,
          'a connection without a name',
          'LinkedIn leaves out the names of those who closed their account. Remove the row.',
        ),
      }
  }
  yield* organisationsOf(connections)
  yield* contactsOf(connections)
}

function* organisationsOf(connections: readonly Connection[]): Iterable<Read> {
  const known = new Set<string>()
  for (const { row } of connections) {
    const name = row.cell('company')
    const key = name && boundedNameKey('organisation', name)
    if (!name || !key || known.has(key)) continue
    known.add(key)
    yield* fitted({ concept: 'organisation', key, place: row.place, value: { name } })
  }
}

function* contactsOf(connections: readonly Connection[]): Iterable<Read> {
  const taken = new Map<string, string>()
  for (const connection of connections.toSorted((a, b) => order(a).localeCompare(order(b), 'en'))) {
    const { row, name } = connection
    const natural = boundedNameKey('contact', name)
    const where = row.cell('url', 'email') ?? row.cell('company') ?? row.place
    const key = taken.has(natural) ? `${natural}#${where}` : natural
    const before = taken.get(key) ?? (taken.get(natural) === where ? where : undefined)
    if (before !== undefined) {
      yield { complaint: complaint(row.place, `“${name}” stands twice in the file`, 'They are counted once.') }
      continue
    }
    taken.set(key, where)
    yield* fitted(draftOf(connection, key))
  }
}

function order({ since, row }: Connection): string {
  return `${since ?? '9'} ${row.cell('url', 'email') ?? ''}`
}

function draftOf({ row, name, since }: Connection, key: string): Draft {
  const [company, title, email, url] = [
    row.cell('company'),
    row.cell('position', 'title'),
    row.cell('email'),
    row.cell('url'),
  ]
  const value: Draft<'contact'>['value'] = {
    name,
    ...(company ? { organisation: { key: boundedNameKey('organisation', company) } } : {}),
    ...(title ? { title } : {}),
    ...(email ? { email } : {}),
    ...(url ? { url } : {}),
    ...(since ? { since } : {}),
    ...(row.others.length ? { note: row.others.join('\n') } : {}),
  }
  return { concept: 'contact', key, place: row.place, value }
}
