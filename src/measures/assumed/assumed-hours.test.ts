import { describe, expect, test } from 'vitest'
import type { Month, PlainDate } from '#calendar'
import type { Boundary, Job } from '#record'
import { agreedWeeklyHours, assumedWeeklyHours } from './agreed-hours.ts'
import { assumedHours, assumedUntraced } from './assumed-hours.ts'
import { heldDays } from './held-days.ts'
import { isTraced } from './traced-months.ts'

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
    [{ from: '2013', to: '2013-05' }, days('2013-01-01', '2013-05-31')],
    [{ from: '2013-09', to: '2013' }, days('2013-09-01', '2013-12-31')],
    [{ from: '2024', to: '2030' }, days('2024-07-01', TODAY)],
  ])('%o', (dates, held) => {
    expect(heldDays(dates as never, TODAY)).toEqual(held)
  })

  test('a job that began this year, before its middle, began on its first day', () => {
    expect(heldDays({ from: '2026' as never }, '2026-03-10' as PlainDate)).toEqual(days('2026-01-01', '2026-03-10'))
  })

  test('without a start, or with one still to come, there are none', () => {
    expect(heldDays({ to: '2016' as never }, TODAY)).toBeUndefined()
    expect(heldDays({ from: '2027-02' as never }, TODAY)).toBeUndefined()
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

  test('of several agreed weekly figures the newest speaks, in any order', () => {
    const [old, newer] = [
      { id: 'b', kind: 'weekly hours', job: 'job', hours: 40 },
      { id: 'a', kind: 'weekly hours', job: 'job', hours: 30, from: '2025' },
    ] as unknown as [Boundary, Boundary]
    for (const boundaries of [
      [old, newer],
      [newer, old],
    ]) {
      expect(agreedWeeklyHours('job', boundaries, TODAY)).toBe(30)
      expect(agreedWeeklyHours('job', boundaries, '2024-05-01' as PlainDate)).toBe(40)
      const hours = assumedHours(job({ from: '2020' }), boundaries, days('2024-05-01', '2024-05-07'), TODAY)
      expect(hours).toBe(40)
    }
  })

  test('leave has none, each of its days once; leave of all paid jobs is none of an unpaid one', () => {
    const leaves = [
      { kind: 'leave', from: '2025-03-01', to: '2025-03-10' },
      { kind: 'leave', job: 'job', from: '2025-03-08', to: '2025-03-14' },
      { kind: 'leave', job: 'other', from: '2025-03-01', to: '2025-03-31' },
    ] as unknown as Boundary[]
    const march = days('2025-03-01', '2025-03-28')
    const hoursOf = (paid: boolean) => assumedHours(job({ from: '2020', paid }), leaves, march, TODAY)
    expect(hoursOf(true)).toBeCloseTo(2 * 3, 9)
    expect(hoursOf(false)).toBeCloseTo(3 * 3, 9)
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
