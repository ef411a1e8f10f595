import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exportRecord, importFiles } from '#actions'
import type { Zone } from '#calendar'
import { openRecord } from '../src/start/open-record.ts'
import { serve } from '../src/start/serve.ts'
import { rawRequest } from './raw-request.ts'

/** Said by every text given here, and by nothing else. */
const CANARY = 'kanarienvogel'
const NOW = Date.parse('2026-11-22T19:00:00Z')
const machine = { zone: 'UTC' as Zone, locale: 'en' }
const temporary = process.env.TMPDIR
let folder: string
let said: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thalweg-left-'))
  for (const name of ['temporary', 'record']) mkdirSync(join(folder, name))
  process.env.TMPDIR = join(folder, 'temporary')
  said = ''
  for (const method of ['log', 'warn', 'error', 'info'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => {
      said += words.map(String).join(' ')
    })
})

afterEach(() => {
  vi.restoreAllMocks()
  if (temporary === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = temporary
  rmSync(folder, { recursive: true })
})

/** Files under the folder in which the canary sits. */
function nests(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  return files.filter((name) => name.includes(CANARY) || readFileSync(join(folder, name)).includes(CANARY)).sort()
}

function timeSheet(hour: string): string {
  return `start,end,project,description\n2026-11-16 ${hour}:00,2026-11-16 ${hour}:30,${CANARY},${CANARY}\n${CANARY},${CANARY},${CANARY},${CANARY}\n`
}

test('what is given in the browser is in the record or nowhere, once the server ends', async () => {
  const record = join(folder, 'record', 'career.thalweg')
  const door = await serve({ record, machine }, { port: 0, assets: folder, now: () => NOW })
  if ('hint' in door) throw new Error(door.message)
  const host = { host: `127.0.0.1:${door.port}` }
  const { pathname, search } = new URL(door.link())
  const entered = await rawRequest({ port: door.port, path: pathname + search, headers: host })
  const headers = {
    ...host,
    origin: door.origin,
    cookie: String(entered.headers['set-cookie']?.[0]).split(';')[0] ?? '',
  }
  const shown = await rawRequest({ port: door.port, path: '/settings', headers })
  const token = /name="token" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
  const form = { ...headers, 'x-thalweg-token': token, 'content-type': 'multipart/form-data; boundary=b' }
  const give = async (text: string) => {
    const body = `--b\r\nContent-Disposition: form-data; name="files"; filename="${CANARY}.csv"\r\n\r\n${text}\r\n--b--\r\n`
    const given = await rawRequest({ port: door.port, method: 'POST', path: '/import', headers: form, body })
    expect(given.status).toBe(303)
    return String(given.headers.location)
  }
  const until = (path: string, state: string) =>
    vi.waitFor(
      async () =>
        expect((await rawRequest({ port: door.port, path: `${path}/state`, headers })).body).toContain(
          `"state":"${state}"`,
        ),
      20_000,
    )
  const kept = await give(timeSheet('08'))
  await until(kept, 'found')
  expect(nests().some((name) => name.endsWith('.csv'))).toBe(true)
  const plain = { ...form, 'content-type': 'application/x-www-form-urlencoded' }
  await rawRequest({ port: door.port, method: 'POST', path: `${kept}/keep`, headers: plain, body: '' })
  await until(kept, 'kept')
  await until(await give(timeSheet('09')), 'found')
  await door.close()
  expect(nests()).toEqual(['record/career.thalweg'])
  expect(readdirSync(join(folder, 'temporary'))).toEqual([])
  expect(said).toBe('')
})

test('an export leaves the export, and nothing else', async () => {
  const record = join(folder, 'record', 'career.thalweg')
  const { store, person } = await openRecord({ record, machine })
  const doer = { store, person, actor: 'terminal', zone: machine.zone, now: () => NOW } as const
  const given = join(folder, 'given.csv')
  writeFileSync(given, timeSheet('08'))
  await importFiles(doer, [given])
  rmSync(given)
  await exportRecord(doer, 'markdown', join(folder, 'notes'))
  await exportRecord(doer, 'json-resume', join(folder, 'resume.json'))
  await store.close()
  expect(nests()).toEqual(['notes/time/2026/2026-11.md', 'record/career.thalweg'])
  expect(readdirSync(join(folder, 'temporary'))).toEqual([])
  expect(said).toBe('')
})
