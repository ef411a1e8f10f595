import type { Complaint } from '#record'
import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { readCalendar } from './read-calendar.ts'

/** Calendars: iCalendar 2.0 (`.ics`) and vCalendar 1.0 (`.vcs`). */
export const icalendar: Format = {
  name: 'icalendar',
  title: 'iCalendar',
  sniff,
  read: (file, surroundings) => read(file, surroundings),
}

function sniff({ head, path }: Glimpse): number {
  const start = head.slice(0, 4_096)
  if (/^\s*BEGIN:VCALENDAR\b/i.test(start)) return 1
  if (/^BEGIN:V(CALENDAR|EVENT|TODO|JOURNAL|FREEBUSY|TIMEZONE|ALARM|AVAILABILITY)\s*$/im.test(start)) return 0.9
  return /\.(ics|ical|ifb|icalendar|vcs)$/i.test(path) ? 0.5 : 0
}

function* read(file: { path: string; text: string }, surroundings: Surroundings): Generator<Read> {
  for (const found of readCalendar(file.text, nameOf(file.path), surroundings))
    yield isComplaint(found) ? { complaint: found } : { draft: found }
}

function isComplaint(found: object): found is Complaint {
  return 'message' in found
}

/** `family/Trips 2026.ics` → “Trips 2026”. */
function nameOf(path: string): string {
  const name = path.split('/').at(-1) ?? ''
  return name.replace(/\.[a-z]{1,9}$/i, '')
}
