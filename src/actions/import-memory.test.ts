import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { CONCEPT_NAMES, type ConceptName, freshId } from '#record'
import { openStore, type Store } from '#store'
import type { Doer } from './doer.ts'
import { exportRecord } from './export-record.ts'
import { importFiles } from './import-files.ts'
import { type Given, keep } from './keep.ts'

const AT = Date.parse('2026-11-16T08:00:00Z')
let store: Store
let doer: Doer
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thalweg-'))
  ;[store, doer] = await emptyRecord()
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function emptyRecord(): Promise<[Store, Doer]> {
  const fresh = await openStore(':memory:')
  const zone = 'Europe/Berlin' as Zone
  return [fresh, { store: fresh, person: freshId<'person'>(), actor: 'terminal', zone, now: () => AT }]
}

async function add(concept: ConceptName, given: Given): Promise<string> {
  const { done, complaints } = await keep(doer, concept, given)
  expect(complaints).toBeUndefined()
  return done?.id ?? ''
}

async function fill(): Promise<void> {
  const organisation = await add('organisation', { name: 'Harbour Light' })
  const job = await add('job', { title: 'Night watch', organisation, kind: 'employment', paid: true, from: '2013-04' })
  const position = await add('position', { job, title: 'Watchman', from: '2013-04' })
  const duty = await add('duty', { position, name: 'Rounds', weeklyHours: 6 })
  const work = await add('work', { name: 'Quiet nights' })
  await add('statement', { work, from: '2013-04-01', text: 'Nobody drowns.' })
  await add('serving', { work, duty, share: 0.5 })
  await add('boundary', { kind: 'leave', from: '2026-08-01', to: '2026-08-14' })
  const skill = await add('skill', { name: 'Listening', kind: 'skill', level: 'good' })
  const entry = await add('entry', { day: '2026-11-16', kind: 'win', text: 'Nobody drowned.', job, skills: [skill] })
  await add('evidence', { title: 'Lamp', kind: 'award', entry })
  const interval = await add('interval', { job, duty, startAt: AT, endAt: AT + 3_600_000, zone: 'Europe/Berlin' })
  await add('serving', { work, interval, share: 1 })
}

async function counts(of: Doer): Promise<number[]> {
  return of.store.read(of.person, async (reader) => {
    const all: number[] = []
    for (const concept of CONCEPT_NAMES) all.push(await reader.count(concept))
    return all
  })
}

async function exported(): Promise<void> {
  await fill()
  expect(await exportRecord(doer, 'markdown', folder)).toHaveProperty('done')
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, path), text.replace(from, to))
}

describe('a folder read into the record it was written from', () => {
  test('brings nothing new', async () => {
    await exported()
    const before = await counts(doer)
    const { files } = await importFiles(doer, [folder])
    expect(files.filter(({ status }) => status !== 'nothing new')).toEqual([])
    expect(files.flatMap(({ complaints }) => complaints)).toEqual([])
    expect(await counts(doer)).toEqual(before)
  })

  test('keeps both texts of an entry that was changed in it', async () => {
    await exported()
    edit('journal/2026/2026-11-16.md', 'Nobody drowned.', 'Nobody drowned, and it rained.')
    await importFiles(doer, [folder])
    const texts = await store.read(doer.person, async (reader) => (await reader.list('entry')).map(({ text }) => text))
    expect(texts.sort()).toEqual(['Nobody drowned, and it rained.', 'Nobody drowned.'])
    const [again] = (await importFiles(doer, [folder])).files.filter(({ status }) => status === 'admitted')
    expect(again).toBeUndefined()
  })

  test('changes no job of the record, and says so', async () => {
    await exported()
    edit('jobs/night-watch.md', 'paid: true', 'paid: false')
    const { files } = await importFiles(doer, [folder])
    expect(files.flatMap(({ complaints }) => complaints.map(({ message }) => message))).toEqual([
      'the file has this job otherwise, and you have changed it since',
    ])
    const [job] = await store.read(doer.person, (reader) => reader.list('job'))
    expect(job?.paid).toBe(true)
  })
})

test('a rehearsal finds in a whole folder what the import then admits', async () => {
  await exported()
  const [other, another] = await emptyRecord()
  const told = async (dryRun: boolean) =>
    (await importFiles(another, [folder], { dryRun })).files.map(({ operation: _, ...file }) => file)
  const rehearsed = await told(true)
  expect(rehearsed.flatMap(({ complaints }) => complaints)).toEqual([])
  expect(await counts(another)).toEqual(CONCEPT_NAMES.map(() => 0))
  expect(rehearsed).toEqual(await told(false))
  expect(await counts(another)).toEqual(await counts(doer))
  await other.close()
})
