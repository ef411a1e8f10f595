import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type PlainDate, type Zone } from '#calendar'
import { type ConceptName, freshId, type Thing } from '#record'
import type { Writer } from '#store'
import { openRecord } from '../src/start/open-record.ts'
import { serve } from '../src/start/serve.ts'
import type { Door } from '../src/web/door/door.ts'
import { rawRequest } from './raw-request.ts'

const NOW = Date.parse('2026-11-22T19:00:00Z')
const LAST = '2026-11-20' as PlainDate
const machine = { zone: 'UTC' as Zone, locale: 'en' }
const folder = mkdtempSync(join(tmpdir(), 'thalweg-long-'))
const [job, contact] = [freshId<'job'>(), freshId<'contact'>()]
let door: Door
let cookie: string

beforeAll(async () => {
  const record = join(folder, 'career.thalweg')
  const { store, person } = await openRecord({ record, machine })
  await store.write(person, { id: freshId(), name: 'fill the record', actor: 'test' }, fill)
  await store.close()
  const served = await serve({ record, machine }, { port: 0, assets: folder, now: () => NOW })
  if ('hint' in served) throw new Error(served.message)
  door = served
  const { pathname, search } = new URL(door.link())
  const host = `127.0.0.1:${door.port}`
  const entered = await rawRequest({ port: door.port, path: pathname + search, headers: { host } })
  cookie = String(entered.headers['set-cookie']?.[0]).split(';')[0] ?? ''
})

afterAll(async () => {
  await door.close()
  rmSync(folder, { recursive: true })
})

/** What decades may bring: hundreds of each, the newest first numbered 0. */
async function fill(writer: Writer): Promise<void> {
  const many = <Name extends ConceptName>(concept: Name, count: number, make: (at: number) => object) =>
    writer.saveAll(
      concept,
      Array.from({ length: count }, (_, at) => ({ thing: { id: freshId(), ...make(at) } as unknown as Thing<Name> })),
    )
  const from = '2020-01-01' as PlainDate
  await many('job', 1, () => ({ id: job, title: 'Gauger', kind: 'employment', paid: true, from: '2020' }))
  await many('contact', 1, () => ({ id: contact, name: 'Imre Oxbow' }))
  const others = Array.from({ length: 240 }, () => freshId<'contact'>())
  await many('contact', others.length, (at) => ({ id: others[at], name: `Somebody ${at}` }))
  await many('tie', others.length, (at) => ({ contact, other: others[at] }))
  const day = (at: number) => addDays(LAST, -at)
  await many('conversation', 240, (at) => ({ contact, day: day(at), note: `Talk no. ${at}.` }))
  await many('rating', 240, (at) => ({ job, of: 'scope', on: day(at), value: at % 5, text: `Why no. ${at}.` }))
  await many('lifeboat', 240, (at) => ({ on: day(at), savings: 9_000, spending: 900, note: `Means no. ${at}.` }))
  await many('goal', 240, (at) => ({ title: `Open no. ${at}.`, from, dueOn: addDays(LAST, 60 + at) }))
  await many('goal', 240, (at) => ({ title: `Over no. ${at}.`, from, dueOn: day(at), outcome: 'missed' }))
  await many('cadence', 240, (at) => ({ title: `Often no. ${at}.`, counts: 'wins', times: 2, per: 'week', from }))
}

async function get(path: string): Promise<string> {
  const reply = await rawRequest({ port: door.port, path, headers: { host: `127.0.0.1:${door.port}`, cookie } })
  expect(reply.status).toBe(200)
  return Buffer.from(reply.body, 'latin1').toString('utf8')
}

/** Which of the numbered things a page shows. */
function numbersOn(html: string, words: RegExp): number[] {
  return [...new Set([...html.matchAll(words)].map(([, number]) => Number(number)))]
}

describe('a list of decades is shown in pieces, and no piece is left out', () => {
  test.each([
    ['conversations with one contact', () => `/people/${contact}`, 'talks', /Talk no\. (\d+)\./g],
    ['ties of one contact', () => `/people/${contact}`, 'ties', /Somebody (\d+)</g],
    ['ratings of a job', () => `/job/${job}`, 'rated', /Why no\. (\d+)\./g],
    ['statements of one’s means', () => '/career/lifeboat', 'stated', /Means no\. (\d+)\./g],
    ['open goals', () => '/work/goals', 'goals', /Open no\. (\d+)\./g],
    ['goals that are over', () => '/work/goals?closed=all', 'over', /Over no\. (\d+)\./g],
    ['cadences', () => '/work/goals', 'cadences', /Often no\. (\d+)\./g],
  ])('%s', async (_, pathOf, name, words) => {
    const path = pathOf()
    const first = numbersOn(await get(path), words)
    expect([first.length > 0, first.length <= 51]).toEqual([true, true])
    const seen = new Set(first)
    for (let page = 2; seen.size < 240 && page < 20; page++) {
      const html = await get(`${path}${path.includes('?') ? '&' : '?'}${name}=${page}`)
      for (const number of numbersOn(html, words)) seen.add(number)
    }
    expect(seen.size).toBe(240)
  })

  test('what the address asks of a list is a page of it, whatever stands there', async () => {
    for (const asked of ['-1', '0', '1e308', 'NaN', '%3Cscript%3E', '99999999999999999999'])
      for (const path of [
        `/people/${contact}?talks=`,
        `/job/${job}?rated=`,
        '/career/lifeboat?stated=',
        '/work/goals?held=',
      ])
        expect((await get(path + asked)).includes('<script>')).toBe(false)
  })
})
