import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findMethod, type Json, METHODS } from './index.ts'

/** A case computed or published elsewhere, with its source: what goes in, what must come out, how exactly. */
interface Case {
  key: string
  source: string
  tolerance: Record<string, number>
  input: Json
  expected: Json
}

const folder = join(import.meta.dirname, '../cases')
const cases: Case[] = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))

/**
 * The mixed model’s data are kept apart from its case: it is held to a dense computation in its own test. O*NET’s tables are
 * the person’s to bring: reading them is held to published rows in `related-occupations.test.ts`.
 */
const WITHOUT_DATA = ['a11', 'h2', 'h6']

/** Where what came out is not what was expected, each in a line. */
function differences(given: unknown, expected: Json, { abs = 0, ...named }: Case['tolerance'], path = ''): string[] {
  const reach = named[path.split('.').at(-1) ?? ''] ?? (path.startsWith('published') ? named.published_abs : undefined)
  if (typeof expected === 'number') {
    const off = Math.abs(Number(given) - expected)
    // A hair more than the tolerance, for printed figures that lie on its very edge.
    return off <= (reach ?? abs) + 1e-12 ? [] : [`${path}: ${given} is not ${expected}`]
  }
  if (typeof expected !== 'object' || expected === null)
    return String(given) === String(expected) ? [] : [`${path}: ${given} is not ${expected}`]
  const inner = given as Record<string, unknown> | undefined
  return Object.entries(expected).flatMap(([name, value]) =>
    differences(inner?.[name], value as Json, { abs: reach ?? abs, ...named }, path ? `${path}.${name}` : name),
  )
}

describe('figures published or computed elsewhere come out of the methods', () => {
  test.each(cases.filter(({ key }) => !WITHOUT_DATA.includes(key)))('$key: $source', (one) => {
    const method = findMethod(one.key)
    expect(method, `a method held to ${one.key}`).toBeDefined()
    expect(differences(method?.run(one.input), one.expected, one.tolerance)).toEqual([])
  })
})

describe('the list of methods', () => {
  test('every name and every case key stands once', () => {
    const names = METHODS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const keys = METHODS.flatMap((method) => method.cases)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('docs/measures.md names every method with its case keys', () => {
    const told = readFileSync(join(import.meta.dirname, '../../../docs/measures.md'), 'utf8').split('\n')
    const missing = METHODS.filter(
      ({ name, cases: held }) =>
        !told.some((line) => line.includes(`\`${name}\``) && held.every((key) => line.includes(key))),
    )
    expect(missing.map(({ name }) => name)).toEqual([])
  })
})
