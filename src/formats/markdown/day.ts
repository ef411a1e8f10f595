import type { Zone } from '#calendar'
import { type Complaint, complaint } from '#record'
import { WHOLE_FILE } from '../intake/taken.ts'
import { headingsOf } from './heading.ts'
import { dayOfPath } from './named-day.ts'
import { isTemplate } from './template.ts'
import { type FrontMap, textOf } from './value.ts'
import { parseWrittenDay, type WrittenDay } from './written-day.ts'

/** The names under which front matter gives a note's day, the surest first. Spaces, `-`, `_` and case do not matter. */
const SURE = [
  ['date', 'day', 'datum', 'datetime', 'journaldate', 'postdate', 'notedate'],
  ['created', 'createdat', 'createdon', 'createddate', 'createdtime', 'createdate', 'createtime', 'ctime'],
  ['creationdate', 'datecreated', 'pubdate', 'pubdatetime', 'published', 'publishedat', 'publishedon'],
  ['publisheddate', 'publishdate', 'datepublished', 'publicationdate', 'posted', 'written'],
].flat()
/** Those that tell only of a note that has no other day. */
const UNSURE = [
  ['started', 'timestamp', 'added', 'dateadded', 'updated', 'updatedat', 'updateddate', 'updatedate', 'lastmod'],
  ['modified', 'lastmodified', 'lastmodifiedat', 'modifiedat', 'datemodified', 'moddatetime', 'mtime'],
].flat()

export interface FoundDay extends WrittenDay {
  /** The name in the front matter that gave it. */
  name?: string
  /** What the person should know: a date that could not be read. */
  remarks: Complaint[]
}

/** The day of a note from its front matter, its file name, its first heading; or why it has none. */
export function findDay(fields: FrontMap, path: string, body: string, zone: Zone): FoundDay | { none: Complaint } {
  const sure = dayFromFields(fields, SURE, zone)
  if (sure.found) return { ...sure.found, name: sure.name, remarks: [] }
  const elsewhere = dayOfPath(path, zone) ?? dayOfHeading(body, zone) ?? dayOfLine(body, zone)
  const unsure = elsewhere ? undefined : dayFromFields(fields, UNSURE, zone)
  const found = elsewhere ?? unsure?.found
  if (found) return { ...found, remarks: sure.unread ? [unreadDate(sure, found.day)] : [] }
  return { none: noDay(sure, path, body) }
}

interface FromFields {
  found?: WrittenDay
  name: string
  /** The first date that could not be read. */
  unread?: string
}

function dayFromFields(fields: FrontMap, names: readonly string[], zone: Zone): FromFields {
  const byName = new Map([...fields.keys()].map((name) => [name.toLowerCase().replace(/[\s_-]/g, ''), name]))
  let unread: FromFields | undefined
  for (const wanted of names) {
    const name = byName.get(wanted)
    const value = name === undefined ? undefined : fields.get(name)
    const text = textOf(value instanceof Map ? undefined : value)?.trim()
    if (name === undefined || !text || typeof value === 'boolean') continue
    const found = parseWrittenDay(text, zone)
    if (found) return { found, name }
    unread ??= { name, unread: text }
  }
  return unread ?? { name: '' }
}

function dayOfHeading(body: string, zone: Zone): WrittenDay | undefined {
  for (const { text } of headingsOf(body)) return parseWrittenDay(text, zone)
  return undefined
}

const DATED_LINE =
  /^[ \t]*(?:[-*>][ \t]+)?(?:\*\*|__)?(?:date|day|datum|created(?: time| at)?|published)[ \t]*(?:\*\*|__)?::?(?:\*\*|__)?[ \t]*(.+)$/i
const LINES_LOOKED_AT = 15

/** `Date: 2026-11-16` among the first lines, as Notion and minutes of meetings have it. */
function dayOfLine(body: string, zone: Zone): WrittenDay | undefined {
  for (const line of body.slice(0, 5_000).split('\n', LINES_LOOKED_AT)) {
    const found = DATED_LINE.exec(line.slice(0, 200))
    const day = found && parseWrittenDay((found[1] as string).replace(/[*_]+$/, ''), zone)
    if (day) return day
  }
  return undefined
}

function unreadDate({ name, unread }: FromFields, day: string): Complaint {
  return complaint(
    WHOLE_FILE,
    `its ${name} “${shown(unread)}” ${whyUnread(unread)}, so the note was put on ${day}`,
    `Write ${name} as 2026-11-16 if it belongs to another day.`,
  )
}

function noDay({ name, unread }: FromFields, path: string, body: string): Complaint {
  if (isTemplate(path) || isTemplate(unread ?? body))
    return complaint(
      WHOLE_FILE,
      'this is a template that has not been filled in',
      'Nothing needs to be done: notes made from it are taken.',
    )
  if (unread)
    return complaint(
      WHOLE_FILE,
      `its ${name} “${shown(unread)}” ${whyUnread(unread)}`,
      `Write ${name} as 2026-11-16, and import the file again.`,
    )
  return complaint(
    WHOLE_FILE,
    'this note has no date',
    'Give it one: “date: 2026-11-16” between two --- lines at its top, or a file name such as 2026-11-16.md.',
  )
}

function whyUnread(text = ''): string {
  return /^\d{1,2}[/-]\d{1,2}[/-]\d{4}\b/.test(text) ? 'can be two days' : 'is no day'
}

function shown(text = ''): string {
  return text.replace(/\s+/g, ' ').slice(0, 60)
}
