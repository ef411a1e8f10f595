import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displaced } from '#measures'
import type { BleedPiece, Interval } from '#record'
import type { Reader } from '#store'
import { displacedBy } from './displaced-by.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2026-11-16T00:00:00Z')

/** A reader that knows these intervals only. */
const readerOf = (intervals: Interval[]) =>
  ({
    intervals: async ({ start, end }: { start: number; end: number }) =>
      intervals.filter(({ startAt, endAt }) => startAt < end && endAt > start).sort((a, b) => a.startAt - b.startAt),
  }) as unknown as Reader

const interval = fc
  .record({
    start: fc.integer({ min: -70 * 24, max: 6 * 24 }),
    hours: fc.integer({ min: 1, max: 40 }),
    job: fc.constantFrom('a', 'b', 'paid', undefined),
  })
  .map(
    ({ start, hours, job }) => ({ job, startAt: NOW + start * HOUR, endAt: NOW + (start + hours) * HOUR }) as Interval,
  )

const piece = fc
  .record({ start: fc.integer({ min: 0, max: 6 * 24 }), hours: fc.integer({ min: 1, max: 5 }) })
  .map(
    ({ start, hours }): BleedPiece => ({
      kind: 'evening',
      start: NOW + start * HOUR,
      end: NOW + (start + hours) * HOUR,
    }),
  )

test('looking only at the same hours answers as looking at everything', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(interval, { maxLength: 60 }),
      fc.array(piece, { maxLength: 8 }),
      async (intervals, pieces) => {
        const others = intervals.filter(({ job }) => job && job !== 'paid')
        const byName = (list: Awaited<ReturnType<typeof displacedBy>>) =>
          new Map(list.map(({ what, job, seconds }) => [`${what} ${job}`, seconds]))
        const found = await displacedBy(readerOf(intervals), pieces, 'paid')
        const wanted = displaced(
          pieces,
          others.sort((a, b) => a.startAt - b.startAt),
        )
        // Where two jobs had the hours equally often either may be named; all else agrees.
        const sum = (list: typeof wanted) => list.reduce((all, { seconds }) => all + seconds, 0)
        expect(sum(found)).toBe(sum(wanted))
        expect(byName(found).get('free time undefined')).toBe(byName(wanted).get('free time undefined'))
      },
    ),
  )
})

test('without bleed nothing is displaced, and nothing is read', async () => {
  const reader = { intervals: () => expect.unreachable() } as unknown as Reader
  expect(await displacedBy(reader, [], 'paid')).toEqual([])
})
