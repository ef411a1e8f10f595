import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#calendar'
import type { Lifeboat } from '#record'
import { meansIf, runways } from './runways.ts'
import { searchOutlasting } from './search-outlasting.ts'
import { storyAge, type Written } from './story-age.ts'

const day = (text: string) => text as PlainDate
const TODAY = day('2026-11-22')
const MEANS = {
  id: 'm' as Lifeboat['id'],
  on: day('2026-11-01'),
  savings: 24_000,
  severance: 8_000,
  spending: 3_000,
  spendingLow: 2_400,
  continuing: 300,
  benefit: 1_200,
  benefitMonths: 12,
  searchWeeks: 10.5,
}

describe('runway', () => {
  test('is told by spending, as a what-if of the day the means were stated', () => {
    const { low, usual, high } = runways(MEANS, TODAY)
    expect(usual.value).toBeCloseTo(17.185185185185, 9)
    expect(low?.value).toBeGreaterThan(usual.value as number)
    expect(high).toBeUndefined()
    expect(usual).toMatchObject({ nature: 'what-if', period: { from: '2026-11-01', to: '2026-11-01' } })
  })

  test('asks for the means where none are stated', () => {
    const { usual } = runways(undefined, TODAY)
    expect(usual.notEnough).toEqual({ missing: 'means' })
    expect(searchOutlasting(usual, 10).steady.notEnough).toEqual({ missing: 'means' })
  })

  test('with more savings or less spending is never shorter', () => {
    const amount = fc.integer({ min: 0, max: 90_000 })
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 9_000 }), (savings, more, spending) => {
        const of = (otherwise: object) => runways(meansIf(MEANS, otherwise), TODAY).usual.value as number
        expect(of({ savings: savings + more, spending })).toBeGreaterThanOrEqual(of({ savings, spending }))
        expect(of({ savings, spending: spending / 2 })).toBeGreaterThanOrEqual(of({ savings, spending }))
      }),
    )
  })

  test('another spending moves the low one in proportion, and leaves unsaid what was unsaid', () => {
    const moved = meansIf(MEANS, { spending: 1_500 })
    expect(moved.spendingLow).toBe(1_200)
    expect(moved.spendingHigh).toBeUndefined()
  })
})

describe('a search', () => {
  const of = (weeks: number | undefined) => searchOutlasting(runways(MEANS, TODAY).usual, weeks)

  test('outlasts the means half the time where its median is the runway', () => {
    const months = runways(MEANS, TODAY).usual.value as number
    const { steady, slowing } = of((months * 365.2425) / 12 / 7)
    expect(steady.value).toBeCloseTo(0.5, 12)
    expect(slowing.value).toBeCloseTo(0.5, 12)
  })

  test('that slows outlasts long means more often than a steady one', () => {
    const { steady, slowing } = of(10.5)
    expect(slowing.value).toBeGreaterThan(steady.value as number)
  })

  test('has no odds while nobody said how long it takes, and none left where the means never end', () => {
    expect(of(undefined).steady.notEnough).toEqual({ missing: 'search weeks' })
    const endless = runways({ ...MEANS, continuing: 9_000 }, TODAY).usual
    expect(endless.value).toBe(Number.POSITIVE_INFINITY)
    expect(searchOutlasting(endless, 10).steady.value).toBe(0)
  })
})

describe('the story', () => {
  const written: Written[] = [
    { id: 'a', concept: 'entry', day: day('2026-10-01') },
    { id: 'b', concept: 'evidence', day: day('2026-11-02') },
    { id: 'c', concept: 'entry', day: day('2027-01-01') },
  ]

  test('is as old as its newest piece, whatever the order; pieces of days to come do not count', () => {
    for (const order of [written, [...written].reverse()]) {
      const { age, newest } = storyAge({ today: TODAY, written: order, inYear: 2 })
      expect(age).toMatchObject({ value: 20, n: 2, rows: { concept: 'evidence', ids: ['b'] } })
      expect(newest?.id).toBe('b')
    }
  })

  test('that was never begun has no age', () => {
    expect(storyAge({ today: TODAY, written: [], inYear: 0 }).age.notEnough).toEqual({ missing: 'pieces' })
  })
})
