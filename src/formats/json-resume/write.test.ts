import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CareerSlice, emptyCareer } from '#documents'
import { admit, type Draft } from '#record'
import { smallCareer } from '../../../test/careers/small-career.ts'
import type { Surroundings } from '../format.ts'
import { jsonResume } from './read.ts'
import { writeJsonResume } from './write.ts'

function read(text: string) {
  const reads = [...jsonResume.read({ path: 'resume.json', text }, {} as Surroundings)]
  return {
    drafts: reads.flatMap((one) => ('draft' in one ? [one.draft] : [])),
    complaints: reads.flatMap((one) => ('complaint' in one ? [one.complaint] : [])),
  }
}

function admitted(drafts: readonly Draft[]) {
  const { admitted, complaints } = admit(drafts, () => undefined)
  const career = emptyCareer()
  for (const { concept, thing } of admitted) (career as Record<string, unknown[]>)[concept]?.push(thing)
  return { career: career as CareerSlice, complaints }
}

function again(text: string, options = {}) {
  return writeJsonResume(admitted(read(text).drafts).career, options)
}

function shuffled(career: CareerSlice): CareerSlice {
  return Object.fromEntries(Object.entries(career).map(([name, things]) => [name, things.toReversed()])) as never
}

describe('a career written and read again', () => {
  test('is the same to the byte, and nothing of it is refused', () => {
    fc.assert(
      fc.property(smallCareer, (drafts) => {
        const text = writeJsonResume(admitted(drafts).career)
        const { drafts: back, complaints } = read(text)
        if (back.length) expect(complaints).toEqual([])
        expect(admitted(back).complaints).toEqual([])
        expect(writeJsonResume(admitted(back).career)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('is the same whatever ids its things have and in whatever order they come', () => {
    fc.assert(
      fc.property(smallCareer, (drafts) => {
        const [one, other] = [admitted(drafts).career, shuffled(admitted(drafts).career)]
        expect(writeJsonResume(one)).toBe(writeJsonResume(other))
        expect(writeJsonResume(one, { toShare: true })).toBe(writeJsonResume(other, { toShare: true }))
      }),
      { numRuns: 300 },
    )
  })

  test.each(readdirSync(join(import.meta.dirname, 'samples')))(
    '%s settles after the first time, with and without meta',
    (name) => {
      const career = admitted(read(readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')).drafts).career
      for (const toShare of [false, true]) {
        const text = writeJsonResume(career, { toShare })
        expect(again(text, { toShare })).toBe(text)
      }
    },
  )
})

const CAREER: Draft[] = [
  { concept: 'person', key: 'person', place: '', value: { name: 'Ilse Brandvold' } },
  { concept: 'organisation', key: 'o', place: '', value: { name: 'Fjordvann AS' } },
  {
    concept: 'job',
    key: 'j',
    place: '',
    value: { title: 'Consultant', organisation: { key: 'o' }, kind: 'freelance', paid: true, from: '2019-03' as never },
  },
  {
    concept: 'position',
    key: 'p',
    place: '',
    value: { job: { key: 'j' }, title: 'Consultant', from: '2019-03' as never },
  },
  { concept: 'duty', key: 'd', place: '', value: { position: { key: 'p' }, name: 'Teaching', weeklyHours: 4 } },
  { concept: 'work', key: 'w', place: '', value: { name: 'Readable rivers' } },
  { concept: 'serving', key: 's', place: '', value: { work: { key: 'w' }, duty: { key: 'd' }, share: 0.5 } },
  {
    concept: 'boundary',
    key: 'b',
    place: '',
    value: { kind: 'weekly hours', job: { key: 'j' }, hours: 30 },
  },
  {
    concept: 'move',
    key: 'm',
    place: '',
    value: { job: { key: 'j' }, position: { key: 'p' }, on: '2019-03' as never, kind: 'start', decidedBy: 'me' },
  },
]

describe('a file that Thalweg wrote', () => {
  const text = writeJsonResume(admitted(CAREER).career)

  test('is a JSON Resume that other programs understand', () => {
    const { meta: _, ...file } = JSON.parse(text)
    expect(file).toEqual({
      $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
      basics: { name: 'Ilse Brandvold' },
      work: [{ name: 'Fjordvann AS', position: 'Consultant', startDate: '2019-03' }],
    })
  })

  test('says nothing beyond the résumé when it is to be shared', () => {
    const shared = writeJsonResume(admitted(CAREER).career, { toShare: true })
    expect(shared).not.toMatch(/thalweg|Readable rivers|Teaching|boundary/)
    expect(JSON.parse(shared).meta).toEqual({ version: 'v1.0.0' })
  })

  test('is restored to the letter after another program set it in other spaces and order', () => {
    const { basics, ...rest } = JSON.parse(text)
    expect(again(JSON.stringify({ ...rest, basics }))).toBe(text)
  })

  test('edited elsewhere, says what was edited and keeps what only Thalweg knows', () => {
    const { drafts, complaints } = read(
      text.replace(
        '"Fjordvann AS",\n      "position": "Consultant"',
        '"Fjordvann AS",\n      "position": "Consultant",\n      "summary": "Measures."',
      ),
    )
    expect(complaints).toEqual([])
    const of = (concept: string) => drafts.filter((draft) => draft.concept === concept).map(({ value }) => value)
    expect(of('position')).toMatchObject([{ summary: 'Measures.' }])
    expect(of('job')).toMatchObject([{ kind: 'freelance' }])
    expect(of('move')).toMatchObject([{ decidedBy: 'me' }])
    for (const concept of ['duty', 'work', 'serving', 'boundary']) expect(of(concept)).toHaveLength(1)
    expect(admitted(drafts).complaints).toEqual([])
    expect(new Set(drafts.map(({ key }) => key))).toEqual(new Set(read(text).drafts.map(({ key }) => key)))
  })

  test('edited so that a job is gone, tells what hung on it', () => {
    const file = JSON.parse(text)
    file.work = []
    const { complaints, drafts } = read(JSON.stringify(file))
    expect(complaints.map(({ message }) => message)).toEqual([
      'this duty belongs to something that is no longer in the résumé',
      'this serving belongs to something that is no longer in the résumé',
      'this boundary belongs to something that is no longer in the résumé',
    ])
    expect(drafts.map(({ concept }) => concept)).toEqual(['person', 'work'])
  })

  test('cannot bring in things of other kinds or under the keys of other files', () => {
    const file = JSON.parse(text)
    file.meta.thalweg.things.push(
      { concept: 'interval', key: 'json-resume:x', value: {} },
      { concept: 'job', key: 'linkedin:job:1', value: { title: 'x' } },
      { concept: 'organisation', key: 'organisation:other', value: { name: 'Mine' } },
      'text',
    )
    const { complaints, drafts } = read(JSON.stringify(file))
    expect(complaints.map(({ place }) => place)).toEqual([9, 10, 11, 12].map((at) => `meta.thalweg.things[${at}]`))
    expect(drafts).toHaveLength(9)
  })

  test('of a newer Thalweg gives its résumé and says so', () => {
    const file = JSON.parse(text)
    file.meta.thalweg.version = 2
    const { complaints, drafts } = read(JSON.stringify(file))
    expect(complaints).toMatchObject([{ place: 'meta.thalweg' }])
    expect(drafts.map(({ concept }) => concept)).toContain('position')
  })
})
