import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayAt,
  dayNumber,
  dayNumberAt,
  type Instant,
  instantOf,
  isZone,
  minutesAt,
  type PlainDate,
  parseInstant,
  parseWallTime,
  startOfDay,
  wallTime,
  type Zone,
} from './index.ts'

const BERLIN = 'Europe/Berlin' as Zone
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC', '+05:30'] as Zone[]
const HOUR = 3_600_000
const number = (day: string) => dayNumber(day as PlainDate)

test.each(['Europe/Berlin', 'UTC', '+02:00', 'America/Argentina/Buenos_Aires'])('%s is a zone', (name) => {
  expect(isZone(name)).toBe(true)
})

test.each(['', 'Berlin', 'Mars/Olympus', 'Europe/Berlin; drop', 'x'.repeat(100)])('%j is no zone', (name) => {
  expect(isZone(name)).toBe(false)
})

describe('days on which clocks change', () => {
  test('have 23 and 25 hours', () => {
    const length = (day: string) => (startOfDay(BERLIN, number(day) + 1) - startOfDay(BERLIN, number(day))) / HOUR
    expect([length('2026-03-29'), length('2026-10-25'), length('2026-06-01')]).toEqual([23, 25, 24])
  })

  test('a skipped time means after the gap, one that happens twice the first', () => {
    const at = (day: string, minutes: number) => new Date(instantOf(BERLIN, number(day), minutes)).toISOString()
    expect(at('2026-03-29', 150)).toBe('2026-03-29T01:30:00.000Z')
    expect(at('2026-10-25', 150)).toBe('2026-10-25T00:30:00.000Z')
    expect(at('2026-10-25', 1440)).toBe('2026-10-25T23:00:00.000Z')
  })

  test('the clock shows what it showed', () => {
    expect(minutesAt(BERLIN, Date.parse('2026-10-25T12:00:00Z') as Instant)).toBe(13 * 60)
    expect(minutesAt(BERLIN, Date.parse('2026-03-29T12:00:00Z') as Instant)).toBe(14 * 60)
  })
})

test('every instant lies in the day it is said to, in any zone from 1970 to 2066', () => {
  const instants = fc.integer({ min: 0, max: 3_029_529_600_000 })
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instants, (zone, at) => {
      const day = dayNumberAt(zone, at as Instant)
      expect(startOfDay(zone, day)).toBeLessThanOrEqual(at)
      expect(startOfDay(zone, day + 1)).toBeGreaterThan(at)
      const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
      expect(dayAt(zone, at as Instant)).toBe(wall.toPlainDate().toString())
    }),
    { numRuns: 500 },
  )
})

test('instants and wall times are read, or are not', () => {
  expect(parseInstant('2026-11-16T09:00:00+01:00')).toBe(Date.parse('2026-11-16T08:00:00Z'))
  expect(parseInstant('2026-11-16T09:00:00')).toBeUndefined()
  const at = parseWallTime('2026-11-16 09:00', BERLIN) as Instant
  expect(at).toBe(Date.parse('2026-11-16T08:00:00Z'))
  expect(wallTime(BERLIN, at)).toBe('2026-11-16T09:00')
  expect(parseWallTime('yesterday', BERLIN)).toBeUndefined()
})

test('an instant whose day cannot be written with four digits is none', () => {
  for (const text of ['+275760-09-13T00:00:00Z', '9999-12-31T23:59:60Z', '-000001-01-01T00:00:00Z'])
    expect(parseInstant(text)).toBeUndefined()
  expect(parseWallTime('9999-12-31T23:59', BERLIN)).toBeUndefined()
  for (const text of ['0002-01-01T01:00:00Z', '9998-12-31T22:00:00Z'])
    expect(dayAt(BERLIN, parseInstant(text) as Instant)).toMatch(/^\d{4}-\d\d-\d\d$/)
})
