import fc from 'fast-check'
import { expect, test } from 'vitest'
import { admit, type Draft } from '#record'
import { smallCareer } from '../../test/careers/small-career.ts'
import { type CareerSlice, emptyCareer } from './career-slice.ts'
import { resumeOf } from './resume.ts'

function careerOf(drafts: readonly Draft[]): CareerSlice {
  const career = emptyCareer()
  for (const { concept, thing } of admit(drafts, () => undefined).admitted)
    (career as Record<string, unknown[]>)[concept]?.push(thing)
  return career
}

function draft(concept: Draft['concept'], key: string, value: object): Draft {
  return { concept, key, place: key, value } as unknown as Draft
}

const job = (key: string, from: string, to?: string) =>
  draft('job', key, { title: key, kind: 'employment', paid: true, from, to })

test('jobs still held stand first, then those that ended last', () => {
  const career = careerOf([job('first', '2001', '2005'), job('held', '1999'), job('last', '2004', '2009')])
  expect(resumeOf(career).jobs.map(({ title }) => title)).toEqual(['held', 'last', 'first'])
})

test('positions stand under their job, the latest first, with its organisation', () => {
  const career = careerOf([
    draft('organisation', 'o', { name: 'Acme' }),
    draft('job', 'j', { title: 'Clerk', organisation: { key: 'o' }, kind: 'employment', paid: true }),
    draft('position', 'p', { job: { key: 'j' }, title: 'Clerk', from: '2001', to: '2003' }),
    draft('position', 'q', { job: { key: 'j' }, title: 'Head', from: '2003' }),
  ])
  expect(resumeOf(career).jobs).toMatchObject([
    { organisation: { name: 'Acme' }, positions: [{ title: 'Head' }, { title: 'Clerk' }] },
  ])
})

test('settings of the page are no part of a résumé', () => {
  const career = careerOf([draft('person', 'person', { name: 'Ilse', zone: 'Europe/Oslo', appearance: 'dark' })])
  expect(resumeOf(career).person).toEqual({ name: 'Ilse' })
})

test('the same career gives the same résumé, in whatever order its things come', () => {
  fc.assert(
    fc.property(smallCareer, (drafts) => {
      const career = careerOf(drafts)
      const turned = Object.fromEntries(Object.entries(career).map(([name, things]) => [name, things.toReversed()]))
      expect(resumeOf(turned as unknown as CareerSlice)).toEqual(resumeOf(career))
    }),
  )
})
