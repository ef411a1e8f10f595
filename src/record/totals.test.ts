import { describe, expect, test } from 'vitest'
import { type Instant, parseWallTime, type Zone } from '#calendar'
import { type Boundary, dayTotals, type Interval, monthTotals, type Serving } from './index.ts'

const ZONE = 'Europe/Berlin' as Zone
const NO_TERMS = { paid: new Set<string>(), boundaries: [], servings: [] }

function traced(from: string, to: string, more: object = {}): Interval {
  const [startAt, endAt] = [from, to].map((text) => parseWallTime(text, ZONE) as Instant)
  return { id: from, job: 'job', startAt, endAt, zone: ZONE, ...more } as unknown as Interval
}

const hoursOf = (totals: ReturnType<typeof dayTotals>, strand: string) =>
  Object.fromEntries(
    totals
      .filter((one) => one.strand === strand)
      .map(({ day, job, of, seconds }) => [[day, job, of].join(' ').trim(), seconds / 3600]),
  )

describe('hours of a day', () => {
  test('two intervals at the same time count once: of one job for it, of two jobs half for each', () => {
    const totals = dayTotals(
      [
        traced('2026-11-16T09:00', '2026-11-16T11:00'),
        traced('2026-11-16T10:00', '2026-11-16T12:00', { id: 'b' }),
        traced('2026-11-16T10:00', '2026-11-16T12:00', { id: 'c', job: 'other' }),
      ],
      NO_TERMS,
    )
    expect(hoursOf(totals, 'job')).toEqual({ '2026-11-16 job': 2, '2026-11-16 other': 1 })
    expect(hoursOf(totals, 'all')).toEqual({ '2026-11-16': 3 })
  })

  test('an interval over midnight belongs to both days, of its own zone', () => {
    const totals = dayTotals([traced('2026-11-16T22:00', '2026-11-17T01:00')], NO_TERMS)
    expect(hoursOf(totals, 'job')).toEqual({ '2026-11-16 job': 2, '2026-11-17 job': 1 })
  })

  test('the night of a clock change is as long as it was', () => {
    const totals = dayTotals([traced('2026-10-25T00:00', '2026-10-25T06:00')], NO_TERMS)
    expect(hoursOf(totals, 'job')).toEqual({ '2026-10-25 job': 7 })
  })

  test('unsorted time has the empty job', () => {
    const totals = dayTotals([traced('2026-11-16T09:00', '2026-11-16T10:00', { job: undefined })], NO_TERMS)
    expect(hoursOf(totals, 'job')).toEqual({ '2026-11-16': 1 })
  })

  test('the narrowest serving speaks: the interval’s, then the duty’s, then the job’s, while it holds', () => {
    const servings = [
      { id: '1', work: 'w', job: 'job', share: 0.1 },
      { id: '2', work: 'w', duty: 'duty', share: 0.5 },
      { id: '3', work: 'w', interval: 'own', share: 1 },
      { id: '4', work: 'v', job: 'job', share: 1, to: '2025' },
    ] as unknown as Serving[]
    const totals = dayTotals(
      [
        traced('2026-11-16T09:00', '2026-11-16T10:00'),
        traced('2026-11-17T09:00', '2026-11-17T10:00', { duty: 'duty' }),
        traced('2026-11-18T09:00', '2026-11-18T10:00', { duty: 'duty', id: 'own' }),
      ],
      { ...NO_TERMS, servings },
    )
    expect(
      hoursOf(
        totals.filter(({ job }) => job),
        'served',
      ),
    ).toEqual({
      '2026-11-16 job w': 0.1,
      '2026-11-17 job w': 0.5,
      '2026-11-18 job w': 1,
    })
  })

  test('only a paid job bleeds, and each moment is of one kind', () => {
    const boundaries = [
      { kind: 'daily window', job: 'job', days: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00' },
      { kind: 'quiet evening', days: [2], opensAt: '19:00' },
    ] as unknown as Boundary[]
    const intervals = [
      traced('2026-11-17T08:00', '2026-11-17T20:00'),
      traced('2026-11-21T10:00', '2026-11-21T11:00', { id: 'saturday' }),
    ]
    const totals = dayTotals(intervals, { ...NO_TERMS, paid: new Set(['job']), boundaries })
    expect(hoursOf(totals, 'bleed')).toEqual({
      '2026-11-17 job early': 1,
      '2026-11-17 job evening': 2,
      '2026-11-17 job quiet evening': 1,
      '2026-11-21 job weekend': 1,
    })
    expect(hoursOf(dayTotals(intervals, { ...NO_TERMS, boundaries }), 'bleed')).toEqual({})
  })
})

test('a month holds what a ratio estimator over its days needs', () => {
  const totals = dayTotals(
    [
      traced('2026-11-16T09:00', '2026-11-16T11:00'),
      traced('2026-11-17T09:00', '2026-11-17T10:00', { job: 'other' }),
      traced('2026-11-17T11:00', '2026-11-17T12:00'),
    ],
    NO_TERMS,
  )
  const job = monthTotals(totals).find(({ strand, job }) => strand === 'job' && job === 'job')
  const [two, one] = [7200, 3600]
  expect(job).toMatchObject({
    month: '2026-11',
    days: 2,
    seconds: two + one,
    squares: two * two + one * one,
    products: two * two + one * two,
  })
})
