import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, intersect, lengthOf, union, type Zone } from '#calendar'
import { dayTotals, type Interval, SURENESSES, TRACES, type Trace, traceStretches } from '#record'
import { dayStretches } from './day-stretches.ts'

const ZONE = 'Europe/Berlin' as Zone
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Monday, 16 November 2026, in Berlin. */
const DAY = { start: Date.UTC(2026, 10, 15, 23), end: Date.UTC(2026, 10, 16, 23) }
const NO_TERMS = { paid: new Set<string>(), boundaries: [], servings: [] }

function trace(id: string, from: number, to: number, more: { job?: string; trace?: Trace; likely?: number } = {}) {
  const [startAt, endAt] = [DAY.start + from * HOUR, DAY.start + to * HOUR]
  return { id, startAt: startAt as Instant, endAt: endAt as Instant, zone: ZONE, ...more } as unknown as Interval
}

const shown = (intervals: Interval[]) =>
  dayStretches(intervals, DAY).map(({ start, end, job, part, sureness, traces }) =>
    [
      (start - DAY.start) / HOUR,
      (end - DAY.start) / HOUR,
      job || 'none',
      ...(part < 1 ? [part] : []),
      sureness,
      traces.map(({ id }) => id).join('+'),
    ].join(' '),
  )

describe('the stretches of a day', () => {
  test('are as sure as the traces of just that time make them', () => {
    const meeting = trace('meeting', 9, 11, { job: 'a', trace: 'meeting', likely: 0.9 })
    const window = trace('window', 9.5, 10, { job: 'a', trace: 'window', likely: 0.9 })
    expect(shown([meeting, window])).toEqual([
      '9 9.5 a likely meeting',
      '9.5 10 a sure meeting+window',
      '10 11 a likely meeting',
    ])
  })

  test('of one job that follow each other are one, with all their traces', () => {
    const slots = [0, 1, 2].map((slot) =>
      trace(`slot${slot}`, 9 + slot / 12, 9 + (slot + 1) / 12, { job: 'a', trace: 'window', likely: 0.9 }),
    )
    expect(shown(slots)).toEqual(['9 9.25 a likely slot0+slot1+slot2'])
  })

  test('hold the commits of a session, each over the time it was taken for', () => {
    const commits = [10, 11.5].map((at) => trace(`at${at}`, at - 0.5, at, { job: 'a', trace: 'commit' }))
    expect(shown(commits)).toEqual(['9.5 11.5 a guessed at10+at11.5'])
    const window = trace('window', 10.5, 11, { job: 'b', trace: 'window', likely: 0.9 })
    expect(shown([...commits, window])).toEqual([
      '9.5 10.5 a guessed at10+at11.5',
      '10.5 11 b guessed window+at11.5',
      '11 11.5 a guessed at11.5',
    ])
  })

  test('that two jobs share stand for each, with its part', () => {
    const both = [trace('one', 9, 10, { job: 'a' }), trace('two', 9, 10, { job: 'b' })]
    expect(shown(both)).toEqual(['9 10 a 0.5 sure one+two', '9 10 b 0.5 sure one+two'])
  })

  test('end with the day, and the night before is not of it', () => {
    expect(shown([trace('night', -2, 1, { job: 'a' }), trace('late', 23, 26)])).toEqual([
      '0 1 a sure night',
      '23 24 none unsorted late',
    ])
  })
})

const anyTraces = fc
  .array(
    fc.record({
      job: fc.constantFrom('a', 'b', undefined),
      trace: fc.constantFrom(...TRACES, undefined),
      start: fc.integer({ min: -300, max: 1_600 }),
      length: fc.integer({ min: 1, max: 500 }),
      likely: fc.constantFrom(undefined, 0.9),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map(({ job, trace: kind, start, length, likely }, index) =>
      trace(String(index).padStart(3, '0'), start / 60, (start + length) / 60, {
        ...(job ? { job } : {}),
        ...(kind ? { trace: kind } : {}),
        ...(job && likely ? { likely } : {}),
      }),
    ),
  )

test('the hours of a day are its totals, job by job, and every instant is had once', () => {
  fc.assert(
    fc.property(anyTraces, (intervals) => {
      const stretches = dayStretches(intervals, DAY)
      const had = union(traceStretches(intervals))
      const parts = stretches.reduce((sum, { start, end, part }) => sum + (end - start) * part, 0)
      expect(parts).toBeCloseTo(lengthOf(intersect(had, [DAY])), 3)
      expect(lengthOf(union(stretches))).toBeCloseTo(parts, 3)
      for (const { day, job, seconds } of dayTotals(intervals, NO_TERMS).filter(({ strand }) => strand === 'job')) {
        if (day !== '2026-11-16') continue
        const own = stretches.filter((one) => one.job === job)
        expect(own.reduce((sum, { start, end, part }) => sum + (end - start) * part, 0) / 1000).toBeCloseTo(seconds, 0)
      }
    }),
  )
})

test('stretches overlap only where jobs share, and open to the traces of their time', () => {
  fc.assert(
    fc.property(anyTraces, (intervals) => {
      const stretches = dayStretches(intervals, DAY)
      const spans = new Map(traceStretches(intervals).map((one) => [one.interval, one]))
      for (const [index, { start, end, part, job, sureness, traces }] of stretches.entries()) {
        expect(start < end && start >= DAY.start && end <= DAY.end).toBe(true)
        expect(start).toBeGreaterThanOrEqual(stretches[index - 1]?.start ?? 0)
        expect(SURENESSES).toContain(sureness)
        expect(sureness === 'unsorted').toBe(job === '')
        const beside = stretches.filter((one) => one.start < end && one.end > start)
        const most = Math.round(1 / part)
        expect(new Set(beside.map((one) => one.job)).size).toBeGreaterThanOrEqual(most)
        if (part === 1) expect(beside).toHaveLength(1)
        expect(traces.some((one) => (one.job ?? '') === job)).toBe(true)
        for (const one of traces)
          expect(lengthOf(intersect([spans.get(one) ?? DAY], [{ start, end }]))).toBeGreaterThan(0)
      }
    }),
  )
})
