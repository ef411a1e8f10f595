import { describe, expect, test } from 'vitest'
import type { Interval, Trace } from './interval.ts'
import { knownFrom } from './sureness.ts'

function trace(id: string, kind: Trace, job?: string, more: object = {}): Interval {
  return { id, trace: kind, job, ...more } as unknown as Interval
}

function surenessOf(holder: Interval, traces: readonly Interval[]) {
  return knownFrom(holder, traces).sureness
}

describe('whose a stretch is', () => {
  test('is sure when the person tracked it or sorted it by hand', () => {
    expect(surenessOf(trace('a', 'tracked', 'job'), [trace('b', 'window', 'other')])).toBe('sure')
    expect(surenessOf(trace('a', 'meeting', 'job'), [])).toBe('sure')
  })

  test('is likely when a sorting or likeness gave one measured trace its job', () => {
    expect(surenessOf(trace('a', 'window', 'job', { likely: 0.97 }), [])).toBe('likely')
    expect(surenessOf(trace('a', 'meeting', 'job', { sortedBy: 's' }), [])).toBe('likely')
  })

  test('is sure when two kinds of traces agree, guessed when they do not', () => {
    const meeting = trace('a', 'meeting', 'job', { sortedBy: 's' })
    expect(surenessOf(meeting, [meeting, trace('b', 'window', 'job', { likely: 0.9 })])).toBe('sure')
    expect(surenessOf(meeting, [trace('b', 'window', 'job'), trace('c', 'mail', 'other')])).toBe('guessed')
    expect(surenessOf(meeting, [trace('b', 'meeting', 'job', { sortedBy: 's' })])).toBe('likely')
    expect(surenessOf(meeting, [trace('b', 'window')])).toBe('likely')
  })

  test('is guessed when only a moment names it, and unsorted when nothing does', () => {
    expect(surenessOf(trace('a', 'commit', 'job'), [])).toBe('guessed')
    expect(surenessOf(trace('a', 'window'), [trace('b', 'mail')])).toBe('unsorted')
  })

  test('is known by the first of these that holds', () => {
    const by = (holder: Interval, traces: readonly Interval[]) => knownFrom(holder, traces).by
    const window = trace('a', 'window', 'job', { likely: 0.9 })
    expect(by(trace('a', 'tracked', 'job'), [])).toBe('tracked')
    expect(by(trace('a', 'window', 'job'), [])).toBe('by hand')
    expect(by(window, [trace('b', 'mail', 'other'), trace('c', 'mail', 'job')])).toBe('at odds')
    expect(by(window, [trace('b', 'mail', 'job')])).toBe('two kinds')
    expect(by(window, [trace('b', 'window', 'job')])).toBe('one kind')
    expect(by(trace('a', 'mail', 'job'), [])).toBe('moment')
    expect(by(trace('a', 'mail'), [])).toBe('nothing')
  })
})
