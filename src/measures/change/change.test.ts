import { describe, expect, test } from 'vitest'
import { addDays, type PartialDate, type PlainDate, startOfWeek } from '#calendar'
import type { Boundary, DayTotal, Entry, Job, Move } from '#record'
import { ar1Series, seededNormals } from '#statistics'
import { beforeAfter } from './before-after.ts'
import { outlets } from './outlets.ts'
import { around, jobsOfMove, phasesOf, wholeOf } from './phases.ts'
import { unnamedChange } from './unnamed-change.ts'
import { type WeekFigure, weeklySeries } from './weekly-series.ts'
import { whatElse } from './what-else.ts'

const MONDAY = '2024-01-01' as PlainDate
const day = (number: number) => addDays(MONDAY, number)
const job = { id: 'hospital', paid: true } as Job
const window = {
  id: 'w',
  kind: 'daily window',
  job: 'hospital',
  days: [1, 2, 3, 4, 5],
  opensAt: '09:00',
  closesAt: '17:00',
} as unknown as Boundary
const leave = (from: PlainDate, to: PlainDate) => ({ id: 'l', kind: 'leave', from, to }) as unknown as Boundary

/** One day of the job: hours, of which some served and some bled. */
function dayOf(number: number, hours: number, served = 0, bled = 0, of = 'hospital'): DayTotal[] {
  const total = (strand: DayTotal['strand'], named: string, what: string, value: number): DayTotal[] =>
    value ? [{ day: day(number), strand, job: named, of: what, seconds: value * 3600 }] : []
  return [
    ...total('all', '', '', hours),
    ...total('job', of, '', hours),
    ...total('served', of, 'trust', served),
    ...total('bleed', of, 'evening', bled),
  ]
}

const checkIn = (number: number, energy: number, of = 'hospital') => ({ day: day(number), job: of, energy }) as Entry
const period = (weeks: number) => ({ from: MONDAY, to: day(7 * weeks - 1) })
const seriesOf = (slice: Partial<Parameters<typeof weeklySeries>[0]>) =>
  weeklySeries({ jobs: [job], boundaries: [window], period: period(3), totals: [], checkIns: [], ...slice })

describe('weeks of a series', () => {
  test('hold mean energy, the share served, hours and bleed', () => {
    const totals = [...dayOf(0, 8, 4, 1), ...dayOf(1, 2, 2), ...dayOf(14, 5)]
    const found = seriesOf({ totals, checkIns: [checkIn(3, 1), checkIn(4, -2)] })
    expect(found.energy.map(({ value }) => value)).toEqual([-0.5])
    expect(found.alignment.map(({ from, value }) => [from, value])).toEqual([
      ['2024-01-01', 0.6],
      ['2024-01-15', 0],
    ])
    expect(found.hours.map(({ value }) => value)).toEqual([10, 5])
    expect(found.bleed.map(({ value }) => value)).toEqual([1, 0])
    expect(found.hours.map(({ at }) => at - (found.hours[0]?.at ?? 0))).toEqual([0, 2])
  })

  test('an hour that serves two works is served once', () => {
    const totals = [
      ...dayOf(0, 4, 3),
      { day: day(0), strand: 'served', job: 'hospital', of: 'door', seconds: 3 * 3600 },
    ]
    expect(seriesOf({ totals: totals as DayTotal[] }).alignment[0]?.value).toBe(1)
  })

  test('a week with a day of leave tells nothing of hours, but of energy', () => {
    const found = seriesOf({
      boundaries: [window, leave(day(2), day(3))],
      totals: dayOf(0, 8),
      checkIns: [checkIn(0, 2)],
    })
    expect(found.hours).toEqual([])
    expect(found.energy).toHaveLength(1)
  })

  test('without a boundary there is no bleed', () => {
    expect(seriesOf({ boundaries: [], totals: dayOf(0, 8, 0, 1) }).bleed).toEqual([])
  })

  test('several jobs are taken together, and a traced week without them counts as nothing', () => {
    const second = { id: 'clinic', paid: true } as Job
    const totals = [...dayOf(0, 8), ...dayOf(1, 2, 0, 0, 'clinic'), ...dayOf(7, 3, 0, 0, 'teaching')]
    expect(seriesOf({ jobs: [job, second], totals }).hours.map(({ value }) => value)).toEqual([10, 0])
  })

  test('the order of rows changes nothing', () => {
    const totals = Array.from({ length: 21 }, (_, at) => dayOf(at, 3 + (at % 4), at % 3, at % 2)).flat()
    expect(seriesOf({ totals: totals.toReversed() })).toEqual(seriesOf({ totals }))
  })
})

const move = (id: string, on: string, kind: Move['kind'] = 'promotion') =>
  ({ id, on: on as PartialDate, kind, job: 'hospital' }) as Move

describe('the two sides of a date', () => {
  const terms = { today: '2026-06-10' as PlainDate, weekStart: 1 as const }

  test('are whole weeks, at most 52, that leave the week of the move out', () => {
    const found = phasesOf({ ...terms, on: '2024-05-15' as PartialDate })
    expect(found?.before).toEqual({ from: '2023-05-15', to: '2024-05-12' })
    expect(found?.after).toEqual({ from: '2024-05-20', to: '2025-05-18' })
  })

  test('a move on the first day of a week leaves no week out', () => {
    const found = phasesOf({ ...terms, on: '2024-05-13' as PartialDate })
    expect(found?.before?.to).toBe('2024-05-12')
    expect(found?.after?.from).toBe('2024-05-13')
  })

  test('a move known to the month leaves its month out', () => {
    const found = phasesOf({ ...terms, on: '2024-05' as PartialDate })
    expect(found?.before?.to).toBe('2024-04-28')
    expect(found?.after?.from).toBe('2024-06-03')
  })

  test('are cut at the neighbouring moves and at today', () => {
    const neighbours = [move('a', '2024-03-06'), move('b', '2026-01'), move('c', '2020')]
    const found = phasesOf({ ...terms, on: '2025-11-05' as PartialDate, neighbours })
    expect(found?.before?.from).toBe('2024-11-04')
    expect(found?.after).toEqual({ from: '2025-11-10', to: '2025-12-28' })
    expect(found?.cutAfter?.id).toBe('b')
    expect(phasesOf({ ...terms, on: '2026-05-04' as PartialDate })?.after?.to).toBe('2026-06-07')
  })

  test('a date known to the year has no sides, one of today no after', () => {
    expect(phasesOf({ ...terms, on: '2024' as PartialDate })).toBeUndefined()
    expect(phasesOf({ ...terms, on: '2026-06-10' as PartialDate })?.after).toBeUndefined()
  })

  test('hold whole weeks for every first day of the week', () => {
    for (const weekStart of [1, 6, 7] as const)
      for (let at = 0; at < 9; at++) {
        const { before, after } =
          phasesOf({ ...terms, weekStart, on: addDays(day(0), at) as string as PartialDate }) ?? {}
        expect(before && startOfWeek(before.from, weekStart)).toBe(before?.from)
        expect(after && startOfWeek(addDays(after.to, 1), weekStart)).toBe(after && addDays(after.to, 1))
        expect((before?.to ?? '') < addDays(day(0), at)).toBe(true)
        expect((after?.from ?? '') >= addDays(day(0), at)).toBe(true)
      }
  })

  test('a promotion is looked at in its own job, an end in all paid ones', () => {
    const jobs = [job, { id: 'clinic', paid: true }, { id: 'teaching', paid: false }] as Job[]
    expect(jobsOfMove(move('a', '2024', 'promotion'), jobs).map(({ id }) => id)).toEqual(['hospital'])
    expect(jobsOfMove(move('a', '2024', 'lay-off'), jobs).map(({ id }) => id)).toEqual(['hospital', 'clinic'])
  })
})

const basis = { period: period(60) }
const weeksOf = (values: readonly number[], first = 0): WeekFigure[] =>
  values.map((value, at) => ({ from: day(7 * (first + at)), at: first + at, value }))
const split = (values: readonly number[], at: number) =>
  [weeksOf(values.slice(0, at)), weeksOf(values.slice(at), at)] as const

describe('before and after', () => {
  const series = (n: number, size: number, seed = 1) =>
    ar1Series(n, 0.3, seededNormals(seed)).map((one, at) => 40 + 4 * one + (at < n / 2 ? 0 : size))

  test('a clear step has an interval without zero, and few other dates are as clear', () => {
    const found = beforeAfter('hours', ...split(series(80, 12), 40), basis)
    expect(found.step.value).toBeGreaterThan(8)
    expect(found.step.interval?.[0]).toBeGreaterThan(0)
    expect(found.overlap?.value).toBeGreaterThan(0.9)
    expect(found.placebo?.dates).toBe(62)
    expect(found.placebo?.asClear).toBe(0)
    expect(found.slope?.n).toBe(80)
  })

  test('below five weeks a side there are means alone', () => {
    const found = beforeAfter('hours', ...split(series(12, 12), 4), basis)
    expect(found.step.notEnough).toEqual({ missing: 'weeks', need: 5, have: 4 })
    expect(found.means.before).toMatchObject({ n: 4, interval: undefined })
    expect([found.power, found.placebo, found.overlap, found.slope]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('slopes are told from 24 weeks a side only', () => {
    expect(beforeAfter('hours', ...split(series(47, 3), 23), basis).slope).toBeUndefined()
    expect(beforeAfter('hours', ...split(series(48, 3), 24), basis).slope?.interval).toBeDefined()
  })

  test('few weeks would find little, and say so', () => {
    const [few, many] = [16, 104].map((n) => beforeAfter('hours', ...split(series(n, 0), n / 2), basis).power)
    expect(few?.half.value).toBeLessThan(0.3)
    expect(many?.half.value ?? 0).toBeGreaterThan(few?.half.value ?? 1)
    expect(many?.smallest.value ?? 99).toBeLessThan(few?.smallest.value ?? 0)
  })

  test('a share changes by percentage points, and its level stays within 0 and 1', () => {
    const values = [0.9, 1, 1, 0.98, 1, 0.97, 1, 0.2, 0.3, 0.25, 0.2, 0.1, 0.3, 0.2]
    const found = beforeAfter('alignment', ...split(values, 7), basis)
    expect(found.step.unit).toBe('percentage points')
    expect(found.step.value).toBeLessThan(-60)
    expect(found.means.before.interval?.[1]).toBeLessThanOrEqual(1)
  })

  test('weeks without any scatter have a step and no interval', () => {
    const found = beforeAfter('hours', ...split([4, 4, 4, 4, 4, 6, 6, 6, 6, 6], 5), basis)
    expect(found.step.value).toBeCloseTo(2, 9)
    expect(found.step.interval).toBeUndefined()
    expect(found.power).toBeUndefined()
  })

  test('a side without a week is not enough yet', () => {
    const found = beforeAfter('energy', [], weeksOf([1, 2, 1]), basis)
    expect(found.means.before.notEnough).toEqual({ missing: 'weeks', need: 1, have: 0 })
    expect(found.step.notEnough?.have).toBe(0)
  })
})

describe('what else happened', () => {
  const slice = {
    jobs: [job],
    moves: [move('m', '2024-05-15'), move('o', '2024-06-20', 'start'), move('y', '2024')],
    positions: [],
    boundaries: [window, leave('2024-03-01' as PlainDate, '2024-04-01' as PlainDate)],
    statements: [
      { id: 's', work: 'trust', from: '2024-05-01', text: 'x' },
      { id: 't', work: 'trust', from: '2023-05-01', text: 'x' },
    ],
    servings: [{ id: 'v', work: 'trust', job: 'hospital', share: 0.3, from: '2024-06' }],
  } as unknown as Parameters<typeof whatElse>[0]

  test('is listed in order of time, without the move itself', () => {
    const found = whatElse(slice, around('2024-05-15' as PartialDate, 8), { id: 'm' } as Move)
    expect(found.map(({ kind, on }) => [kind, on])).toEqual([
      ['leave', '2024-03-01'],
      ['statement', '2024-05-01'],
      ['serving', '2024-06'],
      ['move', '2024-06-20'],
    ])
  })
})

describe('outlets', () => {
  const jobs = [job, { id: 'teaching', paid: false }] as Job[]
  const weeks = 40

  test('hours followed by energy a week later are an association at that lag', () => {
    const hours = ar1Series(weeks, 0, seededNormals(4)).map((one) => Math.round(4 + one * 2))
    const totals = hours.flatMap((one, week) => [
      ...dayOf(7 * week, 30),
      ...dayOf(7 * week + 5, Math.max(0, one), 0, 0, 'teaching'),
    ])
    const checkIns = hours.flatMap((one, week) => (week < weeks - 1 ? [checkIn(7 * (week + 1), one > 4 ? 1 : -1)] : []))
    const { byLag, weeks: rows } = outlets({ jobs, period: period(weeks), totals, checkIns })
    expect(byLag[1]?.finding.value).toBeGreaterThan(0.6)
    expect(byLag[1]?.finding).toMatchObject({ nature: 'association', unit: 'correlation', n: 39 })
    expect(Math.abs(byLag[0]?.finding.value ?? 1)).toBeLessThan(0.5)
    expect(rows).toHaveLength(weeks)
  })

  test('forty weeks without any outlet are forty weeks, and nothing to hold energy against', () => {
    const totals = Array.from({ length: weeks }, (_, week) => dayOf(7 * week, 30)).flat()
    const checkIns = Array.from({ length: weeks }, (_, week) => checkIn(7 * week, (week % 5) - 2))
    const { byLag } = outlets({ jobs, period: period(weeks), totals, checkIns })
    expect(byLag[0]?.finding).toMatchObject({ n: weeks, notEnough: { missing: 'variation' } })
  })

  test('fewer than twenty pairs are not enough yet', () => {
    const totals = Array.from({ length: 19 }, (_, week) => dayOf(7 * week, 1 + (week % 3), 0, 0, 'teaching')).flat()
    const checkIns = Array.from({ length: 19 }, (_, week) => checkIn(7 * week, (week % 5) - 2))
    const { byLag } = outlets({ jobs, period: period(weeks), totals, checkIns })
    expect(byLag[0]?.finding.notEnough).toEqual({ missing: 'weeks', need: 20, have: 19 })
  })
})

describe('a change nobody named', () => {
  const values = ar1Series(120, 0.3, seededNormals(8)).map((one, at) => 40 + one + (at < 70 ? 0 : 3))

  test('is announced with the weeks between which it came', () => {
    const found = unnamedChange('hours', weeksOf(values), basis)
    expect(found.chance.value).toBeGreaterThan(0.95)
    expect(found.announced?.after).toBeGreaterThan((found.announced?.before ?? 99) + 2)
    const [from, to] = found.announced?.between ?? ['', '']
    expect(from <= day(7 * 70) && to >= day(7 * 70)).toBe(true)
  })

  test('is never looked for in fewer than sixty weeks', () => {
    const found = unnamedChange('hours', weeksOf(values.slice(40, 99)), basis)
    expect(found.chance.notEnough).toEqual({ missing: 'weeks', need: 60, have: 59 })
    expect(found.announced).toBeUndefined()
  })

  test('a series that stays as it is has none', () => {
    const found = unnamedChange('hours', weeksOf(ar1Series(120, 0.3, seededNormals(9))), basis)
    expect(found.announced).toBeUndefined()
    expect(found.chance.value).toBeLessThan(0.5)
  })

  test('weeks all alike have none', () => {
    expect(unnamedChange('hours', weeksOf(new Array(80).fill(40)), basis).announced).toBeUndefined()
  })
})

test('one stretch holds both sides', () => {
  const [a, b] = [
    { from: day(0), to: day(6) },
    { from: day(14), to: day(20) },
  ]
  expect(wholeOf({ before: a, after: b })).toEqual({ from: day(0), to: day(20) })
  expect(wholeOf({ after: b })).toEqual(b)
  expect(wholeOf({})).toBeUndefined()
})
