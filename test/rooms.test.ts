import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFolderCycles, findUnlisted, findUnreached } from './rooms/graph.ts'
import { importsOf, isTest, listFiles, readSources, type Source } from './rooms/source.ts'
import { INNER_DOORS, TABLE } from './rooms/table.ts'
import { findTrespasses } from './rooms/trespasses.ts'

const root = join(import.meta.dirname, '..')
const sources = readSources(join(root, 'src'))
const FORBIDDEN = /^(utils?|helpers?|misc|common|shared|managers?|services?|data|info|items?|handlers?)$/
const LONGEST = 350

describe('the house', () => {
  test('every import keeps to the table and enters by the door', () => {
    expect(findTrespasses(sources)).toEqual([])
  })

  test('no folders import each other in a circle', () => {
    expect(findFolderCycles(sources)).toEqual([])
  })

  test('every page, command, format and tool is in the list of its room', () => {
    expect(findUnlisted(sources)).toEqual([])
  })

  test('every file is reached from the door of its room', () => {
    expect(findUnreached(sources)).toEqual([])
  })

  test('package.json has a door for every room, and no other', () => {
    const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const rooms = Object.keys(TABLE).filter((room) => !room.includes('/') && room !== 'start')
    const doors = [...rooms.map((room) => `#${room}`), ...Object.keys(INNER_DOORS)]
    expect(doors).toEqual(expect.arrayContaining(Object.keys(imports)))
    for (const [door, path] of Object.entries(imports)) expect(path).toBe(`./src/${door.slice(1)}/index.ts`)
    const used = new Set(sources.map(({ path }) => `#${path.split('/')[0]}`))
    expect(Object.keys(imports)).toEqual(expect.arrayContaining(doors.filter((door) => used.has(door))))
  })

  test(`no file has more than ${LONGEST} lines`, () => {
    const long = sources.filter(({ path, lines, generated }) => lines > LONGEST && !generated && !isTest(path))
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  test('no file or folder has a name that says nothing', () => {
    const words = (path: string) => path.split(/[/.-]/)
    expect(listFiles(join(root, 'src')).filter((path) => words(path).some((word) => FORBIDDEN.test(word)))).toEqual([])
  })

  test('files are named in kebab case', () => {
    const named = sources.filter(
      ({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.tsx?$/.test(posix.basename(path)),
    )
    expect(named.map(({ path }) => path)).toEqual([])
  })
})

describe('the check of the house', () => {
  const file = (path: string, text = ''): Source => ({
    path,
    lines: 1,
    generated: false,
    imports: importsOf(text, path),
  })

  test('reads every form of import', () => {
    const text = `import a from 'a'; import type { B } from 'b'; import { type C } from 'c'; export * from 'd'
      export { e } from 'e'; const f = () => import('f'); type G = import('g').G; import 'h'; export type { I } from 'i'`
    const found = importsOf(text, 'x.ts')
    expect(found.map(({ specifier }) => specifier).sort()).toEqual([...'abcdefghi'])
    expect(found.flatMap((one) => (one.typeOnly ? one.specifier : [])).sort()).toEqual([...'bcgi'])
  })

  test.each([
    ['a forbidden room', file('record/job.ts', "import { x } from '#store'")],
    ['a forbidden room by type only', file('record/job.ts', "import type { X } from '#store'")],
    ['a forbidden room by an imported type', file('record/job.ts', "type X = import('#store').X")],
    ['a forbidden room when asked for it', file('record/job.ts', "await import('#store')")],
    ['a folder of no room', file('tools/hammer.ts')],
    ['a file of no folder', file('hammer.ts')],
    ['a relative way into another room', file('measures/bleed.ts', "import { x } from '../record/job.ts'")],
    ['a relative way out of src', file('cli/commands/week.ts', "import x from '../../../package.json'")],
    ['a file behind a door', file('measures/bleed.ts', "import { x } from '#record/job.ts'")],
    ['its own door', file('record/job.ts', "import { x } from '#record'")],
    ['an inner door from outside', file('cli/commands/week.ts', "import { x } from '#web/charts'")],
    ['the pages from an island', file('web/islands/river.ts', "import { x } from '../pages/career/page.tsx'")],
    ['an island from a page', file('web/pages/career/page.tsx', "import { x } from '../../islands/river.ts'")],
    ['a writer into a question', file('questions/week.ts', "import type { Writer } from '#store'")],
    ['documents into a reader', file('formats/json-resume/read.ts', "import { x } from '#documents'")],
    ['another way of being asked', file('web/door/guard.ts', "import { x } from '#cli'")],
  ])('refuses %s', (_, source) => {
    expect(findTrespasses([source])).toHaveLength(1)
  })

  test.each([
    file('formats/json-resume/write.ts', "import { x } from '#documents'"),
    file('web/pages/career/page.tsx', "import { River } from '#web/charts'"),
    file('store/open.test.ts', "import { x } from '../../test/careers/sample.ts'"),
    file('start/thalweg.ts', "import { x } from '#cli'; import fs from 'node:fs'; import pg from 'pg'"),
  ])('lets $path through', (source) => {
    expect(findTrespasses([source])).toEqual([])
  })

  test('finds a circle of folders, but none between a folder and what it holds', () => {
    const circle = [
      file('web/layout/page.tsx', "import '../charts/line.tsx'"),
      file('web/charts/line.tsx', "import type { X } from '../layout/page.tsx'"),
    ]
    const nested = [
      file('formats/index.ts', "import './ics/read.ts'"),
      file('formats/ics/read.ts', "import '../format.ts'"),
    ]
    expect(findFolderCycles(circle)).toEqual(['web/layout → web/charts → web/layout'])
    expect(findFolderCycles(nested)).toEqual([])
  })

  test('finds pages, commands, formats and tools that no list names', () => {
    const list = file('web/pages/index.ts', "import { career } from './career/page.tsx'")
    const unlisted = [
      list,
      file('web/pages/career/page.tsx'),
      file('web/pages/job/page.tsx'),
      file('cli/commands/week.ts'),
      file('formats/ics/read.ts'),
      file('mcp/tools/week.ts'),
    ]
    expect(findUnlisted(unlisted)).toHaveLength(4)
  })

  test('finds actions and questions that no list names', () => {
    const files = [
      file('actions/index.ts', "export * from './record-win.ts'"),
      file('actions/record-win.ts', "import './perform.ts'"),
      file('actions/perform.ts'),
      file('actions/start-timer.ts'),
      file('actions/start-timer.test.ts', "import './start-timer.ts'"),
    ]
    expect(findUnreached(files)).toEqual(['actions/start-timer.ts'])
  })
})
