import type { Zone } from '#calendar'
import { FORMATS, textFormats } from '#formats'
import type { Complaint, Draft } from '#record'

const zone = 'Europe/Berlin' as Zone
const horizon = { until: Date.UTC(2026, 10, 22), occurrences: 100 }

/** What the format of this name reads of a text in Berlin, and each interval as it stood on the clock there. */
export function timeTrial(name: string, text: string, path = 'file') {
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  const format = textFormats(FORMATS).find((one) => one.name === name)
  if (!format) throw new Error(`there is no format ${name}`)
  for (const one of format.read({ path, text }, { zone, horizon }))
    if ('draft' in one) drafts.push(one.draft)
    else complaints.push(one.complaint)
  return {
    drafts,
    said: complaints.map(({ place, message }) => `${place}: ${message}`),
    rows: drafts.map(({ value }) => rowOf(value as Record<string, unknown>)),
  }
}

/** `2025-03-03 08:00–09:30 Roster: Weekly roster [planning]`. */
function rowOf({ startAt, endAt, title, project, tags }: Record<string, unknown>): string {
  const [start, end] = [clock(startAt), clock(endAt)]
  const until = end.slice(0, 10) === start.slice(0, 10) ? end.slice(11) : end
  const words = [project, title].filter((word) => word !== undefined).join(': ')
  return `${start}–${until} ${words}${tags ? ` [${(tags as string[]).join(', ')}]` : ''}`.trim()
}

function clock(at: unknown): string {
  const wall = Temporal.Instant.fromEpochMilliseconds(at as number)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
  return wall.toString({ smallestUnit: wall.second ? 'second' : 'minute' }).replace('T', ' ')
}
