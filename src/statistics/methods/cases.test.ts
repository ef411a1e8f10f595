import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { differences, REFERENCE_CASES } from '../../../test/reference-cases.ts'
import { findMethod, METHODS } from './index.ts'

/**
 * The mixed model’s data are kept apart from its case: it is held to a dense computation in its own test. O*NET’s tables are
 * the person’s to bring: reading them is held to published rows in `related-occupations.test.ts`.
 */
const WITHOUT_DATA = ['a11', 'h2', 'h6']

describe('figures published or computed elsewhere come out of the methods', () => {
  test.each(REFERENCE_CASES.filter(({ key }) => !WITHOUT_DATA.includes(key)))('$key: $source', (one) => {
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
