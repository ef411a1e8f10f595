import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate, Zone } from '#calendar'
import { typedDay } from './typed-day.ts'
import { instantsOf, typedClock, typedTime } from './typed-time.ts'

const BERLIN = 'Europe/Berlin' as Zone
const day = (text: string) => text as PlainDate

describe('a typed time', () => {
  test.each([
    ['09:00-11:30', { from: 540, to: 690 }],
    ['9-11:30', { from: 540, to: 690 }],
    ['9.15–10', { from: 555, to: 600 }],
    ['22:00-01:30', { from: 1320, to: 1530 }],
    ['20:00-24:00', { from: 1200, to: 1440 }],
    ['1h30m', { minutes: 90 }],
    ['1h30', { minutes: 90 }],
    ['1.5h', { minutes: 90 }],
    ['1,5h', { minutes: 90 }],
    ['45m', { minutes: 45 }],
    ['45min', { minutes: 45 }],
    ['2h', { minutes: 120 }],
  ])('%s', (typed, time) => {
    expect(typedTime(typed)).toEqual(time)
  })

  test.each(['45', '9:00', '9:00-9:00', '25:00-26:00', '0h', 'h', 'design', '', '9:60-10'])('%s is none', (typed) => {
    expect(typedTime(typed)).toBeUndefined()
  })

  test('any clock time reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        const text = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
        expect(typedClock(text)).toBe(minutes)
      }),
    )
  })

  test('lasts as long as it says, on days without a change of clocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1439 }), (from, minutes) => {
        const span = instantsOf({ from, to: from + minutes }, day('2026-11-16'), BERLIN, 0)
        expect((span?.endAt ?? 0) - (span?.startAt ?? 0)).toBe(minutes * 60_000)
      }),
    )
  })

  test('across the change of clocks it is what the clock showed', () => {
    const night = instantsOf({ from: 60, to: 240 }, day('2026-10-25'), BERLIN, 0)
    expect((night?.endAt ?? 0) - (night?.startAt ?? 0)).toBe(4 * 3_600_000)
  })

  test('a length ends now, and belongs to today alone', () => {
    const now = Date.parse('2026-11-16T10:00:30Z')
    expect(instantsOf({ minutes: 30 }, day('2026-11-16'), BERLIN, now)).toEqual({
      startAt: Date.parse('2026-11-16T09:30:00Z'),
      endAt: Date.parse('2026-11-16T10:00:00Z'),
    })
    expect(instantsOf({ minutes: 30 }, day('2026-11-15'), BERLIN, now)).toBeUndefined()
  })
})

describe('a typed day', () => {
  const wednesday = day('2026-11-18')

  test.each([
    ['today', '2026-11-18'],
    ['Yesterday', '2026-11-17'],
    ['-7', '2026-11-11'],
    ['monday', '2026-11-16'],
    ['wed', '2026-11-18'],
    ['thursday', '2026-11-12'],
    ['2026-02-28', '2026-02-28'],
  ])('%s', (typed, meant) => {
    expect(typedDay(typed, wednesday)).toBe(meant)
  })

  test.each(['2026-02-30', 'mo', 'someday', '', '16'])('%s is none', (typed) => {
    expect(typedDay(typed, wednesday)).toBeUndefined()
  })
})
