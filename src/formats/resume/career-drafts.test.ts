import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { admit, CAREER_CONCEPTS, type Draft, type Id } from '#record'
import { smallCareer } from '../../../test/careers/small-career.ts'
import { europass } from '../europass/read.ts'
import type { Format, Surroundings } from '../format.ts'
import { jsonResume } from '../json-resume/read.ts'
import { linkedIn } from '../linkedin/read.ts'
import { reactiveResume } from '../reactive-resume/read.ts'
import { careerDrafts, careerKeys, type Things } from './career-drafts.ts'

function admitted(drafts: readonly Draft[]) {
  const ids = new Map<string, Id>()
  const things: Record<string, object[]> = {}
  for (const { concept, key, thing } of admit(drafts, () => undefined).admitted) {
    things[concept] = [...(things[concept] ?? []), thing]
    ids.set(key, thing.id as Id)
  }
  return { things: things as Things, ids }
}

const samples = [jsonResume, linkedIn, reactiveResume, europass].flatMap((format) => {
  const folder = join(import.meta.dirname, '..', format.name, 'samples')
  return readdirSync(folder).map((name) => [`${format.name}/${name}`, format, join(folder, name)] as const)
})

test.each(samples.filter(([name]) => !/Connections|Endorsement/.test(name)))(
  'things read from %s have in the record the keys they were read under',
  (_, format: Format, path) => {
    const reads = format.read({ path, text: readFileSync(path, 'utf8') }, {} as Surroundings)
    const ofCareer = ({ concept }: Draft) => (CAREER_CONCEPTS as readonly string[]).includes(concept)
    const drafts = [...reads].flatMap((one) => ('draft' in one ? [one.draft] : [])).filter(ofCareer)
    const { things, ids } = admitted(drafts)
    expect(careerKeys(format.name, things)).toEqual(ids)
  },
)

test('drafts made of things are admitted as the same things', () => {
  fc.assert(
    fc.property(smallCareer, (drafts) => {
      const { things } = admitted(drafts)
      const made = careerDrafts('x', things)
      const again = admit(made, () => undefined)
      expect(again.complaints).toEqual([])
      expect(again.admitted).toHaveLength(made.length)
      expect(careerDrafts('x', admitted(made).things)).toEqual(made)
    }),
  )
})

test('what points at a thing that is not there is made without it, or not at all', () => {
  const { things } = admitted([
    { concept: 'job', key: 'j', place: '', value: { title: 'Clerk', kind: 'employment', paid: true } },
    { concept: 'move', key: 'm', place: '', value: { job: { key: 'j' }, on: '2013' as never, kind: 'start' } },
    { concept: 'evidence', key: 'e', place: '', value: { title: 'Prize', kind: 'award', job: { key: 'j' } } },
  ])
  const made = careerDrafts('x', { ...things, job: [] })
  expect(made.map(({ concept, value }) => [concept, value])).toEqual([['evidence', { title: 'Prize', kind: 'award' }]])
})
