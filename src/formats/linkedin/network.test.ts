import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit, type ConceptName } from '#record'
import type { Surroundings } from '../format.ts'
import { dayOfCell } from './day-of-cell.ts'
import { linkedIn } from './read.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')

function read(text: string, path: string) {
  const reads = [...linkedIn.read({ path, text }, {} as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const of = (name: ConceptName) => drafts.flatMap(({ concept, value }) => (concept === name ? [value] : []))
  const said = complaints.map(({ place, message }) => `${place}: ${message}`)
  return { drafts, said, of, admitted: admit(drafts, () => undefined), keys: drafts.map(({ key }) => key) }
}

const readSample = (name: string) => read(sample(name), name)

describe('what others say of one, and one of them', () => {
  test('recommendations received are references', () => {
    const { of, said } = readSample('Recommendations_Received.csv')
    expect(of('evidence')).toEqual([
      {
        title: 'Maya Osei',
        kind: 'reference',
        on: '2013-01-19',
        by: 'Engineer, Weirs, Locks and Sons',
        text: 'Ilse reads a river like a page.\nCalm, exact.',
      },
      expect.objectContaining({ title: 'Odd Lunde', text: 'Clear words on hard things.\nStatus: HIDDEN' }),
    ])
    expect(said).toEqual(['row 4: this recommendation has no name'])
  })

  test('recommendations given are entries about a contact, one for each day', () => {
    const { of, said } = readSample('Recommendations_Given.csv')
    expect(of('entry')).toMatchObject([
      { day: '2022-08-30', title: 'Recommended Odd Lunde', contacts: [{ key: 'contact:odd lunde' }] },
      { day: '2027-08-31', text: 'Five years on he still does.' },
    ])
    expect(said).toEqual(['row 4: the day “someday” of this recommendation could not be read'])
  })

  test('a file that does not say whether they were received or given is not guessed', () => {
    const { drafts, said } = read(sample('Recommendations_Given.csv'), 'Recommendations.csv')
    expect(drafts).toEqual([])
    expect(said[0]).toContain('under a name that does not say if you received or gave them')
  })

  test('endorsements back their skill; what was not accepted does not', () => {
    const { of, said } = readSample('Endorsement_Received_Info.csv')
    expect(of('skill')).toMatchObject([{ name: 'Hydrometry' }, { name: 'Weirs, and locks' }])
    expect(of('evidence')).toHaveLength(3)
    expect(of('evidence')[0]).toMatchObject({ skill: { key: 'skill:hydrometry' }, by: 'Odd Lunde', on: '2021-10-01' })
    expect(said).toEqual(['row 5: this endorsement is “REJECTED” and was not taken'])
  })
})

describe('learning and openings', () => {
  test('completed is done, watched is begun, saved is the reading list; praise is no takeaway', () => {
    const { of, said } = readSample('Learning.csv')
    expect(of('learning')).toEqual([
      {
        title: 'Maps that speak',
        kind: 'course',
        stage: 'done',
        to: '2021-01-04',
        by: 'LinkedIn Learning',
        takeaways: 'Legend first.',
      },
      { title: 'Radio at night', kind: 'other', stage: 'begun', by: 'LinkedIn Learning' },
      { title: 'Leading without a title', kind: 'course', stage: 'not begun', by: 'LinkedIn Learning' },
    ])
    expect(said).toEqual(['row 5: this learning stands twice in the file'])
  })

  test('a course has one key, whether begun or done, in either table', () => {
    const head = 'Content Title,Content Type,Content Completed At (if completed)\n'
    const [begun] = read(`${head}Maps,Course,N/A\n`, 'Learning.csv').keys
    expect(read(`${head}Maps,Course,2021-01-04 09:00 UTC\n`, 'Learning.csv').keys).toEqual([begun])
    expect(read('Name,Number\nMaps,\n', 'Courses.csv').keys).toEqual([begun])
  })

  test('applications and saved openings are entries of their day', () => {
    const { of, said } = readSample('Job Applications.csv')
    expect(of('entry')).toMatchObject([
      { day: '2024-03-07', title: 'Applied: Head of gauging at Fjordvann AS', tags: ['application'] },
      { day: '2023-12-31', text: 'Cartographer at Kartverksted' },
    ])
    expect(said).toEqual(['row 4: this application names no title and no organisation'])
    expect(readSample('Saved Jobs.csv').of('entry')).toMatchObject([{ day: '2026-01-02', tags: ['saved opening'] }])
  })
})

describe('messages', () => {
  test('are conversations by contact and day where both wrote; nothing that was written comes along', () => {
    const { of, said, drafts } = readSample('messages.csv')
    expect(of('contact')).toEqual([{ name: 'Maya Osei', url: 'https://people.example.com/maya' }])
    expect(of('conversation')).toEqual([
      { contact: { key: 'contact:maya osei' }, day: '2024-02-01', note: '2 messages on LinkedIn' },
      { contact: { key: 'contact:maya osei' }, day: '2024-02-03', note: '1 message on LinkedIn' },
    ])
    expect(JSON.stringify(drafts)).not.toMatch(/weir|Gladly|Thank you|Recruiter/)
    expect(said).toEqual([
      'the whole file: messages to or from people of whom only one side wrote were not taken: 1',
      'the whole file: messages of groups were not taken: 1',
      'the whole file: messages with people whose name LinkedIn does not say were not taken: 1',
      'the whole file: messages that were never sent were not taken: 1',
      'the whole file: of messages only with whom and on which days was taken: 3',
    ])
  })

  test('of two people alone it is not guessed who is you', () => {
    const { drafts, said } = read(sample('messages.csv').split('\n').slice(0, 3).join('\n'), 'messages.csv')
    expect(drafts).toEqual([])
    expect(said[0]).toContain('it cannot be told which of those who wrote is you')
  })

  test('talk with LinkedIn’s assistants is no conversation', () => {
    expect(read(sample('messages.csv'), 'learning_coach_messages.csv').said[0]).toContain('assistants')
  })
})

test.each([
  ['2021/10/01 10:00:00 UTC', '2021-10-01'],
  ['2020-12-29 14:24 UTC', '2020-12-29'],
  ['8/20/26, 8:13 AM', '2026-08-20'],
  ['25/12/2019', '2019-12-25'],
  ['01/19/13, 12:10 AM', '2013-01-19'],
  ['14 Mar 2022', '2022-03-14'],
  ['02/31/2020', undefined],
  ['Mar 2022', undefined],
])('the day %s', (written, day) => {
  expect(dayOfCell(written)).toBe(day)
})

test.each([
  'Recommendations_Received.csv',
  'Recommendations_Given.csv',
  'Endorsement_Received_Info.csv',
  'Learning.csv',
  'Job Applications.csv',
  'messages.csv',
])('%s, bitten: never throws, all is admitted, keys stay', (name) => {
  const text = sample(name)
  const header = text.indexOf('\n') + 1
  const put = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\n', '\u0000', '1/2/03', 'Ilse Brandvold'))
  const bite = fc.record({ at: fc.integer({ min: header, max: text.length }), drop: fc.nat(20), put })
  fc.assert(
    fc.property(fc.array(bite, { maxLength: 6 }), (bites) => {
      let bitten = text
      for (const { at, drop, put } of bites) bitten = bitten.slice(0, at) + put + bitten.slice(at + drop)
      const { admitted, keys } = read(bitten, name)
      expect(admitted.complaints).toEqual([])
      expect(read(bitten, name).keys).toEqual(keys)
    }),
    { numRuns: 60 },
  )
})
