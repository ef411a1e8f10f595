import { expect, test } from 'vitest'
import type { PlainDate, Zone } from '#calendar'
import type { BleedPiece, Interval } from '#record'
import type { Reader } from '#store'
import { displacedBy } from './displaced-by.ts'

const HOUR = 3_600_000
const MONDAY = Date.parse('2026-11-16T00:00:00Z')
const TERMS = {
  job: 'paid',
  days: { from: '2026-11-16' as PlainDate, to: '2026-11-22' as PlainDate },
  zone: 'UTC' as Zone,
}
const piece = (start: number, hours: number): BleedPiece => ({
  kind: 'evening',
  start: MONDAY + start * HOUR,
  end: MONDAY + (start + hours) * HOUR,
})

/** A reader that knows these intervals, and that writing is meant to have a tenth of 50 hours. */
const readerOf = (intervals: Partial<Interval>[]) =>
  ({
    intervals: async (_: unknown, job: string) => intervals.filter((one) => one.job === job),
    dayTotals: async () => [
      { job: 'paid', seconds: 48 * 3600 },
      { job: 'writing', seconds: 2 * 3600 },
    ],
    list: async (concept: string) =>
      concept === 'job'
        ? [{ id: 'writing' }, { id: 'paid' }, { id: 'care' }]
        : [
            { job: 'writing', share: 0.1 },
            { job: 'paid', share: 0.9 },
          ],
  }) as unknown as Reader

test('what no job had before is taken from the one short of its intention, and then from free time', async () => {
  expect(await displacedBy(readerOf([]), [piece(20, 4)], TERMS)).toEqual([
    { what: 'job', job: 'writing', basis: 'intention', seconds: 3 * 3600 },
    { what: 'free time', basis: undefined, seconds: 3600 },
  ])
})

test('the bleeding job itself had no hours to lose', async () => {
  const before = [1, 2, 3].map((week) => ({
    job: 'paid',
    startAt: MONDAY + (20 - week * 168) * HOUR,
    endAt: MONDAY + (21 - week * 168) * HOUR,
  }))
  const [taken] = await displacedBy(readerOf(before as Partial<Interval>[]), [piece(20, 1)], TERMS)
  expect(taken).toMatchObject({ job: 'writing', basis: 'intention' })
})

test('without bleed nothing is displaced, and nothing is read', async () => {
  const reader = { intervals: () => expect.unreachable() } as unknown as Reader
  expect(await displacedBy(reader, [], TERMS)).toEqual([])
})
