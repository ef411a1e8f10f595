import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSample } from '#actions'
import type { Zone } from '#calendar'
import { openRecord } from '../src/start/open-record.ts'
import { serve } from '../src/start/serve.ts'
import { createApp } from '../src/web/door/app.ts'
import type { Door } from '../src/web/door/door.ts'
import { REFUSAL } from '../src/web/door/refusal.ts'
import { loadAssets, pagesOf } from '../src/web/index.ts'
import type { VisitEnv } from '../src/web/visit.ts'
import { type RawRequest, rawRequest } from './raw-request.ts'

/** Sunday, 22 November 2026, 20:00 in Berlin. */
const PRESENT = Date.parse('2026-11-22T19:00:00Z')
const SAFE = ['GET', 'HEAD']
const UNSAFE = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

const folder = mkdtempSync(join(tmpdir(), 'thalweg-routes-'))
const record = join(folder, 'career.thalweg')
const machine = { zone: 'Europe/Berlin' as Zone, locale: 'en-GB' }
let door: Door
let cookie: string
let token: string
/** Every path of the site, its parameters filled with things of the record. */
let paths: string[]

beforeAll(async () => {
  const { store, person } = await openRecord({ record, machine })
  await loadSample({ store, person, actor: 'browser', zone: machine.zone, now: () => PRESENT })
  const opened = await serve({ record, machine }, { port: 0, assets: folder, now: () => PRESENT })
  if ('hint' in opened) throw new Error(opened.message)
  door = opened
  const { pathname, search } = new URL(door.link())
  const reply = await ask({ path: pathname + search })
  cookie = String(reply.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  token = /name="token" value="([^"]+)"/.exec((await known({ path: '/settings' })).body)?.[1] ?? ''
  const ids = await store.read(person, async (reader) => {
    const first = async (...concepts: Parameters<typeof reader.list>[0][]) =>
      (await Promise.all(concepts.map((concept) => reader.list(concept)))).map(([one]) => one?.id ?? '')
    const [entry] = await reader.entries({}, { limit: 1 })
    const jobs = (await reader.list('job')).map(({ id }) => id)
    return {
      jobs,
      others: [...(await first('work', 'position', 'duty', 'boundary', 'move', 'serving')), entry?.id ?? ''],
    }
  })
  await store.close()
  paths = routes().flatMap((route) => filled(route, [...ids.jobs.slice(-3), ...ids.others, 'new', 'paid']))
})

afterAll(async () => {
  await door.close()
  rmSync(folder, { recursive: true })
})

/** The paths of the fully assembled site, as Hono has them. */
function routes(): string[] {
  const assets = loadAssets(folder)
  const site = { asker: {}, assets, incoming: folder, place: '' } as unknown as Parameters<typeof pagesOf>[0]
  const guard = { secret: '', address: { scheme: 'http', port: 0, hosts: new Set() }, clock: () => 0, assets }
  const rest = { keys: {}, report: () => {}, showTrouble: () => {}, limit: () => 0, pages: pagesOf(site) }
  const app = createApp<VisitEnv>({ ...guard, ...rest } as unknown as Parameters<typeof createApp<VisitEnv>>[0])
  return [...new Set(app.routes.map(({ path }) => path))].filter((path) => !path.includes('*'))
}

function filled(route: string, ids: readonly string[]): string[] {
  const name = /:\w+/.exec(route)?.[0]
  return name ? ids.flatMap((id) => filled(route.replace(name, id), id === 'new' ? ids : [id, 'new'])) : [route]
}

function ask(asked: Omit<RawRequest, 'port'>) {
  return rawRequest({ port: door.port, ...asked, headers: { host: `127.0.0.1:${door.port}`, ...asked.headers } })
}

function known(asked: Omit<RawRequest, 'port'>) {
  return ask({ ...asked, headers: { cookie, ...asked.headers } })
}

/** Every row of every table but the indexes of the search. */
function everything(): string {
  const database = new DatabaseSync(record, { readOnly: true })
  const tables = database
    .prepare(`select name from sqlite_schema where type = 'table' and sql not like '%virtual%'`)
    .all()
  const hash = createHash('sha256')
  for (const { name } of tables)
    for (const row of database.prepare(`select * from "${name}"`).iterate()) hash.update(JSON.stringify(row))
  database.close()
  return hash.digest('hex')
}

/** What is asked with every method on every path, a few at a time. */
async function onEach(
  methods: readonly string[],
  all: readonly string[],
  make: (path: string, method: string) => Omit<RawRequest, 'port'>,
) {
  const asked = all.flatMap((path) => methods.map((method) => ({ path, method })))
  const replies: { path: string; method: string; status: number; body: string; headers: object }[] = []
  for (let start = 0; start < asked.length; start += 20)
    replies.push(
      ...(await Promise.all(
        asked
          .slice(start, start + 20)
          .map(async (one) => ({ ...one, ...(await known({ ...one, ...make(one.path, one.method) })) })),
      )),
    )
  return replies
}

/** Each route once: whoever is refused is refused before a thing is looked for. */
function eachRoute(): string[] {
  return routes()
    .flatMap((route) => filled(route, ['new']))
    .concat('/nowhere', '/')
}

function notRefused(replies: Awaited<ReturnType<typeof onEach>>): string[] {
  const refused = (one: (typeof replies)[number]) =>
    one.status === REFUSAL.status &&
    (one.method === 'HEAD' || one.body === REFUSAL.body) &&
    !('set-cookie' in one.headers)
  return replies.filter((one) => !refused(one)).map(({ method, path, status }) => `${method} ${path} ${status}`)
}

describe('on every route', () => {
  test('there are as many as the site has', () => {
    expect(routes().length).toBeGreaterThan(50)
    expect(routes()).toEqual(
      expect.arrayContaining(['/enter', '/career', '/import/:id/keep', '/job/:owner/boundary/:thing/away']),
    )
  })

  test.each([
    ['without a cookie', () => ({ cookie: '' })],
    ['with a made-up cookie', () => ({ cookie: `${cookie.split('=')[0]}=1.2.3` })],
    ['under the name of another site', () => ({ host: `evil.example:${door.port}` })],
    ['without a port in its name', () => ({ host: '127.0.0.1' })],
    ['without a Host', () => ({ host: '' })],
  ])('whoever comes %s gets the one constant reply, whatever the method', async (_, headers) => {
    const all = { ...FORM, origin: door.origin, 'sec-fetch-site': 'same-origin', 'x-thalweg-token': token }
    expect(
      notRefused(await onEach([...SAFE, ...UNSAFE], eachRoute(), () => ({ headers: { ...all, ...headers() } }))),
    ).toEqual([])
  })

  test.each([
    ['without an Origin', () => ({})],
    ['from another site', () => ({ origin: 'https://evil.example' })],
    ['from another port of this machine', () => ({ origin: `http://127.0.0.1:${door.port + 1}` })],
    ['from under another name of this machine', () => ({ origin: `http://localhost:${door.port}` })],
    ['from nowhere', () => ({ origin: 'null' })],
    ['across sites', () => ({ origin: door.origin, 'sec-fetch-site': 'cross-site' })],
    ['across ports', () => ({ origin: door.origin, 'sec-fetch-site': 'same-site' })],
  ])('whoever is known and sends something %s is refused and changes nothing', async (_, headers) => {
    const before = everything()
    const body = `token=${token}&operation=&text=x&title=x&name=x`
    const sent = await onEach(UNSAFE, eachRoute(), () => ({
      body,
      headers: { ...FORM, ...headers() } as Record<string, string>,
    }))
    expect(notRefused(sent)).toEqual([])
    expect(everything()).toBe(before)
  })

  test.each([
    ['no token', ''],
    ['another one', `token=${'x'.repeat(43)}&`],
  ])('whoever sends %s from a page here changes nothing', async (_, start) => {
    const before = everything()
    const body = `${start}text=x&title=x&name=x`
    const sent = await onEach(
      UNSAFE,
      eachRoute().filter((path) => path !== '/enter'),
      () => ({ body, headers: { ...FORM, origin: door.origin } }),
    )
    expect(
      sent.filter(({ status }) => status !== 403).map(({ method, path, status }) => `${method} ${path} ${status}`),
    ).toEqual([])
    expect(everything()).toBe(before)
  })

  test('looking changes nothing, and nothing fails, whatever is asked for', async () => {
    const before = everything()
    const looked = await onEach(SAFE, paths, () => ({}))
    expect(
      looked
        .filter(({ status }) => ![200, 302, 303, 404, 422].includes(status))
        .map(({ path, status }) => `${path} ${status}`),
    ).toEqual(['/enter 403', '/enter 403'])
    expect(looked.filter(({ status }) => status === 200).length).toBeGreaterThan(100)
    expect(everything()).toBe(before)
  })

  test.each([
    '?done=x&undoes=x&operation=x&back=//evil.example&token=x',
    '?__proto__=x&constructor=x&toString=x',
    '?done=%00&period=%00&page=-1&from=%00&to=9999999999&job=%00&q=%00%22*&year=NaN',
    `?q=${'%F0%9F%92%A9'.repeat(1000)}&page=1e9&week=9999-99-99&from=0000-00-00&period=x&year=1e300&tag=%ED%A0%80`,
    '?q=%22+AND+(&page=x&from=2026-13-45&kind=%3Cscript%3E&energy=9&week=2026-W99&year=0&period=2026-11-22/1900-01-01',
  ])('what is asked beside the path breaks nothing: %s', async (query) => {
    const before = everything()
    const some = eachRoute()
      .concat(paths.filter((_, index) => index % 7 === 0))
      .filter((path) => path !== '/enter')
    const looked = await onEach(['GET'], some, (path) => ({ path: path + query }))
    expect(looked.filter(({ status }) => status >= 500).map(({ path }) => path + query)).toEqual([])
    expect(
      looked.filter(({ headers }) => /^\/\/|^https?:/.test(String((headers as { location?: string }).location))),
    ).toEqual([])
    expect(everything()).toBe(before)
  })

  test.each([
    '%00',
    '__proto__',
    '..%2f..%2fetc%2fpasswd',
    "'%20or%201=1",
    '%F0%9F%92%A9',
    '%ED%A0%80',
    '%',
    'x'.repeat(5000),
  ])('an id that nobody gave (%s) is no such page', async (id) => {
    const asked = routes()
      .filter((route) => route.includes(':'))
      .map((route) => route.replaceAll(/:\w+/g, id))
    const looked = await onEach(['GET'], asked, () => ({}))
    expect(looked.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([])
    const sent = await onEach(['POST'], asked, () => ({
      body: `token=${token}`,
      headers: { ...FORM, origin: door.origin },
    }))
    expect(sent.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([])
  })

  test('an id that nothing has, or something of another kind, is a sentence, and what it would point at is never lost', async () => {
    const { store, person } = await openRecord({ record, machine })
    const [entry] = await store.read(person, (reader) => reader.entries({}, { limit: 1 }))
    for (const id of ['00000000000000000000', entry?.id ?? '']) {
      const asked = routes()
        .filter((route) => route.includes(':') && !route.startsWith('/journal'))
        .map((route) => route.replaceAll(/:\w+/g, id))
      const body = `token=${token}&job=${id}&duty=${id}&work=${id}&subject=job:${id}&title=x&name=x&kind=end&on=2026-11-01&from=2026&to=2026-11&share=50&day=2026-11-20&start=2026-11-20T08:00&end=2026-11-20T09:00&text=x&trait=project&match=is&decidedBy=me&undoes=${id}`
      const sent = await onEach(['POST'], asked, () => ({ body, headers: { ...FORM, origin: door.origin } }))
      expect(sent.filter(({ status }) => status >= 500).map(({ path, status }) => `${path} ${status}`)).toEqual([])
    }
    expect(await store.verify(person)).toEqual([])
    await store.close()
    const database = new DatabaseSync(record, { readOnly: true })
    expect(database.prepare('pragma foreign_key_check').all()).toEqual([])
    database.close()
    const looked = await onEach(['GET'], eachRoute().concat(paths.filter((_, index) => index % 5 === 0)), () => ({}))
    expect(looked.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([])
  })

  test('a file where a form has a field of text changes nothing, and gets a sentence', async () => {
    const before = everything()
    const part = (name: string) => `--b\r\nContent-Disposition: form-data; name="${name}"`
    const file = (name: string) => `${part(name)}; filename="x"\r\nContent-Type: text/plain\r\n\r\nx\r\n`
    const fields = ['text', 'name', 'title', 'days', 'day', 'operation', 'was', 'skills', 'job', 'on', 'target']
    const body = `${part('token')}\r\n\r\n${token}\r\n${fields.map(file).join('')}--b--\r\n`
    const asked = eachRoute().filter((path) => !/^\/(import|enter)/.test(path))
    const headers = { origin: door.origin, 'content-type': 'multipart/form-data; boundary=b' }
    const sent = await onEach(['POST'], asked, () => ({ body, headers }))
    expect(sent.filter(({ status }) => status !== 403).map(({ path, status }) => `${path} ${status}`)).toEqual([])
    expect(everything()).toBe(before)
  })

  test('a form without its fields, or with far too much in them, gets a sentence', async () => {
    const origin = door.origin
    const headers = { ...FORM, origin }
    for (const body of [
      `token=${token}`,
      `token=${token}&undoes=%00&job=%00&text=%00&duty=%00&operation=%00&was=%00&kind=%00`,
      `token=${token}&text=${'x'.repeat(1_500_000)}&title=${'x'.repeat(300_000)}`,
    ]) {
      const sent = await onEach(
        ['POST'],
        eachRoute().filter((path) => !/enter|sample/.test(path)),
        () => ({ body, headers }),
      )
      expect(sent.filter(({ status }) => status >= 500).map(({ path, status }) => `${path} ${status}`)).toEqual([])
    }
  })
})
