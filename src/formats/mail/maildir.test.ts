import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { mail } from './read.ts'

const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: Date.UTC(2026, 10, 22), occurrences: 1 } }
let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'thalweg-maildir-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

function box(path: string, mails: Readonly<Record<string, string>>): void {
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(home, path, part), { recursive: true })
  for (const [name, text] of Object.entries(mails)) writeFileSync(join(home, path, name), text)
}

const letter = (to: string, more = '') =>
  `${more}Date: Tue, 17 Mar 2026 13:32:08 +0100\r\nFrom: ann@town.example\r\nTo: bo@${to}\r\n\r\nFrom: x@secret.example\r\nTo: x@secret.example\r\n`

async function read(path: string, addresses: readonly string[] = []) {
  const disk = join(home, path)
  const file = { path: basename(disk), size: 4_096, disk, async *bytes() {} }
  const domains: unknown[] = []
  const said: string[] = []
  for await (const one of mail.stream(file, { ...surroundings, addresses }))
    if ('draft' in one) domains.push((one.draft.value as { domains?: string[] }).domains?.join(' '))
    else said.push(`${one.complaint.place}: ${one.complaint.message}`)
  return { domains, said }
}

describe('a Maildir', () => {
  test('is read with its sent folders, hidden or not, at any depth', async () => {
    box('Maildir', { 'cur/1.host:2,S': letter('inbox.example') })
    box('Maildir/.Sent', { 'cur/1.host:2,S': letter('one.example'), 'new/2.host': letter('two.example') })
    box('Maildir/.Archive.Gesendet', { 'cur/1.host:2,S': letter('three.example') })
    box('Maildir/Folders/Sent Items', { 'cur/1.host:2,S': letter('four.example') })
    const { domains, said } = await read('Maildir')
    expect(domains.sort()).toEqual(['four.example', 'one.example', 'three.example', 'two.example'])
    expect(said).toEqual(['the whole folder: 1 mail was left out, for nothing says who sent it: you or somebody else'])
  })

  test('that is itself the sent folder is known by its name', async () => {
    box('Sent', { 'cur/1.host:2,S': letter('one.example') })
    expect((await read('Sent')).domains).toEqual(['one.example'])
  })

  test('gives the mails that are from the person, wherever they lie, and no drafts', async () => {
    box('Maildir', { 'cur/1.host:2,S': letter('one.example'), 'cur/2.host:2,DS': letter('two.example') })
    const { domains, said } = await read('Maildir', ['ann@town.example'])
    expect(domains).toEqual(['one.example'])
    expect(said).toEqual(['the whole folder: 1 draft or template was never sent, and left out'])
  })

  test('is read as far as the headers go, long ones too', async () => {
    const long = `X-Long: ${'x'.repeat(100_000)}\r\n`
    const endless = `X-Long: ${'x'.repeat(400_000)}\r\n`
    box('Sent', {
      'cur/1.host': letter('one.example', long) + 'x'.repeat(500_000),
      'cur/2.host': letter('two.example', endless),
    })
    const { domains, said } = await read('Sent')
    expect(domains).toEqual(['one.example'])
    expect(said).toEqual([
      'mail 2 of the folder: it has no date, and is left out',
      'the whole folder: 1 mail has more than 256 kB before the text; so much of it was looked at',
    ])
  })

  test.skipIf(process.platform === 'win32')(
    'with links and pipes in it is read without following or waiting',
    async () => {
      box('Sent', { 'cur/1.host': letter('one.example') })
      writeFileSync(join(home, 'elsewhere'), letter('secret.example'))
      symlinkSync(join(home, 'elsewhere'), join(home, 'Sent/cur/2.host'))
      symlinkSync(join(home, 'Sent'), join(home, 'Sent/.Sent'))
      execFileSync('mkfifo', [join(home, 'Sent/cur/3.host')])
      const { domains, said } = await read('Sent')
      expect(domains).toEqual(['one.example'])
      expect(said).toEqual(['the whole folder: 2 files of this folder cannot be read'])
    },
  )

  test('without mails says so', async () => {
    box('Sent', {})
    expect((await read('Sent')).said).toEqual(['the whole folder: there is no mail in it'])
  })
})
