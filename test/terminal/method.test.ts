import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differences, REFERENCE_CASES } from '../reference-cases.ts'
import { type Desk, openDesk } from './run-here.ts'

const PROGRAM = join(import.meta.dirname, '../../src/start/thalweg.ts')

/** Their data are the person’s to bring, or kept apart: see the cases of the methods. */
const WITHOUT_DATA = ['a11', 'h2', 'h6']

let desk: Desk
beforeAll(() => {
  desk = openDesk()
})
afterAll(() => desk.away())

/** What a command prints when its input is this text. */
async function runOn(name: string, text: string | Buffer) {
  const path = join(desk.folder, 'input.json')
  writeFileSync(path, text)
  return desk.run('method', name, '--input', path, '--json')
}

describe('whoever types a published case gets its figures', () => {
  test.each(REFERENCE_CASES.filter(({ key }) => !WITHOUT_DATA.includes(key)))(
    '$key',
    async ({ key, input, expected, tolerance }) => {
      const { code, out, err } = await runOn(key, JSON.stringify(input))
      expect([code, err]).toEqual([0, ''])
      expect(differences(JSON.parse(out), expected, tolerance)).toEqual([])
    },
  )
})

describe('an input that cannot be is one sentence and a hint', () => {
  const wrong: [what: string, text: string | Buffer, said: string][] = [
    ['nothing', '', 'this is no JSON'],
    ['words of R and Python', '{"total_hours": [NaN, 1], "purpose_hours": [1, 1]}', 'JSON has no NaN'],
    ['numbers past all numbers', '{"total_hours": [1e999, 1], "purpose_hours": [1, 1]}', 'no list of numbers'],
    ['nesting without end', '['.repeat(200_000) + ']'.repeat(200_000), 'nested'],
    ['more values than anybody has', `{"total_hours": [${'1,'.repeat(250_000)}1]}`, 'more than 200000 values'],
    ['a file past all bounds', Buffer.alloc(9 * 1024 * 1024, 0x20), 'larger than 8 MB'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x10]), 'this is no JSON'],
    ['a list', '[1, 2]', 'no object with fields'],
    ['another kind of field', '{"total_hours": "eight", "purpose_hours": [1, 2]}', 'no list of numbers'],
    ['a name of every object', '{"__proto__": [1], "constructor": 2}', 'has no “total_hours”'],
  ]
  test.each(wrong)('%s', async (_, text, said) => {
    const { code, out, err } = await runOn('ratio-estimator', text)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(said)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('a folder, a file that is not there, a name that is none', async () => {
    for (const typed of [
      ['--input', desk.folder],
      ['--input', join(desk.folder, 'none.json')],
    ])
      expect((await desk.run('method', 'wilson', ...typed)).code).toBe(1)
    expect((await desk.run('method', 'wilsen')).err).toContain('o method is called “wilsen”')
  })
})

describe('related occupations are read from the table that was brought', () => {
  test('without a record it says what to bring, and begins none', async () => {
    const { code, err } = await runOn('related-occupations', '{"code": "97-1011.00"}')
    expect(code).toBe(1)
    expect(err).toContain('the table itself is missing')
    expect(existsSync(desk.record)).toBe(false)
  })

  test('with one it answers from it, with its release; what the input brings itself goes before', async () => {
    const release = join(import.meta.dirname, '../../src/formats/onet/samples/db_99_1_text')
    expect((await desk.run('import', release)).code).toBe(0)
    const brought = JSON.parse((await runOn('related-occupations', '{"code": "97-1011.00"}')).out)
    expect(brought).toMatchObject({
      release: '99.1',
      rows_total: 4,
      occupations: 2,
      per_occupation: [1, 3],
      related: ['97-1012.00', '97-2022.00', '97-2021.00'],
    })
    const own = '{"code": "a", "rows": [{"code": "a", "related": "b"}]}'
    expect(JSON.parse((await runOn('related-occupations', own)).out)).toMatchObject({ related: ['b'], rows_total: 1 })
  })
})

test('an input may be piped in', async () => {
  const running = promisify(execFile)(process.execPath, [PROGRAM, 'method', 'wilson', '--input', '-', '--json'])
  running.child.stdin?.end('{"x": 5, "n": 10}')
  expect(JSON.parse((await running).stdout).ci[0]).toBeCloseTo(0.2366, 4)
})
