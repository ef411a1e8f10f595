import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from './run-here.ts'

let desk: Desk
beforeEach(async () => {
  desk = openDesk()
  const card = (name: string, ...lines: string[]) =>
    ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n')
  const put = (name: string, text: string) => writeFileSync(join(desk.folder, name), text)
  put('phone.vcf', card('Amara Quill', 'EMAIL:amara@quill.example', 'TITLE:Hydrologist'))
  put('office.vcf', card('A. Quill', 'EMAIL:amara@quill.example', 'TITLE:Head', 'TEL:+47 900 00 001'))
  await desk.run('import', join(desk.folder, 'phone.vcf'), join(desk.folder, 'office.vcf'))
})
afterEach(() => desk.away())

interface Printed {
  count: { suggestions: number; otherwise: number }
  pairs: { reasons: string[]; keep: string; a: { name: string; origin: { file: string } }; b: { name: string } }[]
  otherwise: { field: string; kept: string; said: string }[]
}

test('pairs are listed with reasons and where they come from', async () => {
  const { out, code } = await desk.run('alike')
  expect(code).toBe(0)
  expect(out).toContain('1 pair that may be one and the same')
  expect(out).toMatch(
    /1 {2}contact: same address, names alike\n {5}A {2}Amara Quill {2}Hydrologist · amara@quill\.example · \S*phone\.vcf, /,
  )
  const printed = await desk.json<Printed>('alike')
  expect(printed.pairs).toMatchObject([
    { reasons: ['same address', 'names alike'], keep: 'B', b: { name: 'A. Quill' } },
  ])
})

test('a pair is made one, keeping the one that is named, and undone', async () => {
  const { out } = await desk.run('alike', 'merge', '1', '--keep', 'A')
  expect(out).toBe('“A. Quill” is “Amara Quill” now. “thalweg undo” takes it back.\n')
  const printed = await desk.json<Printed>('alike')
  expect(printed.count).toEqual({ suggestions: 0, otherwise: 2 })
  expect(printed.otherwise.map(({ field, kept, said }) => [field, kept, said]).sort()).toEqual([
    ['name', 'Amara Quill', 'A. Quill'],
    ['title', 'Hydrologist', 'Head'],
  ])
  expect((await desk.run('alike')).out).toContain('contact Amara Quill, title: Hydrologist; otherwise: Head (')
  await desk.run('undo')
  expect((await desk.json<Printed>('alike')).count.suggestions).toBe(1)
})

test('a pair that is two is not asked again', async () => {
  const { out } = await desk.run('alike', 'apart', '1')
  expect(out).toContain('stay two')
  expect((await desk.run('alike')).out).toBe('Nobody and nothing seems to be there twice.\n')
})

test.each([
  [['marry', '1'], 2, 'is no answer'],
  [['merge'], 2, 'needs the number of a pair'],
  [['merge', '7'], 1, 'there is none'],
  [['merge', '1', '--keep', 'C'], 2, '--keep is A or B'],
])('%j says what is wrong', async (typed, code, message) => {
  const answer = await desk.run('alike', ...typed)
  expect([answer.code, answer.err]).toEqual([code, expect.stringContaining(message)])
})
