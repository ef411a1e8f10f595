import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from './run-here.ts'

const ADDRESS = 'https://127.0.0.1:9/private-canary/basic.ics'
let desk: Desk
let notes: string

interface Listed {
  sources: {
    id: string
    name: string
    kind: string
    place: string
    paused: boolean
    locked: boolean
    last: object | null
  }[]
}

function open(answers: string[] = []): void {
  desk = openDesk({ answers })
  notes = join(desk.folder, 'notes')
  mkdirSync(notes)
  put('2026-11-16.md', 'A good day.\n')
}

function put(name: string, text: string): void {
  writeFileSync(join(notes, name), text)
  utimesSync(join(notes, name), 1_700_000_000, 1_700_000_000)
}

beforeEach(() => open())
afterEach(() => desk.away())

async function listed(): Promise<Listed['sources']> {
  return (await desk.json<Listed>('source')).sources
}

test('a folder is added, looked at, and looked at again', async () => {
  const added = await desk.run('source', 'add', 'folder', notes, '--name', 'Notes', '--every', '5')
  expect([added.code, added.err]).toEqual([0, ''])
  expect(added.out).toContain('✓ Notes  1 entry')
  expect((await desk.run('source', 'look', 'notes')).out).toContain('nothing new')
  put('2026-11-17.md', 'Another.\n')
  expect((await desk.run('source', 'look')).out).toContain('1 entry')
  expect(await listed()).toMatchObject([{ name: 'Notes', kind: 'folder', place: notes, every: 5, locked: false }])
  expect((await desk.run('source')).out).toContain('2026-11-18 12:00: 1 entry')
})

test('one that rests is passed over until it goes on', async () => {
  await desk.run('source', 'add', 'folder', notes, '--name', 'Notes')
  expect((await desk.run('source', 'pause', 'Notes')).out).toBe('Notes rests.\n')
  put('2026-11-17.md', 'Another.\n')
  expect((await desk.run('source', 'look')).out).toBe('There is nothing to look at.\n')
  await desk.run('source', 'resume', 'Notes')
  expect((await desk.run('source', 'look')).out).toContain('1 entry')
})

test('what was removed and brought back is not looked at before somebody says so', async () => {
  await desk.run('source', 'add', 'folder', notes, '--name', 'Notes')
  await desk.run('source', 'remove', 'Notes')
  expect(readdirSync(`${desk.record}.sources`)).toEqual([])
  await desk.run('undo')
  expect(await listed()).toMatchObject([{ name: 'Notes', locked: true }])
  expect((await desk.run('source')).out).toContain('Resume it if it is meant')
  const look = await desk.run('source', 'look', 'Notes')
  expect([look.code, look.err]).toEqual([1, expect.stringContaining('resume it if that is meant')])
  await desk.run('source', 'resume', 'Notes')
  expect((await desk.run('source', 'look', 'Notes')).code).toBe(0)
})

describe('the address of a calendar', () => {
  test('is asked for, kept beside the record, and told to nobody', async () => {
    desk.away()
    open([ADDRESS])
    const added = await desk.run('source', 'add', 'calendar', '--name', 'Team', '--json')
    const said = [
      added,
      await desk.run('source', '--json'),
      await desk.run('source'),
      await desk.run('source', 'look', 'Team'),
    ]
    const undone = await desk.json('undo', '--list')
    expect(added.code).toBe(1)
    expect(added.out).toContain('leads to this machine')
    expect(JSON.stringify([said, undone])).not.toContain('canary')
    expect(readFileSync(desk.record).includes('canary')).toBe(false)
    const [kept = ''] = readdirSync(`${desk.record}.sources`).filter((name) => name.endsWith('grant.json'))
    expect(readFileSync(join(`${desk.record}.sources`, kept), 'utf8')).toContain('canary')
    await desk.run('source', 'remove', 'Team')
    expect(readdirSync(`${desk.record}.sources`)).toEqual([])
  })

  test('is taken from a file', async () => {
    const file = join(desk.folder, 'address.txt')
    writeFileSync(file, `${ADDRESS}\n`)
    await desk.run('source', 'add', 'calendar', '--address-file', file)
    rmSync(file)
    expect(await listed()).toMatchObject([{ place: '127.0.0.1:9', locked: false }])
  })

  test.each([
    ['calendar', ADDRESS],
    ['caldav', 'https://mira:canary@example.org/'],
    ['caldav', 'mira:canary@example.org'],
  ])('is not taken as a word, where others can see it: add %s', async (...words) => {
    const { code, err, out } = await desk.run('source', 'add', ...words)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Other programs can see it there')
    expect(err).not.toContain('canary')
    expect(await listed()).toEqual([])
  })

  test('that nobody tells is not understood', async () => {
    expect(await desk.run('source', 'add', 'calendar')).toMatchObject({ code: 2, out: '' })
  })
})

test('an account is added by its server, a name and a password, both asked for', async () => {
  desk.away()
  open(['mira', 'password-canary'])
  const { out, err } = await desk.run('source', 'add', 'caldav', '127.0.0.1:9')
  expect(out + err).not.toContain('canary')
  expect(await listed()).toMatchObject([{ kind: 'CalDAV', place: '127.0.0.1:9' }])
  expect(readFileSync(desk.record).includes('canary')).toBe(false)
})

test.each([
  [['fly'], 'sources know no “fly”'],
  [['__proto__'], 'sources know no “__proto__”'],
  [['add'], 'add needs to know what'],
  [['add', 'folder'], 'needs its path'],
  [['add', 'folder', '.', '--every', 'day'], 'no number of minutes'],
  [['pause'], 'needs the name of a source'],
])('source %j is not understood', async (words, said) => {
  const { code, err } = await desk.run('source', ...words)
  expect([code, err.toLowerCase()]).toEqual([2, expect.stringContaining(said.toLowerCase())])
})

test.each([
  [['add', 'folder', '/nowhere/at/all'], 'no folder of this name'],
  [['add', 'activitywatch', '99999'], 'no port'],
  [['remove', 'Notes'], 'no source of that name'],
  [['look', 'Notes'], 'no source of that name'],
])('source %j is a sentence', async (words, said) => {
  const { code, err } = await desk.run('source', ...words)
  expect([code, err]).toEqual([1, expect.stringContaining(said)])
})

test('the same folder is not added twice', async () => {
  await desk.run('source', 'add', 'folder', notes, '--name', 'Notes')
  expect(await desk.run('source', 'add', 'folder', `${notes}/`)).toMatchObject({
    code: 1,
    err: expect.stringContaining('“Notes”'),
  })
  expect(await listed()).toHaveLength(1)
})
