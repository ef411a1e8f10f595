import { writeFileSync } from 'node:fs'
import { wallTime } from '#calendar'
import type { Interval } from '#record'
import { type SeededCareer, ZONE } from './seeded-career.ts'

/** A career as one calendar, as its server exports it: an event for each interval, its times in the zone of a VTIMEZONE. */
export function writeCalendar(path: string, { jobs, intervals }: Pick<SeededCareer, 'jobs' | 'intervals'>): void {
  const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
  const events = intervals.map((interval, number) => eventOf(interval, number, titles.get(interval.job ?? '') ?? ''))
  writeFileSync(path, `${HEAD}${events.join('')}END:VCALENDAR\r\n`)
}

const HEAD = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Heron Software//Calendar 4.2//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Everything
X-WR-TIMEZONE:${ZONE}
BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
`.replaceAll('\n', '\r\n')

function eventOf({ startAt, endAt, title }: Interval, number: number, job: string): string {
  const lines = [
    'BEGIN:VEVENT',
    `DTSTART;TZID=${ZONE}:${stamp(startAt)}`,
    `DTEND;TZID=${ZONE}:${stamp(endAt)}`,
    'DTSTAMP:20261120T120000Z',
    `UID:${String(number).padStart(7, '0')}@calendar.example`,
    `SUMMARY:${job}\\, ${title ?? ''}`,
    'END:VEVENT',
  ]
  return `${lines.join('\r\n')}\r\n`
}

function stamp(at: Interval['startAt']): string {
  return `${wallTime(ZONE, at).replace(/[-:]/g, '')}00`
}
