import { describe, expect, test } from 'vitest'
import type { Month, PlainDate } from '#calendar'
import type { Boundary, Job } from '#record'
import { assumedHours, assumedUntraced, assumedWeeklyHours, heldDays, isTraced } from './assumed-hours.ts'

const TODAY = '2026-11-22' as PlainDate
const days = (from: string, to: string) => ({ from: from as PlainDate, to: to as PlainDate })
const job = (dates: object) =>
  ({ id: 'job', kind: 'volunteering', paid: false, title: 'Choir', ...dates }) as unknown as Job

describe('the days a job was held', () => {
  test.each([
    [{ from: '2013-04', to: '2016-09' }, days('2013-04-01', '2016-09-30')],
    [{ from: '2013', to: '2016' }, days('2013-07-01', '2016-06-30')],
    [{ from: '2013', to: '2013' }, days('2013-01-01', '2013-12-31')],
    [{ from: '2026-11-20' }, days('2026-11-20', TODAY)],
  ])('%o', (dates, held) => {
    expect(heldDays(dates as never, TODAY)).toEqual(held)
  })

  test('without a start there are none', () => {
    expect(heldDays({ to: '2016' as never }, TODAY)).toBeUndefined()
  })
})

describe('assumed hours a week', () => {
  test('are the agreed ones, else what the windows add up to, else the default of the kind', () => {
    const window = {
      ...{ kind: 'daily window', job: 'job', days: [1, 2], opensAt: '09:00', closesAt: '12:30' },
    } as unknown as Boundary
    const weekly = { kind: 'weekly hours', job: 'job', hours: 5 } as unknown as Boundary
    expect(assumedWeeklyHours(job({}), [], TODAY)).toBe(3)
    expect(assumedWeeklyHours(job({}), [window], TODAY)).toBe(7)
    expect(assumedWeeklyHours(job({}), [window, weekly], TODAY)).toBe(5)
  })

  test('leave has none', () => {
    const leave = { kind: 'leave', from: '2025-03-01', to: '2025-03-14' } as unknown as Boundary
    const march = days('2025-03-01', '2025-03-28')
    expect(assumedHours(job({ from: '2020' }), [leave], march, TODAY)).toBeCloseTo(2 * 3, 9)
  })
})

test('a month is traced by its traces, or between months traced at most three apart on either side', () => {
  const months = new Set(['2025-01', '2025-05', '2026-01'] as Month[])
  expect(['2025-01', '2025-03', '2025-08', '2026-02'].map((month) => isTraced(months, month as Month))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('traced months have no assumed hours, the months around them do', () => {
  const traced = new Set(['2025-02'] as Month[])
  const quarter = days('2025-01-01', '2025-03-31')
  const hours = assumedUntraced(job({ from: '2020' }), [], quarter, { traced, today: TODAY })
  expect(hours).toBeCloseTo(((31 + 31) / 7) * 3, 9)
})
