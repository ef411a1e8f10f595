import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit } from '#record'
import type { Surroundings } from '../format.ts'
import { markdown } from '../markdown/read.ts'
import { timeSheet } from '../time-sheet/read.ts'
import { saidInLine } from './line.ts'
import { learningList } from './read.ts'
import { hoursIn, namesAList, stageNamed } from './words.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')

function read(text: string, path: string) {
  const reads = [...learningList.read({ path, text }, {} as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  return { drafts, complaints, values: drafts.map(({ value }) => value), admitted: admit(drafts, () => undefined) }
}

const sniff = (head: string, path: string) => learningList.sniff({ head, path, size: head.length })

describe('a list of learning', () => {
  test.each(['learning.csv', 'storygraph.csv', 'reading-list.md', 'leseliste.txt'])(
    '%s is recognised before others, and all is admitted',
    (name) => {
      const head = sample(name)
      const others = [markdown, timeSheet].map((one) => one.sniff({ head, path: name, size: 1 }))
      expect(sniff(head, name)).toBeGreaterThan(Math.max(...others))
      const { admitted, drafts } = read(head, name)
      expect(admitted.complaints).toEqual([])
      expect(drafts.length).toBeGreaterThan(1)
      expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length)
    },
  )

  test('as a table, says what each thing is', () => {
    const { values, complaints } = read(sample('learning.csv'), 'learning.csv')
    expect(complaints).toEqual([])
    expect(values).toEqual([
      {
        title: 'The plain sentence',
        kind: 'book',
        stage: 'done',
        by: 'Ida Moen',
        from: '2021-02',
        to: '2021-03',
        hours: 6.5,
        takeaways: 'Cut.\n\nThen cut again.',
      },
      { title: 'Hydrology for all', kind: 'course', stage: 'begun', by: 'Open School', from: '2022-09', hours: 40 },
      { title: 'Rivers at night', kind: 'talk', stage: 'not begun', by: 'Odd Lunde' },
    ])
  })

  test('of another program says by its status how far it is, and names the columns left', () => {
    const { values, complaints } = read(sample('storygraph.csv'), 'x.csv')
    expect(values).toMatchObject([
      { stage: 'begun' },
      { stage: 'done', to: '2022-02-14', takeaways: 'Rating: 4.25\n\nSlow and good.' },
    ])
    expect(complaints).toMatchObject([{ message: expect.stringContaining('“Read Count”') }])
  })

  test('as lines, says by box, heading and brackets', () => {
    const { values, complaints } = read(sample('reading-list.md'), 'reading-list.md')
    expect(complaints).toEqual([])
    expect(values).toEqual([
      {
        title: 'The Plain River',
        by: 'Maya Osei',
        kind: 'book',
        hours: 6,
        from: '2021-03',
        stage: 'begun',
        takeaways: 'Gauge twice.\nAsk downstream.',
      },
      { title: 'Weirs and Locks', by: 'Ida Moen', kind: 'book', stage: 'not begun' },
      {
        title: 'Maps at night',
        by: 'Odd Lunde',
        kind: 'article',
        stage: 'not begun',
        url: 'https://maps.example/night',
      },
      { title: 'Selected Poems (2nd edition)', kind: 'book', stage: 'not begun' },
      { title: 'Low water', by: 'Per Quist', kind: 'talk', hours: 1.5, to: '2020-03', stage: 'done' },
      {
        title: 'Hydrology for all',
        kind: 'course',
        hours: 40,
        from: '2021-01',
        to: '2021-06',
        stage: 'begun',
        takeaways: 'Open School',
      },
    ])
  })

  test('in plain text has one thing a line', () => {
    expect(read(sample('leseliste.txt'), 'leseliste.txt').values).toEqual([
      { title: 'Der klare Satz', by: 'Ida Moen', kind: 'book', hours: 6.5, stage: 'not begun' },
      { title: 'Flüsse bei Nacht', kind: 'talk', stage: 'done' },
    ])
  })

  test('is not taken for one where neither name nor heading says so', () => {
    expect(sniff('# Shopping\n\n- [ ] Milk\n', 'list.md')).toBe(0)
    expect(sniff('# My reading list of 2023\n\nI read a lot this year.\n\n- Weirs\n', 'post.md')).toBe(0)
    expect(sniff('---\ndate: 2023-01-01\n---\n- Weirs\n', 'reading-list.md')).toBe(0)
    expect(sniff('Title,Start,End,Notes\nCall,2026-01-05 09:00,2026-01-05 10:00,x\n', 'x.csv')).toBe(0)
    expect(sniff('Name,Position,Start Date\nSociety,Treasurer,2016\n', 'x.csv')).toBe(0)
  })

  test('of two with one title and another author both are there, whatever their order', () => {
    const keys = (text: string) =>
      read(text, 'reading-list.md')
        .drafts.map(({ key }) => key)
        .sort()
    const lines = ['- Poems by Ana Vale', '- Poems by Per Quist']
    expect(keys(lines.join('\n'))).toEqual(keys(lines.toReversed().join('\n')))
    expect(keys(lines.join('\n'))).toHaveLength(2)
    expect(read([...lines, ...lines].join('\n'), 'reading-list.md').complaints).toHaveLength(2)
  })

  test.each(['by', 'stage', 'a/b'])('names and words: %s', () => {
    expect(
      ['reading-list.md', 'My Reading List', 'Leseliste 2026', 'booklist.txt', 'liste de lecture'].every(namesAList),
    ).toBe(true)
    expect(['reading.md', 'listing', 'misreading listing'].some(namesAList)).toBe(false)
    expect([hoursIn('1:30', false), hoursIn('6', false), hoursIn('6', true), hoursIn('45 min', false)]).toEqual([
      1.5,
      undefined,
      6,
      0.75,
    ])
    expect(stageNamed('Currently Reading')).toBe('begun')
  })

  test('any text is read without trouble', () => {
    const words = fc.constantFrom(
      '- ',
      '[x] ',
      ' by ',
      'Ada',
      '(',
      ')',
      'book',
      '6 h',
      '\n',
      '  ',
      ',',
      '"',
      ';',
      'title',
      'by',
      'stage',
    )
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom('reading-list.md', 'a.csv', 'b.txt'), (parts, path) => {
        const text = parts.join('')
        sniff(text, path)
        for (const { title } of read(text, path).values as { title: string }[]) expect(typeof title).toBe('string')
        expect(saidInLine(text).rest).toBeInstanceOf(Array)
      }),
    )
  })
})
