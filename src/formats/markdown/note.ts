import type { Zone } from '#calendar'
import { complaint, type Draft } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { type FoundDay, findDay } from './day.ts'
import { distinctTags, inlineFields, kindOf, tagsIn, wholeNumberIn } from './entry-fields.ts'
import { headingsOf } from './heading.ts'
import { titleOfName } from './named-day.ts'
import { type FrontMap, textOf, toJson } from './value.ts'
import { parseWrittenDay } from './written-day.ts'

const LONGEST_TITLE = 500
const RATINGS = ['energy', 'engagement', 'activity', 'minutes']

/**
 * A note that any program wrote as one entry: its day, title, kind, tags and ratings where they can be told, its body to
 * the letter, and all else of its front matter in `extra`. Its key is its path inside what was imported: the same
 * file is the same entry, also after an edit, and two files never are.
 */
export function* readNote(path: string, fields: FrontMap, body: string, zone: Zone): Generator<Read> {
  const found = findDay(fields, path, body, zone)
  if ('none' in found) {
    yield { complaint: found.none }
    return
  }
  for (const remark of found.remarks) yield { complaint: remark }
  const titled = titleFor(fields, body, path, zone)
  const tags = distinctTags([...tagsIn(fields.get('tags')).tags, ...tagsIn(fields.get('categories')).tags])
  const { kind, said } = kindOf(fields, tags, body)
  const ratings = kind === 'check-in' ? ratingsOf(fields, body) : {}
  const unrated = kind === 'check-in' && ratings.energy === undefined
  if (unrated) yield { complaint: noEnergy() }
  const value = {
    day: found.day,
    ...(found.at === undefined ? {} : { at: found.at }),
    kind: unrated || !kind ? 'note' : kind,
    ...(titled ? { title: titled } : {}),
    text: body,
    ...(tags.length ? { tags } : {}),
    ...(unrated ? {} : ratings),
  }
  const extra = restOf(fields, { ...value, kindSaid: said && !unrated, found, ratings: unrated ? {} : ratings })
  if (extra.size) Object.assign(value, { extra: toJson(extra) })
  yield { draft: { concept: 'entry', key: noteKey(path), place: WHOLE_FILE, value } as Draft<'entry'> }
}

export function noteKey(path: string): string {
  return `markdown:${path.normalize('NFC')}`
}

function titleFor(fields: FrontMap, body: string, path: string, zone: Zone): string | undefined {
  const given = oneLine(textOf(fields.get('title')) ?? '')
  const title = given || headingFor(body, zone) || titleOfName(path)
  return title && title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…`.toWellFormed() : title
}

/** The first heading when it opens the note, else the first of level 1; never one that is a date. */
function headingFor(body: string, zone: Zone): string | undefined {
  for (const { text, level, opens } of headingsOf(body))
    if ((opens || level === 1) && text && !parseWrittenDay(text, zone)) return text
  return undefined
}

interface Ratings {
  energy?: number
  engagement?: number
  activity?: string
  minutes?: number
}

function ratingsOf(fields: FrontMap, body: string): Ratings {
  const inline = inlineFields(body, RATINGS)
  const said = (name: string) => fields.get(name) ?? inline.get(name)
  const energy = wholeNumberIn(said('energy'), -2, 2)
  const engagement = wholeNumberIn(said('engagement'), 0, 4)
  const minutes = wholeNumberIn(said('minutes'), 1, 1440)
  const activity = oneLine(textOf(said('activity')) ?? '')
  return {
    ...(energy === undefined ? {} : { energy }),
    ...(engagement === undefined ? {} : { engagement }),
    ...(activity && activity.length <= 200 ? { activity } : {}),
    ...(minutes === undefined ? {} : { minutes }),
  }
}

function noEnergy() {
  return complaint(
    WHOLE_FILE,
    'it calls itself a check-in, but has no energy from −2 to 2, so it was taken as a note',
    'Write “energy: 1” into its front matter: −2 is drained, 2 energised.',
  )
}

interface Taken {
  title?: string
  tags?: readonly string[]
  kindSaid: boolean
  found: FoundDay
  ratings: Ratings
}

/** What the entry's own fields do not say again when it is written out. */
function restOf(fields: FrontMap, taken: Taken): FrontMap {
  const rest: FrontMap = new Map(fields)
  const title = fields.get('title')
  if (title === null || (typeof title === 'string' && ['', taken.title].includes(oneLine(title)))) rest.delete('title')
  const { tags, whole } = tagsIn(fields.get('tags'))
  if (whole && tags.every((tag) => taken.tags?.includes(tag))) rest.delete('tags')
  if (taken.kindSaid) rest.delete('kind')
  if (fields.get('date') === null || (taken.found.name === 'date' && !taken.found.zoned)) rest.delete('date')
  for (const rating of Object.keys(taken.ratings)) rest.delete(rating)
  return rest
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
