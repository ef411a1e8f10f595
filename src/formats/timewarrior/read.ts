import { type Instant, parseInstant, type Zone } from '#calendar'
import { complaint } from '#record'
import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import { quoted, tidyLine } from '../tidy-line.ts'
import { lineParts, type TimewarriorInterval } from './shape.ts'

/** What `timew export` writes, and timewarrior's own files. */
export const timewarrior: Format = { name: 'timewarrior', title: 'timewarrior', sniff, read }

const STAMP = /"start"\s*:\s*"\d{8}T\d{6}Z"/

function sniff({ head }: Glimpse): number {
  if (/^\s*\[/.test(head)) return STAMP.test(head.slice(0, 8_192)) ? 0.95 : 0
  return /^(inc \d{8}T\d{6}Z\b.*\n?)/m.test(head.slice(0, 8_192)) && /^\s*inc\b/.test(head) ? 0.95 : 0
}

function* read({ text }: { text: string }, { zone }: Surroundings): Generator<Read> {
  const keys = new ContentKeys('timewarrior')
  if (/^\s*\[/.test(text)) yield* readExport(text, keys, zone)
  else yield* readLines(text, keys, zone)
}

function* readExport(text: string, keys: ContentKeys, zone: Zone): Generator<Read> {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    yield { complaint: complaint('the whole file', 'this JSON is cut off or damaged', 'Run “timew export” again.') }
    return
  }
  for (const [index, interval] of (list as unknown[]).entries())
    yield intervalOf((interval ?? {}) as TimewarriorInterval, `interval ${index + 1}`, keys, zone)
}

function* readLines(text: string, keys: ContentKeys, zone: Zone): Generator<Read> {
  let number = 0
  for (const line of text.split(/\r\n?|\n/)) {
    number++
    if (!line.trim()) continue
    const parts = lineParts(line.trim())
    if (!parts) {
      const said = `${quoted(line)} is no line of timewarrior`
      yield { complaint: complaint(`line ${number}`, said, 'Run “timew export” and import what it writes.') }
      continue
    }
    yield intervalOf({ ...parts, tags: tagsIn(parts.tags) }, `line ${number}`, keys, zone)
  }
}

/** `one "two words"` → both. */
function tagsIn(text: string): string[] {
  return (text.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? []).map((tag) => tag.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1'))
}

function intervalOf(interval: TimewarriorInterval, place: string, keys: ContentKeys, zone: Zone): Read {
  const listed = Array.isArray(interval.tags) ? interval.tags.filter((tag) => typeof tag === 'string') : []
  const tags = [...new Set(listed.flatMap((tag) => tidyLine(tag, 200) ?? []))].slice(0, 100)
  const annotation = typeof interval.annotation === 'string' ? interval.annotation.replace(/^"|"$/g, '') : undefined
  const title = tidyLine(annotation, 1_000) ?? tidyLine(tags.join(', '), 1_000)
  const trouble = (message: string, hint: string) => ({
    complaint: complaint(place, title ? `${quoted(title)}: ${message}` : message, hint),
  })
  const start = instantIn(interval.start)
  const end = instantIn(interval.end)
  if (start === undefined) return trouble('it has no start', 'Correct it in timewarrior and export it again.')
  if (end === undefined) return trouble('it has no end yet', 'Run “timew stop” and export again.')
  if (end === start) return trouble('it lasts no time', 'Nothing to do, unless time was spent on it.')
  if (end < start) return trouble('it ends before it starts', 'Correct it in timewarrior and export it again.')
  const words = { ...(title ? { title } : {}), ...(tags.length ? { tags } : {}) }
  const key = keys.keyOf(start, end, ...tags)
  return { draft: { concept: 'interval', key, place, value: { startAt: start, endAt: end, zone, ...words } } }
}

function instantIn(stamp: unknown): Instant | undefined {
  return typeof stamp === 'string' ? parseInstant(stamp) : undefined
}
