import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import type { Draft } from '#record'
import { type Packing, zip } from '../../test/packed/zip.ts'
import { type FileReading, type Progress, type ReadingOptions, readFiles, unpackDrafts } from './index.ts'

const surroundings = {
  zone: 'Europe/Berlin' as Zone,
  horizon: { until: Date.UTC(2026, 10, 22), occurrences: 5_000 },
}
const SHEET = 'Date,Start,End,Project\n2026-01-05,09:00,10:30,Garden\n2026-01-06,09:00,10:00,Garden\n'
const EVENT =
  'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Rehearsal\nDTSTART:20260105T090000Z\nDTEND:20260105T100000Z\nEND:VEVENT\nEND:VCALENDAR\n'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thalweg-intake-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lay(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function read(paths: string[], options: ReadingOptions = {}) {
  const files = new Map<string, Omit<FileReading, 'drafts'> & { drafts: Draft[]; pieces: number }>()
  for await (const piece of readFiles(paths, surroundings, options)) {
    const path = piece.path.startsWith(folder) ? piece.path.slice(folder.length + 1) : piece.path
    const before = files.get(path)
    files.set(path, {
      ...piece,
      drafts: [...(before?.drafts ?? []), ...unpackDrafts(piece.drafts)],
      complaints: [...(before?.complaints ?? []), ...piece.complaints],
      pieces: (before?.pieces ?? 0) + 1,
    })
  }
  return files
}

async function said(content: string | Uint8Array | Packing[], name = 'a file') {
  const path = lay(`said/${name}`, Array.isArray(content) ? zip(content) : content)
  const files = await read([path])
  return [...files.values()].map(({ status, complaints }) =>
    [status, ...complaints.map(({ message }) => message)].join(': '),
  )
}

describe('files, folders and ZIPs', () => {
  test('are recognised by content and read in order', async () => {
    lay('life/b.csv', SHEET)
    lay('life/a/no ending', EVENT)
    lay(
      'life/c.zip',
      zip([
        { name: 'in/d.ics', bytes: EVENT },
        { name: 'in/e.csv', bytes: SHEET },
      ]),
    )
    const files = await read([join(folder, 'life')])
    expect([...files].map(([path, { format, status, drafts }]) => [path, format, status, drafts.length])).toEqual([
      ['life/a/no ending', 'icalendar', 'read', 1],
      ['life/b.csv', 'time-sheet', 'read', 2],
      ['life/c.zip/in/d.ics', 'icalendar', 'read', 1],
      ['life/c.zip/in/e.csv', 'time-sheet', 'read', 2],
    ])
  })

  test('that are hidden or belong to programs are passed over', async () => {
    for (const name of ['.git/x.csv', 'node_modules/x.csv', '.hidden.csv', '.obsidian/x.json', 'x.csv'])
      lay(`vault/${name}`, SHEET)
    lay(
      'vault/y.zip',
      zip([
        { name: '__MACOSX/._x.csv', bytes: SHEET },
        { name: 'x.csv', bytes: SHEET },
      ]),
    )
    expect([...(await read([join(folder, 'vault')])).keys()]).toEqual(['vault/x.csv', 'vault/y.zip/x.csv'])
  })

  test('a link inside a folder is refused, a named one is followed', async () => {
    const target = lay('linked/real.csv', SHEET)
    symlinkSync(target, join(folder, 'linked/link.csv'))
    const inside = await read([join(folder, 'linked')])
    expect(inside.get('linked/link.csv')?.status).toBe('refused')
    expect((await read([join(folder, 'linked/link.csv')])).get('linked/link.csv')?.status).toBe('read')
  })

  test('that are missing end in a sentence, and the others are read', async () => {
    const files = await read([join(folder, 'nowhere'), lay('there.csv', SHEET)])
    expect(files.get('nowhere')?.complaints[0]?.message).toBe('there is no file or folder of this name')
    expect(files.get('there.csv')?.status).toBe('read')
  })

  test('a large file comes in pieces', async () => {
    const rows = Array.from(
      { length: 9_000 },
      (_, day) => `${1990 + (day % 30)}-01-05,09:00,10:${10 + (day % 50)},P${day}`,
    )
    const files = await read([lay('large.csv', `Date,Start,End,Project\n${rows.join('\n')}\n`)])
    expect(files.get('large.csv')).toMatchObject({ status: 'read', pieces: 2 })
    expect(files.get('large.csv')?.drafts).toHaveLength(9_000)
  })

  test('the same complaint of every row is told a thousand times and then counted', async () => {
    const rows = Array.from({ length: 1_500 }, () => '2026-01-05,10:00,10:00,P')
    const complaints = (await read([lay('same.csv', `Date,Start,End,Project\n${rows.join('\n')}\n`)])).get(
      'same.csv',
    )?.complaints
    expect(complaints).toHaveLength(1_001)
    expect(complaints?.at(-1)).toMatchObject({
      place: 'row 1002, row 1003, row 1004 and on',
      message: '“P”: it lasts no time (500 more of this kind)',
    })
  })
})

describe('a ZIP', () => {
  const good = { name: 'good.csv', bytes: SHEET }

  test.each([
    ['a path out of it', { name: '../evil.csv', bytes: SHEET }, 'its path leads out of the ZIP'],
    ['an absolute path', { name: '/etc/evil.csv', bytes: SHEET }, 'its path leads out of the ZIP'],
    ['a drive', { name: 'C:\\evil.csv', bytes: SHEET }, 'its path leads out of the ZIP'],
    [
      'a symbolic link',
      { name: 'l', bytes: '/etc/passwd', mode: 0o120777 },
      'it is a symbolic link, and those are not followed',
    ],
    ['a password', { name: 'p.csv', bytes: SHEET, flags: 1 }, 'it is locked with a password'],
    [
      'a file packed to burst',
      { name: 'b.csv', bytes: Buffer.alloc(4 << 20, 'a') },
      'it is packed so that it would burst',
    ],
    ['a wrong checksum', { name: 'c.csv', bytes: SHEET, claims: { crc: 1 } }, 'this file is damaged inside its ZIP'],
    ['more than it says', { name: 'm.csv', bytes: SHEET, claims: { size: 5 } }, 'this file is damaged inside its ZIP'],
    ['a ZIP', { name: 'z.zip', bytes: zip([{ name: 'x', bytes: 'x' }]) }, 'a ZIP inside a ZIP is not opened'],
  ])('with %s refuses that file and reads the rest', async (_, evil, sentence) => {
    expect((await said([evil, good])).sort()).toEqual(['read', `refused: ${sentence}`])
  })

  test('is read in order of name, however it was packed', async () => {
    const path = lay('packed.zip', zip(['b.csv', 'a/c.csv', 'a.csv'].map((name) => ({ name, bytes: SHEET }))))
    expect([...(await read([path])).keys()]).toEqual(['a.csv', 'a/c.csv', 'b.csv'].map((name) => `packed.zip/${name}`))
  })

  test('whose files lie over each other is refused', async () => {
    expect(await said([good, { name: 'two.csv', bytes: SHEET, claims: { offset: 0 } }])).toEqual([
      'refused: files in this ZIP lie over each other',
    ])
  })

  test('with too many files is refused', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, bytes: 'x', stored: true }))
    expect(await said(many)).toEqual(['refused: it holds more than 10,000 files'])
  })

  test('that would unpack to too much is refused', async () => {
    const huge = Array.from({ length: 5 }, (_, index) => ({
      name: `${index}`,
      bytes: 'x',
      claims: { size: 250 << 20 },
    }))
    expect(await said(huge)).toEqual(['refused: it would unpack to more than 1,024 MB'])
  })

  test('that is damaged, empty or a document is refused', async () => {
    const whole = zip([good])
    expect(await said(whole.subarray(0, whole.length - 30))).toEqual([
      'refused: this ZIP is damaged and cannot be opened',
    ])
    expect(await said([])).toEqual(['refused: there is nothing in this ZIP'])
    expect(await said([{ name: '[Content_Types].xml', bytes: 'x' }])).toEqual([
      'refused: it is an Office document or a book, not an export',
    ])
  })
})

describe('what is no text', () => {
  test.each([
    ['nothing', '', 'it is empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), 'it holds no text that can be read: it is a picture'],
    ['a PDF that is none', '%PDF-1.7 …', 'this PDF is damaged and cannot be read'],
    ['bytes', Buffer.from([1, 0, 2]), 'it holds no text that can be read: it is not text'],
    ['an unknown text', 'Once upon a time', 'this is not a file Thalweg knows'],
  ])('%s is refused', async (_, content, sentence) => {
    expect(await said(content)).toEqual([`refused: ${sentence}`])
  })
})

describe('the thread that reads', () => {
  const slow = (count: number) => {
    const events = Array.from(
      { length: count },
      (_, index) =>
        `BEGIN:VEVENT\nUID:${index}\nDTSTART:20000101T000000Z\nDTEND:20000101T000100Z\nRRULE:FREQ=HOURLY\nEND:VEVENT\n`,
    )
    return `BEGIN:VCALENDAR\n${events.join('')}END:VCALENDAR\n`
  }

  test('gives up a file that takes too long, and goes on with the next', async () => {
    const files = await read([lay('slow/a.ics', slow(20_000)), lay('slow/b.csv', SHEET)], { deadlineMs: 300 })
    expect(files.get('slow/a.ics')?.status).toBe('refused')
    expect(files.get('slow/a.ics')?.complaints.at(-1)?.message).toBe('reading it took longer than 0.3 s')
  })

  test('goes on inside a ZIP after a file that takes too long', async () => {
    const path = lay(
      'slow.zip',
      zip([
        { name: 'a.ics', bytes: slow(20_000), stored: true },
        { name: 'b.csv', bytes: SHEET },
      ]),
    )
    const files = await read([path], { deadlineMs: 2_000 })
    expect([...files.values()].map(({ status }) => status)).toEqual(['refused', 'read'])
  })

  test('gives up a file that needs too much memory, and goes on with the next', async () => {
    const names = Array.from(
      { length: 200_000 },
      (_, index) =>
        `BEGIN:VEVENT\nUID:${index}-${'x'.repeat(60)}\nDTSTART:20000101T000000Z\nDTEND:20000101T000100Z\nEND:VEVENT\n`,
    )
    const path = lay('wide.ics', `BEGIN:VCALENDAR\n${names.join('')}END:VCALENDAR\n`)
    const files = await read([path, lay('after.csv', SHEET)], { maxMemoryMb: 24, deadlineMs: 60_000 })
    expect(files.get('wide.ics')?.complaints.at(-1)?.message).toBe('reading it needed more than 24 MB of memory')
    expect(files.get('after.csv')?.status).toBe('read')
  })

  test('stops at once when it is cancelled', async () => {
    const stop = new AbortController()
    const reading = async () => {
      for await (const _ of readFiles([lay('cancel.ics', slow(20_000))], surroundings, { signal: stop.signal }))
        stop.abort()
    }
    await expect(reading()).rejects.toThrow('aborted')
  })

  test('ends when nobody asks for more', async () => {
    for await (const piece of readFiles([lay('left.ics', slow(20_000))], surroundings)) {
      expect(piece.status).toBe('reading')
      break
    }
  })

  test('tells how far it is', async () => {
    const told: Progress[] = []
    const path = lay(
      'told.zip',
      zip([
        { name: 'a.csv', bytes: SHEET },
        { name: 'b.ics', bytes: EVENT },
      ]),
    )
    await read([path, lay('told.csv', SHEET)], { onProgress: (progress) => told.push(progress) })
    const last = told.at(-1)
    expect(last).toMatchObject({ files: { done: 3, of: 3 }, found: 5 })
    expect(last?.bytes.done).toBe(last?.bytes.of)
    for (const [index, progress] of told.entries())
      expect(progress.bytes.done).toBeGreaterThanOrEqual(told[index - 1]?.bytes.done ?? 0)
  })
})

describe('after a large file', () => {
  test('the rest of its ZIP is read by another thread', async () => {
    const rows = Array.from({ length: 90_000 }, (_, row) => `2026-01-05,09:00,10:00,Project number ${row} of the year`)
    const large = `Date,Start,End,Project\n${rows.join('\n')}\n`
    const files = [
      { name: 'a.csv', bytes: large },
      { name: 'b.csv', bytes: SHEET },
      { name: 'c.ics', bytes: EVENT },
    ]
    expect(large.length).toBeGreaterThan(4 << 20)
    const found = await read([lay('large.zip', zip(files))])
    expect([...found.values()].map(({ status, drafts }) => [status, drafts.length])).toEqual([
      ['read', 90_000],
      ['read', 2],
      ['read', 1],
    ])
  })
})
