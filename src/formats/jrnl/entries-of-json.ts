import type { Zone } from '#calendar'
import { complaint } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { openJson, textIn, textsIn } from '../journal/open-json.ts'
import { isObject, type Json } from '../json/parse-json.ts'
import { parseWrittenDay } from '../markdown/written-day.ts'
import { quoted } from '../tidy-line.ts'
import { type JrnlKeys, readEntry } from './entry.ts'
import type { JrnlEntry, JrnlExport } from './shape.ts'

/** By its names, whatever their order. Other journals have entries too, but not with a body and a time. */
export function sniffJson(head: string): number {
  const has = (name: string) => head.includes(`"${name}"`)
  const isEntry = has('title') && has('body') && has('date') && has('time') && has('starred')
  if (isEntry) return has('entries') ? 0.9 : 0.7
  return /^\s*\{\s*"tags"\s*:\s*\{\s*"@/.test(head) ? 0.5 : 0
}

/** Reads `jrnl --format json`: a whole journal, or one entry alone. */
export function* readJson(text: string, zone: Zone, keys: JrnlKeys): Generator<Read> {
  const opened = openJson(text)
  if ('broken' in opened) {
    yield { complaint: opened.broken }
    return
  }
  for (const one of opened.complaints) yield { complaint: one }
  const entries = entriesIn(opened.value)
  if (!entries.length)
    yield { complaint: complaint(WHOLE_FILE, 'there is no entry in it', 'Export again: jrnl --format json.') }
  for (const [index, entry] of entries.entries()) yield readOne(entry, `entry ${index + 1}`, zone, keys)
}

function entriesIn(value: Json): Json[] {
  if (!isObject(value)) return []
  const { entries } = value as JrnlExport
  return Array.isArray(entries) ? entries : 'body' in value ? [value] : []
}

function readOne(raw: Json, place: string, zone: Zone, keys: JrnlKeys): Read {
  const entry: JrnlEntry = isObject(raw) ? raw : {}
  const [title = '', body = ''] = [textIn(entry.title), textIn(entry.body)]
  const [date = '', time = ''] = [textIn(entry.date), textIn(entry.time)]
  const found = parseWrittenDay(`${date} ${time}`, zone) ?? parseWrittenDay(date, zone)
  if (!found)
    return {
      complaint: complaint(place, `${quoted(title || body)} has no date`, 'Export again: jrnl --format json.'),
    }
  const { uuid, creator } = entry
  const words = { place, ...found, text: `${title}\n${body}`, starred: entry.starred === true }
  return readEntry({ ...words, tags: textsIn(entry.tags), extra: { uuid, creator } }, keys)
}
