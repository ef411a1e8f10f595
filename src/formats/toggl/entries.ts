import { type Instant, parseInstant, type Zone } from '#calendar'
import { complaint } from '#record'
import type { Read, Surroundings } from '../format.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import { quoted, tidyLine } from '../tidy-line.ts'
import { EXPORT_INSTEAD, OTHER_LISTS, type TogglEntry } from './shape.ts'

const WHOLE_FILE = 'the whole file'

/** By the fields that stand near the beginning. */
export function sniffEntries(head: string): number {
  const start = head.slice(0, 16_384)
  const isToggl = /"(wid|workspace_id|at|user_id|uid|creator_id|project_id)"\s*:/.test(start)
  if (isToggl && /"start"\s*:\s*"\d{4}-/.test(start) && /"(stop|duration|seconds|dur)"\s*:/.test(start)) return 0.85
  return /^\s*\[\s*\{/.test(start) && /"(wid|workspace_id)"\s*:/.test(start) && /"(name|id)"\s*:/.test(start) ? 0.6 : 0
}

/** Reads time entries; every one is a draft or a complaint. Other lists are refused by what they are. */
export function* readEntries(text: string, { zone }: Surroundings): Generator<Read> {
  const list = entriesIn(text)
  if (!list) {
    yield { complaint: complaint(WHOLE_FILE, 'this JSON is cut off or damaged', EXPORT_INSTEAD) }
    return
  }
  const first = list[0]
  if (first && !list.some((entry) => entry.start !== undefined)) {
    const known = OTHER_LISTS.find(({ field }) => field in first)
    const said = known?.is ?? 'a list without times'
    yield { complaint: complaint(WHOLE_FILE, `this is ${said}; it does not say when time was spent`, EXPORT_INSTEAD) }
    return
  }
  const keys = new ContentKeys('toggl')
  for (const [index, entry] of list.entries()) yield readEntry(entry, `entry ${index + 1}`, keys, zone)
}

/** A list, or one inside an object; groups of the reports interface opened. */
function entriesIn(text: string): TogglEntry[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    const list = Array.isArray(parsed) ? parsed : Object.values(parsed as object).find((value) => Array.isArray(value))
    return (list ?? []).filter(isObject).flatMap((entry: TogglEntry) => {
      const inner = Array.isArray(entry.time_entries) ? entry.time_entries.filter(isObject) : undefined
      return inner ? inner.map((one) => ({ ...entry, ...one })) : [entry]
    })
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readEntry(entry: TogglEntry, place: string, keys: ContentKeys, zone: Zone): Read {
  const title = tidyLine(textIn(entry.description), 1_000)
  const trouble = (message: string, hint: string) => ({
    complaint: complaint(place, `${quoted(title)}: ${message}`, hint),
  })
  const start = parseInstant(textIn(entry.start) ?? '')
  if (start === undefined) return trouble('it has no start', 'Correct it in Toggl and export it again.')
  const end = endOf(entry, start)
  if (end === undefined) return trouble('it has no end yet', 'Stop the timer, export again and import the file again.')
  if (end === start) return trouble('it lasts no time', 'Nothing to do, unless time was spent on it.')
  if (end < start) return trouble('it ends before it starts', 'Correct it in Toggl and export it again.')
  const project = tidyLine(textIn(entry.project_name) ?? textIn(entry.project), 300)
  const client = tidyLine(textIn(entry.client_name) ?? textIn(entry.client), 200)
  const tags = [...listIn(entry.tags), ...(client ? [client] : []), ...(entry.billable === true ? ['billable'] : [])]
  const words = {
    ...(title ? { title } : {}),
    ...(project ? { project } : {}),
    ...(tags.length ? { tags: [...new Set(tags)].slice(0, 100) } : {}),
  }
  const key = keys.keyOf(start, end, project, title)
  return {
    draft: { concept: 'interval', key, place, value: { startAt: start, endAt: end as Instant, zone, ...words } },
  }
}

function endOf({ stop, end, duration, seconds, dur }: TogglEntry, start: number): number | undefined {
  const said = parseInstant(textIn(stop) ?? textIn(end) ?? '')
  if (said !== undefined) return said
  const length = [duration, seconds].find((value) => typeof value === 'number') as number | undefined
  if (length !== undefined) return length < 0 ? undefined : start + Math.round(length * 1000)
  return typeof dur === 'number' && dur >= 0 ? start + Math.round(dur) : undefined
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined
}

function listIn(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one) => tidyLine(textIn(one), 200) ?? []) : []
}
