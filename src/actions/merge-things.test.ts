import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Instant, Zone } from '#calendar'
import { CONCEPT_NAMES, CONCEPTS, type ConceptName, freshId, type Id, MERGEABLE, type Thing } from '#record'
import type { Store } from '#store'
import { describeEachDatabase } from '../../test/store/databases.ts'
import type { Doer } from './doer.ts'
import { exportRecord } from './export-record.ts'
import { importFiles } from './import-files.ts'
import { type Given, keep } from './keep.ts'
import { keepApart, mergeThings } from './merge-things.ts'
import { undo } from './undo.ts'

let store: Store
let doer: Doer
let folder: string

const ZONE = 'Europe/Berlin' as Zone
const AT = Date.parse('2026-11-16T08:00:00Z')
const HOUR = 3_600_000

function put(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function add(concept: ConceptName, given: Given): Promise<string> {
  const { done, complaints } = await keep(doer, concept, given)
  expect(complaints).toBeUndefined()
  return done?.id ?? ''
}

const all = <Name extends ConceptName>(concept: Name) => store.read(doer.person, (reader) => reader.list(concept))

/** Everything there is but versions, and what is counted from it. */
async function snapshot(): Promise<unknown> {
  return store.read(doer.person, async (reader) => {
    const things: Record<string, unknown> = {}
    for (const concept of CONCEPT_NAMES)
      things[concept] = (await reader.list(concept)).map(({ version: _, ...one }) => one)
    const days = (await reader.dayTotals({ from: '2000-01-01' as never, to: '2099-01-01' as never })).map((one) =>
      JSON.stringify(one),
    )
    return { things, days: days.sort(), months: (await reader.monthTotals()).map((one) => JSON.stringify(one)).sort() }
  })
}

/** Every id that something points at is there. */
async function expectWhole(): Promise<void> {
  const ids = new Set<string>()
  const pointed: string[] = []
  for (const concept of CONCEPT_NAMES)
    for (const thing of await all(concept)) {
      ids.add(thing.id)
      for (const [name, { to }] of Object.entries(CONCEPTS[concept].fields))
        if (to) pointed.push(...[(thing as unknown as Record<string, string>)[name] ?? []].flat())
    }
  expect(pointed.filter((id) => !ids.has(id))).toEqual([])
  expect(await store.verify(doer.person)).toEqual([])
}

async function merged(concept: 'contact' | 'organisation' | 'job', kept: string, other: string): Promise<Id> {
  const { complaints, operation } = await mergeThings(doer, { concept, kept, other })
  expect(complaints).toBeUndefined()
  return operation as Id
}

const interval = (job: string, hour: number, more: object = {}) =>
  ({
    startAt: (AT + hour * HOUR) as Instant,
    endAt: (AT + (hour + 2) * HOUR) as Instant,
    zone: ZONE,
    job,
    ...more,
  }) as unknown as Given

/** Two jobs with everything that can point at a job. */
async function twoJobs() {
  const [fjord, fjordvann] = [
    await add('organisation', { name: 'Fjordvann AS' }),
    await add('organisation', { name: 'Fjordvann' }),
  ]
  const base = { kind: 'employment', paid: true, title: 'Hydrologist' }
  const kept = await add('job', { ...base, organisation: fjord, from: '2014' })
  const other = await add('job', { ...base, organisation: fjordvann, from: '2014-03', to: '2025', summary: 'Rivers.' })
  const work = await add('work', { name: 'Readable rivers' })
  const positions: string[] = []
  for (const job of [kept, other]) {
    const position = await add('position', { job, title: 'Hydrologist', from: '2014' })
    positions.push(position)
    const duty = await add('duty', { position, name: `Gauging ${positions.length}` })
    await add('move', { job, position, on: '2014', kind: 'start', ...(job === other ? { decidedBy: 'me' } : {}) })
    await add('boundary', { kind: 'daily window', job, days: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00' })
    await add('intention', { job, share: 0.5 })
    await add('serving', { work, job, share: 1 })
    const sorting = await add('sorting', {
      trait: 'project',
      match: 'is',
      text: `p${positions.length}`,
      job,
      rank: positions.length,
    })
    await add('interval', { ...interval(job, 0, { duty, sortedBy: sorting }) })
    const entry = await add('entry', { day: '2026-11-16', kind: 'note', text: 'Rain.', job })
    await add('evidence', { title: 'A prize', kind: 'award', job, entry })
  }
  await add('position', { job: other, title: 'Head of gauging', from: '2019' })
  await add('interval', interval(other, 1))
  await add('interval', interval(other, 12))
  return { kept, other, positions, fjord, fjordvann, work }
}

describeEachDatabase('making two one', (place) => {
  beforeEach(async () => {
    store = await place.open()
    doer = { store, person: freshId<'person'>(), actor: 'terminal', zone: ZONE, now: () => AT }
  })

  test('jobs: everything moves, nothing is had twice, totals follow, and undo brings back what was', async () => {
    const { kept, other } = await twoJobs()
    const before = await snapshot()
    const operation = await merged('job', kept, other)
    await expectWhole()
    expect(JSON.stringify(await snapshot()).split(other).length - 1).toBe(1)
    const [job, ...more] = await all('job')
    expect([job, more]).toMatchObject([{ from: '2014-03', summary: 'Rivers.' }, []])
    expect(job?.to).toBeUndefined()
    const [fjordvann] = (await all('organisation')).filter(({ name }) => name === 'Fjordvann')
    const said = (await all('variant')).map(({ job: about, field, value, saidBy }) => [about, field, value, saidBy])
    expect(said.sort()).toEqual([
      [kept, 'organisation', JSON.stringify(fjordvann?.id), 'Hydrologist'],
      [kept, 'to', '"2025"', 'Hydrologist'],
    ])
    expect((await all('position')).map(({ title }) => title).sort()).toEqual(['Head of gauging', 'Hydrologist'])
    expect(await all('move')).toMatchObject([{ kind: 'start', decidedBy: 'me' }])
    const had = async (concept: ConceptName) => (await all(concept)).length
    expect([await had('boundary'), await had('intention'), await had('serving')]).toEqual([1, 1, 1])
    expect([await had('duty'), await had('sorting'), await had('interval'), await had('entry')]).toEqual([2, 2, 4, 2])
    // 0 to 3 and 12 to 14 o’clock: what overlaps counts once, and serves once.
    const totals = await store.read(doer.person, (reader) => reader.monthTotals())
    const seconds = (strand: string) => totals.find((one) => one.strand === strand && one.job === kept)?.seconds
    expect([seconds('job'), seconds('served')]).toEqual([5 * 3600, 5 * 3600])
    await undo(doer, operation)
    expect(await snapshot()).toEqual(before)
    expect(await store.verify(doer.person)).toEqual([])
  })

  test('contacts: conversations, entries and what was said of them move, and undo brings back what was', async () => {
    const kept = await add('contact', { name: 'Amara Quill', email: 'amara@quill.example', title: 'Hydrologist' })
    const other = await add('contact', {
      name: 'A. Quill',
      email: 'aq@fjord.example',
      phone: '+47 900 00 001',
      title: 'Head',
    })
    for (const contact of [kept, other]) await add('conversation', { contact, day: '2026-11-01' })
    await add('conversation', { contact: other, day: '2026-11-02', note: 'Weirs.' })
    for (const contacts of [[other], [kept, other], [kept]])
      await add('entry', { day: '2026-11-16', kind: 'note', text: 'Met.', contacts })
    await add('variant', { contact: other, field: 'title', value: '"Hydrologist"' })
    await add('variant', { contact: other, field: 'note', value: '"Likes weirs"' })
    const before = await snapshot()
    const operation = await merged('contact', kept, other)
    await expectWhole()
    expect(await all('contact')).toMatchObject([
      { id: kept, name: 'Amara Quill', moreEmails: ['aq@fjord.example'], phone: '+47 900 00 001' },
    ])
    expect((await all('conversation')).map(({ contact, day }) => [contact, day]).sort()).toEqual([
      [kept, '2026-11-01'],
      [kept, '2026-11-02'],
    ])
    expect((await all('entry')).map(({ contacts }) => contacts)).toEqual([[kept], [kept], [kept]])
    expect((await all('variant')).map(({ field, value }) => [field, value]).sort()).toEqual([
      ['name', '"A. Quill"'],
      ['note', '"Likes weirs"'],
      ['title', '"Head"'],
    ])
    await undo(doer, operation)
    expect(await snapshot()).toEqual(before)
    await undo(doer, (await store.read(doer.person, (reader) => reader.operations({ limit: 1 })))[0]?.id)
    await expectWhole()
    expect((await all('contact')).length).toBe(1)
  })

  test('organisations: jobs, contacts and what variants name move; a chain leads to the last', async () => {
    const [a, b, c] = [
      await add('organisation', { name: 'Fjordvann AS', domains: ['fjordvann.example'] }),
      await add('organisation', { name: 'Fjordvann', domains: ['fjord.example'] }),
      await add('organisation', { name: 'Fjordvann Norge' }),
    ]
    const job = await add('job', {
      title: 'Hydrologist',
      kind: 'employment',
      paid: true,
      organisation: a,
      from: '2014',
    })
    await add('contact', { name: 'Amara Quill', organisation: c })
    await add('variant', { job, field: 'organisation', value: JSON.stringify(b) })
    const before = await snapshot()
    const first = await merged('organisation', b, c)
    const second = await merged('organisation', a, b)
    await expectWhole()
    expect(await all('organisation')).toMatchObject([{ id: a, domains: ['fjordvann.example', 'fjord.example'] }])
    expect((await all('contact')).map(({ organisation }) => organisation)).toEqual([a])
    expect((await all('variant')).filter(({ field }) => field === 'organisation')).toEqual([])
    await undo(doer, second)
    await undo(doer, first)
    expect(await snapshot()).toEqual(before)
  })
})

describe('files after two were made one', () => {
  const { open } = localPlace()
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'thalweg-'))
    store = await open()
    doer = { store, person: freshId<'person'>(), actor: 'terminal', zone: ZONE, now: () => AT }
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const card = (name: string, ...lines: string[]) =>
    ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n')
  const resume = (name: string, start: string, more: object = {}) =>
    JSON.stringify({ basics: { name: 'I' }, work: [{ name, position: 'Hydrologist', startDate: start, ...more }] })
  const statuses = async (paths: string[]) => (await importFiles(doer, paths)).files.map(({ status }) => status)
  const named = async (concept: 'contact' | 'organisation', name: string) =>
    (await all(concept)).find((one) => one.name === name)?.id ?? ''

  test('a file that spoke of the other adds nothing; what is new in it goes to the kept one', async () => {
    const one = put(
      'one.vcf',
      card('Amara Quill', 'EMAIL:amara@quill.example', 'ORG:Fjordvann AS', 'TITLE:Hydrologist'),
    )
    const two = put('two.vcf', card('A. Quill', 'EMAIL:aq@fjord.example', 'ORG:Fjordvann', 'TITLE:Head'))
    await importFiles(doer, [one, two], { base: folder })
    const kept = await named('contact', 'Amara Quill')
    await merged('contact', kept, await named('contact', 'A. Quill'))
    await merged('organisation', await named('organisation', 'Fjordvann AS'), await named('organisation', 'Fjordvann'))
    expect((await all('variant')).map(({ field, saidBy }) => [field, saidBy])).toContainEqual(['title', 'two.vcf'])
    expect(await statuses([two, one])).toEqual(['nothing new', 'nothing new'])
    const newer = put(
      'newer.vcf',
      card('A. Quill', 'EMAIL:aq@fjord.example', 'ORG:Fjordvann', 'TEL:+47 900 00 001', 'TITLE:Head'),
    )
    await importFiles(doer, [newer])
    expect(await all('contact')).toMatchObject([{ id: kept, phone: '+47 900 00 001' }])
    expect(await statuses([newer, two, one])).toEqual(['nothing new', 'nothing new', 'nothing new'])
    const third = put('third.vcf', card('Bruno Stein', 'ORG:Fjordvann'))
    await importFiles(doer, [third])
    const bruno = (await all('contact')).find(({ name }) => name === 'Bruno Stein')
    expect(bruno?.organisation).toBe(await named('organisation', 'Fjordvann AS'))
    await expectWhole()
  })

  test('jobs of two résumés that were made one stay one, with later editions of both', async () => {
    const one = put('one.json', resume('Fjordvann AS', '2014', { summary: 'Forty stations.' }))
    const two = put('two.json', resume('Fjordvann', '2015-03', { summary: 'Rivers.' }))
    await importFiles(doer, [one, two])
    const [kept, other] = (await all('job')).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    await merged('job', kept?.id ?? '', other?.id ?? '')
    const before = await snapshot()
    expect(await statuses([two, one])).toEqual(['nothing new', 'nothing new'])
    expect(await snapshot()).toEqual(before)
    const newer = put('newer.json', resume('Fjordvann', '2015-03', { summary: 'Rivers and lakes.' }))
    await importFiles(doer, [newer])
    expect([(await all('job')).length, (await all('position')).length]).toEqual([1, 1])
    expect((await all('variant')).map(({ value }) => value)).toContain('"Rivers and lakes."')
    expect(await statuses([newer])).toEqual(['nothing new'])
    await expectWhole()
  })

  test('a job typed in that went up in another is still what its résumé means', async () => {
    const organisation = await add('organisation', { name: 'Fjordvann AS' })
    const base = { title: 'Hydrologist', kind: 'employment', paid: true }
    const other = await add('job', { ...base, organisation, from: '2014' })
    const kept = await add('job', { ...base, organisation, from: '2013' })
    const one = put('one.json', resume('Fjordvann AS', '2014'))
    await importFiles(doer, [one])
    await merged('job', kept, other)
    await importFiles(doer, [one])
    expect((await all('job')).length).toBe(1)
    await merged('organisation', await add('organisation', { name: 'Fjordvann' }), organisation)
    await importFiles(doer, [one])
    expect([(await all('job')).length, (await all('organisation')).length]).toEqual([1, 1])
    await expectWhole()
  })

  test('a folder that was written before adds nothing', async () => {
    const [a, b] = [await add('contact', { name: 'Amara Quill' }), await add('contact', { name: 'A. Quill' })]
    await add('conversation', { contact: b, day: '2026-11-02', note: 'Weirs.' })
    await add('entry', { day: '2026-11-16', kind: 'note', text: 'Met.', contacts: [a, b] })
    await exportRecord(doer, 'markdown', folder)
    await merged('contact', a, b)
    const before = await snapshot()
    await importFiles(doer, [folder])
    expect(await snapshot()).toEqual(before)
  })

  test('an import that brought what was made one since is not taken back over it', async () => {
    const one = put('one.vcf', card('Amara Quill', 'EMAIL:amara@quill.example'))
    const two = put('two.vcf', card('A. Quill', 'EMAIL:aq@fjord.example'))
    await importFiles(doer, [one])
    const second = await importFiles(doer, [two])
    const merging = await merged('contact', await named('contact', 'Amara Quill'), await named('contact', 'A. Quill'))
    const refused = await undo(doer, second.files[0]?.operation)
    expect(refused.complaints?.map(({ message }) => message)).toEqual(['a contact of “import” was changed since'])
    await undo(doer, merging)
    expect((await undo(doer, second.files[0]?.operation)).done?.undone).toBe(1)
    expect((await all('contact')).map(({ name }) => name)).toEqual(['Amara Quill'])
  })
})

function localPlace() {
  return { open: async () => (await import('#store')).openStore(':memory:') }
}

test('nothing that can be made one points at its own kind, and lists of such are those of entries', () => {
  const pointers = CONCEPT_NAMES.flatMap((from) =>
    Object.entries(CONCEPTS[from].fields).flatMap(([field, { to, kept }]) =>
      (MERGEABLE as readonly unknown[]).includes(to) ? [{ from, field, to, isList: kept === 'list' }] : [],
    ),
  )
  expect(pointers.filter(({ from, to }) => from === to)).toEqual([])
  expect(pointers.filter(({ isList }) => isList)).toEqual([
    { from: 'entry', field: 'contacts', to: 'contact', isList: true },
  ])
})

test('two that are said to be two are remembered as such, and a thing is not made one with itself', async () => {
  store = await localPlace().open()
  doer = { store, person: freshId<'person'>(), actor: 'terminal', zone: ZONE, now: () => AT }
  const [a, b] = [await add('contact', { name: 'Ann Lee' }), await add('contact', { name: 'Ann Lee' })]
  expect((await mergeThings(doer, { concept: 'contact', kept: a, other: a })).complaints).toHaveLength(1)
  expect((await keepApart(doer, { concept: 'contact', kept: a, other: b })).complaints).toBeUndefined()
  expect(await all('merging')).toMatchObject([{ kept: a, other: b, verdict: 'apart' }] as Partial<Thing<'merging'>>[])
  await store.close()
})
