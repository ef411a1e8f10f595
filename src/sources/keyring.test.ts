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
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { freshId } from '#record'
import { isLocked } from './grant.ts'
import { Keyring } from './keyring.ts'

const GRANT = {
  person: 'one',
  kind: 'calendar',
  place: 'example.org',
  secret: { address: 'https://example.org/canary' },
} as const
const LOOK = { at: 5, admitted: { intervals: 2 }, changed: {}, remarks: [], more: 0 }
let folder: string
let keyring: Keyring

beforeEach(() => {
  const parent = mkdtempSync(join(tmpdir(), 'thalweg-keyring-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  folder = join(parent, 'career.thalweg.sources')
  keyring = new Keyring(folder)
})

/** As if nobody had touched it for an hour. */
function age(name: string): void {
  const then = Date.now() / 1000 - 3_600
  utimesSync(join(folder, name), then, then)
}

test('what is kept is read again, each part by itself', async () => {
  const id = freshId()
  expect(keyring.read(id)).toEqual({ memory: {} })
  await keyring.keep(id, { grant: GRANT, memory: { etag: '"1"' } })
  const { mtimeMs } = statSync(join(folder, `${id}.grant.json`))
  await keyring.keep(id, { last: LOOK })
  expect(keyring.read(id)).toEqual({ grant: GRANT, memory: { etag: '"1"' }, last: LOOK })
  expect(statSync(join(folder, `${id}.grant.json`)).mtimeMs).toBe(mtimeMs)
})

test.skipIf(process.platform === 'win32')(
  'nobody else can look into it, also where its folder was open before',
  async () => {
    const id = freshId()
    mkdirSync(folder)
    chmodSync(folder, 0o755)
    await keyring.keep(id, { grant: GRANT, memory: {}, last: LOOK, told: LOOK })
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const names = readdirSync(folder)
    expect(names).toHaveLength(4)
    for (const name of names) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  },
)

test('a folder that is a link is not filled', async () => {
  const elsewhere = `${folder}-elsewhere`
  mkdirSync(elsewhere)
  symlinkSync(elsewhere, folder)
  await expect(keyring.keep(freshId(), { grant: GRANT })).rejects.toMatchObject({ complaint: { place: folder } })
  expect(readdirSync(elsewhere)).toEqual([])
})

test('a folder that cannot be made is a sentence', async () => {
  writeFileSync(folder, 'a file')
  await expect(keyring.keep(freshId(), { grant: GRANT })).rejects.toHaveProperty('complaint.hint')
})

test('forgotten is gone from the disk', async () => {
  const [id, other] = [freshId(), freshId()]
  await keyring.keep(id, { grant: GRANT, memory: { a: 'canary' }, last: LOOK, told: LOOK })
  await keyring.keep(other, { grant: { ...GRANT, secret: { address: 'https://example.org/other' } } })
  keyring.forget(id)
  expect(readdirSync(folder)).toEqual([`${other}.grant.json`])
  expect(
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join(),
  ).not.toContain('canary')
  expect(keyring.read(id)).toEqual({ memory: {} })
  keyring.forget(id)
})

describe('what no source has is forgotten', () => {
  test('but not what is new, of a source that is there, of another person, or not of ours', async () => {
    const [gone, fresh, there, others] = [freshId(), freshId(), freshId(), freshId()]
    for (const id of [gone, fresh, there]) await keyring.keep(id, { grant: GRANT })
    await keyring.keep(gone, { last: LOOK })
    await keyring.keep(others, { grant: { ...GRANT, person: 'two' } })
    for (const name of ['.new-0123456789ab', 'letter.txt']) writeFileSync(join(folder, name), 'canary')
    for (const name of readdirSync(folder)) if (!name.startsWith(fresh)) age(name)
    keyring.forgetOthers(new Set([there]), 'one')
    const left = readdirSync(folder).sort()
    expect(left).toEqual([...[fresh, there, others].map((id) => `${id}.grant.json`), 'letter.txt'].sort())
  })

  test('also where there is no folder', () => {
    keyring.forgetOthers(new Set(), 'one')
    expect(existsSync(folder)).toBe(false)
  })
})

test('a damaged file is as one that is not there, whatever it holds', async () => {
  const id = freshId()
  await keyring.keep(id, { grant: GRANT })
  const json = fc.oneof(fc.json(), fc.string(), fc.constantFrom('null', '[]', '{"secret":null}', '{"at":1}', ''))
  fc.assert(
    fc.property(fc.constantFrom('grant', 'memory', 'last', 'told'), json, (part, text) => {
      writeFileSync(join(folder, `${id}.${part}.json`), text)
      const { memory, last } = keyring.read(id)
      expect(Object.values(memory).every((value) => typeof value === 'string')).toBe(true)
      if (last) expect(last.remarks.length + Object.keys(last.admitted).length).toBeGreaterThanOrEqual(0)
    }),
  )
  writeFileSync(join(folder, `${id}.grant.json`), JSON.stringify(GRANT).slice(0, 40))
  expect(isLocked(GRANT, keyring.read(id).grant)).toBe(true)
})

test('nothing is kept or read under a name that is no id', async () => {
  for (const name of ['../career', '', 'a/b', '..']) {
    expect(() => keyring.read(name)).toThrow()
    expect(() => keyring.forget(name)).toThrow()
  }
})

test('a source is locked without a grant, with one for another place or kind, and without its address', () => {
  const source = { kind: 'calendar', place: 'example.org' } as const
  expect(isLocked(source, GRANT)).toBe(false)
  expect(isLocked(source, undefined)).toBe(true)
  expect(isLocked({ ...source, place: 'evil.example' }, GRANT)).toBe(true)
  expect(isLocked({ ...source, kind: 'CalDAV' }, GRANT)).toBe(true)
  expect(isLocked(source, { ...GRANT, secret: {} })).toBe(true)
  expect(isLocked({ kind: 'folder', place: '/home' }, { ...GRANT, kind: 'folder', place: '/home', secret: {} })).toBe(
    false,
  )
})
