import { expect, test } from 'vitest'
import type { Days, PlainDate } from '#calendar'
import type { Job, Move } from '#record'
import type { CareerRiver } from './career-river.ts'
import { monthsUntil } from './river-periods.ts'
import { sinceMove } from './since-move.ts'

const TODAY = '2026-11-22' as PlainDate
const PERIODS: readonly Days[] = monthsUntil('2020-01-01' as PlainDate, TODAY)
const JOBS = [
  { id: 'paid', paid: true, from: '2016' },
  { id: 'writing', paid: false, from: '2016' },
] as unknown as Job[]
const PROMOTED = { id: 'm', job: 'paid', kind: 'promotion', on: '2021-06' } as unknown as Move

/** 42 hours a week up to the promotion and 54 since; writing 6 and then 2. */
function riverWith(assumed = false): CareerRiver {
  const isAfter = ({ from }: Days) => from >= '2021-06-01'
  const hours = (before: number, after: number) => PERIODS.map((days) => (isAfter(days) ? after : before))
  const writing = hours(6, 2)
  return {
    periods: PERIODS,
    jobs: [
      { job: 'paid', hours: hours(42, 54), assumed: PERIODS.map(() => assumed), served: PERIODS.map(() => 0) },
      { job: 'writing', hours: writing, assumed: PERIODS.map(() => false), served: writing },
    ],
    share: PERIODS.map(() => 0.1),
    hasThalweg: true,
  }
}

test('the last promotion has its hours before and after, and what serves the works gave way', () => {
  const since = sinceMove(riverWith(), JOBS, [PROMOTED], TODAY)
  expect(since?.move).toBe(PROMOTED)
  expect(since?.before).toEqual({ from: '2020-06', months: 12 })
  expect(since?.after).toEqual({ from: '2025-11', months: 12 })
  expect(since?.paid.before).toBeCloseTo(42, 9)
  expect(since?.paid.after).toBeCloseTo(54, 9)
  expect(since?.serving).toMatchObject({ jobs: ['writing'], before: 6 })
  expect(since?.serving?.after).toBeCloseTo(2, 9)
})

test('nothing is said of assumed hours, of jobs that ended, or within two years of the move', () => {
  expect(sinceMove(riverWith(true), JOBS, [PROMOTED], TODAY)).toBeUndefined()
  const ended = JOBS.map((job) => ({ ...job, to: '2026-01' })) as unknown as Job[]
  expect(sinceMove(riverWith(), ended, [PROMOTED], TODAY)).toBeUndefined()
  const lately = { ...PROMOTED, on: '2025-06' } as Move
  expect(sinceMove(riverWith(), JOBS, [lately], TODAY)).toBeUndefined()
})

test('a move known to the year alone, and any that is no promotion or transfer, is not compared', () => {
  expect(sinceMove(riverWith(), JOBS, [{ ...PROMOTED, on: '2021' } as Move], TODAY)).toBeUndefined()
  expect(sinceMove(riverWith(), JOBS, [{ ...PROMOTED, kind: 'start' } as Move], TODAY)).toBeUndefined()
})
