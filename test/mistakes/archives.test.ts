import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { readFiles } from '#formats'
import { type Packing, zip } from '../packed/zip.ts'

const SHEET = 'Date,Start,End\n2026-01-05,09:00,10:30\n'
const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: Date.UTC(2026, 10, 22), occurrences: 100 } }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thalweg-archives-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const good: Packing = { name: 'good.csv', bytes: SHEET }
const whole = zip([good])
const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, bytes: 'x', stored: true }))
const huge = Array.from({ length: 5 }, (_, index) => ({ name: `${index}`, bytes: 'x', claims: { size: 250 << 20 } }))

const ARCHIVES: [name: string, content: string | Uint8Array, said: string][] = [
  [
    'two-levels.zip',
    zip([{ name: 'inner.zip', bytes: whole }]),
    'a ZIP inside a ZIP is not opened. Unpack the outer one and import what it holds.',
  ],
  [
    'climbs-out.zip',
    zip([{ ...good, name: '../../good.csv' }]),
    'its path leads out of the ZIP. Pack the file again without folders above it.',
  ],
  [
    'from-the-root.zip',
    zip([{ ...good, name: '/good.csv' }]),
    'its path leads out of the ZIP. Pack the file again without folders above it.',
  ],
  [
    'link.zip',
    zip([{ ...good, mode: 0o120777 }]),
    'it is a symbolic link, and those are not followed. Pack the file it leads to.',
  ],
  [
    'locked.zip',
    zip([{ ...good, flags: 1 }]),
    'it is locked with a password. Unpack it with the password and import the file.',
  ],
  [
    'bursts.zip',
    zip([{ ...good, bytes: Buffer.alloc(8 << 20, 'a') }]),
    'it is packed so that it would burst. If you trust it, unpack it yourself and import the file.',
  ],
  [
    'flipped.zip',
    zip([{ ...good, claims: { crc: 7 } }]),
    'this file is damaged inside its ZIP. Download or pack it again.',
  ],
  [
    'overlapping.zip',
    zip([good, { name: 'two.csv', bytes: SHEET, claims: { offset: 0 } }]),
    'files in this ZIP lie over each other. Pack it again.',
  ],
  ['too-many.zip', zip(many), 'it holds more than 10,000 files. Unpack it and import the folder, or parts of it.'],
  [
    'too-much.zip',
    zip(huge),
    'it would unpack to more than 1,024 MB. Unpack it yourself and import what you need of it.',
  ],
  [
    'cut-off.zip',
    whole.subarray(0, whole.length - 30),
    'this ZIP is damaged and cannot be opened. Download or pack it again.',
  ],
  ['empty.zip', zip([]), 'there is nothing in this ZIP. Export it again.'],
  [
    'letter.docx',
    zip([{ name: '[Content_Types].xml', bytes: 'x' }]),
    'it is an Office document or a book, not an export. Save it as CSV or Markdown first.',
  ],
  ['nothing.csv', '', 'it is empty. Export it again if something should be in it.'],
  [
    'photo.jpg',
    Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    'it holds no text that can be read: it is a picture. Import the text it was made from.',
  ],
  ['cv.pdf', '%PDF-1.7', 'this PDF is damaged and cannot be read. Download or print it again.'],
  [
    'takeout.tgz',
    Buffer.from([0x1f, 0x8b, 8, 0]),
    'it holds no text that can be read: it is packed with gzip. Unpack it and import what it holds.',
  ],
  [
    'bytes.bin',
    Buffer.from([1, 2, 0, 3]),
    'it holds no text that can be read: it is not text. Import the text it was made from.',
  ],
]

async function said(path: string): Promise<string[]> {
  const sentences: string[] = []
  for await (const { status, complaints } of readFiles([path], surroundings))
    sentences.push(...complaints.map(({ message, hint }) => `${status}: ${message}. ${hint}`))
  return sentences
}

describe('a mistake in what holds the files', () => {
  test.each(ARCHIVES)('%s', async (name, content, sentence) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    expect(await said(path)).toEqual([`refused: ${sentence}`])
  })

  test('a path that leads nowhere', async () => {
    expect(await said(join(folder, 'nowhere.csv'))).toEqual([
      'refused: there is no file or folder of this name. Check the path.',
    ])
  })

  test('a file that is not UTF-8 is read all the same, and says so', async () => {
    const path = join(folder, 'old.csv')
    writeFileSync(path, Buffer.from('Date,Start,End,Project\n2026-01-05,09:00,10:30,Caf\xe9\n', 'latin1'))
    expect(await said(path)).toEqual([
      'read: it is not UTF-8, so it was read as Western European text (windows-1252). If letters look wrong, save it as UTF-8 and import it again.',
    ])
  })

  test('a text nobody knows says what is known', async () => {
    const path = join(folder, 'tale.txt')
    writeFileSync(path, 'Once upon a time')
    expect(await said(path)).toEqual([
      expect.stringMatching(/^refused: this is not a file Thalweg knows\. It reads JSON Resume, .*iCalendar/),
    ])
  })
})
