import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from './run-here.ts'

let desk: Desk

beforeEach(() => {
  desk = openDesk()
})

afterEach(() => desk.away())

function filesUnder(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return Object.fromEntries(
    paths.map((one) => {
      const path = join(one.parentPath, one.name)
      return [path.slice(folder.length), readFileSync(path, 'utf8')]
    }),
  )
}

describe('what is exported and imported into an empty record is exported the same again', () => {
  test('as JSON Resume', async () => {
    await desk.sample()
    const [first, second] = [join(desk.folder, 'a.json'), join(desk.folder, 'b.json')]
    expect(await desk.run('export', 'json-resume', first)).toMatchObject({ code: 0, err: '' })
    const empty = join(desk.folder, 'empty.thalweg')
    expect(await desk.run('import', first, '--record', empty)).toMatchObject({ code: 0, err: '' })
    await desk.run('export', 'json-resume', second, '--record', empty)
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'))
  })

  test('as a folder of Markdown, journal, hours and contacts included', async () => {
    await desk.sample()
    const [first, second] = [join(desk.folder, 'a'), join(desk.folder, 'b')]
    expect(await desk.run('export', 'markdown', first)).toMatchObject({ code: 0, err: '' })
    const empty = join(desk.folder, 'empty.thalweg')
    const { files } = await desk.json<{ files: { status: string; complaints: unknown[] }[] }>(
      'import',
      first,
      '--record',
      empty,
    )
    expect(files.filter(({ status, complaints }) => status !== 'admitted' || complaints.length)).toEqual([])
    await desk.run('export', 'markdown', second, '--record', empty)
    expect(filesUnder(second)).toEqual(filesUnder(first))
    const again = await desk.json<{ files: { status: string }[] }>('import', second, '--record', empty)
    expect(again.files.filter(({ status }) => status !== 'nothing new')).toEqual([])
  })
})

describe('an export overwrites nothing that no export wrote', () => {
  test('a foreign file stays, unless it may be replaced', async () => {
    const path = join(desk.folder, 'cv.json')
    writeFileSync(path, '{"basics":{"name":"Somebody"}}')
    const refused = await desk.run('export', 'json-resume', path)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('was not written by an export')
    expect(readFileSync(path, 'utf8')).toBe('{"basics":{"name":"Somebody"}}')
    expect(await desk.run('export', 'json-resume', path, '--replace')).toMatchObject({ code: 0 })
    expect(await desk.run('export', 'json-resume', path)).toMatchObject({ code: 0 })
  })

  test('a foreign folder stays, and so does a file of ours that was edited', async () => {
    const folder = join(desk.folder, 'notes')
    mkdirSync(folder)
    writeFileSync(join(folder, 'mine.md'), 'mine')
    expect(await desk.run('export', 'markdown', folder)).toMatchObject({ code: 1 })
    expect(readdirSync(folder)).toEqual(['mine.md'])

    await desk.run('log', '--note', 'A first note')
    const own = join(desk.folder, 'own')
    expect(await desk.run('export', 'markdown', own)).toMatchObject({ code: 0 })
    const [path = ''] = Object.keys(filesUnder(own)).filter((name) => name.endsWith('.md') && name.includes('journal'))
    writeFileSync(join(own, path), 'edited since')
    writeFileSync(join(own, 'beside.md'), 'not ours')
    await desk.run('log', '--note', 'A second note')
    const refused = await desk.run('export', 'markdown', own)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('changed since the last export')
    expect(readFileSync(join(own, path), 'utf8')).toBe('edited since')
    expect(await desk.run('export', 'markdown', own, '--replace')).toMatchObject({ code: 0 })
    expect(readFileSync(join(own, 'beside.md'), 'utf8')).toBe('not ours')
  })

  test('what left the record leaves the folder, too', async () => {
    const folder = join(desk.folder, 'own')
    await desk.run('log', '--note', 'Soon gone')
    await desk.run('export', 'markdown', folder)
    const before = Object.keys(filesUnder(folder)).length
    await desk.run('undo')
    expect(await desk.run('export', 'markdown', folder)).toMatchObject({ code: 0 })
    expect(Object.keys(filesUnder(folder)).length).toBeLessThan(before)
  })

  test('nothing is written through a link inside the folder', async () => {
    const [folder, elsewhere] = [join(desk.folder, 'own'), join(desk.folder, 'elsewhere')]
    mkdirSync(folder)
    mkdirSync(elsewhere)
    writeFileSync(join(folder, '.thalweg-export.json'), '{"../elsewhere/x.md":"a"}')
    writeFileSync(join(elsewhere, 'x.md'), 'not ours')
    await desk.run('log', '--note', 'A note')
    await desk.run('export', 'markdown', join(desk.folder, 'probe'))
    for (const name of readdirSync(join(desk.folder, 'probe')).filter((one) => !one.startsWith('.')))
      symlinkSync(elsewhere, join(folder, name))
    expect(await desk.run('export', 'markdown', folder)).toMatchObject({ code: 1 })
    expect(readdirSync(elsewhere)).toEqual(['x.md'])
  })
})

test('a place that is not there is a sentence', async () => {
  const answer = await desk.run('export', 'json-resume', join(desk.folder, 'no', 'where', 'cv.json'))
  expect(answer).toMatchObject({ code: 1, out: '' })
  expect(answer.err).toContain('the folder it should go to is not there')
  expect(existsSync(join(desk.folder, 'no'))).toBe(false)
})

test('a format that is not written is named with those that are', async () => {
  const answer = await desk.run('export', 'pdf', 'x')
  expect(answer).toMatchObject({ code: 2 })
  expect(answer.err).toContain('json-resume, markdown and findings')
})

describe('findings are exported with how each was computed', () => {
  test('as a folder of Markdown and JSON, every finding once in each, in the words of its page', async () => {
    await desk.sample()
    const folder = join(desk.folder, 'figures')
    expect(await desk.run('export', 'findings', folder)).toMatchObject({ code: 0, err: '' })
    const { on, figures } = JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8'))
    expect(on).toBe('2026-11-18')
    const parts = new Set(figures.map(({ part }: { part: string }) => part))
    expect([...parts]).toEqual(expect.arrayContaining(['energy', 'alignment', 'change', 'goals', 'people', 'pulse']))
    for (const { finding, how, told } of figures) {
      expect([finding.method, how.formula !== '', told['What it is'].startsWith(how.says)]).toEqual([
        finding.method,
        true,
        true,
      ])
      expect(typeof finding.value === 'number' || finding.notEnough !== undefined || finding.value === 'Infinity').toBe(
        true,
      )
    }
    const text = readFileSync(join(folder, 'figures.md'), 'utf8')
    expect(text.match(/^### /gm)).toHaveLength(figures.length)
    expect((await desk.run('export', 'findings', folder)).out).toContain('as it was already')
  })

  test('as one file by its ending, never over what no export wrote', async () => {
    const path = join(desk.folder, 'mine.md')
    writeFileSync(path, 'My own notes')
    expect(await desk.run('export', 'findings', path)).toMatchObject({ code: 1 })
    expect(readFileSync(path, 'utf8')).toBe('My own notes')
    expect(await desk.run('export', 'findings', join(desk.folder, 'all.json'))).toMatchObject({ code: 0 })
  })
})
