import type { Zone } from '#calendar'
import { complaint } from '#record'
import type { Format, Glimpse, Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { mediaIn, mediaLeft } from '../journal/media-left.ts'
import { openJson } from '../journal/open-json.ts'
import { isObject, type JsonObject } from '../json/parse-json.ts'
import { readClassic } from './classic.ts'
import { EntryReader } from './entry.ts'
import { MEDIA } from './shape.ts'

const EXPORT_INSTEAD = 'In Day One: File → Export → JSON.'

/** Day One: the JSON export, and entries of Day One Classic. */
export const dayOne: Format = {
  name: 'day-one',
  title: 'Day One',
  sniff,
  *read({ text }, { zone }) {
    if (/^\s*</.test(text)) yield readClassic(text, zone)
    else yield* readJournal(text, zone)
  },
}

function sniff({ head, path }: Glimpse): number {
  if (/^\s*</.test(head)) {
    if (!/<plist[\s>]/.test(head.slice(0, 2_048))) return 0
    return /<key>(?:Entry Text|Creation Date)<\/key>/.test(head) || /\.doentry$/i.test(path) ? 0.9 : 0
  }
  if (!/^\s*\{/.test(head) || !/"entries"\s*:\s*\[/.test(head)) return 0
  const isDayOne = /"creationDate"\s*:\s*"\d{4}-/.test(head) || /"(?:creationDeviceType|richText)"\s*:\s*"/.test(head)
  return isDayOne ? 0.9 : 0
}

function* readJournal(text: string, zone: Zone): Generator<Read> {
  const opened = openJson(text)
  if ('broken' in opened) {
    yield { complaint: opened.broken }
    return
  }
  for (const one of opened.complaints) yield { complaint: one }
  const entries = isObject(opened.value) && Array.isArray(opened.value.entries) ? opened.value.entries : []
  if (!entries.length) yield { complaint: complaint(WHOLE_FILE, 'there is no entry in this journal', EXPORT_INSTEAD) }
  const reader = new EntryReader(zone)
  let media = 0
  for (const [index, entry] of entries.entries()) {
    if (isObject(entry)) media += mediaOf(entry)
    yield isObject(entry) ? reader.read(entry, `entry ${index + 1}`) : noEntry(index)
  }
  if (media) yield { complaint: mediaLeft(media) }
}

function mediaOf(entry: JsonObject): number {
  return MEDIA.reduce((sum, name) => sum + mediaIn(entry[name]), 0)
}

function noEntry(index: number): Read {
  return { complaint: complaint(`entry ${index + 1}`, 'this is no entry of Day One', EXPORT_INSTEAD) }
}
