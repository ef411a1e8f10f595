import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayNumber, instantOf, type PlainDate, type Zone } from '#calendar'
import type { Boundary, DayTotal, Job } from '#record'
import { averagePaidWeek } from './average-week.ts'
import { rest } from './rest.ts'
import { weeklyRest } from './weekly-rest.ts'

const ZONE = 'Europe/Berlin' as Zone
const MONDAY = '2026-09-07' as PlainDate

/** Paid time of days counted from the Monday, by the clock. */
function paid(...stretches: readonly (readonly [day: number, from: number, to: number])[]) {
  const at = (day: number, hour: number) => instantOf(ZONE, dayNumber(addDays(MONDAY, day)), hour * 60)
  return stretches.map(([day, from, to]) => ({ start: at(day, from), end: at(day, to) }))
}

const until = instantOf(ZONE, dayNumber(addDays(MONDAY, 30)), 0)
const office = (days: readonly number[]) => days.map((day) => [day, 9, 17] as const)
const slice = (spans: ReturnType<typeof paid>, days = 13) => ({
  ...{ period: { from: MONDAY, to: addDays(MONDAY, days) }, paid: spans, zone: ZONE, weekStart: 1 as const, until },
})

describe('daily rest', () => {
  test('a mail at night is enough to fall below the 11 h figure', () => {
    const quiet = rest(slice(paid(...office([0, 1, 2, 3, 4]))))
    expect(quiet.below).toMatchObject({ value: 0, n: 5, counted: 'days' })
    const mailed = rest(slice(paid(...office([0, 1, 2, 3, 4]), [1, 23, 23.1])))
    expect(mailed.below.value).toBeCloseTo(1 / 5, 12)
    expect(mailed.shortest?.day).toBe(addDays(MONDAY, 1))
    expect(mailed.below.interval?.[0]).toBeGreaterThan(0)
  })

  test('the usual rest is the middle one, with half of the days around it; days outside the period do not count', () => {
    const { usual } = rest(slice(paid([-1, 9, 23], ...office([0, 1, 2, 3, 4]))))
    expect(usual).toMatchObject({ value: 16, n: 5, range: [16, 16] })
  })

  test('without paid time nothing is said', () => {
    expect(rest(slice([])).below.notEnough).toEqual({ missing: 'days', need: 1, have: 0 })
  })

  test('months add up to the period, and the order of stretches does not matter', () => {
    const stretches = paid(...office([0, 1, 2, 3, 4, 20, 21, 22, 23, 24]), [2, 21, 22])
    const whole = rest(slice(stretches, 29))
    expect(whole.months.reduce((sum, { finding }) => sum + finding.n, 0)).toBe(whole.below.n)
    fc.assert(
      fc.property(fc.shuffledSubarray(stretches, { minLength: stretches.length }), (shuffled) => {
        expect(rest(slice(shuffled, 29))).toEqual(whole)
      }),
      { numRuns: 10 },
    )
  })
})

describe('weekly rest', () => {
  test('a weekend is not cut by where weeks start', () => {
    for (const weekStart of [1, 6, 7] as const) {
      const weeks = weeklyRest({
        ...slice(paid(...office([0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18])), 20),
        weekStart,
      })
      expect(weeks[0]?.hours).toBe(64)
    }
  })

  test('work on Saturday and on Sunday leaves a week below the 35 h figure', () => {
    const found = rest(slice(paid(...office([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))))
    expect(found.weeks).toMatchObject({ value: 1 / 2, n: 2, counted: 'weeks' })
    expect(found.shortestWeek).toEqual({ from: MONDAY, hours: 16 })
  })
})

describe('the average week', () => {
  const PERIOD = { from: MONDAY, to: addDays(MONDAY, 7 * 17 - 1) }
  const jobs = [
    { id: 'hospital', paid: true },
    { id: 'class', paid: false },
  ] as Job[]
  const weekdays = (
    first: number,
    last: number,
    job: string,
    hours: number,
    away: readonly number[] = [],
  ): DayTotal[] =>
    Array.from({ length: last - first }, (_, at) => first + at)
      .filter((day) => ((day % 7) + 7) % 7 < 5 && !away.includes(day))
      .map((day) => ({ day: addDays(MONDAY, day), strand: 'job', job, of: '', seconds: hours * 3600 }))

  test('of 40 hours a week is 40, whatever else was done unpaid', () => {
    const totals = [...weekdays(-100, 119, 'hospital', 8), ...weekdays(0, 119, 'class', 3)]
    const { finding } = averagePaidWeek({ period: PERIOD, jobs, boundaries: [], totals })
    expect(finding).toMatchObject({ value: 40, n: 17, counted: 'weeks' })
  })

  test('leave is neutral: days before the period stand in for it', () => {
    const leave = [
      { id: 'l', kind: 'leave', from: addDays(MONDAY, 7), to: addDays(MONDAY, 20) },
    ] as unknown as Boundary[]
    const away = Array.from({ length: 14 }, (_, at) => 7 + at)
    const totals = weekdays(-119, 119, 'hospital', 8, away)
    const found = averagePaidWeek({ period: PERIOD, jobs, boundaries: leave, totals })
    expect(found.finding.value).toBe(40)
    expect(found.leaveDays).toBe(14)
    const without = averagePaidWeek({ period: PERIOD, jobs, boundaries: [], totals })
    expect(without.finding).toMatchObject({ value: 40, n: 15 })
  })

  test('two paid jobs count together, and above 48 hours it says so', () => {
    const both = [...jobs, { id: 'locum', paid: true } as Job]
    const totals = [...weekdays(0, 119, 'hospital', 8), ...weekdays(0, 119, 'locum', 2)]
    const found = averagePaidWeek({ period: PERIOD, jobs: both, boundaries: [], totals })
    expect([found.finding.value, found.isAbove]).toEqual([50, true])
  })

  test('below four weeks there is none', () => {
    const totals = weekdays(0, 21, 'hospital', 8)
    const { finding } = averagePaidWeek({ period: PERIOD, jobs, boundaries: [], totals })
    expect(finding.notEnough).toEqual({ missing: 'weeks', need: 4, have: 3 })
  })
})
