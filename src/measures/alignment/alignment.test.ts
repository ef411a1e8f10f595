import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#calendar'
import { addRatings, type DayTotal, monthTotals, type Need, type RatingSums, type Serving, type Work } from '#record'
import { wilsonInterval } from '#statistics'
import { type AlignmentSlice, alignment } from './alignment.ts'
import { alignmentOfWording, wordingPeriods } from './by-wording.ts'
import { namingOf } from './naming.ts'
import { needsOn } from './need-on.ts'
import type { Told } from './told.ts'

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}` as PlainDate
const PERIOD = { from: day(1), to: day(30) }
const HOUR = 3600
const WORKS = [{ id: 'trust' }, { id: 'door' }] as Work[]

/** Hours a day: all, at the hospital, of those for trust, for the door. */
function daysOf(hours: readonly (readonly [hospital: number, class_: number, trust: number, door: number])[]) {
  return hours.flatMap(([hospital, lessons, trust, door], at): DayTotal[] => {
    const total = (strand: DayTotal['strand'], job: string, of: string, amount: number) =>
      amount > 0 ? [{ day: day(at + 1), strand, job, of, seconds: amount * HOUR }] : []
    return [
      ...total('all', '', '', hospital + lessons),
      ...total('job', 'hospital', '', hospital),
      ...total('job', 'class', '', lessons),
      ...total('served', '', 'trust', trust),
      ...total('served', 'hospital', 'trust', trust),
      ...total('served', '', 'door', door),
      ...total('served', 'class', 'door', door),
    ]
  })
}

const TEN = Array.from({ length: 10 }, (_, at) => [8, at % 2 ? 2 : 0, 2, at % 2 ? 2 : 0] as const)
const need = (fields: object) => ({ id: 'n', name: 'enough of it', ...fields }) as Need
const sums = (ratings: readonly (readonly number[])[]): RatingSums =>
  addRatings(
    ratings.map((one) => {
      const sum = one.reduce((all, rating) => all + rating, 0)
      return {
        ...{ days: 1, count: one.length, countSquares: one.length ** 2, sum, squares: sum ** 2 },
        ...{ products: one.length * sum, positive: one.filter((rating) => rating > 0).length },
      }
    }),
  )

function sliceOf(byDay: readonly DayTotal[], fields: Partial<AlignmentSlice> = {}): AlignmentSlice {
  return {
    ...{ period: PERIOD, works: WORKS, needs: [], totals: monthTotals(byDay), byDay },
    ...{ told: new Map(), toldByJob: new Map(), wins: 0, ...fields },
  }
}

describe('need and supply', () => {
  test('stand side by side: the one short of its need has a deficit, the other an excess', () => {
    const needs = [need({ id: 'a', work: 'trust', least: 0.5 }), need({ id: 'b', work: 'door', least: 0.05 })]
    const [trust, door] = alignment(sliceOf(daysOf(TEN), { needs })).works
    expect(trust?.served.share.value).toBeCloseTo(20 / 90, 12)
    expect(trust?.deficit.value).toBeCloseTo(0.5 - 20 / 90, 12)
    expect(trust?.excess.value).toBe(0)
    expect(door?.deficit.value).toBe(0)
    expect(door?.excess.value).toBeCloseTo(10 / 90 - 0.05, 12)
    const { deficit, served } = trust as NonNullable<typeof trust>
    const [low, high] = deficit.interval as [number, number]
    const supply = served.share.interval as [number, number]
    expect([low, high]).toEqual([0.5 - supply[1], 0.5 - supply[0]])
  })

  test('without a need there is neither, and the figure asks for one', () => {
    const [trust] = alignment(sliceOf(daysOf(TEN))).works
    expect(trust?.deficit).toMatchObject({ notEnough: { missing: 'need' } })
    expect(trust?.deficit.value).toBeUndefined()
    expect(trust?.need).toBeUndefined()
  })

  test('by job the supply is of the job’s own hours, with its interval', () => {
    const needs = [need({ work: 'trust', least: 0.3 })]
    const [trust] = alignment(sliceOf(daysOf(TEN), { needs })).works
    const [hospital] = trust?.byJob ?? []
    expect(hospital?.share.value).toBeCloseTo(0.25, 12)
    expect(hospital?.share.interval).toBeDefined()
    expect(hospital?.deficit.value).toBeCloseTo(0.05, 12)
  })

  test('where several needs of a work hold, the newest speaks; one that ended does not', () => {
    const needs = [
      need({ id: 'a', work: 'trust', least: 0.2, from: '2024' }),
      need({ id: 'b', work: 'trust', least: 0.4, from: '2026-01' }),
      need({ id: 'c', work: 'door', least: 0.1, to: '2025' }),
      need({ id: 'd', name: 'no need of a share' }),
    ]
    expect([...needsOn(needs, day(30))].map(([work, { id }]) => [work, id])).toEqual([['trust', 'b']])
  })
})

describe('energy and wins', () => {
  const told = (energy: readonly (readonly number[])[], wins: number): Told => ({ energy: sums(energy), wins })

  test('ratings that were all the same have a mean and no interval', () => {
    const of = new Map([['trust', told([[1], [1], [1]], 0)]])
    const [trust] = alignment(sliceOf(daysOf(TEN), { told: of })).works
    expect(trust?.energy.value).toBe(1)
    expect(trust?.energy.interval).toBeUndefined()
  })

  test('are means of days and shares of what was written down', () => {
    const of = new Map([['trust', told([[2, 1], [0], [-1, 1]], 3)]])
    const [trust, door] = alignment(sliceOf(daysOf(TEN), { told: of, wins: 4 })).works
    expect(trust?.energy).toMatchObject({ value: 0.6, n: 5, counted: 'check-ins' })
    expect(trust?.positive.value).toBe(0.6)
    expect(trust?.positive.interval).toEqual(wilsonInterval(1.8, 3))
    expect(trust?.wins).toMatchObject({ value: 0.75, n: 4, counted: 'wins' })
    expect(door?.energy.notEnough).toEqual({ missing: 'check-ins', need: 3, have: 0 })
  })

  test('three ratings of one day are not enough, nor is a win where none was written down', () => {
    const of = new Map([['trust', told([[2, 2, 2]], 0)]])
    const [trust] = alignment(sliceOf(daysOf(TEN), { told: of })).works
    expect(trust?.energy.notEnough).toEqual({ missing: 'days', need: 2, have: 1 })
    expect(trust?.wins.notEnough).toMatchObject({ missing: 'wins' })
  })

  test('what serves a work speaks for it, on its days alone; single intervals and shares of 0 do not', () => {
    const servings = [
      { work: 'trust', job: 'hospital', share: 0.4, from: '2024', to: '2025-06' },
      { work: 'trust', duty: 'design', share: 1 },
      { work: 'trust', interval: 'i', share: 1 },
      { work: 'trust', job: 'class', share: 0 },
      { work: 'door', job: 'class', share: 1 },
    ] as unknown as Serving[]
    expect(namingOf('trust', servings)).toEqual([
      { field: 'work', id: 'trust' },
      { field: 'job', id: 'hospital', from: '2024-01-01', to: '2025-06-30' },
      { field: 'duty', id: 'design' },
    ])
  })
})

describe('the weighed value', () => {
  const needs = [
    need({ id: 'a', work: 'trust', least: 0.5, swing: 75 }),
    need({ id: 'b', work: 'door', least: 0.1, swing: 25 }),
  ]

  test('is the sum of its parts, and lies within its interval', () => {
    const { value } = alignment(sliceOf(daysOf(TEN), { needs }))
    const [trust, door] = value?.parts ?? []
    expect(trust?.weight).toBe(0.75)
    expect(trust?.value).toBeCloseTo(20 / 90 / 0.5, 12)
    expect(door?.value).toBe(1)
    expect(value?.finding.value).toBeCloseTo((0.75 * 20) / 45 + 0.25, 12)
    const { interval } = (value as NonNullable<typeof value>).finding
    const [low, high] = interval as [number, number]
    expect(low).toBeLessThan(value?.finding.value as number)
    expect(high).toBeGreaterThanOrEqual(value?.finding.value as number)
  })

  test('is not there where nothing is weighed against another', () => {
    expect(alignment(sliceOf(daysOf(TEN), { needs: needs.slice(0, 1) })).value).toBeUndefined()
    const unweighed = needs.map(({ swing: _, ...rest }) => rest as Need)
    expect(alignment(sliceOf(daysOf(TEN), { needs: unweighed })).value).toBeUndefined()
  })

  test('waits for eight days', () => {
    const { value } = alignment(sliceOf(daysOf(TEN.slice(0, 5)), { needs }))
    expect(value?.finding.notEnough).toEqual({ missing: 'days', need: 8, have: 5 })
  })

  test('nothing of it depends on the order of rows', () => {
    const rows = daysOf(TEN)
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }), (shuffled) => {
        expect(alignment(sliceOf(shuffled, { needs }))).toEqual(alignment(sliceOf(rows, { needs })))
      }),
      { numRuns: 10 },
    )
  })
})

describe('by wording', () => {
  const wordings = [
    { id: 'b', work: 'trust', from: day(10), text: 'second' },
    { id: 'a', work: 'trust', from: day(3), text: 'first' },
    { id: 'c', work: 'trust', from: '2027-01-01', text: 'not yet' },
  ] as unknown as Parameters<typeof wordingPeriods>[0]

  test('each has the days from its own to the one before the next, the newest up to today', () => {
    expect(wordingPeriods(wordings, day(30)).map(({ period }) => period)).toEqual([
      { from: day(3), to: day(9) },
      { from: day(10), to: day(30) },
    ])
    const ofOneDay = wordings.map((one) => ({ ...one, from: day(3) }))
    expect(wordingPeriods(ofOneDay, day(30)).map(({ wording }) => wording.id)).toEqual(['c'])
  })

  test('the wordings’ hours add up to the hours since the first', () => {
    const rows = daysOf(TEN)
    const of = (at: number) => {
      const one = wordingPeriods(wordings, day(30))[at] as ReturnType<typeof wordingPeriods>[number]
      const within = rows.filter((row) => row.day >= one.period.from && row.day <= one.period.to)
      return alignmentOfWording(WORKS[0] as Work, one, monthTotals(within), { energy: sums([]), wins: 0 }, 0)
    }
    expect((of(0).served.hours.value ?? 0) + (of(1).served.hours.value ?? 0)).toBe(16)
    expect(of(0).served.share).toMatchObject({ n: 7, counted: 'days' })
  })
})
