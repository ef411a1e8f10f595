import { expect, test } from 'vitest'
import { type Event, within } from './activity-events.ts'

const STRETCH = { from: 1_000_000, to: 2_000_000 }

function event(start: number, end: number, data = {}): Event {
  return { timestamp: new Date(start).toISOString(), duration: (end - start) / 1000, data }
}

function spans(events: readonly Event[]): number[][] {
  return events.map(({ timestamp = '', duration = 0 }) => {
    const start = Date.parse(timestamp)
    return [start, start + duration * 1000]
  })
}

test('what lies inside stays as it is, what reaches beyond is cut at the border', () => {
  const inside = event(1_200_000, 1_300_000)
  const kept = within(
    STRETCH,
    [inside, event(900_000, 1_100_000), event(1_900_000, 2_100_000), event(0, 3_000_000)],
    5_000,
  )
  expect(kept[0]).toBe(inside)
  expect(spans(kept.slice(1))).toEqual([
    [1_000_000, 1_100_000],
    [1_900_000, 2_000_000],
    [1_000_000, 2_000_000],
  ])
})

test('what lies outside is left out', () => {
  expect(within(STRETCH, [event(0, 900_000), event(2_100_000, 2_200_000)], 5_000)).toEqual([])
})

test('a gap over the border is told by a moment at the border, if it is short', () => {
  const before = event(900_000, 998_000)
  expect(spans(within(STRETCH, [before, event(1_002_000, 1_100_000)], 5_000))).toEqual([
    [1_002_000, 1_100_000],
    [1_000_000, 1_000_000],
  ])
  expect(within(STRETCH, [before, event(1_004_000, 1_100_000)], 5_000)).toHaveLength(1)
  expect(within(STRETCH, [before], 5_000)).toEqual([])
})

test('of presence only the same counts for a gap', () => {
  const here = event(900_000, 998_000, { status: 'not-afk' })
  const away = event(1_001_000, 1_100_000, { status: 'afk' })
  expect(within(STRETCH, [here, away], 5_000)).toEqual([away])
})

test('an event whose time cannot be read is left to the reader', () => {
  const strange = [{ timestamp: 'soon' }, {}, { timestamp: '1', duration: Number.NaN }]
  expect(within(STRETCH, strange.slice(0, 2), 5_000)).toEqual(strange.slice(0, 2))
})
