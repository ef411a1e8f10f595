import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Days, fromDayNumber, type PlainDate, type Weekday } from '#calendar'
import { isByWholeMonths, PICTURE_PERIODS, periodOf, periodsOf } from './picture-periods.ts'

const anyDays = fc
  .tuple(fc.integer({ min: -20_000, max: 60_000 }), fc.integer({ min: 0, max: 900 }))
  .map(([first, count]): Days => ({ from: fromDayNumber(first), to: fromDayNumber(first + count) }))

test('periods follow each other without gap or overlap and cover the days', () => {
  fc.assert(
    fc.property(anyDays, fc.constantFrom(...PICTURE_PERIODS), fc.integer({ min: 1, max: 7 }), (days, by, start) => {
      const periods = periodsOf(by, days, start as Weekday)
      expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([days.from, days.to])
      for (const [index, { id, from, to }] of periods.entries()) {
        expect(from <= to).toBe(true)
        expect([periodOf(by, from, start as Weekday), periodOf(by, to, start as Weekday)]).toEqual([id, id])
        if (index) expect(addDays(periods[index - 1]?.to as PlainDate, 1)).toBe(from)
      }
      expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length)
    }),
  )
})

test('whole months are those that begin on the first and end on the last, or with today', () => {
  const days = (from: string, to: string) => ({ from, to }) as Days
  const today = '2026-11-18' as PlainDate
  expect(isByWholeMonths('month', days('2026-01-01', '2026-10-31'), today)).toBe(true)
  expect(isByWholeMonths('year', days('2026-01-01', '2026-11-18'), today)).toBe(true)
  expect(isByWholeMonths('all', days('2026-01-01', '2026-11-17'), today)).toBe(false)
  expect(isByWholeMonths('month', days('2026-01-02', '2026-10-31'), today)).toBe(false)
  expect(isByWholeMonths('month', days('2026-01-01', '2026-10-30'), today)).toBe(false)
  expect(isByWholeMonths('week', days('2026-01-01', '2026-10-31'), today)).toBe(false)
})
