import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Instant, type PlainDate, startOfDay, type Zone } from '#calendar'
import { dayTotals, type Intention, type Interval, type Job, monthTotals, type Serving, type Work } from '#record'
import { tracedMonths } from '../assumed/traced-months.ts'
import { served } from '../served/served.ts'
import { attention, hoursByJob } from './attention.ts'
import { intended } from './intended.ts'

const ZONE = 'UTC' as Zone
const JOBS = ['paid', 'choir'].map((id) => ({
  id,
  title: id,
  kind: 'employment',
  paid: id === 'paid',
})) as unknown as Job[]
const FIRST = '2026-01-01' as PlainDate
const PERIOD = { from: FIRST, to: '2026-03-31' as PlainDate }
const SERVINGS = [{ id: 's', work: 'w', job: 'choir', share: 0.5 }] as unknown as Serving[]

function on(day: number, hour: number, hours: number, job: string | undefined): Interval {
  const start = startOfDay(ZONE, 0) + (20_454 + day) * 86_400_000 + hour * 3_600_000
  return {
    ...{
      id: `${day} ${hour} ${job}`,
      job,
      startAt: start as Instant,
      endAt: (start + hours * 3_600_000) as Instant,
      zone: ZONE,
    },
  } as unknown as Interval
}

function sliceOf(intervals: readonly Interval[]) {
  const days = dayTotals(intervals, { paid: new Set(['paid']), boundaries: [], servings: SERVINGS })
  const totals = monthTotals(days)
  return { period: PERIOD, today: PERIOD.to, jobs: JOBS, boundaries: [], totals, traced: tracedMonths(totals) }
}

const anyIntervals = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 0, max: 80 }),
    hour: fc.integer({ min: 0, max: 20 }),
    job: fc.constantFrom('paid', 'choir', undefined),
  }),
  { maxLength: 60, selector: ({ day, hour }) => `${day} ${hour}` },
)
const laid = (rows: { day: number; hour: number; job: string | undefined }[]) =>
  rows.map(({ day, hour, job }) => on(day, hour, 1, job))

describe('shares', () => {
  const nine = Array.from({ length: 9 }, (_, day) => [
    on(day, 9, 3, 'paid'),
    on(day, 14, day % 2 ? 1 : 2, 'choir'),
  ]).flat()

  test('are of all traced hours, with an interval from 8 days on', () => {
    const { jobs } = attention(sliceOf(nine))
    const [paid] = jobs
    expect(paid?.share.value).toBeCloseTo(27 / 41, 9)
    expect(paid?.share.n).toBe(9)
    expect(paid?.share.interval?.[0]).toBeLessThan(27 / 41)
    expect(attention(sliceOf(nine.slice(0, 14))).jobs[0]?.share.interval).toBeUndefined()
  })

  test('of fewer days have the range of those days instead', () => {
    const few = [...nine.slice(0, 4), on(2, 9, 2, 'paid')]
    const byDay = dayTotals(few, { paid: new Set(), boundaries: [], servings: [] })
    const [paid, choir] = attention({ ...sliceOf(few), byDay }).jobs
    expect(paid?.share).toMatchObject({ value: 8 / 11, n: 3, range: [3 / 5, 1] })
    expect(choir?.share).toMatchObject({ value: 3 / 11, range: [0, 2 / 5] })
    expect(paid?.share.interval).toBeUndefined()
    expect(attention({ ...sliceOf(nine), byDay }).jobs[0]?.share.range).toBeUndefined()
  })

  test('unsorted time has a share of its own', () => {
    const { jobs } = attention(sliceOf([...nine, on(20, 9, 41, undefined)]))
    expect(jobs.find(({ job }) => job === '')?.share.value).toBeCloseTo(0.5, 9)
  })

  test('stand beside the intention, the largest first', () => {
    const intentions = [{ job: 'choir', share: 0.7 }] as never
    const lines = intended(attention(sliceOf(nine)), intentions, JOBS, PERIOD.to)
    expect(lines.map(({ job, intention }) => [job, intention])).toEqual([
      ['choir', 0.7],
      ['paid', undefined],
    ])
  })

  test('stand beside the newest intention, whatever the order of rows', () => {
    const [old, newer] = [
      { id: 'b', job: 'paid', share: 0.9 },
      { id: 'a', job: 'paid', share: 0.4, from: '2026' },
    ] as unknown as [Intention, Intention]
    for (const intentions of [
      [old, newer],
      [newer, old],
    ])
      expect(intended(attention(sliceOf(nine)), intentions, JOBS, PERIOD.to)[0]?.intention).toBe(0.4)
  })

  test('of a work count each hour with the share that serves it', () => {
    const works = [{ id: 'w', name: 'Song' }] as unknown as Work[]
    const [song] = served({ period: PERIOD, works, totals: sliceOf(nine).totals })
    expect(song?.hours.value).toBeCloseTo(7, 9)
    expect(song?.share.value).toBeCloseTo(7 / 41, 9)
    expect(song?.byJob).toEqual([{ job: 'choir', hours: 7, of: 14 }])
  })
})

describe('laws', () => {
  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(anyIntervals, (rows) => {
        expect(attention(sliceOf(laid(rows).reverse()))).toEqual(attention(sliceOf(laid(rows))))
      }),
      { numRuns: 50 },
    )
  })

  test('shares add up to one, and months to the whole', () => {
    fc.assert(
      fc.property(anyIntervals, (rows) => {
        const { jobs, all } = attention(sliceOf(laid(rows)))
        const sum = jobs.reduce((total, { share }) => total + (share.value ?? 0), 0)
        if (rows.length) expect(sum).toBeCloseTo(1, 9)
        expect(all.value).toBeCloseTo(rows.length, 9)
      }),
      { numRuns: 50 },
    )
  })

  test('cutting an interval in two changes nothing', () => {
    fc.assert(
      fc.property(anyIntervals, (rows) => {
        const whole = laid(rows)
        const cut = whole.flatMap((one) => {
          const middle = ((one.startAt + one.endAt) / 2) as Instant
          return [
            { ...one, endAt: middle },
            { ...one, id: `${one.id} b` as typeof one.id, startAt: middle },
          ]
        })
        expect(attention(sliceOf(cut))).toEqual(attention(sliceOf(whole)))
      }),
      { numRuns: 50 },
    )
  })
})

test('a job known only by its dates counts with assumed hours, which no share knows of', () => {
  const job = { ...JOBS[0], from: addDays(FIRST, -400) } as unknown as Job
  const { jobs, all, spread } = attention({ ...sliceOf([]), jobs: [job] })
  expect(jobs[0]?.hours.value).toBeCloseTo((90 / 7) * 40, 6)
  expect(jobs[0]?.hours.assumed).toBe(jobs[0]?.hours.value)
  expect(jobs[0]?.share.notEnough).toMatchObject({ missing: 'days' })
  expect(all.assumed).toBe(all.value)
  expect(spread.notEnough).toEqual({ missing: 'hours' })
})

test('hours by themselves are the hours of the whole', () => {
  fc.assert(
    fc.property(anyIntervals, (rows) => {
      const slice = sliceOf(laid(rows))
      const sorted = [...hoursByJob(slice)].sort((a, b) => (b.hours.value ?? 0) - (a.hours.value ?? 0))
      expect(sorted.map(({ hours }) => hours.value)).toEqual(attention(slice).jobs.map(({ hours }) => hours.value))
      expect(new Set(sorted.map(({ job }) => job))).toEqual(new Set(attention(slice).jobs.map(({ job }) => job)))
    }),
  )
})

test('the zone of the host does not matter', () => {
  const intervals = [on(3, 23, 3, 'paid'), on(40, 1, 2, 'choir'), on(60, 12, 1, undefined)]
  const ours = process.env.TZ
  const found = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone) => {
    process.env.TZ = zone
    return attention(sliceOf(intervals))
  })
  if (ours === undefined) delete process.env.TZ
  else process.env.TZ = ours
  expect(found[1]).toEqual(found[0])
  expect(found[2]).toEqual(found[0])
})
