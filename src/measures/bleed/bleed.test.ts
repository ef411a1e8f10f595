import { describe, expect, test } from 'vitest'
import { type Instant, type PlainDate, parseWallTime, type Zone } from '#calendar'
import { type Boundary, dayTotals, type Interval, type Job } from '#record'
import { dailyRest, shortestRest } from '../rest/daily-rest.ts'
import { bleed } from './bleed.ts'

const ZONE = 'Europe/Berlin' as Zone
const JOB = { id: 'job', kind: 'employment', paid: true, title: 'Pilot' } as unknown as Job

function traced(from: string, to: string, job = 'job'): Interval {
  const at = (text: string) => parseWallTime(text, ZONE) as Instant
  return { id: `${job} ${from}`, job, startAt: at(from), endAt: at(to), zone: ZONE } as unknown as Interval
}

const WINDOW = {
  ...{ id: 'w', kind: 'daily window', job: 'job', days: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:30' },
} as unknown as Boundary
const WEEK = { from: '2026-11-16' as PlainDate, to: '2026-11-22' as PlainDate }

function bleedOf(intervals: Interval[], boundaries: Boundary[], period = WEEK) {
  const totals = dayTotals(intervals, { paid: new Set(['job']), boundaries, servings: [] })
  return bleed({ job: JOB, boundaries, period, totals })
}

describe('the reference week: Monday 9:00–17:30 and a message at 22:30, Tuesday 8:00–17:00, Wednesday 9:00–17:00', () => {
  const week = [
    traced('2026-11-16T09:00', '2026-11-16T17:30'),
    traced('2026-11-16T22:30', '2026-11-16T22:50'),
    traced('2026-11-17T08:00', '2026-11-17T17:00'),
    traced('2026-11-18T09:00', '2026-11-18T17:00'),
  ]
  const spans = week.map(({ startAt, endAt }) => ({ start: startAt, end: endAt }))

  test('80 minutes lie outside, 5.16 % of 1,550', () => {
    const { hours, share, byKind } = bleedOf(week, [WINDOW])
    expect(hours.value).toBeCloseTo(80 / 60, 9)
    expect(share.value).toBeCloseTo(0.05161290322581, 9)
    expect(byKind).toEqual([
      { kind: 'early', hours: 1 },
      { kind: 'evening', hours: 1 / 3 },
    ])
  })

  test('the message splits Monday’s night: 550 minutes of rest, below the 11 h figure; without it 870', () => {
    expect(dailyRest(spans, ZONE)).toEqual([
      { day: '2026-11-16', minutes: 550, isBelowEleven: true },
      { day: '2026-11-17', minutes: 900, isBelowEleven: false },
    ])
    expect(shortestRest(dailyRest(spans.toSpliced(1, 1), ZONE))?.minutes).toBe(870)
  })

  test('the rest of the last day is known once its 24 hours are over', () => {
    const known = (text: string) => dailyRest(spans, ZONE, parseWallTime(text, ZONE)).at(-1)
    expect(known('2026-11-19T08:59')?.day).toBe('2026-11-17')
    expect(known('2026-11-19T09:00')).toEqual({ day: '2026-11-18', minutes: 960, isBelowEleven: false })
  })
})

test('ten days without bleed do not say that there never is any', () => {
  const days = Array.from({ length: 10 }, (_, at) => 2 + at + 2 * Math.floor(at / 5))
  const worked = days.map((day) => {
    const date = `2026-11-${String(day).padStart(2, '0')}`
    return traced(`${date}T09:00`, `${date}T17:00`)
  })
  const { share } = bleedOf(worked, [WINDOW], { from: '2026-11-02' as PlainDate, to: '2026-11-15' as PlainDate })
  expect(share).toMatchObject({ value: 0, n: 10, interval: [0, expect.closeTo(1 - 0.025 ** 0.1, 10)] })
})

test('no boundary, no bleed: the figure asks for one', () => {
  const { hours, weekly, overtime } = bleedOf([traced('2026-11-16T20:00', '2026-11-16T23:00')], [])
  expect(hours.value).toBeUndefined()
  for (const finding of [hours, weekly, overtime]) expect(finding.notEnough).toEqual({ missing: 'boundary' })
})

test('time inside a leave counts once, as leave, whatever the window says', () => {
  const leave = { id: 'l', kind: 'leave', from: '2026-11-16', to: '2026-11-20' } as unknown as Boundary
  const { byKind } = bleedOf([traced('2026-11-16T16:00', '2026-11-16T19:00')], [WINDOW, leave])
  expect(byKind).toEqual([{ kind: 'leave', hours: 3 }])
})

test('with weekly hours alone, what is beyond them is overtime, and there is no bleed by window', () => {
  const weekly = { id: 'h', kind: 'weekly hours', job: 'job', hours: 8 } as unknown as Boundary
  const { hours, overtime } = bleedOf(
    [traced('2026-11-16T08:00', '2026-11-16T14:00'), traced('2026-11-17T08:00', '2026-11-17T14:00')],
    [weekly],
  )
  expect(hours.notEnough).toEqual({ missing: 'boundary' })
  expect(overtime.value).toBeCloseTo(4, 9)
})

test('a share has no interval before 8 traced days', () => {
  const days = ['16', '17', '18'].map((day) => traced(`2026-11-${day}T16:00`, `2026-11-${day}T18:30`))
  const { share } = bleedOf(days, [WINDOW])
  expect(share).toMatchObject({ n: 3, value: 0.4 })
  expect(share.interval).toBeUndefined()
})

test('below 8 traced days a share has the range of its days', () => {
  const days = [
    traced('2026-11-16T16:00', '2026-11-16T18:30'),
    traced('2026-11-17T16:30', '2026-11-17T17:30'),
    traced('2026-11-18T17:30', '2026-11-18T18:30'),
  ]
  expect(bleedOf(days, [WINDOW]).share.range).toEqual([0, 1])
})

test('a boundary that ended before the period is none', () => {
  const old = { ...WINDOW, to: '2025' } as Boundary
  expect(bleedOf([traced('2026-11-16T20:00', '2026-11-16T23:00')], [old]).hours.notEnough).toEqual({
    missing: 'boundary',
  })
})

describe('overtime', () => {
  const agreed = (hours: number, more: object = {}) =>
    ({ id: `h${hours}`, kind: 'weekly hours', job: 'job', hours, ...more }) as unknown as Boundary
  const leave = { id: 'l', kind: 'leave', from: '2026-11-19', to: '2026-11-22' } as unknown as Boundary
  const week = ['16', '17', '18'].map((day) => traced(`2026-11-${day}T08:00`, `2026-11-${day}T17:00`))

  test('leave is neutral: three of five working days leave three fifths of what is agreed', () => {
    expect(bleedOf(week, [agreed(40), leave]).overtime.value).toBeCloseTo(27 - 24, 9)
  })

  test('time bled into leave is not counted again', () => {
    const broken = [...week, traced('2026-11-19T08:00', '2026-11-19T12:00')]
    const { overtime, byKind } = bleedOf(broken, [agreed(40), leave])
    expect(overtime.value).toBeCloseTo(27 - 24, 9)
    expect(byKind).toEqual([{ kind: 'leave', hours: 4 }])
  })

  test('each week is held against what was agreed in it', () => {
    const weeks = { from: '2026-11-09' as PlainDate, to: '2026-11-22' as PlainDate }
    const both = [...week, traced('2026-11-09T08:00', '2026-11-09T18:00')]
    const boundaries = [agreed(8, { to: '2026-11-15' }), agreed(20, { from: '2026-11-16' })]
    expect(bleedOf(both, boundaries, weeks).overtime).toMatchObject({ n: 2, value: (2 + 7) / 2 })
  })
})
