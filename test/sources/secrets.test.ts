import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { serve } from '../../src/start/serve.ts'
import { rawRequest } from '../raw-request.ts'
import { type Answer, type Desk, openDesk } from '../terminal/run-here.ts'
import { type CalendarServer, openCalendar } from './calendar-server.ts'

/** Said by the address and the password, and by nothing else. */
const [ADDRESS, PASSWORD] = ['adresskanari', 'wortkanari']
let desk: Desk
let calendar: CalendarServer
let answers: string[]
/** All that the commands said. */
let said: Answer[]

beforeEach(async () => {
  calendar = await openCalendar(`/private-${ADDRESS}/basic.ics`, 'mira', PASSWORD)
  calendar.hours = [8, 10]
  answers = [calendar.address.replace('//', `//mira:${PASSWORD}@`)]
  desk = openDesk({ answers, environment: { THALWEG_LOCAL_SOURCES: '1' } })
  said = []
})

afterEach(async () => {
  desk.away()
  await calendar.close()
})

async function run(...typed: string[]): Promise<Answer> {
  const answer = await desk.run(...typed)
  said.push(answer)
  return answer
}

/** Files of the desk in which a secret stands, in plain or as the header it is sent as. */
function nests(): string[] {
  const canaries = [ADDRESS, PASSWORD, Buffer.from(`mira:${PASSWORD}`).toString('base64')]
  return readdirSync(desk.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(desk.folder, name)).isFile())
    .filter((name) => canaries.some((canary) => readFileSync(join(desk.folder, name)).includes(canary)))
}

async function pages(...paths: string[]): Promise<string> {
  const machine = { zone: 'UTC' as Zone, locale: 'en' }
  const door = await serve(
    { record: desk.record, machine },
    { port: 0, assets: desk.folder, now: () => desk.clock.now },
  )
  if ('hint' in door) throw new Error(door.message)
  const host = { host: `127.0.0.1:${door.port}` }
  const { pathname, search } = new URL(door.link())
  const entered = await rawRequest({ port: door.port, path: pathname + search, headers: host })
  const headers = { ...host, cookie: String(entered.headers['set-cookie']?.[0]).split(';')[0] ?? '' }
  let shown = ''
  for (const path of paths) shown += (await rawRequest({ port: door.port, path, headers })).body
  await door.close()
  return shown
}

test('a source from its first look to its end: what it brings comes in once, its secret lies in one file and then nowhere', async () => {
  expect((await run('source', 'add', 'calendar', '--name', 'Team')).out).toContain('2 intervals')
  expect((await run('source', 'look')).out).toContain('nothing new')
  expect([calendar.asked, calendar.sent]).toEqual([2, 1])
  calendar.hours.push(12)
  expect((await run('source', 'look', 'Team', '--json')).out).toContain('"intervals": 1')

  const [nest = '', ...others] = nests()
  expect(nest).toMatch(/^career\.thalweg\.sources\/[\w-]+\.grant\.json$/)
  expect(others).toEqual([])
  for (const typed of [
    ['export', 'markdown', join(desk.folder, 'notes')],
    ['export', 'json-resume', join(desk.folder, 'resume.json')],
    ['backup', join(desk.folder, 'copy.thalweg')],
    ['source', '--json'],
    ['source'],
    ['undo', '--list', '--json'],
    ['doctor'],
  ])
    expect((await run(...typed)).code).toBe(0)
  expect(nests()).toEqual([nest])
  const shown = await pages('/sources', '/settings', '/import', '/career')
  expect(shown).toContain('Team')
  expect([ADDRESS, PASSWORD].filter((canary) => shown.includes(canary))).toEqual([])

  expect((await run('source', 'remove', 'Team')).out).toContain('its address and password are forgotten')
  expect(nests()).toEqual([])
  expect((await run('undo')).code).toBe(0)
  expect((await run('source')).out).toContain('Its address is not known here any more')
  expect(await run('source', 'look', 'Team')).toMatchObject({ code: 1, err: expect.stringContaining('add it again') })
  expect(await run('source', 'resume', 'Team')).toMatchObject({ code: 1 })
  expect(await pages('/sources')).toContain('never brought back')
  expect(calendar.asked).toBe(3)
  expect(nests()).toEqual([])
  const words = JSON.stringify(said)
  expect([ADDRESS, PASSWORD].filter((canary) => words.includes(canary))).toEqual([])
})

test('a password that was changed meanwhile is a sentence, and what was brought stays', async () => {
  answers[0] = answers[0]?.replace(PASSWORD, 'other') ?? ''
  const { code, out } = await run('source', 'add', 'calendar', '--name', 'Team')
  expect(code).toBe(1)
  expect(out).toContain('it does not let us in')
})

test('a source that a file brings is not looked at, whatever the file says', async () => {
  await run('source', 'add', 'calendar', '--name', 'Team')
  await run('export', 'markdown', join(desk.folder, 'notes'))
  const file = join(desk.folder, 'notes', 'sources.md')
  const told = readFileSync(file, 'utf8')
  expect(told).toContain('Team')
  const secrets = join(desk.folder, 'secrets')
  writeFileSync(join(desk.folder, 'canary.md'), 'A letter.\n')
  const hostile = told
    .replaceAll('calendar', 'folder')
    .replaceAll('Team', 'Hostile')
    .replace(/place: .*/, `place: ${desk.folder}`)
  writeFileSync(file, hostile)
  const { out } = await run('import', file)
  expect([out, secrets]).not.toContain('refused')
  const listed = JSON.parse((await run('source', '--json')).out) as { sources: { locked: boolean; place: string }[] }
  const brought = listed.sources.filter(({ place }) => place === desk.folder)
  expect(brought.map(({ locked }) => locked)).toEqual([true])
  const { out: looked } = await run('source', 'look')
  expect(looked).not.toContain('Hostile')
  expect((await run('search', 'letter')).out).toContain('No entry')
})
