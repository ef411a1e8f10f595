import { expect, test } from 'vitest'
import { drawnAcceptability } from './acceptability.ts'
import { acceptabilityOfTwo } from './weight-line.ts'
import { ALL_WEIGHINGS, exactAcceptability, ORDERED_WEIGHINGS } from './weight-polygon.ts'

const OPTIONS = [
  [0.8, 0.3, 0.5],
  [0.4, 0.9, 0.45],
  [0.2, 0.6, 1],
]

test('draws agree with the exact shares within their error, whether criteria are ordered or not', () => {
  for (const ordered of [false, true]) {
    const exact = exactAcceptability(OPTIONS, ordered ? ORDERED_WEIGHINGS : ALL_WEIGHINGS)
    const drawn = drawnAcceptability(OPTIONS, { ordered, draws: 50_000 })
    drawn.forEach(({ acceptability }, at) => {
      expect(Math.abs(acceptability - (exact[at]?.acceptability as number))).toBeLessThan(0.008)
    })
  }
})

test('shares of options of which no two are equal add up to all weighings', () => {
  const sum = exactAcceptability(OPTIONS).reduce((total, { acceptability }) => total + acceptability, 0)
  expect(sum).toBeCloseTo(1, 12)
})

test('equal options are first together; one that is dominated never is', () => {
  const [one, two, worse] = exactAcceptability([
    [1, 2, 3],
    [1, 2, 3],
    [0, 1, 2],
  ])
  expect([one?.acceptability, two?.acceptability, worse?.acceptability]).toEqual([1, 1, 0])
  expect(worse?.central).toBeUndefined()
})

test('uncertain scores let a slightly worse option be first at times, and the same seed draws the same', () => {
  const options = [
    [1, 1],
    [0.9, 0.9],
  ]
  const sds = options.map(() => [0.2, 0.2])
  const drawn = drawnAcceptability(options, { sds, draws: 20_000, seed: 7 })
  expect(drawn[1]?.acceptability).toBeGreaterThan(0.2)
  expect(drawn[1]?.acceptability).toBeLessThan(0.5)
  expect(drawnAcceptability(options, { sds, draws: 20_000, seed: 7 })).toEqual(drawn)
})

test('a score within a range is as likely anywhere in it: of two options that differ by nothing else, the share is of the range', () => {
  const widths = [
    [1, 0],
    [0, 0],
  ]
  const [one, other] = drawnAcceptability(
    [
      [0.5, 0],
      [0.25, 0],
    ],
    { widths, draws: 40_000 },
  )
  expect(one?.acceptability).toBeCloseTo(0.75, 2)
  expect(other?.acceptability).toBeCloseTo(0.25, 2)
})

test('every option has some rank in every draw, and equal ones share the better', () => {
  const options = [
    [0.8, 0.3, 0.5, 0.2],
    [0.4, 0.9, 0.45, 0.1],
    [0.4, 0.9, 0.45, 0.1],
    [0.1, 0.1, 0.1, 0.1],
  ]
  const drawn = drawnAcceptability(options, { draws: 5_000 })
  for (const { ranks, acceptability } of drawn) {
    expect(ranks.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(ranks[0]).toBe(acceptability)
  }
  expect(drawn[1]).toEqual(drawn[2])
  expect(drawn[3]?.ranks).toEqual([0, 0, 0, 1])
})

test('of two criteria the shares are stretches of a line, whether criteria are ordered or not', () => {
  // 4w overtakes w + 4 (1 − w) at four sevenths.
  const options = [
    [4, 0],
    [0, 1],
    [1, 4],
    [1, 4],
    [0, 0],
  ]
  const found = acceptabilityOfTwo(options)
  expect(found.map(({ acceptability }) => acceptability)).toEqual([3 / 7, 0, 4 / 7, 4 / 7, 0].map(near))
  expect(found[0]?.central).toEqual([11 / 14, 3 / 14].map(near))
  expect(found[1]?.central).toBeUndefined()
  const ordered = acceptabilityOfTwo(options, true)
  expect(ordered.map(({ acceptability }) => acceptability)).toEqual([6 / 7, 0, 1 / 7, 1 / 7, 0].map(near))
  const drawn = drawnAcceptability(options, { ordered: true, draws: 20_000 })
  expect(Math.abs((drawn[0]?.acceptability ?? 0) - 6 / 7)).toBeLessThan(0.01)
})

function near(value: number): number {
  return expect.closeTo(value, 12) as number
}
