import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Memory, Seen } from './source.ts'
import { watchedFolder } from './watched-folder.ts'

const HOUR = 3_600_000
let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'thalweg-watched-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

/** Writes a file as if it had been there for `age` milliseconds. */
function put(name: string, text = name, age = HOUR): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  const then = (Date.now() - age) / 1000
  utimesSync(path, then, then)
  return path
}

async function look(memory: Memory = {}, own = '/nowhere'): Promise<Seen> {
  const at = { place: folder, secret: {}, memory, isLocalAllowed: false, own, now: Date.now() }
  const answer = await watchedFolder.look(at)
  if ('complaint' in answer) throw new Error(answer.complaint.message)
  return answer
}

function inside({ files }: Seen): string[] {
  return files.map((file) => ('inside' in file ? file.inside : '?')).sort()
}

test('what is new comes, then what changed, and what went is forgotten', async () => {
  put('a.md')
  put('deep/er/b.md')
  const first = await look()
  expect(inside(first)).toEqual(['a.md', 'deep/er/b.md'])
  expect(inside(await look(first.memory))).toEqual([])
  put('a.md', 'other words')
  put('c.md')
  rmSync(join(folder, 'deep'), { recursive: true })
  const second = await look(first.memory)
  expect(inside(second)).toEqual(['a.md', 'c.md'])
  expect(Object.keys(second.memory)).toEqual([join(folder, 'a.md'), join(folder, 'c.md')])
  put('deep/er/b.md')
  expect(inside(await look(second.memory))).toEqual(['deep/er/b.md'])
})

test('two files of one name in two folders are two', async () => {
  put('one/index.md')
  put('two/index.md')
  expect(inside(await look())).toEqual(['one/index.md', 'two/index.md'])
})

test('a file that is still on its way waits, one from the future does not', async () => {
  const path = put('a.md', 'half of', 0)
  put('ahead.md', 'clock', -HOUR)
  const first = await look()
  expect(inside(first)).toEqual(['ahead.md'])
  const then = (Date.now() - 10_000) / 1000
  utimesSync(path, then, then)
  expect(inside(await look(first.memory))).toEqual(['a.md'])
})

test('a calendar is read again after hours, for what lay ahead in it', async () => {
  put('team.ics')
  put('a.md')
  const at = { place: folder, secret: {}, isLocalAllowed: false, own: '/nowhere', now: Date.now() }
  const { memory } = await look()
  const later = await watchedFolder.look({ ...at, memory, now: at.now + 7 * HOUR })
  expect('files' in later && inside(later)).toEqual(['team.ics'])
})

test('links are not followed, and it is said; hidden files and what programs leave are passed over', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'thalweg-elsewhere-'))
  onTestFinished(() => rmSync(elsewhere, { recursive: true }))
  writeFileSync(join(elsewhere, 'canary.md'), 'canary')
  symlinkSync(elsewhere, join(folder, 'folder'))
  symlinkSync(join(elsewhere, 'canary.md'), join(folder, 'file.md'))
  put('.hidden.md')
  put('node_modules/a.md')
  const seen = await look()
  expect(seen.files).toEqual([])
  expect(seen.remarks?.map(({ place }) => place).sort()).toEqual(['file.md', 'folder'])
})

test('the record that lies in it is left alone, with all that belongs to it', async () => {
  for (const name of ['career', 'career-wal', 'career.sources/x.json', 'career.incoming/y/z.csv', 'career.browser-key'])
    put(name)
  put('careers.md')
  expect(inside(await look({}, join(folder, 'career')))).toEqual(['careers.md'])
})

describe('a repository', () => {
  function git(...args: string[]): void {
    const known = ['-c', 'user.name=Mira', '-c', 'user.email=mira@example.org', '-c', 'commit.gpgsign=false']
    execFileSync('git', [...known, ...args], { cwd: join(folder, 'program'), stdio: 'ignore' })
  }

  test('is told as a whole when its history moves on, not when its files change', async () => {
    put('program/main.c')
    put('program/lib/other.c')
    put('notes/a.md')
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'one')
    const first = await look()
    expect(inside(first)).toEqual(['notes/a.md', 'program'])
    put('program/main.c', 'changed')
    expect(inside(await look(first.memory))).toEqual([])
    git('commit', '-q', '-am', 'two')
    expect(inside(await look(first.memory))).toEqual(['program'])
  })
})

test('a Maildir is told as a whole when mail comes', async () => {
  for (const name of ['cur', 'new', 'tmp', '.Sent/cur', '.Sent/new', '.Sent/tmp'])
    mkdirSync(join(folder, name), { recursive: true })
  const first = await look()
  expect(inside(first)).toEqual([''])
  expect(inside(await look(first.memory))).toEqual([])
  put('.Sent/cur/1:2,S')
  expect(inside(await look(first.memory))).toEqual([''])
})

test('a folder that is not there, or went, is a sentence', async () => {
  rmSync(folder, { recursive: true })
  const at = { place: folder, secret: {}, memory: {}, isLocalAllowed: false, own: '/nowhere', now: Date.now() }
  expect(await watchedFolder.look(at)).toMatchObject({
    complaint: { place: folder, message: 'this folder is not there' },
  })
})

test.skipIf(process.getuid?.() === 0)(
  'a folder inside that may not be read is said, and the rest is read',
  async () => {
    put('closed/a.md')
    put('b.md')
    chmodSync(join(folder, 'closed'), 0)
    const seen = await look()
    chmodSync(join(folder, 'closed'), 0o700)
    expect(inside(seen)).toEqual(['b.md'])
    expect(seen.remarks).toMatchObject([{ place: 'closed' }])
  },
)

test('what lies too deep is said', async () => {
  put(`${'a/'.repeat(30)}deep.md`)
  put('b.md')
  const seen = await look()
  expect(inside(seen)).toEqual(['b.md'])
  expect(seen.remarks).toMatchObject([{ message: expect.stringContaining('20 deep') }])
})

test('more files than it can look at is said, and those it can are read', { timeout: 120_000 }, async () => {
  for (let number = 0; number < 20_050; number++) appendFileSync(join(folder, `${number}.md`), '')
  const at = { place: folder, secret: {}, memory: {}, isLocalAllowed: false, own: '/nowhere', now: Date.now() + HOUR }
  const answer = await watchedFolder.look(at)
  expect('files' in answer && answer.files.length).toBe(20_000)
  expect('remarks' in answer && answer.remarks?.length).toBe(1)
})

test('the folder in which secrets are kept is not looked at, also when it is named itself', async () => {
  put('a.thalweg.sources/secret.json', '{}')
  put('a.thalweg-notes/note.md')
  const at = { secret: {}, memory: {}, isLocalAllowed: false, own: join(folder, 'a.thalweg'), now: Date.now() }
  const named = (name: string) => watchedFolder.look({ ...at, place: join(folder, name) })
  expect(await named('a.thalweg.sources')).toMatchObject({ complaint: { hint: 'Remove this source.' } })
  expect(await named('a.thalweg-notes')).toMatchObject({ files: [{ inside: 'note.md' }] })
})
