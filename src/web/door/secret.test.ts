import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { openSecret } from './secret.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thalweg-secret-'))
  file = join(folder, 'key')
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

test('a secret is made once, has 256 bits, and stays', () => {
  const secret = openSecret(file) as string
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  expect(openSecret(file)).toBe(secret)
  expect(readdirSync(folder)).toEqual(['key'])
})

test('a secret that others could read is replaced', () => {
  const secret = openSecret(file)
  chmodSync(file, 0o644)
  expect(openSecret(file)).not.toBe(secret)
})

test('a file that holds no secret is replaced', () => {
  writeFileSync(file, 'short', { mode: 0o600 })
  expect(openSecret(file)).toHaveLength(43)
})

test('a link laid in the place of the secret is not followed', () => {
  const elsewhere = join(folder, 'elsewhere')
  writeFileSync(elsewhere, 'kept', { mode: 0o600 })
  symlinkSync(elsewhere, file)
  openSecret(file)
  expect(readFileSync(elsewhere, 'utf8')).toBe('kept')
})

test('a place that cannot be written is a complaint with a way out', () => {
  writeFileSync(file, '')
  expect(openSecret(join(file, 'key'))).toMatchObject({
    place: join(file, 'key'),
    hint: expect.stringContaining('writable'),
  })
})
