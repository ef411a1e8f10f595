import { afterEach, beforeEach, expect, test } from 'vitest'
import { type HostileDesk, openHostileDesk } from './hostile-desk.ts'

let desk: HostileDesk

beforeEach(async () => {
  desk = await openHostileDesk()
})
afterEach(() => desk.close())

function calendar(...lines: string[]): string {
  const event = ['BEGIN:VEVENT', 'UID:bomb', 'SUMMARY:Bomb', 'DTSTART:19000101T000000Z', 'DTEND:19000101T000001Z']
  return ['BEGIN:VCALENDAR', ...event, ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')
}

const every = (least: number, most: number) => Array.from({ length: most - least + 1 }, (_, at) => least + at).join(',')

const BOMBS: [name: string, ...lines: string[]][] = [
  ['every second for ever', 'RRULE:FREQ=SECONDLY'],
  ['every second until the end of time', 'RRULE:FREQ=SECONDLY;UNTIL=99991231T235959Z'],
  ['nearly without number', 'RRULE:FREQ=MINUTELY;COUNT=999999999999999999999'],
  ['at an interval of none', 'RRULE:FREQ=DAILY;INTERVAL=0'],
  ['at a negative interval', 'RRULE:FREQ=DAILY;INTERVAL=-1'],
  ['on a day there is never', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
  ['on no Monday of the year 366 days long', 'RRULE:FREQ=SECONDLY;BYYEARDAY=366;BYDAY=MO;BYHOUR=25'],
  [
    'every second of every minute',
    `RRULE:FREQ=YEARLY;BYSECOND=${every(0, 59)};BYMINUTE=${every(0, 59)};BYHOUR=${every(0, 23)}`,
  ],
  ['by a position there is not', 'RRULE:FREQ=YEARLY;BYDAY=MO;BYSETPOS=-366'],
  ['several rules at once', ...Array.from({ length: 20 }, () => 'RRULE:FREQ=HOURLY')],
  ['a rule that takes away what another adds', 'RRULE:FREQ=SECONDLY', 'EXRULE:FREQ=SECONDLY'],
]

test.each(BOMBS)('a calendar of less than a kilobyte, %s, is bounded and says so', async (_, ...lines) => {
  const text = calendar(...lines)
  expect(text.length).toBeLessThan(1_024)
  const { files, said } = await desk.take(desk.lay('bomb.ics', text))
  expect(files[0]?.admitted.intervals ?? 0).toBeLessThanOrEqual(10_000)
  expect(said.join()).not.toMatch(/took longer|memory/)
  expect(said.length).toBeGreaterThan(0)
})

test('of a bomb among sound events the sound ones are kept', async () => {
  const sound =
    'BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Rehearsal\r\nDTSTART:20260105T090000Z\r\nDTEND:20260105T100000Z\r\nEND:VEVENT\r\n'
  const text = calendar('RRULE:FREQ=SECONDLY').replace('END:VCALENDAR', `${sound}END:VCALENDAR`)
  await desk.take(desk.lay('both.ics', text))
  expect(await desk.held()).toContain('Rehearsal')
})
