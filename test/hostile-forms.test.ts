import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSample } from '#actions'
import type { Zone } from '#calendar'
import { openRecord } from '../src/start/open-record.ts'
import { serve } from '../src/start/serve.ts'
import type { Door } from '../src/web/door/door.ts'
import { formsOf, linksOf, type ShownForm } from './forms-of.ts'
import { rawRequest } from './raw-request.ts'

/** Each field is given a few of the values, another few in each field; `HOSTILE_FORMS=all` gives all to each. */
const A_FIELD = process.env.HOSTILE_FORMS === 'all' ? Number.POSITIVE_INFINITY : 3
const PRESENT = Date.parse('2026-11-22T19:00:00Z')
const PAGES = [
  ...['/journal/energy?period=all', '/journal/new?kind=check-in', '/work/alignment', '/work/attention', '/work/change'],
  ...['/work/goals', '/people', '/career/skills', '/career/ownership', '/career/lifeboat', '/job/rest', '/job/pulse'],
]
const OURS = /^\/(journal|people|job|career|work)(\/|$)/
const VALUES = [
  ...['NaN', 'Infinity', '-Infinity', '1e308', '1e-320', '1e400', '-1', '0', '0x10', '1,5', '99999999999999999999'],
  ...['9999-12-31', '0000-00-00', '0001-01-01', '9999', '2026-13-45', '2026-02-30', '275760-09-14', '2026-11-22T25:61'],
  ...['\0', 'a\0b', '\u001B[31m', '\u202Eevil', '\uD800', '💩'.repeat(50), 'x'.repeat(1_000_000), ' ', '', '\n\n'],
  ...['__proto__', 'constructor', '[]', '{}', 'null', '%00', '//evil.example', "'; drop table entry; --"],
  ...['<script>alert(1)</script>', "=cmd|' /C calc'!A0", '00000000000000000000', 'none', 'twice', 'listed'],
]
/** What a form needs to be kept, where nothing stands in it yet. */
const TYPED: Readonly<Record<string, string>> = {
  ...{
    title: 'T',
    name: 'N',
    text: 'Text',
    target: '5',
    times: '2',
    from: '2026-01-01',
    on: '2026-11-01',
    share: '20',
  },
  ...{
    day: '2026-11-20',
    dueOn: '2026-12-31',
    activity: 'A',
    energy: '1',
    savings: '1000',
    spending: '100',
    most: '4',
  },
  ...{ value: '3', days: '30', startAt: '2026-11-20T08:00', endAt: '2026-11-20T09:00', counts: 'wins' },
}
const folder = mkdtempSync(join(tmpdir(), 'thalweg-forms-'))
const configuration = {
  record: join(folder, 'career.thalweg'),
  machine: { zone: 'Europe/Berlin' as Zone, locale: 'en-GB' },
}
let door: Door
let headers: Record<string, string>
let forms: ShownForm[]

beforeAll(async () => {
  const { store, person } = await openRecord(configuration)
  await loadSample({ store, person, actor: 'browser', zone: configuration.machine.zone, now: () => PRESENT })
  await store.close()
  const served = await serve(configuration, { port: 0, assets: folder, now: () => PRESENT })
  if ('hint' in served) throw new Error(served.message)
  door = served
  const { pathname, search } = new URL(door.link())
  headers = { host: `127.0.0.1:${door.port}`, origin: door.origin }
  const entered = await get(pathname + search)
  headers = { ...headers, cookie: String(entered.headers['set-cookie']?.[0]).split(';')[0] ?? '' }
  forms = await formsFrom(PAGES)
})

afterAll(async () => {
  await door.close()
  rmSync(folder, { recursive: true })
})

async function get(path: string) {
  const reply = await rawRequest({ port: door.port, path, headers })
  return { ...reply, body: Buffer.from(reply.body, 'latin1').toString('utf8') }
}

/** Every form of the pages and of those one step on, each kind once. */
async function formsFrom(pages: readonly string[]): Promise<ShownForm[]> {
  const kinds = new Map<string, ShownForm>()
  const looked = new Map(pages.map((path) => [kindOf(path), path]))
  for (const path of looked.values()) {
    const { body } = await get(path)
    for (const form of formsOf(path, body))
      if (OURS.test(form.path)) kinds.set(`${kindOf(form.path)} ${form.fields.map(([name]) => kindOf(name))}`, form)
    for (const link of pages.includes(path) ? linksOf(body).filter((one) => OURS.test(one)) : [])
      if (!looked.has(kindOf(link))) looked.set(kindOf(link), link)
  }
  return [...kinds.values()]
}

function kindOf(path: string): string {
  return path.replaceAll(/01[0-9a-z]{18}/g, ':id').replaceAll(/=[^&]*/g, '')
}

/** The form with one field as it should not be: `none` leaves it out, `twice` and `listed` give it more than once. */
function spoilt({ fields }: ShownForm, spoiltName: string, value: string): string {
  const pairs = fields.flatMap(([name, shown]): [string, string][] => {
    const typed = shown || (TYPED[name] ?? '')
    if (name !== spoiltName) return name === 'operation' || name === 'was' ? [] : [[name, typed]]
    if (value === 'none') return []
    if (value === 'twice') return [...Array(2)].map(() => [name, typed])
    return value === 'listed' ? ['[]', '[x]', '.x'].map((list) => [name + list, typed]) : [[name, value]]
  })
  return pairs.map((pair) => pair.map((part) => encodeURIComponent(part.toWellFormed())).join('=')).join('&')
}

async function send(form: ShownForm, body: string) {
  if (form.isGet) return get(`${form.path}?${body}`)
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return rawRequest({ port: door.port, method: 'POST', path: form.path, headers: { ...headers, ...type }, body })
}

/** What is sent of a form, some values in each of its fields. */
function* sendings(form: ShownForm, at: number): Generator<[said: string, body: string]> {
  for (const [field, [name]] of form.fields.entries()) {
    if (name === 'token') continue
    for (let number = 0; number < Math.min(A_FIELD, VALUES.length); number++) {
      const value = VALUES[(at * 5 + field * A_FIELD + number || number) % VALUES.length] ?? ''
      if (form.isGet && value.length > 1_000) continue
      yield [`${form.path} ${name}=${JSON.stringify(value.slice(0, 30))}`, spoilt(form, name, value)]
    }
  }
}

test('whatever stands in a field of a form, it is kept or gets a sentence, and every page stands afterwards', async () => {
  const troubles: string[] = []
  let kept = 0
  for (const [at, form] of forms.entries()) {
    for (const [said, body] of sendings(form, at)) {
      const { status, headers: got } = await send(form, body)
      if (status === 303) kept++
      if (status >= 500 || /^\/\/|^https?:/.test(String(got.location)))
        troubles.push(`${said}: ${status} ${got.location}`)
    }
    const page = await get(form.page)
    if (page.status >= 500) troubles.push(`${form.page} after ${form.path}: ${page.status}`)
  }
  for (const path of PAGES) {
    const { status, body } = await get(path)
    if (status !== 200 || body.includes('<script>alert')) troubles.push(`${path}: ${status}`)
  }
  expect(troubles).toEqual([])
  expect([forms.length > 30, kept > 100]).toEqual([true, true])
}, 900_000)

test('the record is sound after all of it, and its log tells it whole', async () => {
  const { store, person } = await openRecord(configuration)
  expect(await store.verify(person)).toEqual([])
  await store.close()
  const database = new DatabaseSync(configuration.record, { readOnly: true })
  expect(database.prepare('pragma foreign_key_check').all()).toEqual([])
  database.close()
})
