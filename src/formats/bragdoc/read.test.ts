import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { admit, type ConceptName } from '#record'
import type { Surroundings } from '../format.ts'
import { jsonResume } from '../json-resume/read.ts'
import { bragdoc } from './read.ts'

const sample = readFileSync(join(import.meta.dirname, 'samples/bragdoc-export.json'), 'utf8')
const surroundings = { zone: 'Europe/Oslo' as Zone } as Surroundings

function read(text: string) {
  const reads = [...bragdoc.read({ path: 'x.json', text }, surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const of = (name: ConceptName) => drafts.flatMap(({ concept, value }) => (concept === name ? [value] : []))
  return { drafts, complaints, of, admitted: admit(drafts, () => undefined) }
}

describe('an export of BragDoc', () => {
  test('is recognised before a résumé, and all is admitted', () => {
    const glimpse = { head: sample, path: 'x.json', size: 1 }
    expect(bragdoc.sniff(glimpse)).toBeGreaterThan(jsonResume.sniff(glimpse))
    const { admitted, complaints } = read(sample)
    expect(admitted.complaints).toEqual([])
    expect(complaints).toEqual([])
  })

  test('companies are jobs with their projects, other projects are side projects', () => {
    const { of } = read(sample)
    expect(of('job')).toMatchObject([
      { title: 'Head of gauging', kind: 'employment', paid: true, from: '2019-03-01' },
      { title: 'Open gauge', kind: 'side project', paid: false, to: '2021-01-01' },
    ])
    expect(of('organisation')).toMatchObject([{ name: 'Gauge Works', url: 'https://gauge.example' }])
    expect(of('position')).toMatchObject([
      { highlights: ['Solar gauges (2022-01-01): Forty stations on solar power. https://git.example/solar'] },
      { summary: 'A gauge for schools.', highlights: ['Repository: git@git.example:open.git'] },
    ])
  })

  test('achievements are wins of their job on the day they ended, impact kept beside', () => {
    const [solar, schools, report] = read(sample).of('entry') as unknown as Record<string, unknown>[]
    expect(solar).toMatchObject({
      day: '2022-02-28',
      kind: 'win',
      title: 'First station on solar power',
      text: 'It ran all winter.\n\nTwo batteries, one panel.',
      tags: ['Solar gauges'],
    })
    expect(JSON.parse(solar?.extra as string)).toEqual({
      bragdoc: {
        impact: 7,
        impactSource: 'user',
        source: 'manual',
        eventStart: '2022-02-01T00:00:00.000Z',
        eventEnd: '2022-02-28T00:00:00.000Z',
        eventDuration: 'month',
      },
    })
    expect(schools).toMatchObject({ day: '2020-06-02', text: 'Ten schools measure their stream', tags: ['Open gauge'] })
    expect(report).toMatchObject({ day: '2022-03-06', kind: 'note', tags: ['weekly_report'] })
    const jobs = read(sample).drafts.flatMap(({ concept, key }) => (concept === 'job' ? [{ key }] : []))
    expect([solar?.job, schools?.job, report?.job]).toEqual([jobs[0], jobs[1], jobs[0]])
  })

  test('a token that shares a document is taken nowhere', () => {
    expect(JSON.stringify(read(sample).drafts)).not.toContain('not-for-anyone')
  })

  test('whatever stands in its lists is read without trouble', () => {
    const thing = fc.dictionary(
      fc.constantFrom('id', 'name', 'title', 'companyId', 'startDate', 'createdAt', 'content'),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(fc.array(thing), fc.array(fc.jsonValue()), (things, any) => {
        read(JSON.stringify({ companies: things, projects: things, achievements: things, documents: any }))
      }),
    )
  })
})
