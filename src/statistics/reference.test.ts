import { describe, expect, test } from 'vitest'
import {
  aitchisonDistance,
  averageWeek,
  averageWeekWithLeave,
  clr,
  compositionalMean,
  hillNumbers,
  ilr,
  ratioEstimate,
  ratioSums,
  replaceZeros,
} from './index.ts'

/** Figures of published or independent computations: R 4.2.2 with survey 4.1.1 and vegan 2.6.4, or as said. */
const HOURS = {
  total: [8, 7.5, 9, 6, 8, 4, 10, 8, 7, 8.5, 3, 9],
  purpose: [2, 3, 1, 0.5, 4, 0, 2.5, 3, 1, 2, 3, 1.5],
}

describe('share of hours with the day as cluster (survey svyratio; Cochran 1977, chapter 6)', () => {
  const sums = ratioSums(HOURS.purpose, HOURS.total)

  test('ratio, standard error and t interval', () => {
    const share = ratioEstimate(sums)
    expect(share?.ratio).toBeCloseTo(0.2670454545455, 6)
    expect(share?.se).toBeCloseTo(0.04757392865306, 6)
    expect(share?.interval?.[0]).toBeCloseTo(0.1623359435728, 6)
    expect(share?.interval?.[1]).toBeCloseTo(0.3717549655181, 6)
  })

  test('12 of 15 working days logged shrink the error', () => {
    expect(ratioEstimate({ ...sums, population: 15 })?.se).toBeCloseTo(0.021275707685, 6)
  })

  test('no hours give no share, one day gives no interval', () => {
    expect(ratioEstimate(ratioSums([], []))).toBeUndefined()
    expect(ratioEstimate(ratioSums([1], [4]))).toEqual({ ratio: 0.25 })
  })
})

test('Hill numbers (vegan renyi)', () => {
  const hill = hillNumbers([32, 6, 4, 2])
  expect(hill?.q0).toBe(4)
  expect(hill?.q1).toBeCloseTo(2.367394882881, 9)
  expect(hill?.q2).toBeCloseTo(1.792592592593, 9)
  expect(hill?.qInf).toBeCloseTo(1.375, 9)
  expect(hill?.pielou).toBeCloseTo(0.6216501842695, 9)
  expect(hillNumbers([5, 0])).toEqual({ q0: 1, q1: 1, q2: 1, qInf: 1 })
})

describe('mixes (vegan vegdist; Aitchison 1986; Egozcue 2003)', () => {
  const [x, y] = [
    [32, 6, 4, 2],
    [28, 6, 6, 4],
  ]

  test('log-ratios, distance and centre', () => {
    const expected = [1.631501674373, -0.04247475919885, -0.447939867307, -1.141087047867]
    for (const [index, value] of clr(x).entries()) expect(value).toBeCloseTo(expected[index] as number, 9)
    for (const [index, value] of ilr(x).entries())
      expect(value).toBeCloseTo([1.883895861765, 0.6140370259593, 0.4901290717343][index] as number, 9)
    expect(aitchisonDistance(x, y)).toBeCloseTo(0.6556220837118, 9)
    for (const [index, value] of compositionalMean([x, y]).entries())
      expect(value).toBeCloseTo(
        [0.6855887012072, 0.1374234657943, 0.1122057899603, 0.06478204303821][index] as number,
        9,
      )
  })

  test('the distance is the Euclidean one of the pivot coordinates', () => {
    const [a, b] = [ilr(x), ilr(y)]
    const length = Math.hypot(...a.map((value, index) => value - (b[index] as number)))
    expect(length).toBeCloseTo(aitchisonDistance(x, y), 12)
  })

  test('a part too small to record gets a little, the others make room (Martín-Fernández and others 2003)', () => {
    const shares = [0.8181818181818, 0.1363636363636, 0.04545454545455, 0]
    const expected = [0.8088842975207, 0.1348140495868, 0.04493801652893, 0.01136363636364]
    for (const [index, value] of replaceZeros(shares, 0.01136363636364).entries())
      expect(value).toBeCloseTo(expected[index] as number, 12)
  })
})

test('average week: 40 h for 17 weeks and 12 h more in 10 of them (nidirect.gov.uk, “Calculating your working time”)', () => {
  expect(averageWeek(17 * 40 + 12 * 10, 17)).toBeCloseTo(47.1, 1)
})

test('average week with leave is (A + B) / C', () => {
  expect(averageWeekWithLeave({ hours: 744, after: 32, weeks: 17 })).toBeCloseTo(45.647058823529, 9)
})
