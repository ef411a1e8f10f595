import { type Complaint, complaint } from '#record'
import { quoted, tidyLine, tidyText } from '../tidy-line.ts'
import { propertiesOf } from './content-line.ts'
import { parseOldRule } from './old-rule.ts'
import { domainsOf, hasDeclined } from './people.ts'
import { parseRule } from './rule.ts'
import type { Block, CalendarHead, Length, Moment, Properties, Rule } from './shape.ts'
import { asDate, listOf, momentOf, parseLength, parseMoment, textOf } from './values.ts'

/** An added date of a series; some have an end of their own. */
export interface AddedDate {
  start: Moment
  end?: Moment
  length?: Length
}

/** An event or journal entry as the calendar means it, its times not yet on a clock. */
export interface CalendarEvent {
  isJournal: boolean
  place: string
  uid?: string
  title?: string
  description?: string
  location?: string
  tags: string[]
  domains: string[]
  sequence: number
  start: Moment
  end?: Moment
  length?: Length
  rules: Rule[]
  exRules: Rule[]
  added: AddedDate[]
  excluded: Moment[]
  recurrence?: { id: Moment; andFuture: boolean }
  /** Why it is no time spent: “is cancelled”. */
  leftOut?: string
}

export interface ReadEvent {
  event?: CalendarEvent
  complaints: Complaint[]
}

/** Reads the event or journal entry in a block. Without `event`, the complaints say why. */
export function readEvent(text: string, block: Block, head: CalendarHead, isJournal = false): ReadEvent {
  const properties = propertiesOf(text, block)
  const place = `line ${block.line}`
  const title = tidyLine(textOf(first(properties, 'SUMMARY') ?? ''), 1_000)
  const complaints: Complaint[] = []
  const complain = (message: string, hint: string) => void complaints.push(complaint(place, message, hint))
  const times = timesOf(properties, title, complain)
  if (!times) return { complaints }
  const description = properties
    .get('DESCRIPTION')
    ?.map(({ value }) => textOf(value))
    .join('\n\n')
  const event: CalendarEvent = {
    isJournal,
    place,
    ...known('uid', first(properties, 'UID')?.trim().slice(0, 1_000)),
    ...known('title', title),
    ...known('description', tidyText(description)),
    ...known('location', tidyLine(textOf(first(properties, 'LOCATION') ?? ''), 500)),
    tags: tagsOf(properties, head),
    domains: domainsOf(properties),
    sequence: Number.parseInt(first(properties, 'SEQUENCE') ?? '', 10) || 0,
    ...times,
    ...series(properties, head, title, complain),
    ...known('leftOut', reasonToLeaveOut(properties, head, times.start)),
  }
  return { event, complaints }
}

const TOO_FAR = 'lies outside the years 1900 to 2199'
const SUCH_AS = 'It needs one such as 20260131T090000.'

type Complain = (message: string, hint: string) => void

function timesOf(properties: Properties, title: string | undefined, complain: Complain) {
  const startLine = properties.get('DTSTART')?.[0]
  if (!startLine?.value.trim()) {
    complain(`${quoted(title)} has no start`, 'Give it one in your calendar and export it again.')
    return undefined
  }
  const isAllDay = /^true$/i.test(first(properties, 'X-MICROSOFT-CDO-ALLDAYEVENT') ?? '')
  const read = momentOf(startLine)
  const start = read && isAllDay && read.kind !== 'utc' ? asDate(read) : read
  if (!start || !isInRange(start)) {
    complain(
      `the start “${startLine.value.slice(0, 40)}” of ${quoted(title)} ${start ? TOO_FAR : 'is no time'}`,
      SUCH_AS,
    )
    return undefined
  }
  const end = endOf(properties, title, complain)
  const recurrence = recurrenceOf(properties)
  return end && { start, ...end, ...(recurrence ? { recurrence } : {}) }
}

/** The end or the length it states, nothing when it states none, `undefined` when that cannot be read. */
function endOf(
  properties: Properties,
  title: string | undefined,
  complain: Complain,
): { end?: Moment; length?: Length } | undefined {
  const endLine = properties.get('DTEND')?.[0]
  const duration = first(properties, 'DURATION')
  if (endLine?.value.trim()) {
    const end = momentOf(endLine)
    if (end && isInRange(end)) return { end }
    complain(`the end “${endLine.value.slice(0, 40)}” of ${quoted(title)} ${end ? TOO_FAR : 'is no time'}`, SUCH_AS)
    return undefined
  }
  if (!duration?.trim()) return {}
  const length = parseLength(duration)
  if (length && Math.abs(length.days) < 40_000 && Math.abs(length.seconds) < 1e9) return { length }
  complain(`the duration “${duration.slice(0, 40)}” of ${quoted(title)} is none`, 'It needs one such as PT1H30M.')
  return undefined
}

/** The years a record holds. */
function isInRange({ at }: Moment): boolean {
  return at >= -2_208_902_400 && at < 7_258_000_000
}

function recurrenceOf(properties: Properties) {
  const line = properties.get('RECURRENCE-ID')?.[0]
  const id = line && momentOf(line)
  return id && isInRange(id) ? { id, andFuture: /^THISANDFUTURE$/i.test(line.params.RANGE ?? '') } : undefined
}

const OF_A_SERIES = ['RRULE', 'EXRULE', 'RDATE', 'EXDATE']

function series(properties: Properties, head: CalendarHead, title: string | undefined, complain: Complain) {
  if (!OF_A_SERIES.some((name) => properties.has(name))) return { rules: [], exRules: [], added: [], excluded: [] }
  const separator = head.version === 1 ? ';' : ','
  const unreadable = (what: string) =>
    complain(`${what} of ${quoted(title)} cannot be read`, 'The rest of it is taken.')
  const rules = (property: string) =>
    (properties.get(property) ?? []).flatMap(({ value }) => {
      const rule = head.version === 1 && !/FREQ=/i.test(value) ? parseOldRule(value) : parseRule(value)
      if (!rule && value.trim()) unreadable(`the repetition “${value.slice(0, 60)}”`)
      return rule ?? []
    })
  const dates = (property: string) =>
    (properties.get(property) ?? []).flatMap((line) =>
      listOf(line.value, separator).flatMap((value) => {
        const date = addedDate(value, line.params)
        if (!date) unreadable(`the ${property === 'RDATE' ? 'added' : 'excluded'} date “${value.slice(0, 60)}”`)
        return date ?? []
      }),
    )
  return {
    rules: rules('RRULE'),
    exRules: rules('EXRULE'),
    added: dates('RDATE'),
    excluded: dates('EXDATE').map(({ start }) => start),
  }
}

/** `20260116T090000`, or a period: `…/20260116T100000Z`, `…/PT1H`. */
function addedDate(value: string, params: Readonly<Record<string, string>>): AddedDate | undefined {
  const [from = '', to] = value.split('/')
  const start = parseMoment(from, params.TZID)
  if (!start || !isInRange(start)) return undefined
  if (to === undefined) return { start: params.VALUE?.toUpperCase() === 'DATE' ? asDate(start) : start }
  const length = parseLength(to)
  if (length) return { start, length }
  const end = parseMoment(to, params.TZID)
  return end && isInRange(end) ? { start, end } : undefined
}

function tagsOf(properties: Properties, head: CalendarHead): string[] {
  const lines = properties.get('CATEGORIES') ?? []
  const tags = lines.flatMap(({ value }) => listOf(value, head.version === 1 ? ';' : ','))
  return [...new Set(tags.flatMap((tag) => tidyLine(tag, 200) ?? []))].slice(0, 90)
}

/** Whole days marked as free (holidays, birthdays) claim no time anyway: those stay. */
function reasonToLeaveOut(properties: Properties, head: CalendarHead, start: Moment): string | undefined {
  if (/^cancell?ed$/i.test(first(properties, 'STATUS')?.trim() ?? '')) return 'is cancelled'
  if (start.kind !== 'date' && /^(transparent|1)$/i.test(first(properties, 'TRANSP')?.trim() ?? ''))
    return 'is marked as free time'
  return hasDeclined(properties, head) ? 'was declined' : undefined
}

function first(properties: Properties, name: string): string | undefined {
  return properties.get(name)?.[0]?.value
}

function known<const Name extends string, T>(name: Name, value: T | undefined): { [K in Name]?: T } {
  return (value ? { [name]: value } : {}) as { [K in Name]?: T }
}
