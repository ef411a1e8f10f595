import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit, type ConceptName } from '#record'
import type { Surroundings } from '../format.ts'
import { jsonResume } from '../json-resume/read.ts'
import { reactiveResume } from './read.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')

function read(text: string) {
  const reads = [...reactiveResume.read({ path: 'resume.json', text }, {} as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const of = (name: ConceptName) => drafts.flatMap(({ concept, value }) => (concept === name ? [value] : []))
  return { drafts, complaints, of, admitted: admit(drafts, () => undefined) }
}

const sniff = (head: string) => ({
  own: reactiveResume.sniff({ head, path: 'x.json', size: 1 }),
  json: jsonResume.sniff({ head, path: 'x.json', size: 1 }),
})

describe('a document of Reactive Resume', () => {
  test.each(['version-3.json', 'version-4.json', 'version-5.json'])('%s is recognised, and all is admitted', (name) => {
    const { own, json } = sniff(sample(name))
    expect(own).toBeGreaterThan(json)
    const { admitted, drafts } = read(sample(name))
    expect(admitted.complaints).toEqual([])
    expect(drafts.length).toBeGreaterThan(10)
    expect(read(sample(name)).drafts).toEqual(drafts)
  })

  test('in a backup of an account it lies under data', () => {
    const text = `{"id": "1", "name": "Mine", "data": ${sample('version-5.json')}}`
    expect(sniff(text).own).toBeGreaterThan(sniff(text).json)
    expect(read(text).drafts).toEqual(read(sample('version-5.json')).drafts)
  })

  test('a JSON Resume is left to its own reader', () => {
    expect(sniff('{"basics":{},"work":[],"sections":{}}').own).toBe(0)
    expect(sniff('{"basics":{},"work":[]}').own).toBe(0)
  })

  test('of version 3, dates in two parts and Markdown are read', () => {
    const { of, complaints } = read(sample('version-3.json'))
    expect(of('job')).toMatchObject([
      { title: 'Head of gauging', from: '2019-03-01', kind: 'employment' },
      { kind: 'study' },
    ])
    expect(of('position')).toMatchObject([
      { summary: 'Runs forty stations.', highlights: ['Solar power', 'Quiet radio'] },
      { title: 'Master, Hydrology', from: '2001', to: '2006', highlights: ['Weirs', 'Maps', 'Score: 1.3'] },
    ])
    expect(of('person')).toMatchObject([
      { place: 'Fjordgata 1, 5003 Bergen, Norway', profiles: ['Mastodon: https://social.example/@ilse'] },
    ])
    expect(of('skill')).toMatchObject([{ level: 'Advanced' }, { kind: 'language', level: 'Native' }])
    expect(complaints.map(({ message }) => message)).toEqual([
      '“birthdate” was not taken: the record has no place for it',
    ])
  })

  test('of version 4, periods in words and HTML are read', () => {
    const { of, complaints } = read(sample('version-4.json'))
    expect(of('job')).toMatchObject([
      { title: 'Head of gauging', from: '2014-06' },
      { title: 'Radio operator', paid: false, from: '2016' },
      { title: 'Open gauge', kind: 'side project', from: '2020', to: '2020', url: 'https://open.example' },
    ])
    expect(of('position').slice(0, 2)).toMatchObject([
      { title: 'Gauger', to: '2019-02' },
      { summary: 'Runs forty stations.', highlights: ['Solar power', 'Quiet radio'] },
    ])
    expect(of('person')).toMatchObject([{ summary: 'Measures rivers.', interests: ['Orienteering: night'] }])
    expect(of('skill')).toMatchObject([{ level: 'Advanced' }, { level: '2 of 5' }, { level: 'Native' }])
    expect(of('evidence')).toMatchObject([
      { kind: 'certificate', on: '2018-02' },
      { kind: 'publication', text: 'On drought.' },
      { kind: 'other', title: 'Rivers at night', on: '2021-05', text: 'Talks\nOslo' },
    ])
    expect(complaints).toMatchObject([{ place: 'basics', message: expect.stringContaining('“customFields”') }])
  })

  test('of version 5, positions of one employer are one job, and sections of one’s own are of their kind', () => {
    const { of, complaints } = read(sample('version-5.json'))
    expect(of('job')).toMatchObject([
      { title: 'Head of gauging', from: '2014-06' },
      { title: 'Treasurer', from: '2018', to: '2020' },
      { title: 'Mountain Rescue', paid: false },
      { title: 'Master, Hydrology' },
    ])
    expect(of('move').map((one) => (one as { kind: string }).kind)).toContain('promotion')
    expect(complaints).toMatchObject([{ place: 'customSections[1]', message: expect.stringContaining('“To Oslo”') }])
  })

  test('the versions know each other’s jobs', () => {
    const keys = (name: string) =>
      read(sample(name)).drafts.flatMap(({ concept, key }) => (concept === 'job' ? [key] : []))
    expect(keys('version-4.json')[0]).toBe(keys('version-5.json')[0])
  })

  test('whatever stands in it is read without trouble', () => {
    const inside = fc.dictionary(fc.constantFrom('experience', 'skills', 'custom', 'profiles', 'x'), fc.jsonValue())
    fc.assert(
      fc.property(inside, fc.jsonValue(), fc.jsonValue(), (sections, basics, customSections) => {
        read(JSON.stringify({ basics, sections, customSections }))
        read(JSON.stringify({ sections: { experience: { items: [basics] }, skills: { items: [basics] } } }))
      }),
    )
  })
})
