/**
 * What Monica (https://github.com/monicahq/monica, its first generation up to 4.x) exports under Settings → Export data.
 *
 * As JSON (app/ExportResources): `{version, app_version, export_date, url, exported_by, account}`, where the account and
 * every contact hold `data: [{count, type, values}]` with collections by type (`contact`, `activity`, `call`, `note`,
 * `conversation`, `contact_field` …), and `properties` with the fields themselves; things point at each other by uuid.
 *
 * As SQL (app/Services/Account/Settings/SqlExportAccount.php): `INSERT IGNORE INTO contacts (…) VALUES (…), (…);`, texts
 * in single quotes with backslashes; things point at each other by number.
 */

/** The account, the same from either export: only what is looked at. Instants and days as they are written. */
export interface MonicaAccount {
  contacts: MonicaContact[]
  exchanges: MonicaExchange[]
  /** Notes about contacts. */
  notes: MonicaNote[]
  journal: MonicaDay[]
  /** Collections that are not taken, in the plural, counted. */
  left: Map<string, number>
}

export interface MonicaContact {
  /** As the export counts: `contact 3`. */
  place: string
  /** Its uuid, or its number in SQL. */
  ref: string
  uuid?: string | undefined
  first?: string | undefined
  middle?: string | undefined
  last?: string | undefined
  nickname?: string | undefined
  description?: string | undefined
  company?: string | undefined
  job?: string | undefined
  /** Only known through somebody else: a child, a partner. */
  isPartial: boolean
  /** Is it the owner of the account? */
  isMe: boolean
  isDead: boolean
  tags: string[]
  /** Addresses, numbers and links; `kind` is Monica's word or name of it: `email`, `phone`, `Facebook`. */
  reached: { kind: string; by: string }[]
  firstMetOn?: string | undefined
  metWhere?: string | undefined
  metHow?: string | undefined
  createdAt?: string | undefined
}

/** An activity, a call or a conversation with one or more contacts. */
export interface MonicaExchange {
  place: string
  kind: 'activity' | 'call' | 'conversation'
  contacts: string[]
  happenedAt?: string | undefined
  createdAt?: string | undefined
  text?: string | undefined
}

export interface MonicaNote {
  place: string
  contact: string
  createdAt?: string | undefined
  text?: string | undefined
}

/** An entry of one's own journal, or a day with its rate 1…3. */
export interface MonicaDay {
  place: string
  on?: string | undefined
  createdAt?: string | undefined
  title?: string | undefined
  text?: string | undefined
  rate?: number | undefined
}

/** What is not taken: Monica's tables and types, and what people call it. */
export const LEFT: Readonly<Record<string, string>> = {
  reminder: 'reminders',
  gift: 'gifts',
  debt: 'debts',
  life_event: 'life events',
  task: 'tasks',
  pet: 'pets',
  address: 'postal addresses',
  relationship: 'relationships',
  document: 'documents',
  photo: 'photos',
  special_date: 'birthdays and other dates',
}
