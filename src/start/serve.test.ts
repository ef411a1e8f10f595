import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Zone } from '#calendar'
import { besideRecord } from './beside-record.ts'
import { dataFolder } from './configuration.ts'
import { openIncoming } from './incoming.ts'
import { makePrivate } from './private-folder.ts'
import { serve } from './serve.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thalweg-serve-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

async function openDoor(record: string) {
  const door = await serve({ record, machine: { zone: 'UTC' as Zone, locale: 'en' } }, { port: 0, assets: folder })
  if ('hint' in door) throw new Error(door.message)
  return door
}

test('what else lies in the folder of a record stays as it is', async () => {
  mkdirSync(join(folder, 'incoming'))
  const others = ['incoming/letter.txt', 'browser.key', 'browser-key'].map((name) => join(folder, name))
  for (const other of others) writeFileSync(other, 'mine')
  const door = await openDoor(join(folder, 'career.thalweg'))
  await door.close()
  expect(others.map((other) => readFileSync(other, 'utf8'))).toEqual(['mine', 'mine', 'mine'])
})

test('two servers on one record leave each other’s files alone', async () => {
  const record = join(folder, 'career.thalweg')
  const one = await openDoor(record)
  const [part = ''] = readdirSync(`${record}.incoming`)
  writeFileSync(join(`${record}.incoming`, part, 'given.csv'), 'start,end')
  const other = await openDoor(record)
  await other.close()
  expect(existsSync(join(`${record}.incoming`, part, 'given.csv'))).toBe(true)
  await one.close()
  expect(existsSync(`${record}.incoming`)).toBe(false)
})

describe('files given to a server', () => {
  test('go with it, also when it ended without a word', () => {
    const left = join(folder, 'incoming', '4194300-left')
    mkdirSync(left, { recursive: true })
    writeFileSync(join(left, 'given.csv'), 'start,end')
    const incoming = openIncoming(join(folder, 'incoming'))
    if ('hint' in incoming) throw new Error(incoming.message)
    expect(existsSync(left)).toBe(false)
    incoming.close()
    expect(readdirSync(folder)).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('lie where nobody else can look', () => {
    const shown = join(folder, 'incoming')
    mkdirSync(shown)
    chmodSync(shown, 0o755)
    openIncoming(shown)
    expect(statSync(shown).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(shown)) expect(statSync(join(shown, name)).mode & 0o777).toBe(0o700)
  })

  test('never lie behind a link that somebody laid', () => {
    mkdirSync(join(folder, 'elsewhere'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'incoming'))
    expect(openIncoming(join(folder, 'incoming'))).toMatchObject({ hint: expect.stringContaining('remove it') })
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
  })
})

test.skipIf(process.getuid?.() !== 0)('a folder of another user is refused', () => {
  const { chownSync } = process.getBuiltinModule('node:fs')
  chownSync(folder, 12_345, 12_345)
  expect(makePrivate(folder)).toMatchObject({ message: 'this folder is not yours' })
})

test('a record in PostgreSQL has its key in the platform’s own folder, by its address without the password', () => {
  const environment = { XDG_DATA_HOME: folder, LOCALAPPDATA: folder }
  const of = (address: string) => besideRecord(address, environment)
  const one = of('postgres://mira:secret@db.example/career')
  expect(one.secretFile.startsWith(dataFolder(environment))).toBe(true)
  expect(of('postgres://mira:other@db.example/career')).toEqual(one)
  expect(of('postgres://mira:secret@db.example/other')).not.toEqual(one)
})
