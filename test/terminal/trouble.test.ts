import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { smallDisk } from '../store/small-disk.ts'
import { type Desk, openDesk } from './run-here.ts'

let desk: Desk

beforeEach(() => {
  desk = openDesk()
})

afterEach(() => desk.away())

/** One sentence and a hint on stderr, nothing on stdout. */
async function expectSentence(typed: string[], code: number, ...words: string[]): Promise<void> {
  const answer = await desk.run(...typed)
  expect([answer.code, answer.out]).toEqual([code, ''])
  expect(answer.err.trim().split('\n')).toHaveLength(1)
  expect(answer.err).toMatch(/[.?]\n$/)
  for (const word of words) expect(answer.err).toContain(word)
}

describe('what is not understood ends with 2', () => {
  test('an unknown command, with the nearest one', () =>
    expectSentence(['pictrue'], 2, 'There is no command “pictrue”.', 'Did you mean “thalweg picture”?'))

  test('a command unlike any, with where to look', () => expectSentence(['xyzzy'], 2, 'thalweg --help'))

  test('an unknown option', () => expectSentence(['week', '--colour'], 2, 'has no option --colour', 'week --help'))

  test('an option without its value', () => expectSentence(['week', '--job'], 2, '--job needs a value: NAME'))

  test('a value where none goes', () => expectSentence(['week', '--json=yes'], 2, '--json takes no value'))

  test('a word too many', () => expectSentence(['week', 'today', 'tomorrow'], 2, '“tomorrow” is one word too many'))

  test('a word too few', () => expectSentence(['backup'], 2, '“backup” needs DEST'))

  test('help for a command that is not there', () => expectSentence(['help', 'xyzzy'], 2, 'no command “xyzzy”'))
})

describe('a record that cannot be opened is a sentence, and is left as it is', () => {
  test('written by a newer program', async () => {
    await desk.run('log', '--note', 'Here')
    const database = new DatabaseSync(desk.record)
    database.exec('pragma user_version = 999')
    database.close()
    await expectSentence(['week'], 1, 'newer Thalweg')
    await expectSentence(['log', '--note', 'There'], 1, 'newer Thalweg')
  })

  test('damaged', async () => {
    writeFileSync(desk.record, 'This is no database, and long enough to be looked at as one. '.repeat(100))
    await expectSentence(['week'], 1, desk.record)
    expect((await desk.run('doctor')).code).toBe(1)
  })

  test('in a place that is no folder', async () => {
    writeFileSync(join(desk.folder, 'file'), '')
    await expectSentence(['week', '--record', join(desk.folder, 'file', 'career.thalweg')], 1, 'cannot be opened')
  })

  test('in a database that does not answer, without its password', async () => {
    await expectSentence(['week', '--record', 'postgres://me:hush@127.0.0.1:1/x'], 1, 'does not answer')
    expect((await desk.run('week', '--record', 'postgres://me:hush@127.0.0.1:1/x')).err).not.toContain('hush')
  })
})

describe('backup, restore, doctor', () => {
  test('what is backed up comes back, and what was there stays beside it', async () => {
    await desk.run('log', '--note', 'First zither')
    const file = join(desk.folder, 'backup.thalweg')
    expect(await desk.run('backup', file)).toMatchObject({ code: 0, err: '' })
    await desk.run('log', '--note', 'Second zither')
    const restored = await desk.json<{ replaced: string }>('restore', file)
    const { entries } = await desk.json<{ entries: unknown[] }>('search', 'zither')
    expect(entries).toHaveLength(1)
    expect(await desk.json('search', 'zither', '--record', restored.replaced)).toMatchObject({ entries: { length: 2 } })
  })

  test('keeps as many as it is told', async () => {
    await desk.run('log', '--note', 'Here')
    for (let day = 0; day < 4; day++) {
      desk.clock.now += 86_400_000
      await desk.run('backup', desk.folder, '--keep', '2')
    }
    const { pruned } = await desk.json<{ pruned: string[] }>('backup', desk.folder, '--keep', '2')
    expect(pruned).toHaveLength(1)
    expect(await desk.run('backup', desk.folder, '--keep', 'all')).toMatchObject({ code: 2 })
  })

  test('a backup that is none restores nothing', () =>
    expectSentence(['restore', join(desk.folder, 'none')], 1, 'there is no record here'))

  test('a sound record is well', async () => {
    await desk.run('log', '--note', 'Here')
    const { well } = await desk.json<{ well: boolean }>('doctor')
    expect([well, (await desk.run('doctor')).code]).toEqual([true, 0])
  })

  test('nothing to undo, and an operation that is not there, are sentences', async () => {
    await desk.run('undo')
    await expectSentence(['undo', 'nothing-of-that-name'], 1, 'there is nothing to undo')
  })
})

test('a disk that fills up during an import keeps the files before, and says which', async (context) => {
  const disk = smallDisk(2)
  if (!disk) return context.skip()
  const hours = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const day = new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10)
      return `${day} 08:00,${day} 09:00,alpha,${'x'.repeat(100)} ${index}`
    })
  const files = [3, 9_000].map((count) => {
    const file = join(desk.folder, `hours-${String(count).padStart(5, '0')}.csv`)
    writeFileSync(file, ['start,end,project,description', ...hours(count)].join('\n'))
    return file
  })
  const record = ['--record', join(disk, 'career.thalweg')]
  const answer = await desk.run('import', ...files, '--json', ...record)
  expect(answer.code).toBe(1)
  expect(answer.err).toContain('the disk is full')
  expect(JSON.parse(answer.out).files).toMatchObject([
    { path: files[0], status: 'admitted', admitted: { intervals: 3 } },
  ])
  expect((await desk.run('doctor', ...record)).out).toContain('of one person: 3 intervals')
})
