import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import type { OpenFile } from '../format.ts'
import { mail } from './read.ts'

/** Stands wherever a mail says something that is nobody's business. */
const CANARY = 'Zq7canary'
const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: Date.UTC(2026, 10, 22), occurrences: 1 } }

const letter = (number: number, date = 'Tue, 17 Mar 2026 13:32:08 +0100') =>
  `Return-Path: <${CANARY}rp@mx.example>
Received: from ${CANARY}.mx.example by ${CANARY}.example; ${date}
X-Gmail-Labels: Sent,${CANARY}label,=?UTF-8?Q?${CANARY}=C3=A9?=
X-${CANARY}: ${CANARY}
Message-ID: <${number}.${CANARY}@${CANARY}.example>
In-Reply-To: <${CANARY}@${CANARY}.example>
Date: ${date}
From: ${CANARY} Tern <${CANARY}.from@own.example>
To: "${CANARY}, Bo @ ${CANARY}.example" <${CANARY}.bo@town.example>, ${CANARY}.di@city.example (${CANARY}),
 ${CANARY}: ${CANARY}.eve@field.example;, =?UTF-8?B?${CANARY}?= <${CANARY}.fay@sea.example>
Cc: <@${CANARY}.example:${CANARY}.gus@hill.example>, "${CANARY}@${CANARY}.example"@lake.example
Bcc: ${CANARY}.hal@dale.example
Subject: ${CANARY} subject
 and ${CANARY} again
Content-Type: multipart/mixed; boundary="${CANARY}"; name="${CANARY}.pdf"

--${CANARY}
${CANARY} body, ${CANARY}@${CANARY}.example

From ${CANARY} here on
--${CANARY}--

`
const TEXT = [
  letter(1),
  letter(2, `${CANARY} day`),
  letter(3, 'Tue, 17 Mar 1970 13:32:08 +0100'),
  letter(4).replace('Sent,', 'Drafts,'),
  letter(5).replace('Sent,', 'Inbox,'),
  letter(1),
]
  .map((one) => `From ${CANARY}@${CANARY}.example Tue Mar 17 13:32:08 2026\n${one}`)
  .join('')
const ALLOWED = ['own', 'town', 'city', 'field', 'sea', 'hill', 'lake', 'dale'].map((name) => `${name}.example`)

async function said(file: OpenFile, addresses?: readonly string[]): Promise<{ text: string; count: number }> {
  const all: unknown[] = []
  try {
    for await (const one of mail.stream(file, addresses ? { ...surroundings, addresses } : surroundings)) all.push(one)
  } catch (error) {
    all.push(String(error), (error as Error).stack)
    throw error
  }
  return { text: JSON.stringify(all).toLowerCase(), count: all.length }
}

function inMemory(path: string, bytes: Buffer): OpenFile {
  return {
    path,
    size: bytes.length,
    async *bytes() {
      yield bytes
    },
  }
}

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), `thalweg-${CANARY}-`))
  for (const part of ['cur', 'new', 'tmp'])
    mkdirSync(join(home, `${CANARY}/.Sent.${CANARY}`, part), { recursive: true })
  for (let number = 0; number < 3; number++)
    writeFileSync(join(home, `${CANARY}/.Sent.${CANARY}/cur/${number}.${CANARY}:2,S`), letter(number))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('nothing of a mail but its date, its zone and the domains of its recipients is told', async () => {
  const paths = [`${CANARY}/Sent`, `${CANARY}.mbox`, `Drafts/${CANARY}`, 'Inbox.mbox']
  for (const path of paths)
    for (const addresses of [undefined, [`${CANARY}.from@own.example`], ['other@own.example']]) {
      const { text, count } = await said(inMemory(path, Buffer.from(TEXT)), addresses)
      expect(count).toBeGreaterThan(0)
      expect(text).not.toContain(CANARY.toLowerCase())
      expect(text).not.toContain('@')
    }
})

test('nor of a single mail, or of the names of files and folders', async () => {
  expect((await said(inMemory(`Sent/${CANARY}.eml`, Buffer.from(letter(1))))).text).not.toContain(CANARY.toLowerCase())
  const disk = join(home, CANARY)
  const folder = { path: CANARY, size: 1, disk, async *bytes() {} }
  const { text, count } = await said(folder, [`${CANARY}.from@own.example`])
  expect(count).toBe(3)
  expect(text).not.toContain(CANARY.toLowerCase())
})

test('nor when the bytes are damaged: nothing throws, and no domain is made of a name', async () => {
  const source = Buffer.from(TEXT.replaceAll(`${CANARY}.example`, CANARY))
  const flips = fc.array(fc.tuple(fc.nat(source.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(flips, fc.constantFrom('Sent', 'x.mbox', 'one.eml'), async (changes, path) => {
      const bytes = Buffer.from(source)
      for (const [at, byte] of changes) bytes[at] = byte
      const { text } = await said(inMemory(path, bytes))
      // A letter that became a dot or an @ can make a domain of what stood there; words without either never become one.
      const kept = [...text.matchAll(/"domains":\[([^\]]*)\]/g)].flatMap((match) => match[1]?.match(/[^",]+/g) ?? [])
      const changed = changes.some(([, byte]) => byte === 0x2e || byte === 0x40)
      if (!changed) for (const domain of kept) expect(domain).not.toContain(CANARY.toLowerCase())
      expect(text.replace(/"domains":\[[^\]]*\]/g, '')).not.toContain('canary')
    }),
    { numRuns: process.env.THALWEG_FULL ? 100_000 : 500 },
  )
}, 600_000)

test('only the domains that were written to are kept', async () => {
  const { text } = await said(inMemory('Sent', Buffer.from(TEXT)))
  const kept = [...text.matchAll(/[a-z0-9-]+\.example/g)].map(([domain]) => domain)
  expect(kept.length).toBeGreaterThan(5)
  for (const domain of kept) expect(ALLOWED).toContain(domain)
})
