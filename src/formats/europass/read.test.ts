import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit, type ConceptName } from '#record'
import type { Surroundings } from '../format.ts'
import { jsonResume } from '../json-resume/read.ts'
import { europass } from './read.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')

function read(text: string) {
  const reads = [...europass.read({ path: 'cv', text }, {} as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const of = (name: ConceptName) => drafts.flatMap(({ concept, value }) => (concept === name ? [value] : []))
  const titles = (name: ConceptName) => of(name).map((one) => (one as { title?: string }).title)
  return { drafts, complaints, of, titles, admitted: admit(drafts, () => undefined) }
}

const NAMES = ['passport.json', 'passport.xml', 'candidate.xml']

describe('a Europass CV', () => {
  test.each(NAMES)('%s is recognised, and all is admitted', (name) => {
    const glimpse = { head: sample(name), path: name, size: 1 }
    expect(europass.sniff(glimpse)).toBeGreaterThan(jsonResume.sniff(glimpse))
    const { admitted, drafts } = read(sample(name))
    expect(admitted.complaints).toEqual([])
    expect(drafts.length).toBeGreaterThan(8)
    expect(read(sample(name)).drafts).toEqual(drafts)
  })

  test('in each of its forms gives the same jobs, positions and person', () => {
    const [json, passport, candidate] = NAMES.map((name) => read(sample(name)))
    const work = (one: typeof json) =>
      one?.drafts.flatMap(({ concept, key }) => (concept === 'position' && key.includes(':work:') ? [key] : []))
    expect(work(passport)).toEqual(work(json))
    expect(work(candidate)).toEqual(work(json))
    expect(candidate?.of('move')).toContainEqual(expect.objectContaining({ kind: 'promotion', on: '2019-03' }))
    for (const one of [json, passport, candidate])
      expect(one?.of('person')).toMatchObject([
        { name: 'Ilse Brandvold', email: 'ilse@example.org', url: 'https://ilse.example.org' },
      ])
  })

  test('in JSON before 2020, says levels of languages, skills in words, and achievements line by line', () => {
    const { of, complaints } = read(sample('passport.json'))
    expect(of('position')[1]).toMatchObject({
      place: 'Bergen, Norway',
      summary: 'Runs forty stations.',
      highlights: ['solar power', 'quiet radio', 'Sector: Professional activities'],
    })
    expect(of('skill')).toMatchObject([
      { name: 'Communication', keywords: ['talks to boards', 'teaches maps'] },
      { name: 'Digital skills', level: 'Information A, Safety B' },
      { name: 'Driving licence', keywords: ['B', 'C'] },
      { name: 'Norwegian', level: 'Mother tongue' },
      { name: 'French', level: 'Listening C1, Reading C2, Spoken interaction B2, Spoken production B2, Writing B1' },
    ])
    expect(of('evidence')).toMatchObject([
      { kind: 'certificate', title: 'French for fjords', by: 'School of Tongues', on: '2012' },
      { kind: 'publication', title: 'Low water, River Journal 2017', on: '2017' },
      { kind: 'publication', title: 'Weirs and locks' },
      { kind: 'other', title: 'Society of Rivers', text: 'Memberships' },
    ])
    expect(complaints.map(({ place, message }) => `${place}: ${message}`)).toEqual([
      'Identification: “Demographics”, “Photo” was not taken: the record has no place for it',
      'CoverLetter: “CoverLetter” was not taken: the record has no place for it',
    ])
  })

  test('of today, lists volunteering, projects, talks and more', () => {
    const { of, titles, complaints } = read(sample('candidate.xml'))
    expect(of('job')).toMatchObject([
      { title: 'Head of gauging', from: '2014-06-01' },
      { title: 'Radio operator', kind: 'volunteering', paid: false },
      { title: 'Master of hydrology', kind: 'study' },
      { title: 'Open gauge', kind: 'side project', to: '2020-12' },
    ])
    expect(of('person')).toMatchObject([
      {
        phone: '+47 5550100',
        place: 'Fjordgata 1, 5003 Bergen, NO',
        summary: 'Measures rivers.',
        profiles: ['Mastodon: https://social.example/@ilse'],
        interests: ['Orienteering'],
      },
    ])
    expect(of('skill')).toMatchObject([
      { name: 'Driving licence' },
      { name: 'Charts' },
      { name: 'Weirs' },
      { name: 'Teaching', keywords: ['Maps'] },
      { name: 'Norwegian', kind: 'language' },
      { name: 'French', level: 'Listening C1, Writing B1' },
    ])
    expect(titles('evidence')).toEqual(['Avalanche leader', 'Low water', 'Rivers at night', 'Snow science'])
    expect(complaints.map(({ message }) => message)).toEqual([
      '“BirthDate”, “NationalityCode” was not taken: the record has no place for it',
      '“MilitaryHistory” was not taken: the record has no place for it',
    ])
  })

  test('cut off is refused with the line', () => {
    expect(read(sample('candidate.xml').slice(0, 3_000))).toMatchObject({
      drafts: [],
      complaints: [{ place: expect.stringContaining('line') }],
    })
  })

  test('whatever stands in it is read without trouble', () => {
    const names = fc.constantFrom('Identification', 'WorkExperience', 'Education', 'Skills', 'Achievement', 'Headline')
    const inner = fc.constantFrom(
      'Title',
      'Description',
      'Period',
      'Linguistic',
      'MotherTongue',
      'Communication',
      'Employer',
    )
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.dictionary(inner, fc.jsonValue())),
        fc.array(fc.constantFrom('<Title>', '</Title>', 'x', '<Other/>')),
        (learner, soup) => {
          read(JSON.stringify({ SkillsPassport: { LearnerInfo: learner } }))
          for (const list of ['Skills', 'Others', 'Certifications', 'EmploymentHistory'])
            read(
              `<Candidate><CandidateProfile><${list}><a>${soup.join('')}</a></${list}></CandidateProfile></Candidate>`,
            )
        },
      ),
    )
  })
})
