import { expect, test } from 'vitest'
import type { PlainDate } from '#calendar'
import type { Serving } from '#record'
import { type DutySeconds, monthsThatDiffer, servedByDuty } from './served-by-duty.ts'

const traced = (duty: string, day: string, hours: number): DutySeconds => ({
  ...{ duty, job: 'hospital', day: day as PlainDate },
  seconds: hours * 3600,
})
const serving = (fields: object) => ({ id: 's', work: 'trust', ...fields }) as Serving

test('a duty serves by its own share before its job’s', () => {
  const servings = [serving({ job: 'hospital', share: 0.1 }), serving({ duty: 'design', share: 0.9 })]
  const totals = [traced('design', '2026-11-02', 10), traced('budget', '2026-11-02', 10)]
  expect(servedByDuty('trust', totals, servings)).toMatchObject([
    { duty: 'design', hours: 9, of: 10 },
    { duty: 'budget', hours: 1, of: 10 },
  ])
})

test('a serving speaks only for its days', () => {
  const servings = [serving({ duty: 'design', share: 1, from: '2026-11-03' })]
  const totals = [traced('design', '2026-11-02', 4), traced('design', '2026-11-03', 2)]
  expect(servedByDuty('trust', totals, servings)).toMatchObject([{ hours: 2, of: 6 }])
})

test('a duty that serves another work does not serve this one through its job', () => {
  const servings = [serving({ job: 'hospital', share: 1 }), serving({ duty: 'design', work: 'other', share: 1 })]
  expect(servedByDuty('trust', [traced('design', '2026-11-02', 4)], servings)).toEqual([])
})

test('single intervals’ servings do not speak for duties', () => {
  const servings = [serving({ interval: 'i', share: 1 })]
  expect(servedByDuty('trust', [traced('design', '2026-11-02', 4)], servings)).toEqual([])
})

test('a month differs when a serving begins or ends within it', () => {
  const servings = [
    serving({ duty: 'a', share: 1, from: '2026-03-02', to: '2026-05-31' }),
    serving({ duty: 'b', share: 1, from: '2026-06', to: '2026-07-15' }),
  ]
  expect([...monthsThatDiffer(servings)].sort()).toEqual(['2026-03', '2026-07'])
})
