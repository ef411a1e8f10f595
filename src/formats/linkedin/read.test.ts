import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit, type ConceptName } from '#record'
import type { Surroundings } from '../format.ts'
import { linkedIn } from './read.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')

function read(text: string, path: string) {
  const reads = [...linkedIn.read({ path, text }, {} as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const of = (name: ConceptName) => drafts.flatMap(({ concept, value }) => (concept === name ? [value] : []))
  return { drafts, complaints, of, admitted: admit(drafts, () => undefined) }
}

const readSample = (name: string) => read(sample(name), name)
const sniff = (head: string, path = 'x.csv') => linkedIn.sniff({ head, path, size: head.length })

describe('the tables of an export', () => {
  test.each([
    'Positions.csv',
    'Postes.csv',
    'Profile.csv',
    'Education.csv',
    'Certifications.csv',
    'Skills.csv',
    'Connections.csv',
    'Email Addresses.csv',
    'Recommendations_Received.csv',
    'Recommendations_Given.csv',
    'Endorsement_Received_Info.csv',
    'Learning.csv',
    'Job Applications.csv',
    'Saved Jobs.csv',
    'messages.csv',
  ])('%s is recognised, and all that is taken is admitted', (name) => {
    expect(sniff(sample(name), `Basic_LinkedInDataExport/${name}`)).toBeGreaterThan(0.9)
    const { admitted, drafts } = readSample(name)
    expect(admitted.complaints).toEqual([])
    expect(drafts.length).toBeGreaterThan(0)
    expect(readSample(name).drafts).toEqual(drafts)
  })

  test('positions at one organisation are one job, cells of several lines are kept', () => {
    const { of, complaints } = readSample('Positions.csv')
    expect(complaints).toEqual([])
    expect(of('job')).toMatchObject([
      { title: 'Head of gauging', from: '2014-08' },
      { title: 'Cartographer', from: '2011', to: '2014-06' },
    ])
    expect(of('position')).toMatchObject([
      {},
      { summary: 'Runs forty stations.\n\n- solar power\n- "quiet" radio' },
      {},
    ])
    expect(of('move').map((one) => (one as { kind: string }).kind)).toEqual(['start', 'promotion', 'start', 'end'])
  })

  test('French columns in another order, with semicolons and hand-typed words, are read', () => {
    const { of, complaints } = readSample('Postes.csv')
    expect(of('job')).toMatchObject([{ title: 'Cheffe de projet', from: '2016-08' }])
    expect(complaints.map(({ place, message }) => `${place}: ${message}`)).toEqual([
      'row 4: end 2012-05 is before start 2014-09',
      'row 6: its start “bientôt” is not a date',
    ])
  })

  test('a profile gives the person, and what is too personal stays in the file', () => {
    const { of, complaints } = readSample('Profile.csv')
    expect(of('person')).toEqual([
      {
        name: 'Ilse Brandvold',
        headline: 'Hydrologist',
        summary: 'Measures rivers.\n\nTeaches maps.',
        place: 'Bergen, Norway',
        profiles: ['Personal: https://ilse.example.org', 'Blog: https://blog.example.org/a', 'Twitter: ilse_b'],
      },
    ])
    expect(complaints).toMatchObject([{ message: expect.stringContaining('“Birth Date”') }])
  })

  test('education keeps notes and activities', () => {
    expect(readSample('Education.csv').of('position')).toMatchObject([
      { title: 'Master, Hydrology', summary: 'With honours', highlights: ['Choir', 'Orienteering'] },
      { title: 'Folk School', to: '2005' },
    ])
  })

  test('a row one cell short is read, what has no field of its own stands in the text', () => {
    const { of, complaints } = readSample('Certifications.csv')
    expect(complaints).toEqual([])
    expect(of('evidence')).toMatchObject([
      { title: 'Avalanche leader', on: '2018-02', text: 'License Number: RS-17\nFinished On: Feb 2021' },
      { title: 'First aid', on: '2020-01', by: 'Red Cross' },
    ])
  })

  test('connections are read under their preamble; two of one name are two, one that stands twice is one', () => {
    const { of, complaints } = readSample('Connections.csv')
    expect(of('contact')).toMatchObject([
      { name: 'Odd Lunde', since: '2017-02-01' },
      { name: 'Maya Osei', since: '2019-01-02', email: 'maya@example.org' },
      { name: 'Odd Lunde', since: '2022-03-14', title: 'Editor' },
      { name: 'Ida Moen' },
    ])
    expect(complaints.map(({ place, message }) => `${place}: ${message}`)).toEqual([
      'row 7: a connection without a name',
      'row 10: the day “someday” they connected could not be read',
      'row 9: “Odd Lunde” stands twice in the file',
    ])
  })

  test('of several addresses the main one is taken, the others are told', () => {
    const { of, complaints } = readSample('Email Addresses.csv')
    expect(of('person')).toEqual([{ email: 'ilse@example.org' }])
    expect(complaints).toMatchObject([{ place: 'row 2' }])
  })

  test('a comma in a table of one column belongs to the cell', () => {
    expect(readSample('Skills.csv').of('skill')).toMatchObject([{ name: 'Hydrometry' }, { name: 'Weirs, and locks' }])
  })

  test('a table that is not taken is named', () => {
    const { drafts, complaints } = readSample('Invitations.csv')
    expect(drafts).toEqual([])
    expect(complaints).toMatchObject([{ message: 'this is LinkedIn’s table of invitations, which is not taken' }])
  })

  test.each<[table: string, text: string, concept: ConceptName, value: object]>([
    [
      'Volunteering.csv',
      'Company Name,Role,Cause,Started On,Finished On,Description\nRescue,Radio operator,Health,Jan 2016,,Nights on call\n',
      'job',
      { title: 'Radio operator', kind: 'volunteering', paid: false },
    ],
    [
      'Organizations.csv',
      'Name,Start Date,End Date,Description,Position\nSociety of Rivers,Jan 2016,,,Treasurer\n',
      'job',
      { title: 'Treasurer', kind: 'community', paid: false },
    ],
    [
      'Projects.csv',
      'Title,Description,Url,Started On,Finished On\nOpen gauge,A gauge,https://g.example,May 2017,\n',
      'job',
      { title: 'Open gauge', kind: 'side project', url: 'https://g.example' },
    ],
    [
      'Honors.csv',
      'Title,Description,Issued On\nGolden gauge,For it,Nov 2021\n',
      'evidence',
      { kind: 'award', on: '2021-11' },
    ],
    [
      'Publications.csv',
      'Name,Published On,Description,Publisher,Url\nIce,"May 1, 2020",A book,River Press,\n',
      'evidence',
      { kind: 'publication', on: '2020-05-01', by: 'River Press' },
    ],
    [
      'Courses.csv',
      'Name,Number\nSnow and ice,HY-201\n',
      'learning',
      { kind: 'course', stage: 'done', takeaways: 'Number: HY-201' },
    ],
    ['Languages.csv', 'Name,Proficiency\nNorwegian,Native\n', 'skill', { kind: 'language', level: 'Native' }],
    ['PhoneNumbers.csv', 'Extension,Number,Type\n,+47 000,Mobile\n', 'person', { phone: '+47 000' }],
    ['Sprachen.csv', 'Name,Kenntnisse\nDeutsch,Muttersprache\n', 'skill', { kind: 'language', level: 'Muttersprache' }],
  ])('%s is read', (path, text, concept, value) => {
    expect(sniff(text, path)).toBeGreaterThan(0.9)
    const { of, complaints, admitted } = read(text, path)
    expect(of(concept)).toMatchObject([value])
    expect([...complaints, ...admitted.complaints]).toEqual([])
  })
})

describe('what is none of its tables', () => {
  test.each([
    ['a time sheet', 'User,Email,Project,Description,Start date,Start time,End date,Duration\n'],
    ['a list of names', 'Name\nOdd\n', 'people.csv'],
    ['questions and answers', 'Question,Answer\n'],
    ['a note', '# Profile Summary\n\nWork, title, started on\n'],
    ['JSON', '{"Company Name": 1}'],
    ['nothing', ''],
  ])('%s is left to others', (_, head, path = 'x.csv') => expect(sniff(head, path)).toBe(0))
})

test('a quote that is never closed is told, not swallowed', () => {
  const { complaints, of } = read('Name,Proficiency\nNorwegian,Native\n"English,Good\nSami,Some\n', 'Languages.csv')
  expect(of('skill')).toHaveLength(1)
  expect(complaints).toMatchObject([{ place: 'row 3', message: expect.stringContaining('double quotes') }])
})

test('a row with more cells than columns is told', () => {
  const { complaints, of } = read('Title,Description,Issued On\nA prize,For this, and that,2020\n', 'Honors.csv')
  expect(of('evidence')).toEqual([])
  expect(complaints).toMatchObject([{ place: 'row 2', message: 'it has 4 cells, but the table has 3 columns' }])
})

test('every row ends as a draft or a complaint at its place', () => {
  const cell = fc.oneof(fc.constantFrom('', 'Acme', 'Clerk', 'Jan 2020', '2013', 'Present', 'a "b", c\nd'), fc.string())
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell)), (rows) => {
      const text = ['Company Name,Title,Started On,Finished On', ...rows.map((row) => row.map(quoted).join(','))].join(
        '\r\n',
      )
      const { drafts, complaints, admitted } = read(text, 'Positions.csv')
      const places = new Set([...drafts, ...complaints].map(({ place }) => place))
      for (const [index, row] of rows.entries())
        if (row.some((one) => one.trim())) expect(places).toContain(`row ${index + 2}`)
      expect(admitted.complaints).toEqual([])
    }),
  )
})
