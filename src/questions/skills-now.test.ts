import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { freshId, type Thing } from '#record'
import { openStore, type Store } from '#store'
import type { Asker } from './asker.ts'
import { findOccupations } from './find-occupations.ts'
import { oneSkill, skillsNow } from './skills-now.ts'

let store: Store
let asker: Asker

beforeEach(async () => {
  store = await openStore(':memory:')
  const now = () => Date.parse('2026-11-22T12:00:00Z')
  asker = { store, person: freshId<'person'>(), machine: { zone: 'Europe/Berlin' as Zone, locale: 'en-GB' }, now }
})
afterEach(() => store.close())

type Kind = 'occupation' | 'element' | 'skill' | 'job' | 'position' | 'evidence'

async function keep<Name extends Kind>(concept: Name, fields: object): Promise<string> {
  const id = freshId<Name>()
  const deed = { id: freshId(), name: 'add', actor: 'terminal' as const }
  await store.write(asker.person, deed, (writer) => writer.save(concept, { id, ...fields } as unknown as Thing<Name>))
  return id
}

const onet = (part: string, code: string, more: object) => keep('occupation', { taxonomy: 'onet', part, code, ...more })

/** Two related occupations of five elements each, of a release that only the Read Me names. */
async function gaugers(): Promise<void> {
  const rows = (level: number) => ['a', 'b', 'c', 'd', 'e'].map((element) => `${element} 4 ${level}`)
  await onet('title', '97-1011.00', { name: 'River Gaugers', rows: ['Readers of Rivers'] })
  await onet('skills', '97-1011.00', { rows: rows(3.5) })
  await onet('skills', '97-1012.00', { name: 'Sluice Keepers', rows: rows(7) })
  await onet('related', '97-1011.00', { rows: ['1 Primary-Short 97-1012.00 Sluices', '2 - 97-1013.00 Weir Menders'] })
  await keep('element', { taxonomy: 'onet', code: 'release', name: '99.1' })
  await keep('element', { taxonomy: 'onet', code: 'a', name: 'Reading' })
  await keep('element', { taxonomy: 'onet', code: 'a', name: 'Reading of Gauges', text: 'Invented.' })
}

const job = (fields: object = {}) =>
  keep('job', { title: 'x', kind: 'employment', paid: true, from: '2019', ...fields })

test('own levels stand against the present occupation and those related to it, in the table’s order', async () => {
  await gaugers()
  await job({ occupation: '97-1011.00' })
  await keep('skill', { name: 'All of it', kind: 'skill', elements: ['a', 'b', 'c', 'd', 'e'], own: 60 })
  const { occupation, related } = await skillsNow(asker)
  expect(occupation).toMatchObject({ name: 'River Gaugers', release: '99.1' })
  expect(occupation?.elements.get('a')?.name).toBe('Reading of Gauges')
  expect(occupation?.tables).toMatchObject([
    { part: 'skills', gap: { shortage: { value: 0 }, surplus: { value: 10 } } },
  ])
  expect(related.map(({ name, tier }) => [name, tier])).toEqual([
    ['Sluice Keepers', 'Primary-Short'],
    ['Weir Menders', undefined],
  ])
  expect(related[0]?.gap?.shortage.value).toBe(40)
  expect(related[1]?.gap).toBeUndefined()
})

test('only skills that something shows count for another occupation', async () => {
  await gaugers()
  await job({ occupation: '97-1011.00' })
  const skill = await keep('skill', { name: 'Gauges', kind: 'skill', elements: ['a'] })
  await keep('skill', { name: 'Weirs', kind: 'skill', elements: ['b'] })
  expect((await skillsNow(asker)).related[0]?.counting).toEqual([])
  await keep('evidence', { title: 'Certificate', kind: 'certificate', on: '2026', skill })
  expect((await skillsNow(asker)).related[0]?.counting).toEqual([skill])
})

test('the position held speaks before its job, and another job can be asked for', async () => {
  await gaugers()
  const first = await job({ occupation: '97-1011.00' })
  await keep('position', { job: first, title: 'y', from: '2020', occupation: '97-1012.00' })
  const other = await job({ paid: false })
  expect(await skillsNow(asker)).toMatchObject({ code: '97-1012.00', occupation: { name: 'Sluice Keepers' } })
  const asked = await skillsNow(asker, { job: other })
  expect([asked.job?.id, asked.code, asked.occupation]).toEqual([other, undefined, undefined])
})

test('what a job says and nobody brought is no occupation', async () => {
  await job({ occupation: '97-1011.00' })
  expect(await skillsNow(asker)).toMatchObject({ code: '97-1011.00', occupation: undefined, related: [], brought: 0 })
})

test('occupations are found by every word of a name, or of another name of theirs', async () => {
  await gaugers()
  expect(await findOccupations(asker, 'gaugers RIVER')).toMatchObject([{ code: '97-1011.00', name: 'River Gaugers' }])
  expect(await findOccupations(asker, 'reader river')).toMatchObject([{ also: 'Readers of Rivers' }])
  expect(await findOccupations(asker, ' ')).toEqual([])
})

test('a skill of another person, or one that is gone, is none', async () => {
  const skill = await keep('skill', { name: 'Gauges', kind: 'skill' })
  expect((await oneSkill(asker, skill))?.shown.count.value).toBe(0)
  expect(await oneSkill({ ...asker, person: freshId<'person'>() }, skill)).toBeUndefined()
})
