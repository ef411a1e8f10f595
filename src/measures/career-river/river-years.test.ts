import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayNumber, fromDayNumber, type PlainDate, type Weekday } from '#calendar'
import { monthsUntil, weeksOf } from './river-periods.ts'
import { riverYears } from './river-years.ts'

const anyDay = fc.integer({ min: dayNumber('1950-01-01' as PlainDate), max: dayNumber('2150-12-31' as PlainDate) })
const anyWeekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>

test('months follow each other without a gap, from the first to today', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(20_000), (first, length) => {
      const [from, today] = [fromDayNumber(first), fromDayNumber(first + length)]
      const periods = monthsUntil(from, today)
      expect(periods[0]?.from.slice(0, 7)).toBe(from.slice(0, 7))
      expect(periods.at(-1)?.to).toBe(today)
      for (const [place, period] of periods.entries())
        if (place) expect(period.from).toBe(addDays(periods[place - 1]?.to as PlainDate, 1))
    }),
  )
})

test('the weeks of a year are its days, each once, and none lies ahead', () => {
  fc.assert(
    fc.property(anyDay, anyWeekday, (day, weekStart) => {
      const today = fromDayNumber(day)
      const year = Number(today.slice(0, 4))
      const weeks = weeksOf(year, today, weekStart)
      expect(weeks[0]?.from).toBe(`${year}-01-01`)
      expect(weeks.at(-1)?.to).toBe(today)
      for (const [place, { from, to }] of weeks.entries()) {
        expect(dayNumber(to) - dayNumber(from)).toBeLessThan(7)
        if (place) expect(from).toBe(addDays(weeks[place - 1]?.to as PlainDate, 1))
      }
    }),
  )
})

test('a year is the mean of its days, and says what of it was assumed', () => {
  const periods = monthsUntil('2023-01-01' as PlainDate, '2024-12-31' as PlainDate)
  const isLate = ({ from }: { from: string }) => from >= '2024-07'
  const years = riverYears({
    periods,
    share: [],
    hasThalweg: true,
    jobs: [
      { job: 'a', hours: periods.map(() => 40), assumed: periods.map(() => true), served: periods.map(() => 10) },
      {
        job: 'b',
        hours: periods.map((one) => (isLate(one) ? 10 : 0)),
        assumed: periods.map((one) => one.from === '2024-07-01'),
        served: periods.map(() => 0),
      },
    ],
  })
  expect(years.map(({ year }) => year)).toEqual([2023, 2024])
  expect(years[0]?.jobs.get('a')).toEqual({ hours: 40, traced: 'assumed' })
  expect(years[0]?.jobs.has('b')).toBe(false)
  expect(years[1]?.jobs.get('b')).toEqual({ hours: (10 * 184) / 366, traced: 'both' })
  expect(years[1]?.hours).toBeCloseTo(40 + (10 * 184) / 366)
})
