import { parseInstant, type Zone } from '#calendar'
import { type Complaint, complaint } from '#record'
import type { Read, Surroundings } from '../format.ts'
import { aroundBreak } from '../sheet/break.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import type { RowWords } from '../sheet/row-words.ts'
import { readStretch, remedyIn } from '../sheet/stretch.ts'
import { tidyLine } from '../tidy-line.ts'
import { EXPORT_INSTEAD, OTHER_LISTS, type Timesheet } from './shape.ts'

const WHOLE_FILE = 'the whole file'
const REMEDY = remedyIn('Kimai')

/** By the fields that stand near the beginning. */
export function sniffTimesheets(head: string): number {
  const start = head.slice(0, 16_384)
  const isTime =
    /"begin"\s*:\s*"\d{4}-\d\d-\d\dT/.test(start) && /"activity"\s*:/.test(start) && /"project"\s*:/.test(start)
  if (isTime) return 0.9
  return /^\s*\[\s*\{/.test(start) &&
    /"metaFields"\s*:/.test(start) &&
    /"(visible|currency|parentTitle)"\s*:/.test(start)
    ? 0.6
    : 0
}

/** Reads the JSON of Kimai's interface; every timesheet is a draft (two, with a break in between) or a complaint. */
export function* readTimesheets(text: string, { zone }: Surroundings): Generator<Read> {
  const list = listIn(text)
  if (!list) {
    yield { complaint: complaint(WHOLE_FILE, 'this JSON is cut off or damaged', EXPORT_INSTEAD) }
    return
  }
  const other = list.length && !list.some(({ begin }) => begin !== undefined)
  if (other || !list.length) {
    yield { complaint: refused(list[0]) }
    return
  }
  const keys = new ContentKeys('kimai')
  const users = new Set<string>()
  for (const [index, one] of list.entries()) {
    if (users.size < 50 && one.user !== undefined) users.add(JSON.stringify(one.user))
    yield* readTimesheet(one, `timesheet ${index + 1}`, keys, zone)
  }
  if (list.some(({ project }) => typeof project === 'number')) yield { complaint: onlyNumbers() }
  if (users.size > 1)
    yield {
      complaint: complaint(
        WHOLE_FILE,
        `the time of ${users.size} people is in this list, and all of it was taken`,
        'Export your own time only.',
      ),
    }
}

function listIn(text: string): Timesheet[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    const list = Array.isArray(parsed) ? parsed : Object.values(parsed as object).find((value) => Array.isArray(value))
    return (list ?? [parsed]).filter((one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one))
  } catch {
    return undefined
  }
}

function refused(first: object = {}): Complaint {
  const is = OTHER_LISTS.find(({ field }) => field in first)?.is ?? 'a list without times'
  return complaint(WHOLE_FILE, `this is ${is}; it does not say when time was spent`, EXPORT_INSTEAD)
}

function onlyNumbers(): Complaint {
  return complaint(
    WHOLE_FILE,
    'this list has numbers instead of the names of projects and activities, so its time was taken without them',
    'Export as CSV, or ask the interface for /api/timesheets?full=true, and import that instead.',
  )
}

function* readTimesheet(one: Timesheet, place: string, keys: ContentKeys, zone: Zone): Generator<Read> {
  const [start, end] = [instantIn(one.begin), instantIn(one.end)]
  const words = wordsOf(one)
  const { id } = one
  const isNamed = typeof id === 'number' || (typeof id === 'string' && id !== '')
  const keyOf = () => (isNamed ? keys.keyOfId(id) : keys.keyOf(start, end, words.project, words.title))
  const rest = typeof one.break === 'number' && one.break > 0 ? Math.round(one.break) * 1000 : 0
  const stretch = { place, start, end, words }
  const whole = readStretch(stretch, keyOf, zone, REMEDY)
  if (!rest || !('draft' in whole) || start === undefined || end === undefined) {
    yield whole
    return
  }
  const pieces = aroundBreak({ start, end }, rest)
  if (!pieces) yield { complaint: complaint(place, 'its break is as long as itself, or longer', REMEDY.correct) }
  const { key } = whole.draft
  for (const [index, piece] of pieces?.entries() ?? [])
    yield readStretch({ ...stretch, ...piece }, () => (index ? `${key}/${index + 1}` : key), zone, REMEDY)
}

function instantIn(said: unknown): number | undefined {
  return typeof said === 'string' ? parseInstant(said) : undefined
}

/** Title from the description, else the activity. Project, else the customer. Tags, then customer, activity and “billable”. */
function wordsOf({ description, project, activity, tags, billable }: Timesheet): RowWords {
  const [named, doing] = [nameOf(project), nameOf(activity)]
  const customer = nameOf((project as { customer?: unknown } | undefined)?.customer)
  const said = textIn(description)
  const title = tidyLine(said ?? doing, 1_000)
  const told = tidyLine(named ?? customer, 300)
  const listed = [
    ...(Array.isArray(tags) ? tags.map(textIn) : []),
    ...(named ? [customer] : []),
    ...(said ? [doing] : []),
    ...(billable === true ? ['billable'] : []),
  ].flatMap((tag) => tidyLine(tag, 200) ?? [])
  return {
    ...(title ? { title } : {}),
    ...(told ? { project: told } : {}),
    ...(listed.length ? { tags: [...new Set(listed)].slice(0, 100) } : {}),
  }
}

function nameOf(thing: unknown): string | undefined {
  return typeof thing === 'object' && thing !== null && 'name' in thing ? textIn(thing.name) : undefined
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined
}
