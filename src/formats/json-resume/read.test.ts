import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { admit, type ConceptName } from '#record'
import type { Surroundings } from '../format.ts'
import { jsonResume } from './read.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')

function read(text: string) {
  const reads = [...jsonResume.read({ path: 'resume.json', text }, {} as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const of = (name: ConceptName) => drafts.flatMap(({ concept, value }) => (concept === name ? [value] : []))
  return { drafts, complaints, of, admitted: admit(drafts, () => undefined) }
}

const sniff = (head: string, path = 'some.json') => jsonResume.sniff({ head, path, size: head.length })

describe('a good résumé', () => {
  const { of, complaints, admitted, drafts } = read(sample('good.json'))

  test('is taken whole, without a complaint', () => {
    expect(complaints).toEqual([])
    expect(admitted.complaints).toEqual([])
    expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length)
  })

  test('gives the person what it says of them and nothing else', () => {
    expect(of('person')).toEqual([
      {
        name: 'Ilse Brandvold',
        headline: 'Hydrologist and teacher of maps',
        email: 'ilse@example.org',
        phone: '+47 00 00 00 00',
        url: 'https://ilse.example.org',
        place: '5003 Bergen, NO',
        summary: 'Measures rivers.\n\nTeaches people to read what they measured.',
        profiles: ['Mastodon: https://social.example.org/@ilse', 'Chess club: ilse-b'],
        interests: ['Chess: endgames, blitz'],
      },
    ])
  })

  test('gives jobs their kinds and terms by section', () => {
    expect(of('job')).toMatchObject([
      { title: 'Head of gauging', kind: 'employment', paid: true, from: '2014-08-01' },
      { title: 'Cartographer', kind: 'employment', paid: true, from: '2011', to: '2014-06' },
      { title: 'Radio operator', kind: 'volunteering', paid: false, from: '2016-01' },
      { title: 'Master, Hydrology', kind: 'study', paid: false, from: '2006', to: '2011' },
      { title: 'Open gauge', kind: 'side project', paid: false, url: 'https://opengauge.example.org' },
    ])
  })

  test('keeps courses, score, type and keywords as highlights', () => {
    const highlights = of('position').flatMap((one) => (one as { highlights?: string[] }).highlights ?? [])
    expect(highlights).toEqual(
      expect.arrayContaining(['Snow and ice', 'Score: 1.4', 'Type: community', 'Keywords: electronics, open hardware']),
    )
  })

  test('gives evidence of four kinds, skills and languages', () => {
    expect(of('evidence').map((one) => (one as { kind: string }).kind)).toEqual([
      'award',
      'certificate',
      'publication',
      'reference',
    ])
    expect(of('skill')).toEqual([
      { name: 'Hydrometry', kind: 'skill', level: 'Master', keywords: ['ADCP', 'Weirs'] },
      { name: 'Norwegian', kind: 'language', level: 'Native speaker' },
      { name: 'English', kind: 'language', level: 'Fluent' },
    ])
  })

  test('points at the same things when a summary grows, an end comes and a month is corrected', () => {
    const edited = sample('good.json')
      .replace('Runs forty gauging stations.', 'Runs forty-two gauging stations, and teaches.')
      .replace('"startDate": "2016-01",', '"startDate": "2016-02", "endDate": "2024",')
    expect(new Set(read(edited).drafts.map(({ key }) => key))).toEqual(
      new Set([...drafts.map(({ key }) => key), 'json-resume:job:volunteer:mountain rescue bergen::2016:end']),
    )
  })
})

describe('an old and odd résumé', () => {
  const { of, complaints, admitted } = read(sample('old-and-odd.json'))

  test('loses nothing in silence', () => {
    expect(complaints.map(({ place, message }) => `${place}: ${message}`).sort()).toEqual(
      [
        'basics: “picture” was not taken: the record has no place for it',
        'hobbies: “hobbies” is no section of JSON Resume, so it was not taken',
        'work[2]: end 2013-02 is before start 2013-05',
        'work[4]: it is empty',
        'work[5]: its start “someday” is not a date',
        'work[6]: it names no organisation and no title',
        'volunteer[0]: only the year of its start “03/04/2015” could be read',
        'projects[0]: “stars” was not taken: the record has no place for it',
        'skills[1]: “AutoCAD” stands in skills[0] too',
        'certifications[0]: only the year of its date “spring 2014” could be read',
        'references[0]: it is empty',
      ].sort(),
    )
    expect(admitted.complaints).toEqual([])
  })

  test('is read as far as it says anything', () => {
    expect(of('job')).toMatchObject([
      { title: 'Ingeniero', from: '2012-09-28' },
      { title: 'Traductor', from: '2010' },
      { title: 'Astillero Viejo' },
      { title: 'Lector', from: '2015', to: '2016' },
      { title: 'Puentes', to: '2011-12' },
      { title: 'Puente de papel', url: 'https://git.example.org/puente' },
    ])
    expect(of('skill')).toMatchObject([
      { name: 'AutoCAD', level: '9' },
      { name: 'Web', keywords: ['HTML', 'CSS'] },
      { name: 'Español', kind: 'language', level: 'Nativo' },
    ])
    expect(of('person')).toMatchObject([
      { url: 'http://tomas.example.net', profiles: ['twitter: tomasq'], interests: ['Remo'] },
    ])
  })
})

test('positions listed inside their organisation are each read, in one job', () => {
  const { of, complaints } = read(
    JSON.stringify({
      work: [
        {
          name: 'Acme',
          url: 'https://acme.example',
          positions: [
            { title: 'Lead', startDate: '2015', summary: 'Led.' },
            { name: 'Clerk', startDate: '2013', endDate: '2015' },
          ],
        },
      ],
    }),
  )
  expect(complaints).toEqual([])
  expect(of('job')).toMatchObject([{ title: 'Lead', from: '2013' }])
  expect(of('position')).toMatchObject([{ title: 'Clerk' }, { title: 'Lead', summary: 'Led.' }])
})

test('a text longer than the record takes is cut and told, and the rest is kept', () => {
  const { complaints, of, admitted } = read(JSON.stringify({ basics: { name: 'A', label: 'x'.repeat(700) }, work: [] }))
  expect(complaints).toMatchObject([
    { place: 'basics', message: 'the headline of this person was too long and was cut to 500 characters' },
  ])
  expect(of('person')).toMatchObject([{ name: 'A' }])
  expect(admitted.complaints).toEqual([])
})

test('half letters and NULs in a file become visible and harm nothing', () => {
  const { admitted, of } = read('{"basics": {"name": "A\\ud800B", "summary": "x\\u0000y"}}')
  expect(of('person')).toEqual([{ name: 'A�B', summary: 'x�y' }])
  expect(admitted.complaints).toEqual([])
})

test('a name that stands twice in one object is told', () => {
  const { complaints } = read('{"basics": {"name": "A"},\n"work": [{"name": "Acme"}],\n"work": []}')
  expect(complaints).toMatchObject([{ place: 'line 3', message: expect.stringContaining('“work”') }])
})

describe('recognising a résumé', () => {
  test.each([
    ['the schema', '{"$schema": "https://x/jsonresume/y.json"}'],
    ['basics', '{"basics": {"name": "A"'],
    ['sections without basics', '{"work": [], "education": [], "x": 1}'],
    ['basics behind broken text', '{"work": [{"a": 1,}], "basics": {'],
  ])('by %s', (_, head) => expect(sniff(head)).toBeGreaterThan(0.5))

  test.each([
    ['a list', '[{"basics": {}}]'],
    ['names deeper down', '{"a": {"basics": {}, "work": [], "education": []}}'],
    ['a trackers export', '{"buckets": {"x": {"events": []}}}'],
    ['Markdown', '# basics\n"work":'],
    ['nothing', ''],
    ['projects alone', '{"projects": [], "tasks": []}'],
  ])('not by %s', (_, head) => expect(sniff(head)).toBe(0))

  test('an empty object counts when its name says résumé, so that it can be told', () => {
    expect(sniff('{}', 'my/resume.json')).toBeGreaterThan(0.3)
    expect(read('{}').complaints).toMatchObject([{ message: 'there is nothing of a résumé in it' }])
  })
})
