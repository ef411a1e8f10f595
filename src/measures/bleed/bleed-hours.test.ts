import { expect, test } from 'vitest'
import { type Instant, type PlainDate, parseWallTime, type Zone } from '#calendar'
import { type Boundary, dayTotals, type Interval, type Job, monthTotals } from '#record'
import { Sums } from '../sums.ts'
import { bleed } from './bleed.ts'
import { bleedHours } from './bleed-hours.ts'

const ZONE = 'Europe/Berlin' as Zone
const JOB = { id: 'job', kind: 'employment', paid: true, title: 'Pilot' } as unknown as Job
const WINDOW = {
  ...{ id: 'w', kind: 'daily window', job: 'job', days: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:30' },
} as unknown as Boundary

function traced(from: string, to: string): Interval {
  const at = (text: string) => parseWallTime(text, ZONE) as Instant
  return { id: from, job: 'job', startAt: at(from), endAt: at(to), zone: ZONE } as unknown as Interval
}

test('totals by month give the hours and kinds that totals by day give', () => {
  const intervals = [
    traced('2026-10-30T08:00', '2026-10-30T19:00'),
    traced('2026-11-01T10:00', '2026-11-01T11:30'),
    traced('2026-11-16T22:30', '2026-11-17T09:30'),
  ]
  const period = { from: '2026-10-01' as PlainDate, to: '2026-11-30' as PlainDate }
  const totals = dayTotals(intervals, { paid: new Set(['job']), boundaries: [WINDOW], servings: [] })
  const byDay = bleed({ job: JOB, boundaries: [WINDOW], period, totals })
  const byMonth = bleedHours(JOB, [WINDOW], period, new Sums(monthTotals(totals)))
  expect(byMonth).toMatchObject({ hours: byDay.hours, byKind: byDay.byKind })
  expect(byMonth.share.value).toBeCloseTo(byDay.share.value ?? -1, 12)
})

test('without a boundary it asks for one', () => {
  const period = { from: '2026-10-01' as PlainDate, to: '2026-11-30' as PlainDate }
  expect(bleedHours(JOB, [], period, new Sums([])).hours).toMatchObject({ notEnough: { missing: 'boundary' } })
})
