import { LEFT, type MonicaAccount, type MonicaContact, type MonicaDay, type MonicaExchange } from './shape.ts'
import type { SqlRow } from './sql.ts'

/** Tables that are looked at. */
export const TABLES: ReadonlySet<string> = new Set([
  ...['accounts', 'users', 'contacts', 'contact_fields', 'contact_field_types', 'contact_tag', 'tags', 'special_dates'],
  ...['activities', 'activity_contact', 'calls', 'conversations', 'messages', 'notes', 'entries', 'journal_entries'],
  ...['days', 'occupations', 'companies', 'reminders', 'gifts', 'debts', 'life_events', 'tasks', 'pets', 'addresses'],
  ...['relationships', 'documents', 'photos'],
])

type Tables = ReadonlyMap<string, readonly SqlRow[]>

/** The account from the tables of an SQL export. */
export function accountOfSql(tables: Tables): MonicaAccount {
  const rows = (name: string) => tables.get(name) ?? []
  const left = new Map<string, number>()
  for (const [type, what] of Object.entries(LEFT)) {
    const count = rows(type === 'address' ? 'addresses' : `${type}s`).length
    if (count) left.set(what, count)
  }
  return {
    contacts: contactsOf(tables),
    exchanges: exchangesOf(tables),
    notes: rows('notes').map((row) => ({
      place: `note ${row.get('id')}`,
      contact: row.get('contact_id') ?? '',
      createdAt: row.get('created_at'),
      text: row.get('body'),
    })),
    journal: journalOf(tables),
    left,
  }
}

function contactsOf(tables: Tables): MonicaContact[] {
  const rows = (name: string) => tables.get(name) ?? []
  const me = new Set(rows('users').flatMap((user) => user.get('me_contact_id') ?? []))
  const kinds = named(rows('contact_field_types'), (row) => row.get('type') ?? row.get('name') ?? '')
  const tags = named(rows('tags'), (row) => row.get('name') ?? '')
  const dates = named(rows('special_dates'), (row) => (isKnownDay(row) ? row.get('date') : undefined) ?? '')
  const reached = gathered(rows('contact_fields'), (row) => ({
    kind: kinds.get(row.get('contact_field_type_id') ?? '') ?? '',
    by: row.get('data') ?? '',
  }))
  const tagged = gathered(rows('contact_tag'), (row) => tags.get(row.get('tag_id') ?? '') ?? '')
  const jobs = occupationsOf(tables)
  return rows('contacts').map((row) => {
    const ref = row.get('id') ?? ''
    return {
      place: `contact ${ref}`,
      ref,
      uuid: row.get('uuid'),
      first: row.get('first_name'),
      middle: row.get('middle_name'),
      last: row.get('last_name'),
      nickname: row.get('nickname'),
      description: row.get('description'),
      company: row.get('company') ?? jobs.get(ref)?.company,
      job: row.get('job') ?? jobs.get(ref)?.title,
      isPartial: row.get('is_partial') === '1',
      isMe: me.has(ref),
      isDead: row.get('is_dead') === '1',
      tags: (tagged.get(ref) ?? []).filter(Boolean),
      reached: reached.get(ref) ?? [],
      firstMetOn: dates.get(row.get('first_met_special_date_id') ?? '') || undefined,
      metWhere: row.get('first_met_where'),
      metHow: row.get('first_met_additional_info'),
      createdAt: row.get('created_at'),
    }
  })
}

/** Monica reckons some dates from an age, or has no year. */
function isKnownDay(row: SqlRow): boolean {
  return row.get('is_age_based') !== '1' && row.get('is_year_unknown') !== '1'
}

function occupationsOf(tables: Tables): Map<string, { company?: string | undefined; title?: string | undefined }> {
  const companies = named(tables.get('companies') ?? [], (row) => row.get('name') ?? '')
  const present = (tables.get('occupations') ?? []).filter((row) => row.get('currently_works_here') === '1')
  return new Map(
    present.map((row) => [
      row.get('contact_id') ?? '',
      { company: companies.get(row.get('company_id') ?? ''), title: row.get('title') },
    ]),
  )
}

function exchangesOf(tables: Tables): MonicaExchange[] {
  const rows = (name: string) => tables.get(name) ?? []
  const attendees = gathered(rows('activity_contact'), (row) => row.get('contact_id') ?? '', 'activity_id')
  const messages = gathered(rows('messages'), (row) => row, 'conversation_id')
  return [
    ...rows('activities').map((row) => ({
      ...exchange('activity', row),
      contacts: attendees.get(row.get('id') ?? '') ?? [],
      happenedAt: row.get('happened_at'),
      text: [row.get('summary'), row.get('description')].filter(Boolean).join('\n\n'),
    })),
    ...rows('calls').map((row) => ({
      ...exchange('call', row),
      contacts: [row.get('contact_id') ?? ''],
      happenedAt: row.get('called_at'),
      text: row.get('content'),
    })),
    ...rows('conversations').map((row) => {
      const lines = messages.get(row.get('id') ?? '') ?? []
      return {
        ...exchange('conversation', row),
        contacts: [row.get('contact_id') ?? ''],
        happenedAt: row.get('happened_at') ?? lines[0]?.get('written_at'),
        text: lines
          .map((one) => `${one.get('written_by_me') === '1' ? 'Me' : 'They'}: ${one.get('content')}`)
          .join('\n'),
      }
    }),
  ]
}

function exchange<Kind extends MonicaExchange['kind']>(kind: Kind, row: SqlRow) {
  return { place: `${kind} ${row.get('id')}`, kind, createdAt: row.get('created_at') }
}

function journalOf(tables: Tables): MonicaDay[] {
  const rows = (name: string) => tables.get(name) ?? []
  const dated = rows('journal_entries').filter((row) => /entry$/i.test(row.get('journalable_type') ?? ''))
  const days = new Map(dated.map((row) => [row.get('journalable_id') ?? '', row.get('date')]))
  return [
    ...rows('entries').map((row) => ({
      place: `journal entry ${row.get('id')}`,
      on: days.get(row.get('id') ?? '') ?? row.get('created_at'),
      createdAt: row.get('created_at'),
      title: row.get('title'),
      text: row.get('post'),
    })),
    ...rows('days').map((row) => ({
      place: `day ${row.get('id')}`,
      on: row.get('date'),
      createdAt: row.get('created_at'),
      text: row.get('comment'),
      rate: Number(row.get('rate')),
    })),
  ]
}

function named(rows: readonly SqlRow[], value: (row: SqlRow) => string): Map<string, string> {
  return new Map(rows.map((row) => [row.get('id') ?? '', value(row)]))
}

/** Values by what they belong to, in order. */
function gathered<T>(rows: readonly SqlRow[], value: (row: SqlRow) => T, by = 'contact_id'): Map<string, T[]> {
  const all = new Map<string, T[]>()
  for (const row of rows) {
    const to = row.get(by) ?? ''
    const known = all.get(to)
    if (known) known.push(value(row))
    else all.set(to, [value(row)])
  }
  return all
}
