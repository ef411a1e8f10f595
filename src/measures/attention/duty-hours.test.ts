import { expect, test } from 'vitest'
import { addDays, type PlainDate } from '#calendar'
import type { DayTotal } from '#record'
import { dutyHours } from './duty-hours.ts'

const period = { from: '2026-10-05' as PlainDate, to: '2026-11-01' as PlainDate }
const duties = [{ id: 'design', weeklyHours: 14 }, { id: 'budget' }] as never

function total(strand: 'job' | 'duty', week: number, hours: number, of = ''): DayTotal {
  return { day: addDays(period.from, week * 7 + 1), strand, job: 'hospital', of, seconds: hours * 3600 }
}

test('a duty has the mean of the weeks in which its job was traced', () => {
  const totals = [0, 1, 2, 3].flatMap((week) => [total('job', week, 40), total('duty', week, 8 + week, 'design')])
  const [design, budget] = dutyHours(duties, 'hospital', period, totals)
  expect(design).toMatchObject({ agreed: 14, weekly: { value: 9.5, n: 4, unit: 'h/week' } })
  expect(design?.weekly.interval?.[0]).toBeLessThan(9.5)
  expect(budget?.weekly.value).toBe(0)
})

test('weeks without any trace of the job do not count, and few weeks have no interval', () => {
  const totals = [total('job', 0, 40), total('duty', 0, 8, 'design')]
  expect(dutyHours(duties, 'hospital', period, totals)[0]?.weekly).toMatchObject({
    value: 8,
    n: 1,
    interval: undefined,
  })
})

test('without any traced week it says how many are missing', () => {
  expect(dutyHours(duties, 'hospital', period, [])[0]?.weekly.notEnough).toEqual({ missing: 'weeks', need: 1, have: 0 })
})

test('other jobs and days outside the period do not count', () => {
  const totals = [
    total('job', 0, 40),
    { ...total('duty', 0, 8, 'design'), job: 'other' },
    total('duty', 5, 9, 'design'),
  ]
  expect(dutyHours(duties, 'hospital', period, totals)[0]?.weekly.value).toBe(0)
})
