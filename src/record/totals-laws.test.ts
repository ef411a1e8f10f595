import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant, Zone } from '#calendar'
import { type Boundary, type DayTotal, dayTotals, type Interval, monthTotals, type Serving } from './index.ts'

const ZONE = 'Europe/Berlin' as Zone
/** Two days before the clocks go back. */
const START = Date.UTC(2026, 9, 23)
const HOUR = 3_600_000

const TERMS = {
  paid: new Set(['paid']),
  boundaries: [
    { id: 'a', kind: 'daily window', job: 'paid', days: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00' },
    { id: 'b', kind: 'quiet evening', days: [1, 6], opensAt: '19:00' },
    { id: 'c', kind: 'leave', job: 'paid', from: '2026-10-27', to: '2026-10-27' },
  ] as unknown as Boundary[],
  servings: [
    { id: 'd', work: 'work', job: 'paid', share: 0.3 },
    { id: 'e', work: 'work', duty: 'duty', share: 0.77, from: '2026-10-25' },
  ] as unknown as Serving[],
}

/** Intervals of four days, in milliseconds that are not whole seconds, some of them at the same time. */
const intervals = fc
  .array(
    fc.record({
      job: fc.constantFrom('paid', 'unpaid', undefined),
      start: fc.integer({ min: 0, max: 96 * HOUR }),
      length: fc.integer({ min: 1, max: 30 * HOUR }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ job, start, length }, index) => {
      const startAt = (START + start) as Instant
      const duty = job === 'paid' ? 'duty' : undefined
      return {
        id: String(index).padStart(4, '0'),
        job,
        duty,
        startAt,
        endAt: startAt + length,
        zone: ZONE,
      } as unknown as Interval
    }),
  )

const inOrder = (totals: DayTotal[]) => totals.map((one) => JSON.stringify(one)).sort()
const sumOf = (totals: DayTotal[], strand: string) =>
  totals.filter((one) => one.strand === strand).reduce((sum, { seconds }) => sum + seconds, 0)

test('cutting an interval in two changes no total', () => {
  fc.assert(
    fc.property(intervals, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (all, pick, share) => {
      const whole = all[pick % all.length] as Interval
      const middle = Math.round(whole.startAt + (whole.endAt - whole.startAt) * share) as Instant
      fc.pre(middle > whole.startAt && middle < whole.endAt)
      const halves = [
        { ...whole, endAt: middle },
        { ...whole, id: `${whole.id}b` as Interval['id'], startAt: middle },
      ]
      const cut = all.flatMap((one) => (one === whole ? halves : [one]))
      expect(inOrder(dayTotals(cut, TERMS))).toEqual(inOrder(dayTotals(all, TERMS)))
    }),
  )
})

test('the order of intervals does not matter', () => {
  fc.assert(
    fc.property(intervals, (all) => {
      expect(inOrder(dayTotals([...all].reverse(), TERMS))).toEqual(inOrder(dayTotals(all, TERMS)))
    }),
  )
})

test('days counted one by one are the days counted together', () => {
  fc.assert(
    fc.property(intervals, (all) => {
      const together = dayTotals(all, TERMS)
      const numbers = new Set(together.map(({ day }) => Date.parse(day) / 86_400_000))
      const apart = [...numbers].flatMap((number) => dayTotals(all, TERMS, new Set([number])))
      expect(inOrder(apart)).toEqual(inOrder(together))
    }),
  )
})

test('jobs add up to all time, days to months, and nothing outside is longer than the job', () => {
  fc.assert(
    fc.property(intervals, (all) => {
      const days = dayTotals(all, TERMS)
      expect(sumOf(days, 'job')).toBe(sumOf(days, 'all'))
      // Each kind of bleed is rounded to the second, once a day.
      expect(sumOf(days, 'bleed')).toBeLessThanOrEqual(sumOf(days, 'job') + 4 * 7)
      const months = monthTotals(days).filter(({ strand }) => strand === 'all')
      expect(months.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(sumOf(days, 'all'))
    }),
  )
})

test('what unsorted time served stands once in the sum over all jobs', () => {
  const unsorted = {
    id: 'own',
    startAt: START as Instant,
    endAt: START + HOUR,
    zone: 'UTC' as Zone,
  } as unknown as Interval
  const servings = [{ id: 's', work: 'work', interval: 'own', share: 0.5 }] as unknown as Serving[]
  const served = dayTotals([unsorted], { ...TERMS, servings }).filter(({ strand }) => strand === 'served')
  expect(served).toEqual([{ day: '2026-10-23', strand: 'served', job: '', of: 'work', seconds: 1800 }])
})

test('a day with less than half a second has no total, and so is no day of a sample', () => {
  const blink = { id: 'blink', job: 'paid', startAt: START, endAt: START + 400, zone: ZONE } as unknown as Interval
  expect(dayTotals([blink], TERMS)).toEqual([])
})
