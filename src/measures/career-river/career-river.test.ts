import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Days, Month, PlainDate } from '#calendar'
import type { Boundary, Job, Serving } from '#record'
import { tracedMonths } from '../assumed/traced-months.ts'
import { careerRiver, type TracedTotal } from './career-river.ts'
import { monthsUntil, weeksOf } from './river-periods.ts'
import { riverYears } from './river-years.ts'

const TODAY = '2026-11-22' as PlainDate
const JOBS = [
  { id: 'paid', kind: 'employment', paid: true, from: '2024-01', title: 'Pilot' },
  { id: 'choir', kind: 'community', paid: false, from: '2025-07', to: '2026-03', title: 'Choir' },
  { id: 'undated', kind: 'care', paid: false, title: 'Care' },
] as unknown as Job[]
const SERVINGS = [
  { id: 's', work: 'w', job: 'paid', share: 0.4 },
  { id: 't', work: 'v', job: 'paid', share: 0.8, from: '2026' },
] as unknown as Serving[]

const seconds = (month: string, hours: number, strand: TracedTotal['strand'] = 'job', job = 'paid'): TracedTotal => ({
  day: `${month}-01` as PlainDate,
  strand,
  job,
  seconds: hours * 3600,
})

function riverOf(totals: TracedTotal[], { boundaries = [] as Boundary[], jobs = JOBS } = {}) {
  const traced = tracedMonths(totals.map((one) => ({ ...one, month: one.day.slice(0, 7) as Month })))
  const periods = monthsUntil('2024-01-01' as PlainDate, TODAY)
  return careerRiver({ jobs, boundaries, servings: SERVINGS, periods, totals, tracedMonths: traced })
}

const at = (periods: readonly Days[], month: string) => periods.findIndex(({ from }) => from.startsWith(month))

describe('the river', () => {
  test('runs from month to month without a gap, and ends today', () => {
    const { periods } = riverOf([])
    expect(periods).toHaveLength(35)
    expect(periods.at(-1)).toEqual({ from: '2026-11-01', to: TODAY })
  })

  test('assumes hours where nothing is traced and dates speak, and marks them', () => {
    const { periods, jobs } = riverOf([])
    const [paid, choir] = jobs
    expect(jobs.map(({ job }) => job)).toEqual(['paid', 'choir'])
    expect(paid?.hours[at(periods, '2024-02')]).toBeCloseTo(40, 9)
    expect(paid?.assumed.every(Boolean)).toBe(true)
    expect(choir?.hours[at(periods, '2026-02')]).toBeCloseTo(3, 9)
    expect(choir?.hours[at(periods, '2026-04')]).toBe(0)
    expect(choir?.assumed[at(periods, '2026-04')]).toBe(false)
  })

  test('lets traces speak before dates, none being none in a short pause', () => {
    const { periods, jobs } = riverOf([seconds('2026-02', 80), seconds('2026-04', 40)])
    const [paid] = jobs
    expect(paid?.hours[at(periods, '2026-02')]).toBeCloseTo(20, 9)
    expect(paid?.hours[at(periods, '2026-03')]).toBe(0)
    expect(paid?.assumed[at(periods, '2026-03')]).toBe(false)
    expect(paid?.assumed[at(periods, '2025-12')]).toBe(true)
  })

  test('gives a job without dates only what is traced of it', () => {
    const { jobs } = riverOf([seconds('2026-02', 8, 'job', 'undated')])
    const undated = jobs.find(({ job }) => job === 'undated')
    expect(undated?.hours.filter((hours) => hours > 0)).toEqual([2])
  })

  test('is as wide as the share that serves any work, an hour of two works counted once', () => {
    const traced = [seconds('2025-02', 80), seconds('2025-02', 32, 'served'), seconds('2026-02', 80)]
    const { periods, share, jobs, hasThalweg } = riverOf([...traced, seconds('2026-02', 96, 'served')])
    expect(hasThalweg).toBe(true)
    expect(share[at(periods, '2025-02')]).toBeCloseTo(0.4, 9)
    expect(jobs[0]?.served[at(periods, '2026-02')]).toBeCloseTo(20, 9)
    // Assumed hours serve by their job’s shares, those that hold at the time.
    expect(share[at(periods, '2024-05')]).toBeCloseTo(0.4, 9)
    expect(jobs[0]?.served[at(periods, '2026-08')]).toBeCloseTo(40, 9)
  })

  test('has no share where there are no hours, and no thalweg where nothing serves', () => {
    const { share, hasThalweg } = careerRiver({
      ...{ jobs: [], boundaries: [], servings: SERVINGS, totals: [], tracedMonths: new Map() },
      periods: monthsUntil('2026-10-01' as PlainDate, TODAY),
    })
    expect(share).toEqual([null, null])
    expect(hasThalweg).toBe(false)
  })

  test('narrows where leave lies', () => {
    const leave = { id: 'l', kind: 'leave', from: '2025-02-01', to: '2025-02-14' } as unknown as Boundary
    const { periods, jobs } = riverOf([], { boundaries: [leave] })
    expect(jobs[0]?.hours[at(periods, '2025-02')]).toBeCloseTo(20, 9)
  })
})

test('weeks of a year are cut to it and end today', () => {
  const weeks = weeksOf(2026, TODAY, 1)
  expect(weeks[0]).toEqual({ from: '2026-01-01', to: '2026-01-04' })
  expect(weeks.at(-1)).toEqual({ from: '2026-11-16', to: TODAY })
  expect(weeksOf(2027, TODAY, 1)).toEqual([])
})

const anyTotals = fc.uniqueArray(
  fc.record({
    month: fc.integer({ min: 1, max: 12 }).map((month) => `2025-${String(month).padStart(2, '0')}`),
    job: fc.constantFrom('paid', 'choir', 'undated'),
    hours: fc.integer({ min: 1, max: 300 }),
  }),
  { selector: ({ month, job }) => `${month} ${job}`, maxLength: 36 },
)

test('the order of rows and jobs does not matter, and years weigh their months by days', () => {
  fc.assert(
    fc.property(anyTotals, (drawn) => {
      const totals = drawn.map(({ month, job, hours }) => seconds(month, hours, 'job', job))
      const river = riverOf(totals)
      const turned = riverOf([...totals].reverse(), { jobs: [...JOBS].reverse() })
      expect(new Map(turned.jobs.map((one) => [one.job, one]))).toEqual(
        new Map(river.jobs.map((one) => [one.job, one])),
      )
      const year = riverYears(river).find((one) => one.year === 2025)
      const traced = totals.reduce((sum, one) => sum + one.seconds / 3600, 0)
      const assumed = river.jobs.reduce(
        (sum, { hours, assumed }) =>
          sum +
          river.periods.reduce((all, { from, to }, place) => {
            const weeks = (Number(to.slice(8)) - Number(from.slice(8)) + 1) / 7
            return all + (from.startsWith('2025') && assumed[place] ? (hours[place] ?? 0) * weeks : 0)
          }, 0),
        0,
      )
      expect(year?.hours).toBeCloseTo(((traced + assumed) / 365) * 7, 6)
    }),
    { numRuns: 40 },
  )
})
