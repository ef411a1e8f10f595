import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#calendar'
import { type Boundary, type Forecast, freshId, type Goal, type Milestone } from '#record'
import { calibration } from './calibration.ts'
import { goalFigures } from './goal-figures.ts'

const TODAY = '2026-11-22' as PlainDate
const daysAgo = (days: number) => addDays(TODAY, -days)

const goal = (more: Partial<Goal> = {}): Goal => ({
  ...{ id: freshId<'goal'>(), title: 'A hundred conversations', counts: 'conversations', target: 104 },
  ...{ from: daysAgo(83), dueOn: addDays(TODAY, 280), ...more },
})

/** Twelve weeks that end today. */
const weekly = (counts: readonly number[]) =>
  counts.map((amount, at) => ({ day: daysAgo(7 * (counts.length - 1 - at) + 3), amount }))

const figures = (own: Goal, amounts: readonly { day: PlainDate; amount: number }[], today = TODAY) =>
  goalFigures({ goal: own, milestones: [], amounts, boundaries: [], jobs: [], today })

describe('the forecast of a goal', () => {
  test('of steady counts is the negative binomial of the reference case', () => {
    const found = figures(goal(), weekly([2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]))
    expect(found.chance).toMatchObject({ method: 'goals.forecast-counts', n: 12, nature: 'forecast' })
    expect(found.chance.value).toBeCloseTo(0.08150692628125, 9)
    expect(found.outlook).toMatchObject({ value: 78, interval: [51, 115] })
    expect(found.forecast?.interval80).toEqual([60, 101])
  })

  test('of counts that come in bursts is the wider of blocks and t', () => {
    const found = figures(goal(), weekly([0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 0, 0]))
    expect(['goals.forecast-blocks', 'goals.forecast-t']).toContain(found.chance.method)
  })

  test('of hours takes the wider of two intervals, and never takes back what was done', () => {
    const own = goal({ counts: 'hours', job: freshId<'job'>(), target: 120 } as Partial<Goal>)
    const found = figures(own, weekly([2.5, 0, 3, 4, 1.5, 2, 0, 5, 2, 1, 3, 2.5]))
    const [low, high] = found.outlook.interval as [number, number]
    expect(high - low).toBeGreaterThanOrEqual(131.339531814657 - 45.32713485201 - 1e-6)
    expect(figures(own, weekly([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30])).outlook.interval?.[0]).toBeGreaterThanOrEqual(30)
  })

  test('of hours that were the same every week is not made: it would be certain of a life without change', () => {
    const own = goal({ counts: 'hours', job: freshId<'job'>(), target: 120 } as Partial<Goal>)
    const found = figures(own, weekly(Array.from({ length: 12 }, () => 2)))
    expect(found.chance).toMatchObject({ notEnough: { missing: 'variation' }, n: 12 })
    expect(found.outlook.value).toBeUndefined()
    expect(figures({ ...own, dueOn: TODAY }, weekly(Array.from({ length: 12 }, () => 2))).outlook.value).toBe(24)
  })

  test('is not made below four weeks, without a day or a target, or where it is over', () => {
    const missing = (own: Goal) => figures(own, weekly([1, 1, 1])).chance.notEnough
    expect(missing(goal({ from: daysAgo(26) }))).toEqual({ missing: 'weeks', need: 4, have: 3 })
    expect(missing(goal({ dueOn: undefined }))).toEqual({ missing: 'due day' })
    expect(missing(goal({ counts: undefined, target: undefined }))).toEqual({ missing: 'target' })
    expect(missing(goal({ dueOn: daysAgo(1) }))).toEqual({ missing: 'time ahead' })
    expect(missing(goal({ outcome: 'let go', doneOn: daysAgo(3) }))).toEqual({ missing: 'time ahead' })
  })

  test('of a goal due today is what is there', () => {
    const found = figures(goal({ dueOn: TODAY }), weekly([2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]))
    expect(found.outlook).toMatchObject({ value: 18, interval: [18, 18] })
    expect(found.chance.value).toBe(0)
  })

  test('of nothing counted in weeks still leaves room', () => {
    const found = figures(goal({ target: 3 }), [])
    expect(found.chance.value).toBeGreaterThan(0.1)
    expect(found.chance.value).toBeLessThan(0.5)
  })

  test('widens with every week to come, and its total never falls', () => {
    const fan = figures(goal(), weekly([2, 1, 2, 0, 2, 1, 2, 1, 2, 1, 2, 1])).forecast?.fan ?? []
    expect(fan).toHaveLength(7)
    expect(fan[0]?.interval95).toEqual([17, 17])
    const totals = fan.map(({ total }) => total)
    expect(totals).toEqual([...totals].sort((a, b) => a - b))
  })

  const away = (from: PlainDate, to: PlainDate, job?: string) =>
    ({ id: freshId<'boundary'>(), kind: 'leave', from, to, ...(job ? { job } : {}) }) as unknown as Boundary
  const withLeave = (amounts: { day: PlainDate; amount: number }[], ...boundaries: Boundary[]) =>
    goalFigures({ goal: goal(), milestones: [], amounts, boundaries, jobs: [], today: TODAY })

  test('leaves weeks of leave out of what was: they do not slow the pace', () => {
    const [busy, still] = [weekly([2, 1, 2, 1, 2, 1, 2, 1, 0, 0, 2, 1]), away(daysAgo(27), daysAgo(14))]
    const found = withLeave(busy, still)
    expect(found.chance).toMatchObject({ n: 10 })
    expect(found.outlook.value).toBeGreaterThan(figures(goal(), busy).outlook.value as number)
    expect(found.progress.value).toBe(15)
    expect(withLeave(weekly([1, 1, 1]), away(daysAgo(83), daysAgo(21))).chance.notEnough).toEqual({
      ...{ missing: 'weeks', need: 4, have: 3 },
    })
  })

  test('leaves weeks of leave that is known out of those to come, and its total never falls', () => {
    const counted = weekly([2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1])
    const ahead = withLeave(counted, away(addDays(TODAY, 1), addDays(TODAY, 140)))
    expect(ahead.outlook.value).toBe(18 + (78 - 18) / 2)
    const totals = (ahead.forecast?.fan ?? []).map(({ total }) => total)
    expect(totals.slice(0, 4)).toEqual([18, 18, 18, 18])
    expect(totals).toEqual([...totals].sort((a, b) => a - b))
    const wholly = withLeave(counted, away(addDays(TODAY, 1), addDays(TODAY, 400)))
    expect(wholly.outlook).toMatchObject({ value: 18, interval: [18, 18] })
  })

  test('keeps weeks of which few days are leave, and those of leave from another job than its own', () => {
    const counted = weekly([2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1])
    expect(withLeave(counted, away('2026-11-09' as PlainDate, '2026-11-10' as PlainDate)).chance.n).toBe(12)
    expect(withLeave(counted, away(daysAgo(27), daysAgo(14), 'another')).chance.n).toBe(12)
  })

  test('does not depend on the order of rows', () => {
    const amounts = fc.array(fc.record({ back: fc.nat(83), amount: fc.nat(3) }), { maxLength: 40 })
    const own = goal()
    fc.assert(
      fc.property(amounts, (found) => {
        const given = found.map(({ back, amount }) => ({ day: daysAgo(back), amount }))
        expect(figures(own, given.toReversed())).toEqual(figures(own, given))
      }),
      { numRuns: 20 },
    )
  })
})

describe('the progress of a goal', () => {
  test('counts from its first day to the day it is due, and knows when the target was reached', () => {
    const own = goal({ target: 5, from: daysAgo(30), dueOn: daysAgo(5) })
    const amounts = [40, 20, 10, 2].map((back) => ({ day: daysAgo(back), amount: 3 }))
    expect(figures(own, amounts)).toMatchObject({ progress: { value: 6 }, reachedOn: daysAgo(10), state: 'reached' })
    expect(figures(goal({ ...own, target: 7 }), amounts)).toMatchObject({ reachedOn: undefined, state: 'over' })
  })

  test('of one without a target is its milestones', () => {
    const own = goal({ counts: undefined, target: undefined })
    const step = (doneOn?: PlainDate): Milestone => ({
      id: freshId(),
      goal: own.id,
      title: 'A step',
      ...(doneOn ? { doneOn } : {}),
    })
    const milestones = [step(daysAgo(4)), step(), step()]
    const found = goalFigures({ goal: own, milestones, amounts: [], boundaries: [], jobs: [], today: TODAY })
    expect(found).toMatchObject({ progress: { value: 1, n: 3 }, steps: { done: 1, all: 3 } })
  })
})

describe('calibration', () => {
  const over = (total: number, more: Partial<Goal> = {}) => {
    const own = goal({ from: daysAgo(60), dueOn: daysAgo(10), target: 10, ...more })
    return { own, amounts: [{ day: daysAgo(20), amount: total }] }
  }
  const forecast = (of: Goal, probability: number, more: Partial<Forecast> = {}): Forecast => ({
    ...{ id: freshId<'forecast'>(), goal: of.id, madeOn: daysAgo(30), probability, weeks: 5, target: 10 },
    ...{ low: 4, high: 12, low80: 6, high80: 11, method: 'goals.forecast-counts', ...more },
  })
  const held = (of: { own: Goal; amounts: { day: PlainDate; amount: number }[] }[], forecasts: Forecast[]) =>
    calibration({
      goals: of.map(({ own }) => own),
      forecasts,
      amounts: new Map(of.map(({ own, amounts }) => [own.id, amounts])),
      today: TODAY,
    })

  test('is the Brier score and how often intervals held, from ten forecasts on', () => {
    const [met, missed] = [over(10), over(5)]
    const forecasts = [
      ...Array.from({ length: 6 }, () => forecast(met.own, 0.9)),
      ...Array.from({ length: 4 }, () => forecast(missed.own, 0.4)),
    ]
    const found = held([met, missed], forecasts)
    expect(found.brier.value).toBeCloseTo((6 * 0.01 + 4 * 0.16) / 10, 12)
    expect([found.hits95.value, found.hits80.value]).toEqual([1, 0.6])
    expect(held([met, missed], forecasts.slice(1)).brier).toMatchObject({
      notEnough: { missing: 'forecasts', need: 10, have: 9 },
    })
  })

  test('waits for the due day also where the goal was reached early, and leaves out what was let go', () => {
    const early = over(50, { dueOn: addDays(TODAY, 5) })
    const gone = over(1, { outcome: 'let go', doneOn: daysAgo(30) })
    const found = held([early, gone], [forecast(early.own, 0.9), forecast(gone.own, 0.2)])
    expect(found).toMatchObject({ held: [], waiting: 2 })
  })

  test('holds a forecast against the target of its day', () => {
    const moved = over(10, { target: 20 })
    expect(held([moved], [forecast(moved.own, 0.7)]).held[0]).toMatchObject({ isReached: true })
  })
})
