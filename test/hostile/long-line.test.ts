import { execFile } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FileOutcome } from '#actions'

/** A whole gigabyte when `THALWEG_FULL` is set. */
const LINE = process.env.THALWEG_FULL ? 1024 : 300
/** What the process may grow by while it reads such a line, in megabytes. */
const BOUND = 256

const MAIL =
  'From ann@example.org Mon Jan  5 10:00:00 2026\nFrom: ann@example.org\nTo: bo@example.com\nDate: Mon, 5 Jan 2026 10:00:00 +0100\n'
const EVENTS =
  '{"buckets":{"aw-watcher-window_x":{"id":"aw-watcher-window_x","type":"currentwindow","client":"x","hostname":"x","created":"2026-01-05T10:00:00Z","events":[{"timestamp":"2026-01-05T10:00:00Z","duration":1,"data":{"app":"x","title":"'

/** What is read as it comes, whatever its size: how it begins, and what is said of it. */
const STREAMED: [name: string, start: string, status: string, said: string | undefined][] = [
  [
    'a.mbox',
    `${MAIL}Subject: `,
    'admitted',
    '1 mail has more than 256 kB before the text; so much of it was looked at',
  ],
  ['b.mbox', `${MAIL}\n`, 'nothing new', undefined],
  ['c.json', EVENTS, 'refused', 'this event is larger than 1 MB'],
  ['d.bundle', '# v2 git bundle\n', 'refused', 'its head is cut off'],
  ['e.pdf', '%PDF-1.7\n', 'refused', 'it is larger than 20 MB'],
]

const CALENDAR = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260105T090000Z\nDTEND:20260105T100000Z\nSUMMARY:'
/** What is read whole. */
const TEXTS: readonly (readonly [name: string, start: string])[] = [
  ['quoted.csv', 'Date,Start,End,Project\n2026-01-05,09:00,10:30,"'],
  ['plain.csv', 'Date,Start,End,Project\n2026-01-05,09:00,10:30,'],
  ['calendar.ics', CALENDAR],
  ['resume.json', '{"basics":{"name":"'],
  ['front.md', '---\ndate: 2026-01-05\ntitle: "'],
  ['note.md', '---\ndate: 2026-01-05\n---\n'],
  ['feed.xml', '<?xml version="1.0"?><rss version="2.0"><channel><title>'],
  ['card.vcf', 'BEGIN:VCARD\nVERSION:3.0\nFN:'],
  ['hours.klg', '2026-01-05\n'],
  ['jrnl.txt', '[2026-01-05 10:00] '],
  ['hours.timeclock', 'i 2026-01-05 09:00:00 '],
  ['2026-01.data', 'inc 20260105T090000Z - 20260105T100000Z # '],
  [
    'log.txt',
    'commit 0123456789012345678901234567890123456789\nAuthor: A <a@example.org>\nDate:   Mon Jan 5 10:00:00 2026 +0100\n\n    ',
  ],
  ['list.md', '# Reading list\n- '],
  ['diary.txt', '2026-01-05\n'],
]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thalweg-long-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A file that begins so and goes on in one line; what lies behind its first 128 KiB is a hole, which reads as NULs. */
function lay(name: string, start: string, megabytes: number): string {
  const path = join(folder, name)
  const file = openSync(path, 'w')
  writeSync(file, start + 'a'.repeat(128 * 1024))
  closeSync(file)
  truncateSync(path, megabytes * 1024 * 1024)
  return path
}

async function alone(paths: readonly string[]): Promise<{ files: FileOutcome[]; grown: number }> {
  const program = join(import.meta.dirname, 'import-alone.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...paths], { maxBuffer: 64 << 20 })
  return JSON.parse(stdout)
}

test(`a line of ${LINE} MB in what is read as it comes ends in a sentence or is passed by, below ${BOUND} MB`, async () => {
  const { files, grown } = await alone(STREAMED.map(([name, start]) => lay(name, start, LINE)))
  expect(files.map(({ status, complaints }) => [status, complaints[0]?.message])).toEqual(
    STREAMED.map(([, , status, said]) => [status, said]),
  )
  expect(grown).toBeLessThan(BOUND)
}, 300_000)

test(`a text of ${LINE} MB is refused before it is read`, async () => {
  const { files, grown } = await alone(TEXTS.map(([name, start]) => lay(name, start, LINE)))
  expect(new Set(files.map(({ status, complaints }) => `${status}: ${complaints[0]?.message}`))).toEqual(
    new Set(['refused: it is larger than 256 MB']),
  )
  expect(grown).toBeLessThan(128)
}, 300_000)

test('a line of 8 MB in a text ends in drafts or a sentence, and stays small', async () => {
  const { files, grown } = await alone(TEXTS.map(([name, start]) => lay(name, start, 8)))
  expect(files).toHaveLength(TEXTS.length)
  for (const { status, complaints } of files) {
    expect(complaints.filter(({ message }) => /took longer|memory|failed/.test(message))).toEqual([])
    if (status === 'refused') expect(complaints.length).toBeGreaterThan(0)
  }
  expect(grown).toBeLessThan(BOUND)
}, 300_000)
