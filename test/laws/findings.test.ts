import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asker, allFindings, FIGURE_PARTS, picture } from '#questions'
import { placeOf } from '../store/databases.ts'
import { comparable } from './comparable.ts'
import { copied, withSample } from './filled.ts'
import { shuffling } from './shuffled.ts'

const MEASURES = join(import.meta.dirname, '../../src/measures')
/** Folders that answer no finding of their own: they decide, suggest or draw. */
const WITHOUT_FINDINGS = ['alike', 'assumed', 'career-river', 'likeness']
const PARTS = Object.keys(FIGURE_PARTS)

const [here, there] = [placeOf('sqlite'), placeOf('postgres')]
let asker: Asker
let told: Map<string, string[]>
beforeAll(async () => {
  asker = await withSample(await here.open())
  told = await linesOf(asker)
})

async function linesOf(one: Asker): Promise<Map<string, string[]>> {
  const lines = new Map<string, string[]>()
  for (const part of PARTS) lines.set(part, comparable(await allFindings(one, [part])))
  return lines
}

test('every measure is held to these laws: of each folder some finding is among them', async () => {
  const seen = new Set(
    [...(await allFindings(asker, PARTS))].flatMap(({ found }) => found.map(({ finding }) => finding.method)),
  )
  for (const folder of readdirSync(MEASURES).filter((name) => !name.includes('.'))) {
    const how = join(MEASURES, folder, 'how.ts')
    expect([folder, existsSync(how)]).toEqual([folder, !WITHOUT_FINDINGS.includes(folder)])
    if (!existsSync(how)) continue
    const methods = Object.values(await import(how)).flatMap((hows) => Object.keys(hows as object))
    expect([folder, methods.some((method) => seen.has(method))]).toEqual([folder, true])
  }
})

test.each(PARTS)('%s: findings do not depend on the order of rows', async (part) => {
  for (const seed of [1, 2]) {
    const shuffled = { ...asker, store: shuffling(asker.store, seed) }
    expect(comparable(await allFindings(shuffled, [part]))).toEqual(told.get(part))
  }
})

describe('findings do not depend on the time zone of the host', () => {
  const before = process.env.TZ
  afterAll(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })
  test.each(['Pacific/Kiritimati', 'America/St_Johns', 'UTC'])('%s', async (zone) => {
    process.env.TZ = zone
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
    // Another store over the same rows, so that nothing is answered from what was remembered.
    expect(await linesOf({ ...asker, store: shuffling(asker.store, 3) })).toEqual(told)
  })
})

test('findings do not depend on the database', async () => {
  expect(await linesOf(await copied(asker, await there.open()))).toEqual(told)
})

test('hours, bleed and served hours of months add up to those of their years', async () => {
  const [months, years] = [await picture(asker, { by: 'month' }), await picture(asker, { by: 'year' })]
  for (const part of ['hours', 'bleed', 'served'] as const) {
    const [small, large] = [sums(months, part), sums(years, part)]
    expect(large.size).toBeGreaterThan(1)
    for (const [of, sum] of large) expect([of, small.get(of)]).toEqual([of, expect.closeTo(sum, 6)])
  }
})

/** Hours by year and job or work. */
function sums(all: Awaited<ReturnType<typeof picture>>, part: 'hours' | 'bleed' | 'served'): Map<string, number> {
  const sums = new Map<string, number>()
  for (const one of all[part]) {
    const figure = 'figure' in one ? one.figure : one.hours
    const of = `${one.period.slice(0, 4)} ${'job' in one ? one.job : one.work}`
    if (figure.value !== undefined) sums.set(of, (sums.get(of) ?? 0) + figure.value)
  }
  return sums
}
