import tCdf from '@stdlib/stats-base-dists-t-cdf'
import fc from 'fast-check'
import { inverse, Matrix } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import { seededNormals } from '../ar1-series.ts'
import { type Asked, type Factor, type MixedGrid, mixedGrid } from './mixed-grid.ts'
import { tTable } from './t-table.ts'

const get = <T>(list: readonly T[], at: number): T => list[at] as T

/** Twenty-four ratings of three activities on eight days, some with one or two of three people. */
function invented(seed: number) {
  const normal = seededNormals(seed)
  const rows = Array.from({ length: 24 }, (_, at) => at)
  const y = rows.map((at) => Math.round((normal() + get([0.8, -0.5, 0.1], at % 3)) * 10) / 10)
  const factors: Factor[] = [
    { name: 'activity', labels: rows.map((at) => [get(['design', 'mail', 'class'], at % 3)]) },
    { name: 'day', labels: rows.map((at) => [`day ${Math.floor(at / 3)}`]) },
    { name: 'people', labels: rows.map((at) => (at % 4 ? ['Ada', 'Bo', 'Cy'].slice(at % 3, (at % 3) + 2) : [])) },
  ]
  return { y, factors }
}

const ASKED: Asked[] = [
  { name: 'u design', effects: [{ factor: 'activity', label: 'design' }] },
  { name: 'mean mail', effects: [{ factor: 'activity', label: 'mail' }], mu: true },
  { name: 'Ada', effects: [{ factor: 'people', label: 'Ada' }] },
  {
    name: 'design − mail',
    effects: [
      { factor: 'activity', label: 'design' },
      { factor: 'activity', label: 'mail', times: -1 },
    ],
  },
]

/** The same by the book: the whole matrix inverted in every cell of the grid, nothing shared, nothing left out. */
function dense(y: readonly number[], factors: readonly Factor[], asked: readonly Asked[]) {
  const known = factors.map(({ labels }) => [...new Set(labels.flat())])
  const columns = ['μ', ...factors.flatMap(({ name }, f) => get(known, f).map((label) => `${name} ${label}`))]
  const w = new Matrix(
    y.map((_, at) =>
      columns.map((column) =>
        column === 'μ'
          ? 1
          : Number(factors.some(({ name, labels }) => get(labels, at).some((one) => `${name} ${one}` === column))),
      ),
    ),
  )
  const v = Matrix.columnVector([...y])
  const points = Array.from({ length: 20 }, (_, at) => 0.05 + 0.1 * at)
  const cells: { log: number; at: { mean: number; scale: number }[] }[] = []
  for (const a of points)
    for (const b of points)
      for (const c of points) {
        const ridge = [0, ...[a, b, c].flatMap((lambda, f) => get(known, f).map(() => 1 / lambda ** 2))]
        const matrix = w.transpose().mmul(w).add(Matrix.diag(ridge))
        const inverted = inverse(matrix)
        const coefficients = inverted.mmul(w.transpose()).mmul(v)
        const rss = v.dot(v) - coefficients.dot(w.transpose().mmul(v))
        const determinant = logDeterminant(matrix)
        const prior = [a, b, c].reduce(
          (sum, lambda, f) => sum - lambda ** 2 / 0.72 - get(known, f).length * Math.log(lambda),
          0,
        )
        const log = prior - determinant / 2 - ((y.length - 1) / 2) * Math.log(rss)
        const at = asked.map(({ effects, mu }) => {
          const k = new Array(columns.length).fill(0)
          for (const { factor, label, times = 1 } of effects) k[columns.indexOf(`${factor} ${label}`)] += times
          if (mu) k[0] = 1
          const row = Matrix.rowVector(k)
          const variance = row.mmul(inverted).mmul(row.transpose()).get(0, 0)
          return { mean: row.mmul(coefficients).get(0, 0), scale: Math.sqrt((variance * rss) / (y.length - 1)) }
        })
        cells.push({ log, at })
      }
  const top = Math.max(...cells.map(({ log }) => log))
  const all = cells.reduce((sum, { log }) => sum + Math.exp(log - top), 0)
  return asked.map((_, q) => {
    let [mean, square, above] = [0, 0, 0]
    for (const { log, at } of cells) {
      const [weight, one] = [Math.exp(log - top) / all, get(at, q)]
      const freedom = y.length - 1
      mean += weight * one.mean
      square += weight * (one.mean ** 2 + (one.scale ** 2 * freedom) / (freedom - 2))
      above += weight * tCdf(one.mean / one.scale, freedom)
    }
    return { mean, sd: Math.sqrt(square - mean ** 2), above }
  })
}

function logDeterminant(matrix: Matrix): number {
  const lower = matrix.clone()
  let sum = 0
  for (let k = 0; k < lower.rows; k++) {
    sum += Math.log(lower.get(k, k))
    for (let i = k + 1; i < lower.rows; i++) {
      const factor = lower.get(i, k) / lower.get(k, k)
      for (let j = k; j < lower.rows; j++) lower.set(i, j, lower.get(i, j) - factor * lower.get(k, j))
    }
  }
  return sum
}

describe('crossed effects by a grid', () => {
  test('equal the whole matrix inverted in each of 8,000 cells, to eight digits', () => {
    const { y, factors } = invented(3)
    const found = mixedGrid(y, factors, ASKED, { apart: 'day' })
    for (const [q, expected] of dense(y, factors, ASKED).entries()) {
      const given = found?.posteriors.get(get(ASKED, q).name)
      expect(given?.mean).toBeCloseTo(expected.mean, 8)
      expect(given?.sd).toBeCloseTo(expected.sd, 8)
      expect(given?.above).toBeCloseTo(expected.above, 8)
    }
    expect(found?.mass).toBeCloseTo(1, 8)
  })

  test('are the same whether days stand apart or not', () => {
    const { y, factors } = invented(6)
    const [apart, together] = [mixedGrid(y, factors, ASKED, { apart: 'day' }), mixedGrid(y, factors, ASKED)]
    for (const { name } of ASKED)
      expect(apart?.posteriors.get(name)?.sd).toBeCloseTo(together?.posteriors.get(name)?.sd ?? Number.NaN, 9)
  })

  test('on the coarser axes of four factors are those of the fine ones, to a hundredth of a rating', () => {
    const { y, factors } = invented(7)
    const four = [...factors, { name: 'job', labels: y.map((_, at) => [get(['one', 'two'], at % 2)]) }]
    const coarse = mixedGrid(y, four, ASKED, { apart: 'day' })
    const fine = mixedGrid(y, four, ASKED, { apart: 'day', isFine: true })
    for (const { name } of ASKED) {
      const [a, b] = [coarse?.posteriors.get(name), fine?.posteriors.get(name)]
      expect(a?.mean).toBeCloseTo(b?.mean ?? Number.NaN, 2)
      expect(Math.abs((a?.interval[0] ?? 0) - (b?.interval[0] ?? 9))).toBeLessThan(0.01)
    }
  })

  test('do not depend on the order of rows or of factors', () => {
    const { y, factors } = invented(4)
    const order = fc.shuffledSubarray([...y.keys()], { minLength: y.length, maxLength: y.length })
    fc.assert(
      fc.property(order, fc.shuffledSubarray(factors, { minLength: 3, maxLength: 3 }), (rows, mixed) => {
        const again = mixedGrid(
          rows.map((at) => get(y, at)),
          mixed.map(({ name, labels }) => ({ name, labels: rows.map((at) => get(labels, at)) })),
          ASKED,
          { apart: 'day' },
        )
        const first = mixedGrid(y, factors, ASKED, { apart: 'day' })
        for (const { name } of ASKED)
          expect(again?.posteriors.get(name)?.mean).toBeCloseTo(first?.posteriors.get(name)?.mean ?? Number.NaN, 9)
      }),
      { numRuns: 5 },
    )
  })

  test('with every interval around its mean, and nothing from two ratings or from equal ones', () => {
    const { y, factors } = invented(5)
    for (const { mean, interval } of (
      mixedGrid(y, factors, ASKED, { apart: 'day' }) as MixedGrid
    ).posteriors.values()) {
      expect(interval[0]).toBeLessThan(mean)
      expect(interval[1]).toBeGreaterThan(mean)
    }
    expect(mixedGrid([1, 2], [], [])).toBeUndefined()
    expect(mixedGrid([1, 1, 1], [{ name: 'a', labels: [['x'], ['y'], ['x']] }], [])).toBeUndefined()
  })
})

test('the table of Student’s t is within 1e-10 of the exact distribution', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), fc.double({ min: -60, max: 60, noNaN: true }), (freedom, t) => {
      expect(Math.abs(tTable(freedom)(t) - tCdf(t, freedom))).toBeLessThan(1e-10)
    }),
    { numRuns: 300 },
  )
})
