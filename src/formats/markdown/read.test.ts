import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, parseInstant, type Zone } from '#calendar'
import { admit, type Complaint, type Draft, type Entry } from '#record'
import { markdown } from './read.ts'

const SAMPLES = join(import.meta.dirname, 'samples/vault')
const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: 0, occurrences: 0 } }

function read(path: string, text: string) {
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  for (const one of markdown.read({ path, text }, surroundings))
    if ('draft' in one) drafts.push(one.draft)
    else complaints.push(one.complaint)
  const answer = admit(drafts, () => undefined)
  const entries = answer.admitted.map(({ thing }) => thing as Entry)
  return { drafts, entries, complaints: [...complaints, ...answer.complaints] }
}

function entryOf(path: string, text: string): Entry {
  const { entries, complaints } = read(path, text)
  expect(complaints).toEqual([])
  return entries[0] as Entry
}

const sample = (path: string) => readFileSync(join(SAMPLES, path), 'utf8')
const at = (text: string) => parseInstant(text) as Instant

describe('a note', () => {
  test('keeps its body to the letter, and of its front matter everything', () => {
    const path = 'posts/2021-08-08-a-boat-of-ones-own.md'
    const entry = entryOf(path, sample(path))
    expect(entry).toMatchObject({
      day: '2021-08-08',
      at: at('2021-08-09T03:15:00Z'),
      kind: 'win',
      title: 'A boat of one’s own',
      tags: ['wood', 'win', 'boats', 'making'],
    })
    expect(entry.text).toBe(
      '# A boat of one’s own\n\nIt floats. Here is how I know:\n\n```sh\n# not a heading\n./float\n```',
    )
    expect(entry.extra).toBe(
      JSON.stringify({
        layout: 'post',
        date: '2021-08-08T21:15:00-06:00',
        updated: '2021-08-09',
        categories: ['boats', 'making'],
        location: 'Duluth, Minnesota',
        summary: 'Eleven weekends, two coats of varnish, and a leak.\n',
        order: '00501',
        draft: false,
      }),
    )
  })

  test('that is a check-in carries its ratings, from front matter or inline', () => {
    expect(entryOf('daily/2026-11-16.md', sample('daily/2026-11-16.md'))).toMatchObject({
      kind: 'check-in',
      energy: 1,
      engagement: 3,
      activity: 'Rounds with the new team',
    })
    expect(entryOf('daily/2026-11-17.md', sample('daily/2026-11-17.md'))).toMatchObject({
      kind: 'check-in',
      energy: -1,
      activity: 'Budget tables',
    })
  })

  test('that only mentions energy is no check-in', () => {
    const entry = entryOf('2026-11-16.md', '---\nenergy: 2\n---\nTea.')
    expect(entry).toMatchObject({ kind: 'note', extra: '{"energy":2}' })
    expect(entry.energy).toBeUndefined()
  })

  test('loses its byte order mark and carriage returns', () => {
    expect(entryOf('zoned.md', sample('posts/zoned.md'))).toMatchObject({
      day: '2024-02-29',
      at: at('2024-02-29T18:00:00Z'),
      text: 'Written on a train.\nStill on it.',
    })
  })

  test('with TOML front matter is read as well', () => {
    expect(entryOf('hugo.md', sample('posts/hugo.md'))).toMatchObject({
      day: '2023-05-01',
      title: 'Three months of pottery',
      tags: ['clay', 'learning'],
      extra: '{"date":"2023-05-01T10:00:00+02:00","draft":false,"params":{"reading_time":4}}',
    })
  })

  test('may have blank lines before its front matter', () => {
    expect(entryOf('a.md', '\n\n---\ndate: 2026-11-16\n---\nx')).toMatchObject({ day: '2026-11-16', text: 'x' })
    expect(entryOf('2026-11-16.md', '\n---\nA rule.\n---\nx').text).toBe('\n---\nA rule.\n---\nx')
  })

  test('between two rules is all text', () => {
    expect(entryOf('2026-11-16.md', '---\nA thought.\n---\nAnother.').text).toBe('---\nA thought.\n---\nAnother.')
  })

  test('can name a thing __proto__ without harm', () => {
    const entry = entryOf('2026-11-16.md', '---\n__proto__: {polluted: yes}\n---\nx')
    expect(entry.extra).toBe('{"__proto__":{"polluted":"yes"}}')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('the day of a note', () => {
  test.each([
    ['date: 2026-11-16', '2026-11-16', undefined],
    ['date: "2026-11-16"', '2026-11-16', undefined],
    ['date: 2026-11-16T23:30:00-06:00', '2026-11-16', '2026-11-17T05:30:00Z'],
    ['date: 2026-11-16 23:30:00 -0600', '2026-11-16', '2026-11-17T05:30:00Z'],
    ['date: 2026-11-16T23:30Z', '2026-11-16', '2026-11-16T23:30:00Z'],
    ['date: 2026-11-16T23:30:00.250+01', '2026-11-16', '2026-11-16T22:30:00.250Z'],
    ['date: 2026-11-16 08:30', '2026-11-16', '2026-11-16T07:30:00Z'],
    ['date: 2021-11-01T01:00:00[Asia/Kathmandu]', '2021-11-01', '2021-10-31T19:15:00Z'],
    ['date: 2026/11/16', '2026-11-16', undefined],
    ['date: 16.11.2026', '2026-11-16', undefined],
    ['date: 25/12/2026', '2026-12-25', undefined],
    ['date: 20261116', '2026-11-16', undefined],
    ['date: "[[2026-11-16]]"', '2026-11-16', undefined],
    ['Date: Monday, November 16th, 2026', '2026-11-16', undefined],
    ['created: November 16, 2026 9:05 PM', '2026-11-16', '2026-11-16T20:05:00Z'],
    ['pubDate: Nov 16 2026', '2026-11-16', undefined],
    ['pubDate: Mon, 16 Nov 2026 09:00:00 GMT', '2026-11-16', '2026-11-16T09:00:00Z'],
    ['date created: 16. November 2026', '2026-11-16', undefined],
    ['created_at: 1794787200', '2026-11-16', '2026-11-16T00:00:00Z'],
    ['published: true\ncreated: 2026-11-16', '2026-11-16', undefined],
    ['lastmod: 2026-11-16', '2026-11-16', undefined],
  ])('is read from %s', (front, day, instant) => {
    const entry = entryOf('a.md', `---\n${front}\n---\nx`)
    expect(entry.day).toBe(day)
    expect(entry.at).toBe(instant && at(instant))
  })

  test.each([
    ['2026-11-16.md', '2026-11-16', undefined],
    ['2021-08-08-a-post.md', '2021-08-08', 'a post'],
    ['20261116.md', '2026-11-16', undefined],
    ['2026_11_16.md', '2026-11-16', undefined],
    ['202611160930 A thought.md', '2026-11-16', 'A thought'],
    ['Meeting 2026-11-16.md', '2026-11-16', 'Meeting'],
    ['Nov 16th, 2026.md', '2026-11-16', undefined],
    ['2024-W27.md', '2024-07-01', '2024-W27'],
    ['2021-W01.md', '2021-01-04', '2021-W01'],
    ['2020-W53.md', '2020-12-28', '2020-W53'],
    ['2026-11.md', '2026-11-01', '2026-11'],
    ['2026-Q4.md', '2026-10-01', '2026-Q4'],
    ['journal/2026/11/16.md', '2026-11-16', undefined],
    ['Daily note - 16 Nov 2026.md', '2026-11-16', 'Daily note - 16 Nov 2026'],
    ['weeknotes-2024-week-27.md', '2024-07-01', 'weeknotes 2024 week 27'],
    ['Week 27, 2024.md', '2024-07-01', 'Week 27, 2024'],
    ['blog/2026-11-16-first/index.md', '2026-11-16', 'first'],
  ])('is read from the name %s', (path, day, title) => {
    expect(entryOf(path, 'x')).toMatchObject({ day, ...(title ? { title } : {}) })
    if (!title) expect(entryOf(path, 'x').title).toBeUndefined()
  })

  test('is read from a first heading that is a date', () => {
    expect(entryOf('a.md', '# Monday, 16 November 2026\n\n## Tea\n')).toMatchObject({ day: '2026-11-16', title: 'a' })
  })

  test.each([
    'Date: 2026-11-16',
    '**Date:** 16 November 2026',
    '- date:: 2026-11-16',
    'Created: November 16, 2026 9:00 AM',
  ])('is read from a first line that says “%s”', (line) =>
    expect(entryOf('a.md', `# Minutes\n\n${line}\nPresent: all`).day).toBe('2026-11-16'),
  )

  test('is not seen in the id of a page', () => {
    const { complaints } = read('Page 0a20230415bc0123456789abcdef0123.md', 'x')
    expect(complaints[0]?.message).toBe('this note has no date')
  })

  test('in the front matter goes before the file’s name', () => {
    expect(entryOf('2026-11-17.md', '---\ndate: 2026-11-16\n---\nx').day).toBe('2026-11-16')
    expect(entryOf('2026-11-17.md', '---\nupdated: 2026-11-16\n---\nx').day).toBe('2026-11-17')
  })

  test('is not guessed from 03/04/2026', () => {
    expect(read('a.md', '---\ndate: 03/04/2026\n---\nx').entries).toEqual([])
  })
})

describe('keys', () => {
  test('are the same when the files are read again, and different for every file', () => {
    const paths = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((path) => /\.mdx?$/.test(path))
    const keys = () => paths.flatMap((path) => read(path, sample(path)).drafts.map(({ key }) => key))
    expect(keys()).toEqual(keys())
    expect(new Set(keys()).size).toBe(keys().length)
  })

  test('stay when a note is edited', () => {
    const key = (text: string) => read('daily/2026-11-16.md', text).drafts[0]?.key
    expect(key('Tea.')).toBe(key('---\ntitle: Tea\ndate: 2026-11-17\n---\nCoffee.'))
  })

  test('of two files of one day differ', () => {
    expect(read('a/2026-11-16.md', 'x').drafts[0]?.key).not.toBe(read('b/2026-11-16.md', 'x').drafts[0]?.key)
  })
})

describe('sniffing', () => {
  const sniff = (path: string, head: string) => markdown.sniff({ path, head, size: head.length })

  test('knows Markdown by its ending, and front matter in plain text', () => {
    for (const path of ['a.md', 'A.MDX', 'b/c.markdown']) expect(sniff(path, 'x')).toBeGreaterThan(0.5)
    expect(sniff('note.txt', '---\ntitle: x\n---\nx')).toBeGreaterThan(0.3)
    expect(sniff('2026-11-16', '---\r\ntitle: x\r\n---\r\nx')).toBeGreaterThan(0.3)
  })

  test('leaves everything else alone', () => {
    expect(sniff('note.txt', 'x')).toBe(0)
    expect(sniff('a.yml', '---\ntitle: x\n---\n')).toBe(0)
    expect(sniff('resume.json', '{}')).toBe(0)
    expect(sniff('calendar.ics', 'BEGIN:VCALENDAR')).toBe(0)
  })
})

describe('hostile notes', () => {
  test('aliases cannot multiply', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij']
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`)
      .join('\n')}`
    const { complaints } = read('2026-11-16.md', `---\n${bomb}\n---\nx`)
    expect(complaints[0]?.message).toContain('it nests or repeats itself too often')
  })

  test('no line is too long to be read', () => {
    const long = 50_000
    const bits = [
      ' ',
      '#',
      '# ',
      '[',
      '`',
      '```\n~~~\n',
      '*',
      '|',
      '\\|',
      '"',
      ': ',
      '{{',
      '<%',
      '- [ ] ',
      '=\n',
      '\t',
      'a',
      'a:: ',
    ]
    for (const bit of bits) {
      const much = bit.repeat(long / bit.length)
      for (const text of [
        much,
        `# ${much}x`,
        `---\na: ${much}\n---\nx`,
        `---\na${much}\n---\nx`,
        `+++\na = ${much}\n+++\nx`,
      ])
        read('2026-11-16.md', text)
      read('a.md', much)
      read('h.md', `---\nthalweg: hours\n---\n|${much}|\n|${much}|\n`)
      read('j.md', `---\nthalweg: job\norganisation: "[[${much}"\n---\n`)
    }
  })

  test('deep nesting is no way out', () => {
    const { entries } = read('2026-11-16.md', `---\na: ${'['.repeat(50_000)}\n---\nx`)
    expect(entries).toHaveLength(1)
  })

  test('whatever is done to a note, it becomes drafts or complaints', () => {
    const texts = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.mdx?$/.test(path))
      .map((path) => ({ path, text: sample(path) }))
    const own = `---\nthalweg: job\ntitle: x\nkind: care\npaid: false\npositions:\n  - title: y\n    duties:\n      - name: z\n---\n\ntext\n`
    const hours = `---\nthalweg: hours\n---\n\n| start | end | zone | serves |\n| --- | --- | --- | --- |\n| 2026-11-16T09:00Z | 2026-11-16T10:00Z | UTC | 0.5 [[w\\|x]] |\n`
    const seeds = [...texts, { path: 'jobs/x.md', text: own }, { path: 'time/x.md', text: hours }]
    const bit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '---\n',
        '\n',
        '\t',
        '  ',
        ': ',
        '[',
        '{',
        '"',
        "'",
        '&a ',
        '*a',
        '|',
        '- ',
        '#',
        '\u0000',
        '\ud800',
      ),
    )
    const change = fc.record({
      seed: fc.nat(seeds.length - 1),
      cuts: fc.array(fc.tuple(fc.nat(400), fc.nat(12), bit), { maxLength: 6 }),
    })
    fc.assert(
      fc.property(change, ({ seed, cuts }) => {
        const { path, text } = seeds[seed] as { path: string; text: string }
        const mutated = cuts.reduce(
          (now, [from, length, put]) => now.slice(0, from) + put + now.slice(from + length),
          text,
        )
        const { drafts, complaints } = read(path, mutated)
        expect(drafts.length + complaints.length).toBeGreaterThan(0)
      }),
      { numRuns: Number(process.env.RUNS ?? 400) },
    )
  })
})
