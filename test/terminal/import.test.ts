import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from './run-here.ts'

const RESUME = {
  basics: { name: 'Robin Example', label: 'Gardener' },
  work: [
    { name: 'Botanical Garden', position: 'Gardener', startDate: '2015-03', endDate: '2019-08', summary: 'Beds.' },
    { name: 'City Parks', position: 'Head gardener', startDate: '2019-09' },
  ],
  volunteer: [{ organization: 'Seed Library', position: 'Librarian', startDate: '2017-01' }],
  skills: [{ name: 'Pruning' }],
}
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//example//EN',
  'BEGIN:VEVENT',
  'UID:one@example.org',
  'DTSTART:20261116T090000Z',
  'DTEND:20261116T103000Z',
  'SUMMARY:Planning',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:two@example.org',
  'DTSTART:soon',
  'SUMMARY:Broken',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

interface Printed {
  files: {
    path: string
    format: string
    status: string
    admitted: Record<string, number>
    complaints: { place: string; message: string; hint: string }[]
  }[]
}

let desk: Desk
let resume: string
let calendar: string

beforeEach(() => {
  desk = openDesk()
  resume = join(desk.folder, 'cv.json')
  calendar = join(desk.folder, 'calendar.ics')
  writeFileSync(resume, JSON.stringify(RESUME))
  writeFileSync(calendar, CALENDAR)
})

afterEach(() => desk.away())

function relative(printed: Printed): Printed {
  return { files: printed.files.map((file) => ({ ...file, path: file.path.slice(desk.folder.length + 1) })) }
}

test('the contract: one object, a file for each file, counts and complaints with place and hint', async () => {
  const { code, out, err } = await desk.run('import', resume, calendar, '--json')
  expect([code, err]).toEqual([0, ''])
  expect(relative(JSON.parse(out))).toMatchInlineSnapshot(`
    {
      "files": [
        {
          "admitted": {
            "jobs": 3,
            "moves": 4,
            "organisations": 3,
            "positions": 3,
            "skills": 1,
          },
          "changed": {
            "persons": 1,
          },
          "complaints": [],
          "format": "json-resume",
          "path": "cv.json",
          "status": "admitted",
        },
        {
          "admitted": {
            "intervals": 1,
          },
          "complaints": [
            {
              "hint": "It needs one such as 20260131T090000.",
              "message": "the start “soon” of “Broken” is no time",
              "place": "line 10",
            },
          ],
          "format": "icalendar",
          "path": "calendar.ics",
          "status": "admitted",
        },
      ],
    }
  `)
})

test('the same files again bring nothing new, and that is no failure', async () => {
  await desk.run('import', resume, calendar)
  const { code, out } = await desk.run('import', resume, calendar, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out).files.map(({ status }: { status: string }) => status)).toEqual(['nothing new', 'nothing new'])
})

test('a dry run counts the same and keeps nothing', async () => {
  const dry = await desk.json<Printed>('import', resume, '--dry-run')
  expect(
    (await desk.json<{ operations: { name: string }[] }>('undo', '--list')).operations.map(({ name }) => name),
  ).toEqual(['begin the record'])
  const wet = await desk.json<Printed>('import', resume)
  expect(dry.files.map(({ admitted }) => admitted)).toEqual(wet.files.map(({ admitted }) => admitted))
})

test('undo takes a whole import back', async () => {
  await desk.run('import', resume, calendar)
  expect(await desk.run('undo')).toMatchObject({ code: 0 })
  const again = await desk.json<Printed>('import', resume, calendar)
  expect(again.files.map(({ status }) => status)).toEqual(['admitted', 'admitted'])
})

test('a missing file is refused with a sentence, and only when nothing could be read the code is 1', async () => {
  const missing = join(desk.folder, 'none.json')
  const alone = await desk.run('import', missing)
  expect(alone.code).toBe(1)
  expect(alone.out).toContain('there is no file or folder of this name')
  expect((await desk.run('import', missing, resume)).code).toBe(0)
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be read is refused with a sentence', async () => {
  const folder = join(desk.folder, 'locked')
  mkdirSync(folder)
  chmodSync(folder, 0)
  const { code, out } = await desk.run('import', folder)
  chmodSync(folder, 0o700)
  expect(code).toBe(1)
  expect(out).toMatch(/may not be read|permission/)
})

test('an interrupted import says so, and the file under way leaves nothing', async () => {
  desk.away()
  desk = openDesk({ onInterruptible: (interrupt) => interrupt() })
  writeFileSync(join(desk.folder, 'cv.json'), JSON.stringify(RESUME))
  const { code, err } = await desk.run('import', join(desk.folder, 'cv.json'))
  expect(code).toBe(1)
  expect(err).toContain('Cancelled')
  const { operations } = await desk.json<{ operations: unknown[] }>('undo', '--list')
  expect(operations).toHaveLength(1)
})

test('people get a line for each file, with what came of it', async () => {
  const { out } = await desk.run('import', resume)
  expect(out).toContain('cv.json')
  expect(out).toContain('3 jobs')
  expect(out).toContain('“thalweg undo” takes this import back.')
})

test('a column without a meaning is not understood', async () => {
  expect(await desk.run('import', resume, '--column', 'Projekt')).toMatchObject({ code: 2 })
})

test('trying files fares well with good ones, and leaves the record alone', async () => {
  const { code, out } = await desk.run('try', resume, calendar)
  expect(out).toContain('2 files: 2 admitted')
  expect(code).toBe(0)
  expect((await desk.json<{ files: { status: string }[] }>('import', resume)).files[0]?.status).toBe('admitted')
})
