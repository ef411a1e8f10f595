import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { admit, type Complaint, type Draft } from '#record'
import { icalendar } from './read.ts'

const zone = 'Europe/Berlin' as Zone
const until = Date.parse('2026-11-22T12:00:00Z')

function read(text: string, occurrences = 1_000, path = 'Family.ics') {
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  for (const one of icalendar.read({ path, text }, { zone, horizon: { until, occurrences } }))
    if ('draft' in one) drafts.push(one.draft)
    else complaints.push(one.complaint)
  return { drafts, complaints, said: complaints.map(({ message }) => message) }
}

const calendar = (...events: string[]) => `BEGIN:VCALENDAR\nVERSION:2.0\n${events.map(event).join('')}END:VCALENDAR\n`
const event = (lines: string) => `BEGIN:VEVENT\n${lines.trim().split(/\n\s*/).join('\n')}\nEND:VEVENT\n`

/** Start, end and title of the intervals, in UTC. */
function times(text: string, occurrences?: number) {
  return read(text, occurrences).drafts.map(({ value }) => {
    const { startAt, endAt, day, title } = value as Record<string, number | string>
    const clock = (at: number) => new Date(at).toISOString().slice(0, 16)
    return startAt === undefined
      ? `${day} ${title}`
      : `${clock(startAt as number)} ${clock(endAt as number).slice(11)} ${title}`
  })
}

describe('an event', () => {
  test('is an interval with what sorting looks at', () => {
    const { drafts } = read(
      `BEGIN:VCALENDAR\nX-WR-CALNAME:Work\\, mostly\n${event(`UID:a
        DTSTART;TZID=Asia/Tokyo:20260105T090000
        DTEND;TZID=Asia/Tokyo:20260105T103000
        SUMMARY:Plan\\, then do
        CATEGORIES:One,Two\\, three
        ORGANIZER;CN="Doe: Ann":MAILTO:ann@Example.ORG
        ATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@city.example
        ATTENDEE:mailto:room@resource.calendar.google.com`)}END:VCALENDAR`,
    )
    expect(drafts).toEqual([
      {
        concept: 'interval',
        key: `icalendar:a:${Date.parse('2026-01-05T00:00:00Z')}`,
        place: 'line 3',
        value: {
          startAt: Date.parse('2026-01-05T00:00:00Z'),
          endAt: Date.parse('2026-01-05T01:30:00Z'),
          zone: 'Asia/Tokyo',
          trace: 'meeting',
          title: 'Plan, then do',
          calendar: 'Work, mostly',
          domains: ['example.org', 'city.example'],
          tags: ['One', 'Two, three'],
        },
      },
    ])
  })

  test('is named by its file when the calendar has no name', () => {
    const { drafts } = read(calendar('DTSTART:20260105T090000Z\nDURATION:PT1H'))
    expect(drafts[0]?.value).toMatchObject({ calendar: 'Family', zone })
  })

  test('of whole days is an entry on its first day', () => {
    const { drafts } = read(
      calendar('SUMMARY:Lake\nDTSTART;VALUE=DATE:20260803\nDTEND;VALUE=DATE:20260815\nTRANSP:TRANSPARENT'),
    )
    expect(drafts[0]).toMatchObject({
      concept: 'entry',
      value: {
        day: '2026-08-03',
        kind: 'note',
        title: 'Lake',
        text: 'Lake',
        tags: ['all-day'],
        extra: '{"calendar":"Family","lastDay":"2026-08-14"}',
      },
    })
  })

  test('without length is an entry at its moment', () => {
    const { drafts } = read(calendar('SUMMARY:Called back\nDTSTART;TZID=Asia/Tokyo:20260105T010000'))
    expect(drafts[0]).toMatchObject({
      concept: 'entry',
      value: { day: '2026-01-05', at: Date.parse('2026-01-04T16:00:00Z') },
    })
  })

  test('lasts as long as the clock goes, or as many days as the calendar counts', () => {
    const over = 'DTSTART;TZID=Europe/Berlin:20260328T120000'
    expect(times(calendar(`${over}\nDURATION:P1D\nSUMMARY:a`, `${over}\nDURATION:PT24H\nSUMMARY:b`))).toEqual([
      '2026-03-28T11:00 10:00 a',
      '2026-03-28T11:00 11:00 b',
    ])
  })

  test('takes the zone of its calendar when it names none', () => {
    const text = calendar('DTSTART:20260105T090000\nDTEND:20260105T100000\nSUMMARY:x')
    expect(times(text)).toEqual(['2026-01-05T08:00 09:00 x'])
    expect(times(text.replace('VERSION:2.0', 'X-WR-TIMEZONE:America/New_York'))).toEqual(['2026-01-05T14:00 15:00 x'])
  })

  test('left out is told: cancelled, free, declined', () => {
    const time = 'DTSTART:20260105T090000Z\nDTEND:20260105T100000Z'
    const { drafts, said } = read(
      calendar(
        `${time}\nSUMMARY:a\nSTATUS:CANCELLED`,
        `${time}\nSUMMARY:b\nTRANSP:TRANSPARENT`,
        `${time}\nSUMMARY:c\nATTENDEE;PARTSTAT=DECLINED:mailto:me@a.example`,
        `${time}\nSUMMARY:d\nATTENDEE;PARTSTAT=DECLINED:mailto:you@a.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:me@a.example`,
      ),
    )
    expect(said).toEqual([
      '“a” is cancelled and left out',
      '“b” is marked as free time and left out',
      '“c” was declined and left out',
    ])
    expect(drafts).toHaveLength(1)
  })

  test('that is not over yet waits for a later import', () => {
    const { drafts, said } = read(
      calendar(
        'DTSTART:20261122T113000Z\nDTEND:20261122T123000Z',
        'DTSTART:20270101T090000Z\nDTEND:20270101T100000Z',
        'DTSTART:20261122T100000Z\nDTEND:20261122T110000Z\nRRULE:FREQ=DAILY',
      ),
    )
    expect(drafts).toHaveLength(1)
    expect(said).toEqual(['2 planned events left for later, 1 series taken up to now'])
  })

  test('that stands twice counts once; strangers under one name are both kept', () => {
    const time = 'UID:u\nDTSTART:20260105T090000Z\nDTEND:20260105T100000Z'
    const { drafts, said } = read(calendar(`${time}\nSUMMARY:a`, `${time}\nSUMMARY:a`, `${time}\nSUMMARY:b`))
    expect(drafts.map(({ key }) => key.replace(/\d{9,}/, 't'))).toEqual(['icalendar:u:t', 'icalendar:u:t#2'])
    expect(said).toEqual(['“a” stands twice in the file'])
  })

  test('without a name of its own is known by what it says', () => {
    const text = calendar(
      'SUMMARY:a\nDTSTART:20260105T090000Z\nDTEND:20260105T100000Z',
      'SUMMARY:b\nDTSTART:20260105T090000Z\nDTEND:20260105T100000Z',
    )
    const keys = read(text).drafts.map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
    expect(read(text).drafts.map(({ key }) => key)).toEqual(keys)
  })

  test('of which there is a newer version is told', () => {
    const { said, drafts } = read(
      calendar(
        'UID:u\nSEQUENCE:1\nSUMMARY:new\nDTSTART:20260105T090000Z\nDTEND:20260105T100000Z',
        'UID:u\nSUMMARY:old\nDTSTART:20260105T080000Z\nDTEND:20260105T090000Z',
      ),
    )
    expect(said).toEqual(['this is an older version of “old” and left out'])
    expect(drafts).toHaveLength(1)
  })
})

describe('a series', () => {
  const daily =
    'UID:s\nSUMMARY:s\nDTSTART;TZID=Europe/Berlin:20260327T090000\nDTEND;TZID=Europe/Berlin:20260327T100000\nRRULE:FREQ=DAILY;COUNT=4'

  test('keeps its time of day over a change of the clock', () => {
    expect(times(calendar(daily))).toEqual([
      '2026-03-27T08:00 09:00 s',
      '2026-03-28T08:00 09:00 s',
      '2026-03-29T07:00 08:00 s',
      '2026-03-30T07:00 08:00 s',
    ])
  })

  test('leaves out what it excludes, by time, day or UTC', () => {
    expect(
      times(
        calendar(
          `${daily}\nEXDATE;TZID=Europe/Berlin:20260327T090000\nEXDATE;VALUE=DATE:20260328\nEXDATE:20260329T070000Z`,
        ),
      ),
    ).toEqual(['2026-03-30T07:00 08:00 s'])
  })

  test('has dates added, some with an end of their own', () => {
    const one = 'UID:r\nSUMMARY:r\nDTSTART:20260105T090000Z\nDTEND:20260105T100000Z'
    expect(
      times(
        calendar(
          `${one}\nRDATE:20260107T090000Z,20260105T090000Z\nRDATE;VALUE=PERIOD:20260109T090000Z/PT3H,20260110T080000Z/20260110T083000Z`,
        ),
      ),
    ).toEqual([
      '2026-01-05T09:00 10:00 r',
      '2026-01-07T09:00 10:00 r',
      '2026-01-09T09:00 12:00 r',
      '2026-01-10T08:00 08:30 r',
    ])
  })

  test('follows several rules at once, each time once', () => {
    const both =
      'UID:t\nSUMMARY:t\nDTSTART:20260105T090000Z\nDTEND:20260105T100000Z\nRRULE:FREQ=DAILY;COUNT=3\nRRULE:FREQ=DAILY;INTERVAL=2;COUNT=3'
    expect(times(calendar(both)).map((one) => one.slice(8, 10))).toEqual(['05', '06', '07', '09'])
  })

  test('has occurrences moved, cancelled and changed from one on', () => {
    const series = 'UID:w\nSUMMARY:w\nDTSTART:20260105T090000Z\nDTEND:20260105T100000Z\nRRULE:FREQ=DAILY;COUNT=6'
    const moved =
      'UID:w\nSUMMARY:moved\nRECURRENCE-ID:20260106T090000Z\nDTSTART:20260106T150000Z\nDTEND:20260106T160000Z'
    const gone =
      'UID:w\nSUMMARY:gone\nRECURRENCE-ID:20260107T090000Z\nSTATUS:CANCELLED\nDTSTART:20260107T090000Z\nDTEND:20260107T100000Z'
    const later =
      'UID:w\nSUMMARY:later\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260108T090000Z\nDTSTART:20260108T100000Z\nDTEND:20260108T120000Z'
    const single =
      'UID:w\nSUMMARY:single\nRECURRENCE-ID:20260109T090000Z\nDTSTART:20260109T070000Z\nDTEND:20260109T080000Z'
    const text = calendar(later, moved, series, gone, single)
    expect(times(text)).toEqual([
      '2026-01-05T09:00 10:00 w',
      '2026-01-06T15:00 16:00 moved',
      '2026-01-08T10:00 12:00 later',
      '2026-01-09T07:00 08:00 single',
      '2026-01-10T10:00 12:00 later',
    ])
    expect(read(text).said).toEqual(['“gone” is cancelled and left out'])
    expect(read(text).drafts.map(({ key }) => key)).toEqual(
      ['05', '06', '08', '09', '10'].map((day) => `icalendar:w:${Date.parse(`2026-01-${day}T09:00:00Z`)}`),
    )
  })

  test('a change whose series is not there stands for itself', () => {
    const alone =
      'UID:w\nSUMMARY:alone\nRECURRENCE-ID:20260106T090000Z\nDTSTART:20260106T150000Z\nDTEND:20260106T160000Z'
    expect(times(calendar(alone))).toEqual(['2026-01-06T15:00 16:00 alone'])
  })

  test('of whole days ends with the day its rule names', () => {
    const text = calendar(
      'SUMMARY:d\nDTSTART;VALUE=DATE:20080320\nRRULE:FREQ=DAILY;UNTIL=20080323T235959Z\nEXDATE;VALUE=DATE:20080321',
    )
    expect(times(text)).toEqual(['2008-03-20 d', '2008-03-22 d', '2008-03-23 d'])
  })

  test('without end is cut, and says so', () => {
    const text = calendar('SUMMARY:e\nDTSTART:20200101T090000Z\nDTEND:20200101T100000Z\nRRULE:FREQ=DAILY')
    const { drafts, said } = read(text, 10)
    expect(drafts).toHaveLength(10)
    expect(said).toEqual(['“e” repeats without end; taken up to 2020-01-10'])
  })

  test('that excludes all its times says so', () => {
    const text = calendar(
      'SUMMARY:g\nDTSTART:20200102T090000Z\nDTEND:20200102T100000Z\nRRULE:FREQ=DAILY;COUNT=1\nEXDATE:20200102T090000Z',
    )
    expect(read(text).said).toEqual(['“g” excludes every one of its times, so nothing of it is taken'])
  })

  test('of whose changes two are the same takes the newer', () => {
    const series = 'UID:h\nSUMMARY:h\nDTSTART:20200102T090000Z\nDTEND:20200102T100000Z\nRRULE:FREQ=DAILY;COUNT=1'
    const change = (title: string) =>
      `UID:h\nSUMMARY:${title}\nRECURRENCE-ID:20200102T090000Z\nDTSTART:20200102T110000Z\nDTEND:20200102T120000Z`
    const text = calendar(series, change('one'), change('two'))
    expect(times(text)).toEqual(['2020-01-02T11:00 12:00 two'])
    expect(read(text).said).toEqual(['this is an older version of “one” and left out'])
  })

  test('that ends before it starts is taken once', () => {
    const { drafts, said } = read(
      calendar('SUMMARY:f\nDTSTART:20200102T090000Z\nDTEND:20200102T100000Z\nRRULE:FREQ=DAILY;UNTIL=20200101'),
    )
    expect(drafts).toHaveLength(1)
    expect(said).toEqual(['“f” stops repeating before it starts, so it is taken once'])
  })

  test('as small as can be exhausts nothing', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour)
    const hostile = [
      'FREQ=SECONDLY',
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      `FREQ=MINUTELY;BYHOUR=${hours};INTERVAL=7`,
      'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    ]
    const text = calendar(...hostile.map((rule) => `DTSTART:19010101T000000Z\nDURATION:PT1S\nRRULE:${rule}`))
    expect(text.length).toBeLessThan(1_024)
    const { drafts, complaints } = read(text)
    expect(drafts.length).toBeLessThan(3_000)
    expect(complaints.length).toBeLessThan(20)
  })
})

describe('the text of a calendar', () => {
  const plain = calendar('UID:a\nSUMMARY:Long words that go on\nDTSTART:20260105T090000Z\nDTEND:20260105T100000Z')
  const wanted = times(plain)

  test.each([
    ['CR LF', plain.replaceAll('\n', '\r\n')],
    ['lone CR', plain.replaceAll('\n', '\r')],
    ['small letters', plain.replace(/^[A-Z]+/gm, (name) => name.toLowerCase())],
    ['folds', plain.replace('Long words', 'Long\r\n  wor\n\tds')],
    ['no end', plain.replace(/END:VEVENT\nEND:VCALENDAR\n/, '')],
    ['no calendar around it', plain.replace(/.*VCALENDAR\n|VERSION:2.0\n/g, '')],
    [
      'an alarm inside',
      plain.replace('END:VEVENT', 'BEGIN:VALARM\nSUMMARY:ring\nDTSTART:19990101T000000Z\nEND:VALARM\nEND:VEVENT'),
    ],
    ['nonsense between', plain.replace('SUMMARY', ': :\nX\n;;;\nSUMMARY')],
    ['dashes in its times', plain.replace('20260105T090000Z', '2026-01-05T09:00:00Z')],
  ])('may have %s', (_, text) => expect(times(text)).toEqual(wanted))

  test('other parts are counted', () => {
    const text = plain.replace(
      'END:VCALENDAR',
      'BEGIN:VTODO\nEND:VTODO\nBEGIN:VTODO\nEND:VTODO\nBEGIN:X-THING\nEND:X-THING\nEND:VCALENDAR',
    )
    expect(read(text).said).toEqual(['2 to-dos left out', '1 part named “X-THING” left out'])
  })

  test('journal entries are entries', () => {
    const text =
      'BEGIN:VJOURNAL\nDTSTART;VALUE=DATE:20260105\nSUMMARY:Minutes\nDESCRIPTION:We talked.\\nThen left.\nEND:VJOURNAL'
    expect(read(text).drafts[0]).toMatchObject({
      concept: 'entry',
      value: { day: '2026-01-05', title: 'Minutes', text: 'We talked.\nThen left.' },
    })
  })

  test('vCalendar 1.0 is read with its own signs', () => {
    const text = `BEGIN:VCALENDAR\nVERSION:1.0\nTZ:-05\n${event(`UID:v
      SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9 =
Bar
      CATEGORIES:MEETING;PERSONAL
      DTSTART:20260105T090000
      DTEND:20260105T100000
      RRULE:W1 MO WE #3`)}END:VCALENDAR`
    expect(times(text)).toEqual([
      '2026-01-05T14:00 15:00 Café Bar',
      '2026-01-07T14:00 15:00 Café Bar',
      '2026-01-12T14:00 15:00 Café Bar',
    ])
    expect(read(text).drafts[0]?.value).toMatchObject({ tags: ['MEETING', 'PERSONAL'], zone: '-05:00' })
  })
})

describe('our samples', () => {
  const folder = join(import.meta.dirname, 'samples')
  const samples = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

  test.each(samples)('$name is recognised, read, admitted, and known again', ({ name, text }) => {
    expect(icalendar.sniff({ path: name, head: text, size: text.length })).toBeGreaterThan(0.3)
    const { drafts, complaints } = read(text, 1_000, name)
    const { admitted, complaints: refused } = admit(drafts, () => undefined)
    expect(refused).toEqual([])
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(admitted.length)
    expect(read(text, 1_000, name).drafts.map(({ key }) => key)).toEqual(drafts.map(({ key }) => key))
    expect({ drafts: drafts.length, said: complaints.map(({ message }) => message) }).toMatchSnapshot()
  })

  test('changed at random, they never throw and never hang', () => {
    const pieces = fc.constantFrom(
      '\n',
      ':',
      ';',
      '=',
      'RRULE:FREQ=SECONDLY',
      'END:VEVENT',
      '9',
      'Z',
      '\u0000',
      '"',
      '-',
      'T',
      'P',
      '\ud800',
      'BEGIN:VEVENT\n',
    )
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(30), pieces), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.constantFrom(...samples), edits, ({ text }, changes) => {
        let mutated = text
        for (const [where, length, piece] of changes) {
          const at = where % mutated.length
          mutated = mutated.slice(0, at) + piece + mutated.slice(at + length)
        }
        const began = performance.now()
        admit(read(mutated, 100).drafts, () => undefined)
        expect(performance.now() - began).toBeLessThan(10_000)
      }),
      { numRuns: Number(process.env.THALWEG_FUZZ ?? 150) },
    )
  })
})

describe('keys', () => {
  test('stay the same when the person moves to another zone', () => {
    const text = calendar(
      'UID:a\nDTSTART:20260105T090000\nDTEND:20260105T100000\nRRULE:FREQ=DAILY;COUNT=2',
      'UID:b\nDTSTART;VALUE=DATE:20260105',
      'UID:c\nDTSTART;TZID=Asia/Tokyo:20260105T090000\nDTEND;TZID=Asia/Tokyo:20260105T100000',
    )
    const there = { zone: 'America/New_York' as Zone, horizon: { until, occurrences: 10 } }
    const moved = [...icalendar.read({ path: 'Family.ics', text }, there)]
    expect(read(text).drafts.map(({ key }) => key)).toEqual(moved.map((one) => 'draft' in one && one.draft.key))
  })
})
