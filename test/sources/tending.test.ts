import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addSource, lookAtDueSources, lookAtSource, pauseSource, removeSource, takeAway, undo } from '#actions'
import { sourcesHeld } from '#questions'
import { freshId } from '#record'
import { type CalendarServer, openCalendar } from './calendar-server.ts'
import { openSourcesDesk, type SourcesDesk } from './desk.ts'

const MINUTE = 60_000
let desk: SourcesDesk
let calendar: CalendarServer

beforeEach(async () => {
  desk = await openSourcesDesk()
  calendar = await openCalendar('/basic.ics', 'mira', 'word')
  calendar.hours = [8]
})

afterEach(async () => {
  await desk.away()
  await calendar.close()
})

function stated(more: { every?: number } = {}) {
  return { kind: 'calendar' as const, where: calendar.address, user: 'mira', password: 'word', ...more }
}

function kept(): string[] {
  return readdirSync(desk.doer.sources.keyring.folder)
}

function held() {
  const { store, person } = desk.doer
  const asker = { store, person, now: () => desk.clock.now, machine: { zone: desk.doer.zone, locale: 'en' } }
  return sourcesHeld(asker, desk.doer.sources.keyring)
}

test('each is looked at when its time has come, and not while it rests', async () => {
  const id = await desk.add(stated({ every: 30 }))
  expect(await lookAtDueSources(desk.doer)).toBe(1)
  expect(await lookAtDueSources(desk.doer)).toBe(0)
  desk.clock.now += 29 * MINUTE
  expect(await lookAtDueSources(desk.doer)).toBe(0)
  desk.clock.now += MINUTE
  expect(await lookAtDueSources(desk.doer)).toBe(1)
  await pauseSource(desk.doer, id, true)
  desk.clock.now += 60 * MINUTE
  expect(await lookAtDueSources(desk.doer)).toBe(0)
  await pauseSource(desk.doer, id, false)
  expect(await lookAtDueSources(desk.doer)).toBe(1)
  desk.clock.now -= 24 * 60 * MINUTE
  expect(await lookAtDueSources(desk.doer)).toBe(1)
  expect(calendar.asked).toBe(4)
})

test('one that fails keeps no other from its turn', async () => {
  await desk.add({ ...stated(), where: 'http://127.0.0.1:9/' })
  await desk.add(stated())
  expect(await lookAtDueSources(desk.doer)).toBe(2)
  const complaints = (await held()).map(({ last }) => last?.complaint?.message)
  expect(complaints.sort()).toEqual(['it does not answer', undefined])
  expect(await desk.intervals()).toHaveLength(1)
})

test('two looks at once are one', async () => {
  const id = await desk.add(stated())
  const [one, other] = await Promise.all([lookAtSource(desk.doer, id), lookAtSource(desk.doer, id)])
  expect(one).toBe(other)
  expect([calendar.asked, desk.doer.sources.underWay.size]).toEqual([1, 0])
})

test('a form sent twice adds one', async () => {
  const doer = { ...desk.doer, operation: freshId() }
  const [one, other] = [await addSource(doer, stated()), await addSource(doer, stated())]
  expect(other.done).toEqual(one.done)
  expect(kept()).toEqual([`${one.done?.id}.grant.json`])
  expect(await held()).toHaveLength(1)
})

test('removed while it is looked at, nothing of it stays', async () => {
  const waiting = Promise.withResolvers<void>()
  calendar.wait = waiting.promise
  const id = await desk.add(stated())
  const looking = lookAtSource(desk.doer, id)
  await removeSource(desk.doer, id)
  waiting.resolve()
  await looking
  expect(kept()).toEqual([])
})

test('a look that is ended leaves no complaint, and is made again', async () => {
  calendar.wait = new Promise(() => {})
  const id = await desk.add(stated())
  const ending = new AbortController()
  setTimeout(() => ending.abort(), 100)
  expect((await lookAtSource(desk.doer, id, ending.signal)).complaints).toHaveLength(1)
  expect(desk.doer.sources.keyring.read(id).last).toBeUndefined()
  calendar.wait = Promise.resolve()
  expect((await desk.look(id)).admitted).toEqual({ intervals: 1 })
})

test.each(['undone', 'taken away'])(
  'the secret of one whose adding was %s is forgotten a minute later',
  async (how) => {
    const { done, operation } = await addSource(desk.doer, stated())
    if (!done) throw new Error('not added')
    if (how === 'undone') await undo(desk.doer, operation)
    else await takeAway(desk.doer, 'source', done.id)
    await lookAtDueSources(desk.doer)
    expect(kept()).toHaveLength(1)
    const then = Date.now() / 1000 - 120
    for (const name of kept()) utimesSync(join(desk.doer.sources.keyring.folder, name), then, then)
    await lookAtDueSources(desk.doer)
    expect(kept()).toEqual([])
    expect(calendar.asked).toBe(0)
  },
)

test('an empty calendar is no trouble, and it is said that it is empty', async () => {
  const id = await desk.add(stated())
  calendar.hours = []
  const look = await desk.look(id)
  expect(look.complaint).toBeUndefined()
  expect(look.remarks).toHaveLength(1)
  expect((await held())[0]?.last?.remarks).toHaveLength(1)
})

test('what lay ahead comes in when it is over, though nothing changed in the calendar', async () => {
  desk.clock.now = Date.parse('2026-11-16T09:30:00Z')
  calendar.hours = [8, 10]
  const id = await desk.add(stated())
  expect(await desk.look(id)).toMatchObject({ admitted: { intervals: 1 }, remarks: [expect.anything()] })
  desk.clock.now += 60 * MINUTE
  expect((await desk.look(id)).admitted).toEqual({})
  desk.clock.now += 300 * MINUTE
  expect((await desk.look(id)).admitted).toEqual({ intervals: 1 })
  desk.clock.now += 60 * MINUTE
  expect((await desk.look(id)).admitted).toEqual({})
  expect([calendar.asked, calendar.sent]).toEqual([4, 2])
})

test('files of one name in folders of a folder are things of their own, and the same as by an import', async () => {
  const notes = join(desk.folder, 'notes')
  for (const name of ['one', 'two']) {
    mkdirSync(join(notes, name), { recursive: true })
    writeFileSync(join(notes, name, '2026-11-16.md'), `Of ${name}.\n`)
    utimesSync(join(notes, name, '2026-11-16.md'), 1_700_000_000, 1_700_000_000)
  }
  const id = await desk.add({ kind: 'folder', where: notes })
  expect((await desk.look(id)).admitted).toEqual({ entries: 2 })
  const { importFiles } = await import('#actions')
  const { files } = await importFiles(desk.doer, [notes])
  expect(files.map(({ status }) => status)).toEqual(['nothing new', 'nothing new'])
})

test('a program that serves many looks at nothing of its own machine', async () => {
  const id = await desk.add({ kind: 'folder', where: desk.folder })
  desk.doer.sources.isOwnMachine = false
  for (const kind of ['folder', 'ActivityWatch'] as const)
    expect((await addSource(desk.doer, { kind, where: desk.folder })).complaints).toHaveLength(1)
  expect((await desk.look(id)).complaint).toBeDefined()
  expect((await addSource(desk.doer, stated())).done).toBeDefined()
})

test.each([
  ['http://calendar.example/x', 'https://'],
  ['calendar.example', 'not an address'],
  ['file:///etc/passwd', 'not an address'],
  ['', 'not an address'],
  ['https://%zz:%zz@calendar.example/x', ''],
])('the address %j is said to be wrong at once, or taken', async (where, words) => {
  desk.doer.sources.isLocalAllowed = false
  const { complaints } = await addSource(desk.doer, { kind: 'calendar', where })
  if (words) expect(complaints?.[0]?.message).toContain(words)
  else expect(complaints).toBeUndefined()
})
