import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Doer, keep } from '#actions'
import type { Zone } from '#calendar'
import { freshId } from '#record'
import { examineRecord, type Store } from '#store'
import { openRecord } from '../src/start/open-record.ts'
import { serve } from '../src/start/serve.ts'
import type { Door } from '../src/web/door/door.ts'
import { rawRequest } from './raw-request.ts'

const NOW = Date.parse('2026-11-22T19:00:00Z')
const machine = { zone: 'UTC' as Zone, locale: 'en' }
const folder = mkdtempSync(join(tmpdir(), 'thalweg-tabs-'))
let door: Door
let store: Store
let doer: Doer
let headers: Record<string, string>

beforeAll(async () => {
  const record = join(folder, 'career.thalweg')
  const opened = await openRecord({ record, machine })
  store = opened.store
  doer = { ...opened, actor: 'browser', zone: machine.zone, now: () => NOW }
  const served = await serve({ record, machine }, { port: 0, assets: folder, now: () => NOW })
  if ('hint' in served) throw new Error(served.message)
  door = served
  const { pathname, search } = new URL(door.link())
  const host = `127.0.0.1:${door.port}`
  const entered = await rawRequest({ port: door.port, path: pathname + search, headers: { host } })
  headers = { host, origin: door.origin, cookie: String(entered.headers['set-cookie']?.[0]).split(';')[0] ?? '' }
  const token = /name="token" value="([^"]+)"/.exec((await get('/settings')).body)?.[1] ?? ''
  headers = { ...headers, 'x-thalweg-token': token, 'content-type': 'application/x-www-form-urlencoded' }
})

afterAll(async () => {
  await door.close()
  await store.close()
  rmSync(folder, { recursive: true })
})

function get(path: string) {
  return rawRequest({ port: door.port, path, headers })
}

function post(path: string, form: Record<string, string>) {
  return rawRequest({ port: door.port, method: 'POST', path, headers, body: String(new URLSearchParams(form)) })
}

/** As a double click, or a browser that tries again, sends it. */
function twice(path: string, form: Record<string, string>) {
  const same = { operation: freshId(), ...form }
  return Promise.all([post(path, same), post(path, same)])
}

async function newJob(title: string): Promise<string> {
  const { done } = await keep(doer, 'job', { title, kind: 'employment', paid: true, from: '2020' })
  return done?.id ?? ''
}

async function newEntry(text: string): Promise<string> {
  const { done } = await keep(doer, 'entry', { day: '2026-11-20', kind: 'note', text })
  return done?.id ?? ''
}

function texts(): Promise<string[]> {
  return store.read(doer.person, async (reader) => (await reader.entries({}, { limit: 100 })).map(({ text }) => text))
}

describe('what is sent twice is done once, and both answers say that it was done', () => {
  test('a captured thought', async () => {
    const answers = await twice('/journal/capture', { text: 'Ebb at noon' })
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(answers[0]?.headers.location).toBe(answers[1]?.headers.location)
    expect((await texts()).filter((text) => text === 'Ebb at noon')).toHaveLength(1)
  })

  test('a new job', async () => {
    const answers = await twice('/job/new', { title: 'Lock keeper', kind: 'employment', paid: 'true', from: '2024' })
    expect(answers.map(({ headers }) => headers.location)).toEqual([
      answers[0]?.headers.location,
      answers[0]?.headers.location,
    ])
    const jobs = await store.read(doer.person, (reader) => reader.list('job', { title: 'Lock keeper' }))
    expect(jobs).toHaveLength(1)
  })

  test('a timer', async () => {
    const job = await newJob('Pilot')
    expect((await twice(`/job/${job}/start`, {})).map(({ status }) => status)).toEqual([303, 303])
    expect((await twice(`/job/${job}/stop`, {})).map(({ status }) => status)).toEqual([303, 303])
  })

  test('taking a part away, and its undo', async () => {
    const job = await newJob('Ferryman')
    const { done } = await keep(doer, 'position', { job, title: 'Mate', from: '2020' })
    const path = `/job/${job}/position/${done?.id}`
    const gone = await twice(`${path}/away`, { back: `/job/${job}` })
    expect(gone.map(({ status }) => status)).toEqual([303, 303])
    const undoes = new URL(String(gone[0]?.headers.location), door.origin).searchParams.get('done') ?? ''
    expect((await twice('/undo', { undoes, back: `/job/${job}` })).map(({ status }) => status)).toEqual([303, 303])
    expect((await get(path)).status).toBe(200)
  })
})

describe('sent twice, done once too:', () => {
  const count = (concept: Parameters<Parameters<Parameters<Store['read']>[1]>[0]['count']>[0]) =>
    store.read(doer.person, (reader) => reader.count(concept))

  test('the first conversation with somebody new', async () => {
    const answers = await twice('/people/talked', { name: 'Imre Oxbow', day: '2026-11-20', way: 'new' })
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect([await count('contact'), await count('conversation')]).toEqual([1, 1])
  })

  test('the first questions of a pulse, and their answers', async () => {
    await twice('/job/pulse/begin', {})
    const questions = await store.read(doer.person, (reader) => reader.list('pulse'))
    const given = Object.fromEntries(questions.map(({ id }) => [id, '3']))
    await twice('/job/pulse/answers', { day: '2026-11-20', ...given })
    expect(questions.length).toBeGreaterThan(0)
    expect(await count('answer')).toBe(questions.length)
  })

  test('a goal, what is foretold of it, a milestone and its day', async () => {
    const made = { title: 'Ten talks', counts: 'conversations', target: '10', from: '2026-01-01', dueOn: '2027-06-30' }
    expect((await twice('/work/goals/goal/new', made)).map(({ status }) => status)).toEqual([303, 303])
    const [goal] = await store.read(doer.person, (reader) => reader.list('goal'))
    await twice('/work/goals/milestone/new', { title: 'Five', goal: goal?.id ?? '', dueOn: '2026-12-31' })
    const [step] = await store.read(doer.person, (reader) => reader.list('milestone'))
    expect((await twice(`/work/goals/milestone/${step?.id}/done`, { was: '1' })).map(({ status }) => status)).toEqual([
      303, 303,
    ])
    await twice('/work/goals/foretell', {})
    expect([await count('goal'), await count('milestone')]).toEqual([1, 1])
    expect(await count('forecast')).toBeLessThanOrEqual(1)
  })

  test('a half-life, one’s own levels and the occupation of a job', async () => {
    const job = await newJob('Gauger')
    for (const [path, form] of [
      ['/people/half-life', { days: '90' }],
      ['/career/skills/levels', { 'own 2.A.1.a': '4', 'name 2.A.1.a': 'Reading' }],
      ['/career/skills/occupation', { job, code: '17-2121.01' }],
    ] as const)
      expect((await twice(path, form)).map(({ status }) => [path, status])).toEqual(Array(2).fill([path, 303]))
    expect(await count('skill')).toBe(1)
  })
})

describe('of one thing changed in two tabs', () => {
  test('an entry keeps both texts', async () => {
    const id = await newEntry('At first')
    const edit = (text: string) => post(`/journal/${id}`, { was: '1', day: '2026-11-20', kind: 'note', text })
    expect((await Promise.all([edit('In one tab'), edit('In the other')])).map(({ status }) => status)).toEqual([
      303, 303,
    ])
    expect(await texts()).toEqual(expect.arrayContaining(['In one tab', 'In the other']))
  })

  test('a job keeps the first, and shows the second again with a sentence', async () => {
    const id = await newJob('Harbour master')
    const edit = (title: string) =>
      post(`/job/${id}/edit`, { was: '1', title, kind: 'employment', paid: 'true', from: '2020' })
    expect((await edit('In one tab')).status).toBe(303)
    const second = await edit('In the other')
    expect(second.status).toBe(422)
    expect(second.body).toContain('changed elsewhere')
    expect(second.body).toContain('value="In the other"')
  })

  test('a part keeps the first, and shows the second again with a sentence', async () => {
    const job = await newJob('Dredger')
    const { done } = await keep(doer, 'position', { job, title: 'Hand', from: '2020' })
    const edit = (title: string) => post(`/job/${job}/position/${done?.id}`, { was: '1', title, from: '2020' })
    expect((await edit('In one tab')).status).toBe(303)
    const second = await edit('In the other')
    expect([second.status, second.body.includes('value="In the other"')]).toEqual([422, true])
  })
})

test('what one tab has taken away, the other cannot point at: it gets a sentence, and the record stays sound', async () => {
  const job = await newJob('Watchman')
  await post(`/job/${job}/edit/away`, { operation: freshId() })
  const started = await post(`/job/${job}/start`, { operation: freshId() })
  expect([started.status, started.body.includes('not in the record')]).toEqual([422, true])
  const lost = { job, kind: 'win', day: '2026-11-20', text: 'What I would not like to write again, about the night.' }
  const kept = await post('/journal/new', lost)
  expect([kept.status, kept.body.includes(lost.text)]).toEqual([422, true])
  const part = await post(`/job/${job}/duty/new`, { name: 'A duty that took me some time to put into words' })
  expect([part.status, part.body.includes('took me some time')]).toEqual([404, true])
  const { findings } = await examineRecord(join(folder, 'career.thalweg'))
  expect(findings.filter(({ verdict }) => verdict === 'trouble')).toEqual([])
})

test('undo of what was changed since is refused with a sentence, and leads back into this site', async () => {
  const id = await newEntry('First')
  const changed = await post(`/journal/${id}`, { was: '1', day: '2026-11-20', kind: 'note', text: 'Second' })
  await post(`/journal/${id}`, { was: '2', day: '2026-11-20', kind: 'note', text: 'Third' })
  const undoes = new URL(String(changed.headers.location), door.origin).searchParams.get('done') ?? ''
  const refused = await post('/undo', { undoes, back: '/\\evil.example/' })
  expect(refused.status).toBe(422)
  expect(refused.body).not.toContain('evil.example')
  expect(await texts()).toContain('Third')
})
