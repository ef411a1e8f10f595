import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Month, PlainDate } from '#calendar'
import { addRatings, type Intention, type MonthTotal } from '#record'
import { quartersUntil } from '../quarters.ts'
import { detachment } from './detachment.ts'
import { drift, intentionDistance, type Stretch, spreadOverTime } from './drift.ts'

const QUARTERS = quartersUntil('2026-11-22' as PlainDate, 2)

/** Hours by job in one quarter, on so many days. */
function stretch(at: number, hours: Record<string, number>, days = 40): Stretch {
  const period = QUARTERS[at] as Stretch['period']
  const total = (strand: 'all' | 'job', job: string, amount: number): MonthTotal => ({
    ...{ month: period.from.slice(0, 7) as Month, strand, job, of: '', days },
    ...{ seconds: amount * 3600, squares: 0, products: 0 },
  })
  const all = Object.values(hours).reduce((sum, one) => sum + one, 0)
  return {
    period,
    totals: [total('all', '', all), ...Object.entries(hours).map(([job, one]) => total('job', job, one))],
  }
}

test('quarters are those of the calendar, the running one up to today', () => {
  expect(QUARTERS).toEqual([
    { from: '2026-07-01', to: '2026-09-30' },
    { from: '2026-10-01', to: '2026-11-22' },
  ])
})

test('a mix that stays has no distance, however many the hours', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 9, noNaN: true }), (times) => {
      const [one] = drift([
        stretch(0, { a: 30, b: 10, c: 5 }),
        stretch(1, { a: 30 * times, b: 10 * times, c: 5 * times }),
      ])
      expect(one?.distance.value).toBeCloseTo(0, 9)
    }),
  )
})

test('the mix of the published case lies .6556 away, and says which job moved most', () => {
  const [one] = drift([stretch(0, { a: 32, b: 6, c: 4, d: 2 }), stretch(1, { a: 28, b: 6, c: 6, d: 4 })])
  expect(one?.distance.value).toBeCloseTo(0.6556220837118, 9)
  expect(one?.moved[0]).toMatchObject({ job: 'd' })
  expect(one?.moved[0]?.factor).toBeGreaterThan(1)
})

test('a job that came or went leaves the mix, and is named; unsorted time is no job', () => {
  const [one] = drift([stretch(0, { a: 30, b: 10, old: 8, '': 5 }), stretch(1, { a: 30, b: 10, new: 8, '': 50 })])
  expect(one?.distance.value).toBeCloseTo(0, 12)
  expect([one?.entered, one?.left]).toEqual([['new'], ['old']])
})

test('one job in both, or seven traced days, are not enough', () => {
  expect(drift([stretch(0, { a: 9 }), stretch(1, { a: 8, b: 1 })])[0]?.distance.notEnough).toMatchObject({
    ...{ missing: 'jobs', need: 2, have: 1 },
  })
  const few = drift([stretch(0, { a: 9, b: 1 }, 7), stretch(1, { a: 8, b: 1 })])
  expect(few[0]?.distance.notEnough).toEqual({ missing: 'days', need: 8, have: 7 })
})

test('as intended is no distance; what has only hours or only an intention is named', () => {
  const meant = [
    { id: '1', job: 'a', share: 0.6 },
    { id: '2', job: 'b', share: 0.3 },
    { id: '3', job: 'c', share: 0.1 },
  ] as Intention[]
  const as = intentionDistance(stretch(1, { a: 60, b: 30, d: 25 }), meant)
  expect(as.distance.value).toBeCloseTo(0, 12)
  expect([as.untraced, as.unstated]).toEqual([['c'], ['d']])
  expect(intentionDistance(stretch(1, { a: 60, b: 30 }), []).distance.notEnough).toEqual({ missing: 'intention' })
})

test('equal jobs are spread over as many, one job over one', () => {
  const [even, one] = spreadOverTime([stretch(0, { a: 9, b: 9, c: 9 }), stretch(1, { a: 9 })])
  expect(even?.value).toBeCloseTo(3, 12)
  expect(one?.value).toBe(1)
})

test('detachment is the mean of what was answered, month by month, and months together are the whole', () => {
  const month = (answers: readonly number[]) =>
    addRatings(
      answers.map((one) => ({
        ...{
          days: 1,
          count: 1,
          countSquares: 1,
          sum: one,
          squares: one ** 2,
          products: one,
          positive: Number(one > 0),
        },
      })),
    )
  const period = { from: '2026-10-05' as PlainDate, to: '2026-11-22' as PlainDate }
  const found = detachment(
    new Map([
      ['2026-10', month([1, 2, 3, 2])],
      ['2026-11', month([4])],
    ]),
    period,
  )
  expect(found.whole).toMatchObject({ value: 12 / 5, n: 5, counted: 'check-ins' })
  expect(found.months.map(({ finding }) => finding.value)).toEqual([2, undefined])
  const [low, high] = found.whole.interval as [number, number]
  expect(low).toBeGreaterThanOrEqual(0)
  expect(high).toBeLessThanOrEqual(4)
})
