import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, lengthOf, subtract, union, type Zone } from '#calendar'
import { type Interval, TRACES, type Trace } from './interval.ts'
import { SESSION, timeline } from './timeline.ts'

const ZONE = 'Europe/Berlin' as Zone
const MINUTE = 60_000
const NINE = Date.UTC(2026, 10, 16, 8)

/** Minutes after nine o’clock in Berlin. */
function traced(id: string, from: number, to: number, more: { job?: string; trace?: Trace; project?: string } = {}) {
  return {
    id,
    startAt: (NINE + from * MINUTE) as Instant,
    endAt: (NINE + to * MINUTE) as Instant,
    zone: ZONE,
    ...more,
  } as unknown as Interval
}

const shown = (intervals: Interval[]) =>
  timeline(intervals).map(({ start, end, holders }) =>
    [(start - NINE) / MINUTE, (end - NINE) / MINUTE, ...holders.map(({ id }) => id)].join(' '),
  )

describe('the one timeline', () => {
  test('a meeting, the window it was held in and a commit meanwhile are one hour, the meeting’s', () => {
    const hour = [
      traced('commit', 10, 40, { job: 'a', trace: 'commit' }),
      traced('window', 0, 60, { job: 'a', trace: 'window' }),
      traced('meeting', 0, 60, { job: 'a', trace: 'meeting' }),
    ]
    expect(shown(hour)).toEqual(['0 60 meeting'])
  })

  test('what the person tracked goes before a meeting, a meeting before a window, a window before a moment', () => {
    const all = [
      traced('mail', 0, 50, { job: 'a', trace: 'mail' }),
      traced('commit', 0, 40, { job: 'b', trace: 'commit' }),
      traced('window', 0, 30, { job: 'a', trace: 'window' }),
      traced('meeting', 0, 20, { job: 'b', trace: 'meeting' }),
      traced('tracked', 0, 10, { job: 'a' }),
    ]
    expect(shown(all)).toEqual(['0 10 tracked', '10 20 meeting', '20 30 window', '30 40 commit', '40 50 mail'])
  })

  test('what has a job goes before what has none, whatever kind it is', () => {
    const both = [traced('unsorted', 0, 60), traced('mail', 55, 60, { job: 'a', trace: 'mail' })]
    expect(shown(both)).toEqual(['0 55 unsorted', '55 60 mail'])
  })

  test('two jobs with the same kind of trace share the time, whichever was written first', () => {
    const both = [traced('one', 0, 60, { job: 'b' }), traced('two', 30, 90, { job: 'a' })]
    expect(shown(both)).toEqual(['0 30 one', '30 60 two one', '60 90 two'])
    expect(shown([...both].reverse())).toEqual(shown(both))
  })

  test('commits of one job less than two hours apart are one session; the first has the half hour before it', () => {
    const commit = (id: string, at: number, job = 'a') => traced(id, at - 30, at, { job, trace: 'commit' })
    expect(shown([commit('one', 60), commit('two', 170)])).toEqual(['30 60 one', '60 170 two'])
    expect(shown([commit('one', 60), commit('two', 181)])).toEqual(['30 60 one', '151 181 two'])
    expect(shown([commit('one', 60), commit('two', 170, 'b')])).toEqual(['30 60 one', '140 170 two'])
  })

  test('unsorted commits are joined by their project only', () => {
    const commit = (id: string, at: number, project: string) => traced(id, at - 30, at, { trace: 'commit', project })
    expect(shown([commit('one', 60, 'p'), commit('two', 170, 'q'), commit('three', 175, 'p')])).toEqual([
      '30 60 one',
      '60 175 three',
    ])
  })

  test('mails less than a quarter of an hour apart are one session, which does not run over midnight', () => {
    const mail = (id: string, at: number) => traced(id, at - 5, at, { job: 'a', trace: 'mail' })
    expect(shown([mail('one', 10), mail('two', 24), mail('three', 60)])).toEqual([
      '5 10 one',
      '10 24 two',
      '55 60 three',
    ])
    const midnight = 15 * 60
    expect(shown([mail('one', midnight - 4), mail('two', midnight + 6)])).toEqual([
      `${midnight - 9} ${midnight - 4} one`,
      `${midnight + 1} ${midnight + 6} two`,
    ])
  })
})

const drawnTraces = (...kinds: Trace[]) =>
  fc
    .array(
      fc.record({
        job: fc.constantFrom('a', 'b', undefined),
        trace: fc.constantFrom(...kinds, undefined),
        start: fc.nat(2_000),
        length: fc.integer({ min: 1, max: 600 }),
      }),
      { minLength: 1, maxLength: 25 },
    )
    .map((drawn) =>
      drawn.map(({ job, trace, start, length }, index) =>
        traced(String(index).padStart(3, '0'), start, start + length, {
          ...(job ? { job } : {}),
          ...(trace ? { trace } : {}),
        }),
      ),
    )

const anyTraces = drawnTraces(...TRACES)

test('counts every traced instant, and nothing else but the time between moments of a session', () => {
  fc.assert(
    fc.property(anyTraces, (intervals) => {
      const counted = timeline(intervals)
      const traced = intervals.map(({ startAt, endAt }) => ({ start: startAt, end: endAt }))
      expect(subtract(traced, counted)).toEqual([])
      const between = subtract(counted, traced)
      const moments = new Set(
        intervals.filter(({ trace }) => trace && SESSION[trace]).map(({ endAt }) => endAt as number),
      )
      for (const { start } of between) expect(moments).toContain(start)
    }),
  )
})

test('counts what lasts once, whoever has it', () => {
  fc.assert(
    fc.property(drawnTraces('tracked', 'meeting', 'window', 'post'), (intervals) => {
      const pieces = timeline(intervals)
      const spans = intervals.map(({ startAt, endAt }) => ({ start: startAt, end: endAt }))
      expect(lengthOf(pieces)).toBe(lengthOf(union(spans)))
      for (const [index, piece] of pieces.entries()) {
        expect(piece.start).toBeGreaterThanOrEqual(pieces[index - 1]?.end ?? 0)
        expect(new Set(piece.holders.map(({ job }) => job)).size).toBe(piece.holders.length)
        for (const { startAt, endAt } of piece.holders) expect(startAt <= piece.start && endAt >= piece.end).toBe(true)
      }
    }),
  )
})

test('does not depend on the order of the traces', () => {
  fc.assert(
    fc.property(anyTraces, (intervals) => {
      expect(timeline([...intervals].reverse())).toEqual(timeline(intervals))
    }),
  )
})
