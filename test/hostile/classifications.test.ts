import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importFiles, undo } from '#actions'
import { zip } from '../packed/zip.ts'
import { type HostileDesk, openHostileDesk } from './hostile-desk.ts'

const FORMATS = join(import.meta.dirname, '../../src/formats')
const RELEASE = join(FORMATS, 'onet/samples/db_99_1_text')
const LISTS = join(FORMATS, 'esco/samples')
let desk: HostileDesk

beforeEach(async () => {
  desk = await openHostileDesk()
})
afterEach(() => desk.close())

/** Every file of a folder, under a name of its own. */
function filesOf(folder: string, under: string) {
  return readdirSync(folder).map((name) => ({ name: `${under}/${name}`, bytes: readFileSync(join(folder, name)) }))
}

test('a folder with a release in a ZIP, lists beside it and what is neither comes in once, and goes whole', async () => {
  const empty = await desk.held()
  desk.lay('db_99_1_text.zip', zip(filesOf(RELEASE, 'db_99_1_text')))
  for (const { name, bytes } of filesOf(LISTS, 'esco')) desk.lay(name, bytes)
  desk.lay('esco/notes.md', '---\ndate: 2026-01-05\n---\n\nWhat I looked for.\n')
  desk.lay('Skills.txt', 'Not what its name says.')
  const { files } = await desk.take(desk.folder)
  const admitted = files.filter(({ status }) => status === 'admitted')
  expect(new Set(admitted.map(({ format }) => format))).toEqual(new Set(['onet', 'esco', 'markdown']))
  const once = await desk.held()
  const again = await importFiles(desk.doer, [desk.folder])
  expect(again.files.flatMap((one) => Object.values(one.admitted ?? {})).filter(Boolean)).toEqual([])
  expect(await desk.held()).toBe(once)
  const [last] = files.flatMap(({ operation }) => operation ?? [])
  expect(await undo(desk.doer, last)).not.toHaveProperty('complaints')
  expect(await desk.held()).toBe(empty)
})

test.each([
  ['UTF-16', Buffer.from('\uFEFFO*NET-SOC Code\tTitle\tDescription\n97-1011.00\tGauger\tx\n', 'utf16le')],
  [
    'bytes that are no text',
    Buffer.from('O*NET-SOC Code\tTitle\tDescription\n97-1011.00\tG\xFFuger\tx\xC0\x80\n', 'latin1'),
  ],
  ['NULs', Buffer.from('O*NET-SOC Code\tTitle\tDescription\n97-1011.00\tG\0uger\tx\n')],
  ['half a row', Buffer.from('O*NET-SOC Code\tTitle\tDescription\n97-1011')],
  [
    'columns twice',
    Buffer.from('O*NET-SOC Code\tTitle\tTitle\tDescription\tO*NET-SOC Code\n97-1011.00\ta\tb\tc\t__proto__\n'),
  ],
  ['a quote that never ends', Buffer.from(`conceptType,conceptUri,preferredLabel\n"${'x,\n'.repeat(5_000)}`)],
])('%s in a classification is read or refused with a sentence', async (_, bytes) => {
  const { files } = await desk.take(desk.lay('given.txt', bytes))
  expect(files.map(({ status, complaints }) => status === 'admitted' || complaints.length > 0)).toEqual([true])
  expect(await desk.held()).not.toContain('\\u0000')
})
