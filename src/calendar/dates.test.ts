import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  firstDay,
  fromDayNumber,
  holdsOn,
  isBefore,
  isClockTime,
  isInOrder,
  isPartialDate,
  isPlainDate,
  lastDay,
  type Month,
  minutesOf,
  monthsBetween,
  type PartialDate,
  type PlainDate,
  parsePartialDate,
  startOfWeek,
  touches,
  weekdayOf,
} from './index.ts'

const anyDay = fc.integer({ min: dayNumber('1900-01-01' as PlainDate), max: dayNumber('2199-12-31' as PlainDate) })

describe('plain dates', () => {
  test.each(['2013-04-05', '2024-02-29', '1900-01-01', '2199-12-31'])('%s is one', (text) => {
    expect(isPlainDate(text)).toBe(true)
  })

  test.each(['2013-4-5', '2023-02-29', '2013-04-31', '1899-12-31', '2200-01-01', '2013-13-01', '', '2013-04', 'today'])(
    '%j is none',
    (text) => {
      expect(isPlainDate(text)).toBe(false)
    },
  )

  test('a day and its number say the same', () => {
    fc.assert(
      fc.property(
        anyDay,
        (number) => dayNumber(fromDayNumber(number)) === number && isPlainDate(fromDayNumber(number)),
      ),
    )
  })

  test('a week starts on its first day and holds the day asked for', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 7 }), (number, weekStart) => {
        const day = fromDayNumber(number)
        const start = startOfWeek(day, weekStart as never)
        expect(weekdayOf(start)).toBe(weekStart)
        expect(dayNumber(day) - dayNumber(start)).toBeGreaterThanOrEqual(0)
        expect(dayNumber(day) - dayNumber(start)).toBeLessThan(7)
      }),
    )
  })

  test('months step over years, back and forth', () => {
    expect(addMonths('2025-11' as Month, 3)).toBe('2026-02')
    expect(addMonths('2026-02' as Month, -14)).toBe('2024-12')
    expect(monthsBetween('2025-11' as Month, '2026-02' as Month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect([daysInMonth('2024-02' as Month), daysInMonth('2100-02' as Month)]).toEqual([29, 28])
    expect(addDays('2024-02-28' as PlainDate, 2)).toBe('2024-03-01')
  })
})

describe('partial dates', () => {
  test.each([
    ['2013', '2013'],
    ['2013-4', '2013-04'],
    [' 2023-9-28 ', '2023-09-28'],
    ['2013/04/05', '2013-04-05'],
    ['2013-04-05T00:00:00Z', '2013-04-05'],
  ])('%j reads as %s', (text, date) => {
    expect(parsePartialDate(text)).toBe(date)
  })

  test.each(['Present', '', '13', '2013-13', '2013-02-30', '04/05/2013', '20130405', 'c. 2013'])(
    '%j reads as none',
    (text) => {
      expect(parsePartialDate(text)).toBeUndefined()
    },
  )

  test('mean every day from the first to the last they can mean', () => {
    const date = (text: string) => text as PartialDate
    expect([firstDay(date('2013')), lastDay(date('2013'))]).toEqual(['2013-01-01', '2013-12-31'])
    expect([firstDay(date('2024-02')), lastDay(date('2024-02'))]).toEqual(['2024-02-01', '2024-02-29'])
    expect(isBefore(date('2013-02'), date('2013-05'))).toBe(true)
    expect(isBefore(date('2013'), date('2013-05'))).toBe(false)
    expect(isInOrder(date('2013-05'), date('2013'))).toBe(true)
    expect(isInOrder(date('2013-05'), date('2013-02'))).toBe(false)
    expect(isPartialDate('2013-00')).toBe(false)
  })

  test('a period holds its edges, and an open one everything beyond', () => {
    const period = { from: '2013-05' as PartialDate, to: '2014' as PartialDate }
    const day = (text: string) => text as PlainDate
    expect(['2013-04-30', '2013-05-01', '2014-12-31', '2015-01-01'].map((text) => holdsOn(period, day(text)))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(holdsOn({}, day('1950-01-01'))).toBe(true)
    expect(touches(period, { from: day('2012-01-01'), to: day('2013-05-01') })).toBe(true)
    expect(touches(period, { from: day('2015-01-01'), to: day('2015-02-01') })).toBe(false)
  })
})

test.each([
  ['00:00', 0],
  ['09:05', 545],
  ['24:00', 1440],
])('the clock says %s at %i minutes', (text, minutes) => {
  expect(isClockTime(text)).toBe(true)
  expect(minutesOf(text as never)).toBe(minutes)
})

test.each(['24:01', '9:05', '12:60', ''])('%j is no clock time', (text) => {
  expect(isClockTime(text)).toBe(false)
})
