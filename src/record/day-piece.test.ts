import { describe, expect, test } from 'vitest'
import { parseWallTime, type Zone } from '#calendar'
import type { Boundary } from './boundary.ts'
import { dayPieces } from './day-piece.ts'
import type { Interval } from './interval.ts'
import { dayTotals } from './totals.ts'

const ZONE = 'Europe/Berlin' as Zone
const JOB = 'job00000000000000000'
const terms = {
  paid: new Set([JOB]),
  boundaries: [
    { id: 'b', kind: 'daily window', job: JOB, days: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00' },
    { id: 'c', kind: 'quiet evening', days: [2], opensAt: '19:00' },
  ] as unknown as Boundary[],
  servings: [],
}

function interval(id: string, from: string, to: string, job: string | undefined = JOB): Interval {
  const [startAt, endAt] = [parseWallTime(from, ZONE), parseWallTime(to, ZONE)]
  return { id, job, startAt, endAt, zone: ZONE } as Interval
}

const shown = (intervals: Interval[]) =>
  dayPieces(intervals, terms).map(({ interval, day, kind, start, end }) => [
    `${interval.id} ${day} ${kind}`,
    (end - start) / 3_600_000,
  ])

describe('pieces of days', () => {
  test('an interval over the edge of its window is cut there', () => {
    expect(shown([interval('a', '2026-11-16T16:00', '2026-11-16T19:00')])).toEqual([
      ['a 2026-11-16 inside', 1],
      ['a 2026-11-16 evening', 2],
    ])
  })

  test('a night is cut at midnight, and each day has its own kind', () => {
    expect(shown([interval('a', '2026-11-17T22:00', '2026-11-18T02:00')])).toEqual([
      ['a 2026-11-17 quiet evening', 2],
      ['a 2026-11-18 early', 2],
    ])
  })

  test('time that two intervals of a job share counts once, that of two jobs half for each', () => {
    const morning = [
      interval('a', '2026-11-16T09:00', '2026-11-16T11:00'),
      interval('b', '2026-11-16T10:00', '2026-11-16T12:00'),
    ]
    expect(shown(morning)).toEqual([
      ['a 2026-11-16 inside', 2],
      ['b 2026-11-16 inside', 1],
    ])
    const other = interval('c', '2026-11-16T10:00', '2026-11-16T12:00', 'job00000000000000001')
    const parts = dayPieces([...morning, other], terms).map(({ interval, start, end, part }) => [
      interval.id,
      ((end - start) * part) / 3_600_000,
    ])
    expect(parts).toEqual([
      ['a', 1],
      ['a', 0.5],
      ['c', 1],
      ['b', 0.5],
    ])
  })

  test('unpaid jobs have no outside', () => {
    expect(shown([interval('a', '2026-11-21T10:00', '2026-11-21T12:00', 'job00000000000000001')])).toEqual([
      ['a 2026-11-21 inside', 2],
    ])
  })

  test('they add up to the totals of the day', () => {
    const intervals = [
      interval('a', '2026-11-16T07:00', '2026-11-16T18:30'),
      interval('b', '2026-11-16T18:00', '2026-11-17T23:00'),
      interval('c', '2026-11-21T10:00', '2026-11-21T12:00'),
    ]
    const bled = new Map<string, number>()
    for (const { kind, start, end } of dayPieces(intervals, terms))
      if (kind !== 'inside') bled.set(kind, (bled.get(kind) ?? 0) + (end - start) / 1000)
    for (const { strand, of, seconds } of dayTotals(intervals, terms))
      if (strand === 'bleed') bled.set(of, (bled.get(of) ?? 0) - seconds)
    expect(new Set(bled.values())).toEqual(new Set([0]))
  })
})
