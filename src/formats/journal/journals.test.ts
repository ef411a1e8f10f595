import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { admit, type Complaint, type Draft, type Entry } from '#record'
import { FORMATS, textFormats } from '../index.ts'
import { recognise } from '../intake/recognise.ts'

const zone = 'Europe/Berlin' as Zone
const surroundings = { zone, horizon: { until: Date.UTC(2026, 10, 22), occurrences: 100 } }
const formats = textFormats(FORMATS)

function read(text: string, path = 'journal.txt') {
  const format = recognise({ path, head: text.slice(0, 65_536), size: text.length }, formats)
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  for (const one of format?.read({ path, text }, surroundings) ?? [])
    if ('draft' in one) drafts.push(one.draft)
    else complaints.push(one.complaint)
  const entries = drafts.map(({ value }) => value as unknown as Entry)
  const said = complaints.map(({ place, message }) => `${place}: ${message}`)
  return { format: format?.name, drafts, entries, keys: drafts.map(({ key }) => key), said }
}

const berlin = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds

describe('jrnl', () => {
  test.each([
    ['[2024-01-31 09:30] A title', '2024-01-31', '2024-01-31T09:30'],
    ['[2024-01-31 09:30:15 PM] A title', '2024-01-31', '2024-01-31T21:30:15'],
    ['[2024-01-31 12:05 AM] A title', '2024-01-31', '2024-01-31T00:05'],
    ['[31.01.2024 09:30] A title', '2024-01-31', '2024-01-31T09:30'],
    ['[31/01/2024 09:30] A title', '2024-01-31', '2024-01-31T09:30'],
    ['[01/31/2024 9:30 AM] A title', '2024-01-31', '2024-01-31T09:30'],
    ['[Wed, 31 Jan 2024 09:30] A title', '2024-01-31', '2024-01-31T09:30'],
    ['2024-01-31 09:30 A title', '2024-01-31', '2024-01-31T09:30'],
    ['31.01.2024 09:30 A title', '2024-01-31', '2024-01-31T09:30'],
  ])('%s', (text, day, at) => {
    const { format, entries, said } = read(text)
    expect({ format, said }).toEqual({ format: 'jrnl', said: [] })
    expect(entries).toEqual([{ day, at: berlin(at), kind: 'note', text: 'A title' }])
  })

  test('takes the first line as the title, of one line the first sentence', () => {
    const { entries } = read('[2024-01-31 09:30] One. Two.\nThree\n\n[2024-02-01 09:30] One? "Two." Three')
    expect(entries.map(({ title, text }) => [title, text])).toEqual([
      ['One. Two.', 'Three'],
      ['One?', '"Two." Three'],
    ])
  })

  test('keeps a first line that is too long for a title whole in the text', () => {
    const long = 'word '.repeat(150).trim()
    const { entries } = read(`[2024-01-31 09:30] ${long}\nbody`)
    expect(entries[0]?.title).toHaveLength(500)
    expect(entries[0]?.text).toBe(`${long}\n\nbody`)
  })

  test('has its stars kept and its tags without their sign, once each', () => {
    const { entries } = read('[2024-01-31 09:30] Saw @Ada *\nand @ada at @OS/2, ada@example.org')
    expect(entries[0]).toMatchObject({ title: 'Saw @Ada', tags: ['ada', 'os/2'], extra: '{"starred":true}' })
  })

  test('is a win or a lesson when a tag says so', () => {
    const kinds = ['@win', '@Lesson', '@check-in', 'win'].map(
      (tag) => read(`[2024-01-31 09:30] One ${tag}`).entries[0]?.kind,
    )
    expect(kinds).toEqual(['win', 'lesson', 'note', 'note'])
  })

  test('of which slashes leave the order open is read with the day first, and says so; any date above twelve settles it', () => {
    const open = read('[03/04/2024 09:30] One\n\n[05/04/2024 09:30] Two')
    expect(open.entries.map(({ day }) => day)).toEqual(['2024-04-03', '2024-04-05'])
    expect(open.said).toEqual([
      'the whole file: dates such as “03/04/2024 09:30” can be read in two ways; they were read with the day first',
    ])
    const settled = read('[03/04/2024 09:30] One\n\n[04/25/2024 09:30] Two')
    expect(settled.entries.map(({ day }) => day)).toEqual(['2024-03-04', '2024-04-25'])
    expect(settled.said).toEqual([])
  })

  test('in folders may leave the day to the file’s name', () => {
    const { entries, format } = read('[09:30] One\n\n[06:15 PM] Two', 'diary/2024/01/31.txt')
    expect(format).toBe('jrnl')
    expect(entries.map(({ day, at }) => [day, at])).toEqual([
      ['2024-01-31', berlin('2024-01-31T09:30')],
      ['2024-01-31', berlin('2024-01-31T18:15')],
    ])
  })

  test('as text and as JSON means the same entries', () => {
    const folder = join(import.meta.dirname, '../jrnl/samples')
    const text = read(readFileSync(join(folder, 'journal.txt'), 'utf8'))
    const json = read(readFileSync(join(folder, 'export.json'), 'utf8'), 'export.json')
    expect(json.keys[0]).toBe(text.keys[0])
    expect(json.entries[0]).toEqual(text.entries[0])
  })

  test('with another body is the same entry changed, and one that stands twice is two', () => {
    const before = read('[2024-01-31 09:30] One\nbody\n\n[2024-01-31 09:30] One\nbody')
    const after = read('[2024-01-31 09:30] One\nanother body\n\n[2024-01-31 09:30] One\nbody')
    expect(after.keys).toEqual(before.keys)
    expect(new Set(before.keys).size).toBe(2)
  })

  test('has a line as such only where a line ends', () => {
    expect(read('[2024-01-31 09:30] One\u2028two\n\n[2024-02-01 09:30] Three\u0085four').entries).toHaveLength(2)
  })

  test('is not what a chat or a log is', () => {
    expect(read('[31/01/2024, 09:30:12] Ada: hello').format).not.toBe('jrnl')
    expect(read('2024-01-31 09:30:12 started', 'server.log').format).not.toBe('jrnl')
  })
})

describe('Day One', () => {
  const journal = (...entries: object[]) => JSON.stringify({ metadata: { version: '1.0' }, entries })
  const entry = { uuid: 'ABC', creationDate: '2026-11-15T23:40:00Z', text: 'words' }

  test('puts an entry on the day of its own zone', () => {
    const days = ['Asia/Tokyo', 'America/New_York', 'Etc\\/GMT', 'No/Where', undefined].map(
      (timeZone) => read(journal({ ...entry, timeZone }), 'Journal.json').entries[0]?.day,
    )
    expect(days).toEqual(['2026-11-16', '2026-11-15', '2026-11-15', '2026-11-16', '2026-11-16'])
  })

  test('classic and new means the same entry by its uuid, however that is written', () => {
    const classic = readFileSync(
      join(import.meta.dirname, '../day-one/samples/0A1B2C3D4E5F60718293A4B5C6D7E8F9.doentry'),
      'utf8',
    )
    const uuid = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'
    expect(read(classic, 'x.doentry').keys).toEqual(read(journal({ ...entry, uuid }), 'Journal.json').keys)
  })

  test('whose first entry is longer than the first look is still recognised', () => {
    const richText = JSON.stringify({ contents: [{ text: 'x'.repeat(100_000) }] })
    expect(read(journal({ richText, creationDate: '2026-11-15T23:40:00Z' }), 'Journal.json').format).toBe('day-one')
  })

  test('property list in which anything stands for anything is read or complained of', () => {
    const plist = (inside: string) => `<plist version="1.0"><dict><key>Entry Text</key>${inside}</dict></plist>`
    for (const inside of ['', '<string/>', '<dict><key>a</key></dict>', '<key>b</key>', '<integer>x</integer>'])
      expect(read(plist(inside), 'x.doentry').said).toHaveLength(1)
  })
})

describe('Daylio', () => {
  const header = 'full_date,date,weekday,time,mood,activities,note_title,note'

  test('makes its five moods an energy, whatever their case', () => {
    const rows = ['Rad', 'good', 'meh', 'bad', 'awful'].map((mood, index) => `2024-01-0${index + 1},,,08:00,${mood},,,`)
    const { entries } = read([header, ...rows].join('\n'), 'daylio.csv')
    expect(entries.map(({ kind, energy }) => [kind, energy])).toEqual([2, 1, 0, -1, -2].map((one) => ['check-in', one]))
  })

  test('keeps a mood of a person’s own as a word, not an energy, and says so once', () => {
    const rows = ['constructor', 'so-so', 'so-so'].map((mood, index) => `2024-01-0${index + 1},,,08:00,${mood},,,note`)
    const { entries, said } = read([header, ...rows].join('\n'), 'daylio.csv')
    expect(entries.map(({ kind, extra }) => [kind, extra])).toEqual([
      ['note', '{"mood":"constructor"}'],
      ['note', '{"mood":"so-so"}'],
      ['note', '{"mood":"so-so"}'],
    ])
    expect(said).toEqual([
      'the whole file: moods of your own naming (“constructor”, “so-so”) say no energy, so these entries are notes that keep the word',
    ])
  })

  test('with another mood or note is the same check-in', () => {
    const one = read(`${header}\n2024-01-01,,,08:00,good,,,a`, 'daylio.csv')
    const other = read(`${header}\n2024-01-01,,,08:00,bad,work,,b`, 'daylio.csv')
    expect(other.keys).toEqual(one.keys)
  })
})

describe('plain text under dates', () => {
  const one = (line: string) => read(`${line}\nWords.\n\n${line}\nMore.`)

  test.each([
    ['2026-11-16', '2026-11-16'],
    ['## 2026-11-16', '2026-11-16'],
    ['**2026-11-16:**', '2026-11-16'],
    ['--- 16.11.2026 ---', '2026-11-16'],
    ['16 November 2026', '2026-11-16'],
    ['Monday, 16 November 2026', '2026-11-16'],
    ['Montag, 16. November 2026', '2026-11-16'],
    ['November 16, 2026', '2026-11-16'],
    ['Mon Nov 16th, 2026', '2026-11-16'],
    ['20261116', '2026-11-16'],
    ['2026-11-16 19:30', '2026-11-16'],
  ])('%s heads an entry', (line, day) => {
    const { format, entries, said } = one(line)
    expect({ format, said }).toEqual({ format: 'dated-text', said: [] })
    expect(entries.map((entry) => [entry.day, entry.text])).toEqual([
      [day, 'Words.'],
      [day, 'More.'],
    ])
  })

  test.each(['03/04/2026', 'November 2026', '2026', 'In 2026 all was well', '1763280000', 'Call 2026-1116'])(
    '%s heads none',
    (line) => {
      expect(one(line).format).toBeUndefined()
    },
  )

  test('needs one date on top or two anywhere', () => {
    expect(read('\n2026-11-16\nWords.').format).toBe('dated-text')
    expect(read('Dear all,\n2026-11-16\nWords.').format).toBeUndefined()
    expect(read('Dear all,\n2026-11-16\nWords.\n2026-11-17\nMore.').said).toEqual([
      'line 1: what stands before the first date belongs to no entry and was not taken',
    ])
  })

  test('of two files is two entries on one day', () => {
    const text = '2026-11-16\nWords.'
    expect(read(text, 'work/diary.txt').keys).not.toEqual(read(text, 'home/diary.txt').keys)
  })

  test('leaves Markdown, hours and tables to those who know them', () => {
    expect(read('2026-11-16\nWords.\n2026-11-17\nMore.', 'diary.md').format).toBe('markdown')
    expect(read('2026-11-16\n    8:00 - 9:00 survey\n\n2026-11-17\n    1h\n').format).not.toBe('dated-text')
  })
})

const SAMPLES = ['jrnl', 'day-one', 'daylio', 'journiv', 'daygram', 'dated-text'].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, '..', folder, 'samples')).map((name) => {
    const whole = readFileSync(join(import.meta.dirname, '..', folder, 'samples', name), 'utf8')
    return { folder, name, text: whole.replace(/^\uFEFF/, '') }
  }),
)

describe('our samples', () => {
  test.each(SAMPLES)('$folder/$name is recognised, read, admitted, and known again', ({ folder, name, text }) => {
    const { format, drafts, entries, said, keys } = read(text, name)
    expect(format).toBe(folder)
    const { admitted, complaints } = admit(drafts, () => undefined)
    expect(complaints).toEqual([])
    expect(admitted).toHaveLength(drafts.length)
    expect(read(text, name).keys).toEqual(keys)
    expect({ entries, said }).toMatchSnapshot()
  })

  test.each(SAMPLES)('$folder/$name says the same with any line ends', ({ name, text }) => {
    const plain = read(text.replace(/\r\n?/g, '\n'), name)
    for (const end of ['\r\n', '\r']) {
      const { entries, keys, said } = read(text.replace(/\r\n?|\n/g, end), name)
      expect({ entries, keys, said }).toEqual({ entries: plain.entries, keys: plain.keys, said: plain.said })
    }
  })

  test('changed at random, they are still read, and what is a draft is admitted or complained of', () => {
    const pieces = fc.constantFrom('\n', '"', ',', '[', ']', '{', '<', '&', '2026-11-16', '\u0000', '\ud800', '9', ' ')
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(12), pieces), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), edits, ({ folder, name, text }, changes) => {
        let mutated = text
        for (const [where, length, piece] of changes) {
          const at = where % Math.max(1, mutated.length)
          mutated = mutated.slice(0, at) + piece + mutated.slice(at + length)
        }
        const format = formats.find((one) => one.name === folder)
        const reads = [...(format?.read({ path: name, text: mutated }, surroundings) ?? [])]
        const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
        const { admitted, complaints } = admit(drafts, () => undefined)
        expect(reads.length).toBeGreaterThan(0)
        expect(admitted.length + complaints.length).toBeGreaterThanOrEqual(drafts.length)
      }),
      { numRuns: Number(process.env.THALWEG_FUZZ ?? 300) },
    )
  })
})

describe('any entry', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'é', '日', ' ', '.', '!', '\n', '[', '1', '😀'), maxLength: 40 })
  const sentence = words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /[^\W\d_]/.test(text))

  test('written as jrnl writes it is read back, and none is lost', () => {
    const minute = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(minute, sentence, sentence), { minLength: 1, maxLength: 8 }), (entries) => {
        const text = entries.map(([at, title, body]) => {
          const date = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString().slice(0, 16).replace('T', ' ')
          return `[${date}] x ${title}\ny ${body}\n`
        })
        const found = read(text.join('\n'))
        expect(found.entries.map(({ title, text: body }) => [title, body])).toEqual(
          entries.map(([, title, body]) => [`x ${title}`, `y ${body}`]),
        )
        expect(new Set(found.keys).size).toBe(entries.length)
      }),
    )
  })

  test('of twenty times as many takes about twenty times as long', () => {
    const took = (count: number) => {
      const text = '[2024-01-31 09:30] A title\nSome body @tag\n\n'.repeat(count)
      const start = performance.now()
      expect([
        ...(formats.find(({ name }) => name === 'jrnl')?.read({ path: 'a.txt', text }, surroundings) ?? []),
      ]).toHaveLength(count)
      return performance.now() - start
    }
    took(1_000)
    expect(took(20_000)).toBeLessThan(took(1_000) * 20 * 8)
  })
})
