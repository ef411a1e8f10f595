import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, type PlainDate, parseWallTime, union, type Zone } from '#calendar'
import type { BleedPiece, Intention, Interval } from '#record'
import { displaced, displacedTogether, episodes } from './displaced.ts'
import { WEEKS_BEFORE } from './same-hours.ts'
import { shortOfIntention } from './short-of-intention.ts'

const ZONE = 'Europe/Berlin' as Zone
const WEEK = 7 * 86_400_000
const HOUR = 3_600_000
const at = (text: string) => parseWallTime(text, ZONE) as Instant
const piece = (from: string, to: string, kind: BleedPiece['kind'] = 'evening'): BleedPiece => ({
  start: at(from),
  end: at(to),
  kind,
})
const writing = (day: string) =>
  ({ job: 'writing', startAt: at(`${day}T19:00`), endAt: at(`${day}T22:00`), zone: ZONE }) as unknown as Interval

const taking = (pieces: BleedPiece[], before: Interval[] = [], short: Record<string, number> = {}) =>
  displaced({ pieces, before, zone: ZONE, short: new Map(Object.entries(short)) })

describe('what bleed displaced', () => {
  const evening = piece('2026-11-17T20:00', '2026-11-17T21:00')
  const tuesdays = ['2026-11-10', '2026-11-03', '2026-10-27'].map(writing)

  test('a broken quiet evening names itself, whoever had the hours', () => {
    const quiet = piece('2026-11-17T20:00', '2026-11-17T21:00', 'quiet evening')
    expect(taking([quiet], tuesdays)).toEqual([{ what: 'quiet evening', basis: 'boundary', seconds: 3600 }])
  })

  test('the job that had the same hours in the weeks before is named; without one it was free time', () => {
    expect(taking([evening], tuesdays)).toEqual([{ what: 'job', job: 'writing', basis: 'same hours', seconds: 3600 }])
    expect(taking([evening], tuesdays.slice(0, 1))).toEqual([{ what: 'free time', basis: undefined, seconds: 3600 }])
  })

  test('an evening with two traces is one evening', () => {
    const window = (day: string) => ({ ...writing(day), id: 'window', trace: 'window' }) as Interval
    const once = tuesdays.slice(0, 1)
    expect(taking([evening], [...once, window('2026-11-10')])[0]).toMatchObject({ what: 'free time' })
  })

  test('the same hours are those of the clock, also when it was changed in between', () => {
    // Twenty o’clock was 18:00 UTC before 25 October and 19:00 UTC since.
    const before = ['2026-10-20', '2026-10-13'].map(
      (day) => ({ ...writing(day), startAt: at(`${day}T20:00`), endAt: at(`${day}T21:00`) }) as Interval,
    )
    expect(taking([evening], before)[0]).toMatchObject({ job: 'writing', basis: 'same hours' })
  })

  test('hours nobody had are taken from the job most short of its intention, as long as it is short', () => {
    expect(taking([evening], [], { writing: 1800, choir: 600 })).toEqual([
      { what: 'job', job: 'writing', basis: 'intention', seconds: 1800 },
      { what: 'free time', basis: undefined, seconds: 1200 },
      { what: 'job', job: 'choir', basis: 'intention', seconds: 600 },
    ])
  })

  test('what was known in two ways can be told as one', () => {
    const other = piece('2026-11-18T20:00', '2026-11-18T21:00')
    const taken = taking([evening, other], tuesdays, { writing: 1800 })
    expect(displacedTogether(taken)).toEqual([
      { what: 'job', job: 'writing', basis: 'same hours', seconds: 5400 },
      { what: 'free time', basis: undefined, seconds: 1800 },
    ])
  })
})

const interval = fc
  .record({ start: fc.integer({ min: -80 * 24, max: 6 * 24 }), hours: fc.integer({ min: 1, max: 40 }) })
  .map(({ start, hours }) => {
    const startAt = at('2026-08-17T00:00') + start * HOUR
    return { job: 'other', startAt, endAt: startAt + hours * HOUR } as Interval
  })
const evenings = fc
  .record({ start: fc.integer({ min: 0, max: 6 * 24 }), hours: fc.integer({ min: 1, max: 5 }) })
  .map(({ start, hours }): BleedPiece => {
    const from = at('2026-08-17T00:00') + start * HOUR
    return { kind: 'evening', start: from, end: from + hours * HOUR }
  })

test('hours looked up by time are those found by looking at every interval, in any order, and all are told', () => {
  fc.assert(
    fc.property(
      fc.array(interval, { maxLength: 40 }),
      fc.array(evenings, { minLength: 1, maxLength: 8 }),
      (all, pieces) => {
        const hadBefore = ({ start, end }: BleedPiece) => {
          let shared = 0
          for (let week = 1; week <= WEEKS_BEFORE; week++)
            for (const had of union(all.map(({ startAt, endAt }) => ({ start: startAt, end: endAt }))))
              shared += Math.max(0, Math.min(had.end, end - week * WEEK) - Math.max(had.start, start - week * WEEK))
          return shared >= 0.25 * WEEKS_BEFORE * (end - start)
        }
        const found = taking(pieces, all)
        const seconds = (of: BleedPiece[]) => of.reduce((sum, { start, end }) => sum + (end - start) / 1000, 0)
        const of = (what: string) => found.find((one) => one.what === what)?.seconds ?? 0
        expect(of('job')).toBe(seconds(pieces.filter(hadBefore)))
        expect(of('job') + of('free time')).toBe(seconds(pieces))
        expect(taking([...pieces].reverse(), [...all].reverse())).toEqual(found)
      },
    ),
  )
})

test('a job is short by what its intended share of all time leaves open', () => {
  const intentions = [
    { job: 'paid', share: 0.5 },
    { job: 'writing', share: 0.3 },
    { job: 'choir', share: 0.1 },
    { job: 'writing', share: 0.9, to: '2025' },
  ] as unknown as Intention[]
  const traced = new Map([
    ['paid', 800],
    ['writing', 100],
    ['', 100],
  ])
  expect(shortOfIntention(intentions, traced, '2026-11-22' as PlainDate)).toEqual(
    new Map([
      ['writing', 200],
      ['choir', 100],
    ]),
  )
})

test('pieces that touch are one episode', () => {
  const first = piece('2026-11-17T20:00', '2026-11-17T21:00')
  expect(episodes([first, { ...first, start: first.end, end: first.end + 60_000 }])).toBe(1)
  expect(episodes([first, { ...first, start: first.end + 1, end: first.end + 60_000 }])).toBe(2)
})
