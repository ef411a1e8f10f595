import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#calendar'
import type { Goal, Job, MonthTotal, Move, Rating, Statement, Work } from '#record'
import { careerSpread } from './career-spread.ts'
import { decidedMoves } from './decided-moves.ts'
import { ownGoals } from './own-goals.ts'
import { ratedJobs } from './rated-jobs.ts'
import { tenures } from './tenures.ts'

const TODAY = '2026-11-22' as PlainDate
const move = (on: string, decidedBy?: string) => ({ id: `m ${on}`, on, decidedBy }) as unknown as Move
const job = (id: string, from?: string, to?: string, kind = 'employment') => ({ id, from, to, kind }) as unknown as Job
const goal = (id: string, whose?: string, from = '2026-01-01') => ({ id, whose, from }) as unknown as Goal
const rating = (id: string, of: string, on: string, value: number, at = 'a') =>
  ({ id, job: at, of, on, value }) as unknown as Rating

const MOVES = [
  move('2006-09', 'circumstance'),
  move('2008', 'me'),
  move('2011-02', 'me'),
  move('2016-09', 'me'),
  move('2021-06', 'them'),
  move('2021-09', 'both'),
  move('2022-10'),
  move('2027-01', 'me'),
]

describe('moves', () => {
  test('decided by oneself are a share of those said, with Wilson’s interval; the unsaid are named', () => {
    const { mine, all } = decidedMoves(MOVES, TODAY)
    expect(mine).toMatchObject({ value: 0.5, n: 6, counted: 'moves', period: { from: '2006-09-01', to: TODAY } })
    expect(mine.interval?.[0]).toBeCloseTo(0.1876, 3)
    expect(all).toEqual({ me: 3, them: 1, both: 1, circumstance: 1, unsaid: 1 })
  })

  test('stand by decade, and the decades add up to the whole, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(MOVES, { minLength: MOVES.length }), (moves) => {
        const { decades, all, mine } = decidedMoves(moves, TODAY)
        expect(decades.map(({ decade }) => decade)).toEqual([2000, 2010, 2020])
        expect(decades.reduce((sum, { by }) => sum + by.me, 0)).toBe(all.me)
        expect(mine).toEqual(decidedMoves(MOVES, TODAY).mine)
      }),
    )
  })

  test('of which nobody said who decided tell nothing', () => {
    expect(decidedMoves([move('2020')], TODAY).mine.notEnough).toEqual({ missing: 'deciders' })
    expect(decidedMoves([], TODAY).decades).toEqual([])
  })
})

test('goals of one’s own are a share of those said, and what has not begun does not count', () => {
  const { mine, by } = ownGoals(
    [goal('a', 'me'), goal('b', 'them'), goal('c', 'both'), goal('d'), goal('e', 'me', '2027-01-01')],
    TODAY,
  )
  expect(mine.value).toBeCloseTo(1 / 3, 12)
  expect(by).toEqual({ me: 1, them: 1, both: 1, unsaid: 1 })
  expect(ownGoals([goal('d')], TODAY).mine.notEnough).toEqual({ missing: 'goal owners' })
  expect(ownGoals([], TODAY).mine.notEnough).toEqual({ missing: 'goals' })
})

test('tenure is told of jobs that ended, apart from those still held; dates by the year count whole', () => {
  const found = tenures(
    [job('a', '2006-09', '2011-01'), job('b', '2012', '2013'), job('c', '2016-09'), job('d'), job('e', '2027-01')],
    TODAY,
  )
  expect(found.jobs.map(({ job }) => job)).toEqual(['c', 'a', 'b'])
  expect(found.median).toMatchObject({ n: 2, unit: 'years' })
  expect(found.median.value).toBeCloseTo((4.419 + 2) / 2, 2)
  expect(found.current).toMatchObject({ n: 1 })
  expect(tenures([], TODAY).median.notEnough).toEqual({ missing: 'jobs' })
})

describe('spread', () => {
  const totals = ['a', 'b', 'a', 'b'].map(
    (job, at) => ({ month: `2026-0${at + 1}`, strand: 'job', job, of: '', seconds: 3600 }) as unknown as MonthTotal,
  )
  const slice = {
    jobs: [job('a', '2020-01-01'), job('b', '2020-01-01', undefined, 'study')],
    works: [{ id: 'w', name: 'w' }] as unknown as Work[],
    statements: [{ id: 's', work: 'w', from: '2020-01-01', text: '' }] as unknown as Statement[],
    totals,
    today: TODAY,
  }

  test('is as many equal jobs, works and kinds as there are where all are equal', () => {
    const { jobs, works, kinds } = careerSpread(slice)
    expect([jobs.value, works.value, kinds.value]).toEqual([expect.closeTo(2, 9), 1, expect.closeTo(2, 9)])
  })

  test('says what is missing of each layer by itself', () => {
    const { jobs, works, kinds } = careerSpread({ ...slice, jobs: [], works: [], totals: [] })
    expect([jobs, works, kinds].map(({ notEnough }) => notEnough?.missing)).toEqual(['hours', 'work', 'jobs'])
  })

  test('unsorted time belongs to no job', () => {
    const unsorted = { ...totals[0], job: '', seconds: 9e9 } as MonthTotal
    expect(careerSpread({ ...slice, totals: [...totals, unsorted] }).jobs).toEqual(careerSpread(slice).jobs)
  })
})

test('a job’s newest rating of each side is shown with those before it; what lies ahead is not', () => {
  const ratings = [
    rating('2', 'scope', '2026-05-01', 3),
    rating('1', 'scope', '2024-05-01', 1),
    rating('3', 'scope', '2027-05-01', 4),
    rating('4', 'impact', '2026-05-01', 2, 'b'),
  ]
  const [first, second] = ratedJobs([job('a'), job('b')], ratings, TODAY)
  expect(first?.sides.map(({ now }) => now.value)).toEqual([3, undefined, undefined])
  expect(first?.sides[0]?.ratings.map(({ value }) => value)).toEqual([1, 3])
  expect(second?.sides.map(({ now }) => now.value)).toEqual([undefined, undefined, 2])
})
