import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commitText, hashOf, layOut, looseOf, type Packing } from '../packed/git.ts'
import { zip } from '../packed/zip.ts'
import { type HostileDesk, openHostileDesk } from './hostile-desk.ts'

/** Said outside of what is handed in, and nowhere else. */
const CANARY = 'Kanarienvogel'
const SHEET = `Date,Start,End,Project\n2026-01-05,09:00,10:30,${CANARY}\n`
const MAIL = `From: Ann <ann@example.org>\nTo: bo@${CANARY}.example\nDate: Mon, 5 Jan 2026 10:00:00 +0100\n\nx\n`
let desk: HostileDesk
let outside: string

beforeEach(async () => {
  desk = await openHostileDesk()
  outside = join(desk.folder, '..', 'outside')
  mkdirSync(join(outside, 'cur'), { recursive: true })
  writeFileSync(join(outside, 'sheet.csv'), SHEET)
  writeFileSync(join(outside, 'cur', '1.a:2,S'), MAIL)
})
afterEach(async () => {
  expect(await desk.held()).not.toContain(CANARY)
  await desk.close()
})

describe('what lies outside of what was handed in is not read:', () => {
  test.each([
    '../outside/sheet.csv',
    'a/../../outside/sheet.csv',
    '..\\..\\sheet.csv',
    '/etc/sheet.csv',
    'C:/sheet.csv',
    '\\\\host\\share\\sheet.csv',
    'sheet.csv\u0000.png',
  ])('a ZIP with the path %j', async (name) => {
    const { said, files } = await desk.take(desk.lay('export.zip', zip([{ name, bytes: SHEET }])))
    expect(said).toEqual(['refused: its path leads out of the ZIP'])
    expect(files).toHaveLength(1)
  })

  test('links in a folder: to a file, to a folder, to the folder itself, to nowhere, to the memory of this process', async () => {
    const target = { file: join(outside, 'sheet.csv'), folder: outside, self: desk.folder, nowhere: '/nowhere/at/all' }
    for (const [name, to] of Object.entries({ ...target, memory: '/proc/self/mem' }))
      symlinkSync(to, join(desk.folder, name))
    const { said } = await desk.take(desk.folder)
    expect(said).toHaveLength(5)
    expect(new Set(said)).toEqual(
      new Set(['refused: it is a symbolic link, and those inside a folder are not followed']),
    )
  })

  test('links in a Maildir: to a mail, to a folder of mails', async () => {
    desk.lay('mails/cur/2.b:2,S', MAIL.replaceAll(CANARY, 'example'))
    mkdirSync(join(desk.folder, 'mails/tmp'))
    symlinkSync(join(outside, 'cur', '1.a:2,S'), join(desk.folder, 'mails/cur/1.a:2,S'))
    symlinkSync(outside, join(desk.folder, 'mails/.Sent'))
    const { said } = await desk.take(join(desk.folder, 'mails'))
    expect(said).toEqual(['admitted: 1 file of this folder cannot be read'])
  })

  test('a Maildir that is a link to another', async () => {
    symlinkSync(outside, join(desk.folder, 'mails'))
    expect((await desk.take(desk.folder)).said).toEqual([
      'refused: it is a symbolic link, and those inside a folder are not followed',
    ])
  })
})

describe('a repository reads nothing and runs nothing outside of itself:', () => {
  const secret: Packing = { kind: 'commit', text: commitText(CANARY) }
  const own: Packing = { kind: 'commit', text: commitText('Own') }
  const inside = { HEAD: 'ref: refs/heads/main\n', 'refs/heads/main': `${hashOf(own)}\n`, ...looseOf(own) }
  const elsewhere = () => join(outside, 'repository')
  const lay = (files: Record<string, string | Uint8Array>) => layOut(join(desk.folder, 'own', '.git'), files)

  beforeEach(() => {
    layOut(elsewhere(), { HEAD: `${hashOf(secret)}\n`, 'refs/heads/main': `${hashOf(secret)}\n`, ...looseOf(secret) })
  })

  test('alternates and a common folder elsewhere', async () => {
    const both = `${hashOf(secret)}\n`
    lay({
      ...inside,
      'refs/heads/other': both,
      'objects/info/alternates': `${elsewhere()}/objects\n`,
      commondir: elsewhere(),
    })
    const { said } = await desk.take(join(desk.folder, 'own'))
    expect(said.join()).toMatch(/borrows from another repository/)
  })

  test('a ref that names a path', async () => {
    lay({ ...inside, HEAD: `ref: ../../../outside/repository/HEAD\n`, 'packed-refs': `${hashOf(own)} ../../outside\n` })
    await desk.take(join(desk.folder, 'own'))
  })

  test('links among its objects and refs', async () => {
    lay({ HEAD: 'ref: refs/heads/main\n', config: '' })
    for (const name of ['objects', 'refs']) symlinkSync(join(elsewhere(), name), join(desk.folder, 'own/.git', name))
    const { said } = await desk.take(join(desk.folder, 'own'))
    expect(said.length).toBeGreaterThan(0)
  })

  test('a `.git` that is a file which leads to another', async () => {
    desk.lay('own/.git', `gitdir: ${elsewhere()}\n`)
    desk.lay('own/sheet.csv', SHEET.replace(CANARY, 'Own'))
    await desk.take(join(desk.folder, 'own'))
    expect(await desk.held()).toContain('Own')
  })

  test('a configuration that names programs and other files', async () => {
    const marker = join(outside, 'ran')
    const run = `touch ${marker}`
    const config = `[core]\n\tfsmonitor = "${run}"\n\tsshCommand = "${run}"\n\thooksPath = ${outside}\n\tpager = "${run}"\n[include]\n\tpath = ${outside}/config\n[alias]\n\tlog = "!${run}"\n`
    writeFileSync(join(outside, 'config'), `[user]\n\tname = ${CANARY}\n\temail = ${CANARY}@example.org\n`)
    lay({ ...inside, config, 'hooks/post-checkout': `#!/bin/sh\n${run}\n` })
    await desk.take(join(desk.folder, 'own'))
    const { existsSync } = await import('node:fs')
    expect(existsSync(marker)).toBe(false)
  })
})
