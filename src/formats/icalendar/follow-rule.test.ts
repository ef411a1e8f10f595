import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { followRule } from './follow-rule.ts'
import { parseOldRule } from './old-rule.ts'
import { parseRule } from './rule.ts'
import type { Rule } from './shape.ts'
import { parseMoment } from './values.ts'

const at = (text: string) => parseMoment(text)?.at as number
const written = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')

function follow(rule: Rule | undefined, start: string, until = '20401231T000000', most = 20): string[] {
  const found: string[] = []
  if (!rule) return ['no rule']
  for (const wall of followRule(rule, at(start), { until: at(until), steps: 200_000 })) {
    if (found.length === most) break
    found.push(written(wall))
  }
  return found
}

const days = (rule: string, start: string, most?: number) =>
  follow(parseRule(rule), start, undefined, most).map((one) => one.slice(0, 10))

describe('a rule, after the examples of RFC 5545', () => {
  test.each([
    [
      'every other week on Tuesday and Thursday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=5;WKST=SU;BYDAY=TU,TH',
      '19970902T090000',
      ['1997-09-02', '1997-09-04', '1997-09-16', '1997-09-18', '1997-09-30'],
    ],
    [
      'the first Friday of each month',
      'FREQ=MONTHLY;COUNT=3;BYDAY=1FR',
      '19970905T090000',
      ['1997-09-05', '1997-10-03', '1997-11-07'],
    ],
    [
      'the last Monday but one',
      'FREQ=MONTHLY;COUNT=3;BYDAY=-2MO',
      '19970922T090000',
      ['1997-09-22', '1997-10-20', '1997-11-17'],
    ],
    [
      'the first and last day of the month',
      'FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1',
      '19970930T090000',
      ['1997-09-30', '1997-10-01', '1997-10-31', '1997-11-01'],
    ],
    [
      'Friday the 13th',
      'FREQ=MONTHLY;COUNT=3;BYDAY=FR;BYMONTHDAY=13',
      '19980213T090000',
      ['1998-02-13', '1998-03-13', '1998-11-13'],
    ],
    [
      'the last workday of the month',
      'FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '19970930T090000',
      ['1997-09-30', '1997-10-31', '1997-11-28'],
    ],
    [
      'Monday of week 20',
      'FREQ=YEARLY;COUNT=3;BYWEEKNO=20;BYDAY=MO',
      '19970512T090000',
      ['1997-05-12', '1998-05-11', '1999-05-17'],
    ],
    [
      'the 20th Monday of the year',
      'FREQ=YEARLY;COUNT=3;BYDAY=20MO',
      '19970519T090000',
      ['1997-05-19', '1998-05-18', '1999-05-17'],
    ],
    [
      'day 1, 100 and 200 every third year',
      'FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200',
      '19970101T090000',
      ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01'],
    ],
    ['a leap day', 'FREQ=YEARLY;COUNT=3', '20000229T090000', ['2000-02-29', '2004-02-29', '2008-02-29']],
    [
      'the 31st, where there is one',
      'FREQ=MONTHLY;COUNT=3',
      '20260131T090000',
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'a week that begins on Monday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '19970805T090000',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'a week that begins on Sunday',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '19970805T090000',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
  ])('%s', (_, rule, start, expected) => {
    expect(days(rule, start)).toEqual(expected)
  })

  test('every three hours within a day', () => {
    expect(follow(parseRule('FREQ=HOURLY;INTERVAL=3;COUNT=3'), '19970902T090000')).toEqual([
      '1997-09-02 09:00',
      '1997-09-02 12:00',
      '1997-09-02 15:00',
    ])
  })

  test('every twenty minutes from 9 to 10, written in two ways', () => {
    const daily = follow(parseRule('FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40'), '19970902T090000')
    expect(follow(parseRule('FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10'), '19970902T090000')).toEqual(daily)
  })

  test('its start counts even when the rule does not mean it', () => {
    expect(days('FREQ=WEEKLY;COUNT=3;BYDAY=MO', '20260106T090000')).toEqual(['2026-01-06', '2026-01-12', '2026-01-19'])
  })
})

describe('what cannot be followed', () => {
  test.each([
    '',
    'FREQ=OFTEN',
    'BYDAY=MO',
    'FREQ=DAILY;COUNT=x',
    'FREQ=DAILY;BYMONTH=13',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;UNTIL=soon',
    'RSCALE=HEBREW;FREQ=YEARLY',
  ])('“%s” is no rule', (text) => expect(parseRule(text)).toBeUndefined())

  test.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
    'FREQ=MINUTELY;INTERVAL=7;BYHOUR=3;BYMINUTE=2;BYDAY=MO;BYMONTHDAY=1;BYMONTH=1',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=DAILY;INTERVAL=999999999',
  ])('%s ends all the same', (text) => {
    const began = performance.now()
    expect(follow(parseRule(text), '19000101T000000', '21991231T000000').length).toBeLessThan(21)
    expect(performance.now() - began).toBeLessThan(20_000)
  })

  test('every second of a day in a few steps of memory', () => {
    const all = `FREQ=YEARLY;BYMONTH=1,2,3;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${range(24)};BYMINUTE=${range(60)};BYSECOND=${range(60)};BYSETPOS=-1`
    expect(follow(parseRule(all), '20260101T000000', undefined, 2)).toEqual(['2026-01-01 00:00', '2026-03-31 23:59'])
  })
})

function range(count: number): string {
  return Array.from({ length: count }, (_, index) => index).join(',')
}

describe('a rule of vCalendar 1.0', () => {
  test.each([
    ['D2 #3', ['2026-01-05', '2026-01-07', '2026-01-09']],
    ['W1 MO WE #3', ['2026-01-05', '2026-01-07', '2026-01-12']],
    ['MP1 1+ MO #2', ['2026-01-05', '2026-02-02']],
    ['MD1 5 LD #3', ['2026-01-05', '2026-01-31', '2026-02-05']],
    ['YM1 1 6 20270601T000000', ['2026-01-05', '2026-06-05', '2027-01-05']],
    ['D1', ['2026-01-05', '2026-01-06']],
  ])('%s', (text, expected) => {
    const found = follow(parseOldRule(text), '20260105T090000', '20270531T000000')
    expect(found.map((one) => one.slice(0, 10))).toEqual(expected)
  })

  test('nonsense is none', () => expect(parseOldRule('every now and then')).toBeUndefined())
})

describe('beside ical.js', () => {
  const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 })
  const some = <T>(part: fc.Arbitrary<T>) => fc.option(part, { nil: undefined })
  const rules = fc.oneof(
    fc.record({ FREQ: fc.constant('DAILY'), BYDAY: some(weekdays), BYMONTH: some(fc.constantFrom('1,6', '3,4,5')) }),
    fc.record({ FREQ: fc.constant('WEEKLY'), BYDAY: some(weekdays), WKST: some(fc.constantFrom('MO', 'SU')) }),
    fc.record({ FREQ: fc.constant('MONTHLY'), BYMONTHDAY: some(fc.constantFrom('1', '15,28', '-1', '31')) }),
    fc.record({ FREQ: fc.constant('MONTHLY'), BYDAY: fc.constantFrom('1MO', '-1FR', '2TU', 'WE', '3SA') }),
    fc.record({
      FREQ: fc.constant('YEARLY'),
      BYMONTH: some(fc.constantFrom('2', '10')),
      BYDAY: some(fc.constantFrom('1SU', '-1SU')),
    }),
    fc.record({ FREQ: fc.constant('HOURLY') }),
  )

  test('what begins on a day the rule means is followed to the same days', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 9_000, max: 25_000 }),
        (parts, interval, day) => {
          const text = [...Object.entries(parts), ['INTERVAL', interval]]
            .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
            .join(';')
          const rule = parseRule(text) as Rule
          const [, meant] = [...followFrom(rule, day * 86_400 + 8 * 3600, 2)]
          if (meant === undefined) return
          // ical.js moves a leap day to 1 March; RFC 5545, 3.3.10, leaves out days that are none.
          if (parts.FREQ === 'YEARLY' && written(meant).slice(5, 10) === '02-29') return
          const ours = [...followFrom(rule, meant, 12)].map((wall) => `${written(wall)}`)
          const start = ICAL.Time.fromString(new Date(meant * 1000).toISOString().slice(0, 19), undefined as never)
          const iterator = ICAL.Recur.fromString(text).iterator(start)
          const theirs = ours.map(() => iterator.next()?.toString().slice(0, 16).replace('T', ' '))
          expect({ text, found: ours }).toEqual({ text, found: theirs })
        },
      ),
      { numRuns: 300 },
    )
  })

  function* followFrom(rule: Rule, start: number, most: number): Generator<number> {
    let count = 0
    for (const wall of followRule(rule, start, { until: start + 30 * 366 * 86_400, steps: 100_000 })) {
      if (count++ === most) return
      yield wall
    }
  }
})
