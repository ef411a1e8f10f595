import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#calendar'
import { type Boundary, type Cadence, freshId, type Job, type Learning } from '#record'
import { cadenceFigures } from './cadence.ts'
import { learningAmounts } from './learning-amounts.ts'

const day = (text: string) => text as PlainDate
const TODAY = day('2026-11-22')
/** A Monday twelve weeks before the present week. */
const START = day('2026-08-24')

const cadence = (more: Partial<Cadence> = {}): Cadence => ({
  ...{ id: freshId<'cadence'>(), title: 'Two conversations a week', counts: 'conversations' },
  ...{ times: 2, per: 'week', from: START, ...more },
})

const figures = (
  amounts: readonly { day: PlainDate; amount: number }[],
  more: object = {},
  own: Partial<Cadence> = {},
) =>
  cadenceFigures({
    ...{ cadence: cadence(own), amounts, boundaries: [], jobs: [], today: TODAY, weekStart: 1 as const },
    ...more,
  })

/** So many on the Wednesday of each week from the start on. */
const weekly = (counts: readonly number[]) => counts.map((amount, at) => ({ day: addDays(START, 7 * at + 2), amount }))

const leave = (from: string, to: string, job?: Job) =>
  ({ id: freshId<'boundary'>(), kind: 'leave', from, to, job: job?.id }) as unknown as Boundary

describe('a cadence', () => {
  test('is met in the weeks that have enough, of the whole weeks that are over', () => {
    const { adherence, periods } = figures(weekly([2, 2, 0, 3, 1, 2, 2, 5, 0, 2, 2, 2, 1]))
    expect(periods).toHaveLength(13)
    expect(periods.at(-1)).toMatchObject({ state: 'running', from: '2026-11-16' })
    expect(adherence).toMatchObject({ value: 0.75, n: 12, counted: 'weeks', unit: 'share' })
    expect(adherence.interval?.[0]).toBeCloseTo(0.4677, 3)
    expect(adherence.interval?.[1]).toBeCloseTo(0.9111, 3)
  })

  test('is not due in a week of leave, and a run goes on over it', () => {
    const away = [leave('2026-09-07', '2026-09-13')]
    const counts = weekly([2, 2, 0, 2, 2, 0, 2, 2, 2, 0, 0, 0])
    const { adherence, bestRun, periods, rates } = figures(counts, { boundaries: away })
    expect(periods[2]?.state).toBe('leave')
    expect(adherence).toMatchObject({ n: 11, value: 7 / 11 })
    expect(bestRun.value).toBe(4)
    expect(rates).toHaveLength(11)
  })

  test('is due where less than half of the working days are leave, or another job’s', () => {
    const two = [leave('2026-09-07', '2026-09-08')]
    expect(figures([], { boundaries: two }).periods[2]?.state).toBe('due')
    const jobs = [
      { id: freshId<'job'>(), paid: true },
      { id: freshId<'job'>(), paid: true },
    ] as Job[]
    const others = [leave('2026-09-07', '2026-09-13', jobs[1])]
    const own = { counts: 'hours', job: jobs[0]?.id } as const
    expect(figures([], { boundaries: others, jobs }, own as Partial<Cadence>).periods[2]?.state).toBe('due')
  })

  test('has no figures below four weeks, and says how many there are', () => {
    const { adherence, rate, rates, bestRun } = figures(weekly([]), {}, { from: addDays(TODAY, -20) })
    expect(adherence).toMatchObject({ notEnough: { missing: 'weeks', need: 4, have: 2 } })
    expect(rate.value).toBeUndefined()
    expect(bestRun.value).toBeUndefined()
    expect(rates).toEqual([])
  })

  test('opens to the rows it counts', () => {
    const rows = (own: Partial<Cadence>) => figures([], {}, own).rate.rows
    expect(rows({})).toMatchObject({ concept: 'conversation' })
    expect(rows({ counts: 'wins', tag: 'ward' })).toMatchObject({ concept: 'entry', kind: 'win', tag: 'ward' })
    const job = freshId<'job'>()
    expect(rows({ counts: 'hours', job })).toMatchObject({ concept: 'interval', job })
  })

  test('leads with the rolling rate of half-life four weeks', () => {
    const { rate } = figures(weekly([2, 2, 0, 3, 1, 2]), { today: day('2026-10-05') })
    expect(rate).toMatchObject({ unit: 'times/week', n: 6 })
    expect(rate.value).toBeCloseTo(1.674383742877, 9)
  })

  test('by month is judged by months and told per month', () => {
    const { rate, adherence, periods } = figures(
      [
        { day: day('2026-03-31'), amount: 10 },
        { day: day('2026-05-31'), amount: 12 },
      ],
      {},
      { counts: 'learning hours', per: 'month', times: 10, from: day('2026-02-10') },
    )
    expect(periods.map(({ isMet }) => isMet)).toEqual([true, false, true, false, false, false, false, false, false])
    expect(adherence).toMatchObject({ n: 8, counted: 'months', value: 0.25 })
    expect(rate.unit).toBe('h/month')
  })

  test('that ended is judged by its own weeks alone', () => {
    const { periods, adherence } = figures(weekly([2, 2, 2, 2, 2, 2, 2]), {}, { to: day('2026-10-01') })
    expect(periods.at(-1)?.to).toBe('2026-09-27')
    expect(adherence).toMatchObject({ n: 5, value: 1 })
  })

  test('comes out the same in any order, and where a day is told in two halves', () => {
    const amounts = fc.array(fc.record({ day: fc.nat(90), amount: fc.nat(3) }), { maxLength: 60 })
    fc.assert(
      fc.property(amounts, (found) => {
        const own = { id: freshId<'cadence'>() }
        const given = found.map((one) => ({ day: addDays(START, one.day), amount: one.amount }))
        const halves = given.flatMap((one) =>
          [one, one].map(({ day: on, amount }) => ({ day: on, amount: amount / 2 })),
        )
        const whole = figures(given, {}, own)
        expect(figures(given.toReversed(), {}, own)).toEqual(whole)
        expect(figures(halves, {}, own)).toEqual(whole)
      }),
      { numRuns: 50 },
    )
  })
})

describe('hours of learning', () => {
  const learning = (more: Partial<Learning>): Learning => ({
    ...{ id: freshId<'learning'>(), title: 'Optics', kind: 'book', stage: 'done', ...more },
  })

  test('are spread over the days of a book, and add up to its hours', () => {
    const found = learningAmounts(
      [learning({ hours: 6, from: day('2026-10-30'), to: day('2026-11-01') } as never)],
      TODAY,
    )
    expect(found).toEqual([
      { day: '2026-10-30', amount: 2 },
      { day: '2026-10-31', amount: 2 },
      { day: '2026-11-01', amount: 2 },
    ])
  })

  test('lie on the last day where no beginning is known; what is not begun has none', () => {
    const last = learning({ hours: 5, to: '2026-10' } as never)
    expect(learningAmounts([last], TODAY)).toEqual([{ day: '2026-10-31', amount: 5 }])
    expect(learningAmounts([learning({ hours: 5, stage: 'not begun', to: '2026' } as never)], TODAY)).toEqual([])
  })
})
