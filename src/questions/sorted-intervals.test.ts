import { expect, test } from 'vitest'
import type { Interval } from '#record'
import type { Reader } from '#store'
import { sortedIntervals } from './sorted-intervals.ts'

test('what has none of the jobs is not read', async () => {
  const all = [
    { id: 'a', job: 'x' },
    { id: 'b' },
    { id: 'c', job: 'y' },
    { id: 'd', job: 'z' },
  ] as unknown as Interval[]
  const reader = { intervals: async (_: unknown, job: string) => all.filter((one) => one.job === job) }
  const found = await sortedIntervals(reader as unknown as Reader, { start: 0, end: 1 }, [
    { id: 'x' },
    { id: 'y' },
  ] as never)
  expect(found.map(({ id }) => id)).toEqual(['a', 'c'])
})
