import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from './method.ts'
import { relatedOccupations } from './related-occupations.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')
const published = (key: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../cases', `${key}.json`), 'utf8'))

interface Answer {
  first4: string[]
  first7: string[]
  related: string[]
  rows_total: number
  occupations: number
  per_occupation: number | [number, number] | null
  tiers: Record<string, [number, number]>
}

const run = (input: Json) => relatedOccupations.run(input) as Answer

/** A table of the published shape, with invented codes: what it relates is not O*NET’s. */
function tableOf(occupations: number): string {
  const tier = (rank: number) => (rank <= 5 ? 'Primary-Short' : rank <= 10 ? 'Primary-Long' : 'Supplemental')
  const rows = Array.from({ length: occupations }, (_, at) =>
    Array.from({ length: 20 }, (__, k) => `c${at}\tc${(at + k + 1) % occupations}\t${tier(k + 1)}\t${k + 1}`),
  )
  return ['O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex', ...rows.flat()].join('\r\n')
}

test('the related occupations of architects stand in the order of the published rows', () => {
  const { input, expected } = published('h2')
  expect(run({ ...input, table: sample('related-occupations-26.3.txt') }).first7).toEqual(expected.first7)
})

test('the retired matrix of career changers is read alike', () => {
  const { input, expected } = published('h6')
  expect(run({ ...input, table: sample('career-changers-matrix-22.2.txt') }).first4).toEqual(expected.first4)
})

test('a table of the published size has the published counts', () => {
  const { expected } = published('h2')
  const answer = run({ table: tableOf(expected.occupations) })
  expect(answer.rows_total).toBe(expected.rows_total)
  expect(answer.per_occupation).toBe(expected.per_occupation)
  expect(answer.tiers).toEqual(expected.tiers)
})

test('without the table it says whose file is needed', () => {
  expect(() => run(published('h2').input)).toThrow(/the table itself is missing/)
})

test('the order of rows changes nothing where they are ranked', () => {
  const rows = tableOf(4)
    .split('\r\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([code = '', related = '', tier = '', index]) => ({ code, related, tier, index: Number(index) }))
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(run({ code: 'c1', rows: shuffled })).toEqual(run({ code: 'c1', rows }))
    }),
    { numRuns: 20 },
  )
})

test('tables that give some occupations fewer rows say the fewest and the most', () => {
  const rows = [
    { code: 'a', related: 'b' },
    { code: 'a', related: 'c' },
    { code: 'b', related: 'a' },
  ]
  expect(run({ code: 'a', rows })).toMatchObject({ related: ['b', 'c'], per_occupation: [1, 2], tiers: {} })
  expect(run({ code: 'x', rows: [] })).toMatchObject({ related: [], rows_total: 0, per_occupation: null })
})
