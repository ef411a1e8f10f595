import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, NOW, openDesk } from './run-here.ts'

let desk: Desk

beforeAll(async () => {
  desk = openDesk()
  await desk.sample()
})

afterAll(() => desk.away())

beforeEach(() => {
  desk.clock.now = NOW
})

interface LoggedTime {
  id: string
  job?: string
  sorted: boolean
  startAt: number
  endAt: number
}

const at = (text: string) => Date.parse(`${text}:00Z`)

describe('logging time', () => {
  test('from clock to clock, today in the person’s zone', async () => {
    const logged = await desk.json<LoggedTime>('log', 'Network design', '09:00-11:30', '--job', 'Teaching')
    expect(logged.endAt - logged.startAt).toBe(2.5 * 3_600_000)
    expect(new Date(logged.startAt).toISOString()).toMatch(/^2026-11-18T0[789]:00/)
    expect(logged.job).toBeTruthy()
  })

  test('a length alone ends now; a job’s whole name as the words is that job', async () => {
    const logged = await desk.json<LoggedTime>('log', 'Teaching', '1h30m')
    expect(logged.endAt).toBe(at('2026-11-18T12:00'))
    expect(logged.startAt).toBe(at('2026-11-18T10:30'))
    expect(logged.job).toBeTruthy()
  })

  test('across midnight on another day', async () => {
    const logged = await desk.json<LoggedTime>('log', 'Outage', '22:00-01:30', '--on', 'yesterday')
    expect(logged.endAt - logged.startAt).toBe(3.5 * 3_600_000)
    expect(logged).toMatchObject({ sorted: false })
  })

  test('with what it served and how it was, all in one that undo takes back', async () => {
    const before = await desk.json<{ operations: unknown[] }>('undo', '--list')
    const done = await desk.run('log', 'Mesh', '8-9', '--job', 'Teaching', '--serves', 'Networks:80%', '--energy', '-1')
    expect(done).toMatchObject({ code: 0, err: '' })
    const after = await desk.json<{ operations: { changes: number }[] }>('undo', '--list')
    expect(after.operations).toHaveLength(before.operations.length + 1)
    expect(after.operations[0]?.changes).toBe(3)
    expect((await desk.run('undo')).out).toContain('log, 3 changes')
  })

  test('the future is refused', async () => {
    const { code, err } = await desk.run('log', 'Later', '22:00-23:00')
    expect([code, err]).toEqual([1, expect.stringContaining('it lies in the future')])
  })

  test('an unknown job is a sentence with those there are, an unclear one with the candidates', async () => {
    const unknown = await desk.run('log', '1h', '--job', 'Astronaut')
    expect(unknown.code).toBe(1)
    expect(unknown.err).toContain('no job is called so')
    expect(unknown.err).toContain('Teaching')
    const unclear = await desk.run('log', '1h', '--job', 'Network')
    expect(unclear.code).toBe(1)
    expect(unclear.err).toMatch(/several jobs are called so: .*Network engineer/)
  })

  test.each([
    [['log', '25:00-26:00'], 2],
    [['log', 'x', '1h', '--on', '2026-02-30'], 2],
    [['log', 'x', '1h', '--on', 'yesterday'], 2],
    [['log', 'x', '1h', '--energy', '3'], 2],
    [['log'], 2],
    [['log', '--duty', 'Design', '1h'], 1],
    [['log', '--win', 'a', '--lesson', 'b'], 2],
    [['log', '1h', '--frequency', '3'], 2],
  ])('%j ends with %d', async (typed, code) => {
    const answer = await desk.run(...typed)
    expect(answer.code).toBe(code)
    if (code) expect(answer.err.trim().split('\n')).toHaveLength(1)
  })
})

describe('logging words', () => {
  test('win, lesson and note are entries of the journal, and found again', async () => {
    await desk.run('log', '--win', 'The hospital xylophone runs without me')
    await desk.run('log', '--lesson', 'Never tune a xylophone on a Friday', '--on', '2026-11-13')
    const { entries } = await desk.json<{ entries: { kind: string; day: string; snippet: string }[] }>(
      'search',
      'xylophone',
    )
    expect(entries.map(({ kind, day }) => `${kind} ${day}`).sort()).toEqual(['lesson 2026-11-13', 'win 2026-11-18'])
    expect(entries[0]?.snippet).toContain('**xylophone**')
  })

  test('the quick way: a rating and a tag', async () => {
    await desk.run('log', '+1 marimba practice #music')
    const { entries } = await desk.json<{ entries: { kind: string }[] }>('search', 'marimba')
    expect(entries.map(({ kind }) => kind)).toEqual(['check-in'])
  })
})

describe('the timer', () => {
  test('starts, switches, and stops into intervals', async () => {
    expect((await desk.run('start', 'Teaching')).out).toContain('Running since')
    desk.clock.now += 25 * 60_000
    expect((await desk.run('start', 'Writing', '--title', 'Column')).out).toMatch(/Stopped: 25 min .*\nRunning since/)
    desk.clock.now += 90 * 60_000
    const { id, job, startAt, endAt } = await desk.json<LoggedTime>('stop')
    expect([id, job, endAt - startAt]).toEqual([expect.any(String), expect.any(String), 90 * 60_000])
    expect(await desk.run('stop')).toMatchObject({ code: 1, err: expect.stringContaining('no timer runs') })
  })

  test('stopped at once it leaves nothing; forgotten, it is stopped when it really ended', async () => {
    await desk.run('start', 'Teaching')
    expect((await desk.run('stop')).out).toContain('nothing was logged')
    await desk.run('start', 'Teaching')
    desk.clock.now += 20 * 3_600_000
    const { startAt, endAt } = await desk.json<LoggedTime>('stop', '--at', '17:30', '--on', 'yesterday')
    expect(endAt).toBeGreaterThan(startAt)
    expect(endAt - startAt).toBeLessThan(7 * 3_600_000)
  })

  test('an unknown job starts nothing', async () => {
    expect(await desk.run('start', 'Astronaut')).toMatchObject({ code: 1 })
    expect(await desk.run('stop')).toMatchObject({ code: 1 })
  })

  test('a day without a time does not say when it ended', async () => {
    await desk.run('start')
    expect(await desk.run('stop', '--on', 'yesterday')).toMatchObject({ code: 2 })
    expect(await desk.run('stop', '--at', '7:00')).toMatchObject({ code: 1 })
    await desk.run('stop')
  })
})

describe('sorting', () => {
  test('groups what waits, keeps a rule, sorts by it now and later, and forgets it', async () => {
    const ics = join(desk.folder, 'choir.ics')
    const event = (day: number) =>
      `BEGIN:VEVENT\r\nUID:${day}@example.org\r\nDTSTART:202611${day}T190000Z\r\nDTEND:202611${day}T200000Z\r\nSUMMARY:Rehearsal of the choir\r\nEND:VEVENT\r\n`
    writeFileSync(ics, `BEGIN:VCALENDAR\r\nX-WR-CALNAME:Choir\r\n${event(10)}${event(11)}END:VCALENDAR\r\n`)
    await desk.run('import', ics)
    expect((await desk.run('sort')).out).toContain('calendar choir')
    const rule = await desk.run('sort', '--rule', 'calendar is choir', 'Teaching')
    expect(rule.out).toContain('2 intervals sorted')
    const { sortings } = await desk.json<{ sortings: { text: string }[] }>('sort', '--list')
    const number = sortings.findIndex(({ text }) => text === 'choir') + 1
    expect(number).toBeGreaterThan(0)
    expect(await desk.run('sort', '--remove', String(number))).toMatchObject({ code: 0 })
    expect(await desk.run('sort', '--remove', '99')).toMatchObject({ code: 1 })
  })

  test('sorts what is sure enough by what was sorted before, or only tells it', async () => {
    const ics = join(desk.folder, 'hospital.ics')
    const event = `BEGIN:VEVENT\r\nUID:likely@example.org\r\nDTSTART:20261112T100000Z\r\nDTEND:20261112T110000Z\r\nSUMMARY:Plain Packets column\r\nEND:VEVENT\r\n`
    writeFileSync(ics, `BEGIN:VCALENDAR\r\n${event}END:VCALENDAR\r\n`)
    await desk.run('import', ics)
    const told = await desk.json<{ sorted: number; jobs: { title: string; count: number }[] }>(
      'sort',
      '--likely',
      '--dry-run',
    )
    expect(told).not.toHaveProperty('operation')
    const { count } = await desk.json<{ count: number }>('sort')
    const done = await desk.run('sort', '--likely')
    expect(done.out).toContain(`${told.sorted} interval`)
    for (const { title } of told.jobs) expect(done.out).toContain(title)
    expect((await desk.json<{ count: number }>('sort')).count).toBe(count - told.sorted)
    if (told.sorted) await desk.run('undo')
    expect((await desk.json<{ count: number }>('sort')).count).toBe(count)
  })

  test.each([
    [['sort', '--dry-run'], 2],
    [['sort', '--rule', 'calendar was Family', 'Teaching'], 2],
    [['sort', '--rule', 'calendar is Family'], 2],
    [['sort', '--rule', 'calendar is Family', 'Astronaut'], 1],
    [['sort', 'Teaching'], 2],
  ])('%j ends with %d', async (typed, code) => {
    expect((await desk.run(...typed)).code).toBe(code)
  })
})
