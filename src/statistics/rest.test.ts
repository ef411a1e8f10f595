import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outsideAgreed } from './outside-agreed.ts'
import { longestGap, restByDay, type Stretch } from './rest.ts'

const anyStretches = fc.array(
  fc
    .record({ start: fc.integer({ min: 0, max: 99 }), length: fc.integer({ min: 0, max: 20 }) })
    .map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 8 },
)

function covers(stretches: readonly Stretch[], at: number): boolean {
  return stretches.some(({ start, end }) => start <= at && at < end)
}

test('a gap is the longest run of moments that nothing touches', () => {
  fc.assert(
    fc.property(anyStretches, (busy) => {
      let [longest, run] = [0, 0]
      for (let at = 10; at < 90; at++) {
        run = covers(busy, at) ? 0 : run + 1
        longest = Math.max(longest, run)
      }
      const sorted = busy.toSorted((a, b) => a.start - b.start)
      expect(
        longestGap(
          sorted.filter(({ start, end }) => end > start),
          { start: 10, end: 90 },
        ),
      ).toBe(longest)
    }),
  )
})

test('what lies outside is counted moment by moment, whatever overlaps, and leave takes back what was agreed', () => {
  fc.assert(
    fc.property(anyStretches, anyStretches, anyStretches, (busy, agreed, leave) => {
      const moments = Array.from({ length: 130 }, (_, at) => at).filter((at) => covers(busy, at))
      const outside = moments.filter((at) => !covers(agreed, at) || covers(leave, at))
      const found = outsideAgreed(busy, agreed, leave)
      expect(found.total).toBe(moments.length)
      expect(found.outside).toBe(outside.length)
      expect(found.episodes).toBe(outside.filter((at) => !outside.includes(at - 1)).length)
    }),
  )
})

test('a stretch past midnight begins no day; a day whose 24 hours are not over has no rest yet', () => {
  const dayOf = (minute: number) => Math.floor(minute / 1440)
  const night = [
    { start: 1300, end: 1500 },
    { start: 2000, end: 2100 },
  ]
  expect(restByDay(night, dayOf, 1440)).toEqual([])
  expect(restByDay(night, dayOf, 1440, 2900)).toEqual([{ day: 0, rest: 640 }])
  expect(restByDay(night, dayOf, 1440, 3440)).toEqual([
    { day: 0, rest: 640 },
    { day: 1, rest: 1340 },
  ])
})
