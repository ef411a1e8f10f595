import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { CONCEPT_NAMES, freshId } from '#record'
import { openStore, type Store } from '#store'
import type { Doer } from './doer.ts'
import { exportRecord } from './export-record.ts'
import { importFiles } from './import-files.ts'
import { keep } from './keep.ts'

let store: Store
let doer: Doer
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thalweg-'))
  store = await openStore(':memory:')
  const zone = 'Europe/Berlin' as Zone
  doer = { store, person: freshId<'person'>(), actor: 'terminal', zone, now: () => Date.parse('2026-11-16T08:00:00Z') }
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

function put(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const RESUME = JSON.stringify({
  basics: { name: 'Ilse Brandvold' },
  work: [
    { name: 'Fjordvann AS', position: 'Head of gauging', startDate: '2019-03-01', summary: 'Runs forty stations.' },
    { name: 'Fjordvann AS', position: 'Hydrologist', startDate: '2014-08', endDate: '2019-02' },
  ],
})
const LINKEDIN =
  'Company Name,Title,Description,Location,Started On,Finished On\n' +
  'Fjordvann AS,Head of gauging,Forty stations.,,Mar 2019,\nFjordvann AS,Hydrologist,,,Aug 2014,Feb 2019\n'

async function counted(): Promise<Record<string, number>> {
  return store.read(doer.person, async (reader) => {
    const all: Record<string, number> = {}
    for (const concept of CONCEPT_NAMES) {
      const count = await reader.count(concept)
      if (count) all[concept] = count
    }
    return all
  })
}

describe('a career that comes from two sides', () => {
  const ONCE = { person: 1, organisation: 1, job: 1, position: 2, move: 2 }

  test('is one career: what the LinkedIn export says otherwise than the résumé is kept beside it, once', async () => {
    const paths = [put('resume.json', RESUME), put('Positions.csv', LINKEDIN)]
    const { files } = await importFiles(doer, paths)
    expect(await counted()).toEqual({ ...ONCE, variant: 1 })
    expect(files[1]).toMatchObject({ admitted: { variants: 1 }, complaints: [{ place: 'row 2' }] })
    expect(files[1]?.complaints[0]?.message).toBe(
      'the record has this position already, and the file says its summary otherwise',
    )
    const again = await importFiles(doer, paths)
    expect(again.files.map(({ status }) => status)).toEqual(['nothing new', 'nothing new'])
  })

  test('is told the same by a rehearsal', async () => {
    const paths = [put('Positions.csv', LINKEDIN), put('resume.json', RESUME)]
    const told = async (dryRun: boolean) =>
      (await importFiles(doer, paths, { dryRun })).files.map(({ admitted, complaints }) => ({ admitted, complaints }))
    const rehearsed = await told(true)
    expect(await counted()).toEqual({})
    expect(await told(false)).toEqual(rehearsed)
  })

  test('meets what was typed in before, and leaves it as it is', async () => {
    const { done: organisation } = await keep(doer, 'organisation', { name: 'fjordvann as' })
    const job = { title: 'Hydrologist', organisation: organisation?.id, kind: 'employment', paid: true, from: '2014' }
    await keep(doer, 'job', job)
    const { files } = await importFiles(doer, [put('resume.json', RESUME)])
    expect(await counted()).toEqual({ ...ONCE, variant: 1 })
    expect(files[0]?.complaints.map(({ message }) => message)).toEqual([
      'the record has this job already, and the file says its title otherwise',
    ])
  })
})

test('of two editions of a résumé the newer one stays, and neither is new again', async () => {
  const older = put('a.json', RESUME)
  const newer = put('b.json', RESUME.replace('Runs forty stations.', 'Runs fifty stations.'))
  await importFiles(doer, [older, newer])
  const { files } = await importFiles(doer, [older, newer])
  expect(files.map(({ status }) => status)).toEqual(['nothing new', 'nothing new'])
  const positions = await store.read(doer.person, (reader) => reader.list('position'))
  expect(positions.map(({ summary }) => summary)).toContain('Runs fifty stations.')
})

test('a résumé read into the record it was written from brings nothing new', async () => {
  await importFiles(doer, [put('Positions.csv', LINKEDIN)])
  const [job] = await store.read(doer.person, (reader) => reader.list('job'))
  await keep(doer, 'boundary', { kind: 'weekly hours', job: job?.id, hours: 30 })
  const { done: work } = await keep(doer, 'work', { name: 'Readable rivers' })
  await keep(doer, 'serving', { work: work?.id, job: job?.id, share: 0.5 })
  const path = join(folder, 'resume.json')
  await exportRecord(doer, 'json-resume', path)
  const before = await counted()
  const { files } = await importFiles(doer, [path])
  expect(files).toMatchObject([{ status: 'nothing new', complaints: [] }])
  expect(await counted()).toEqual(before)
  expect(readFileSync(path, 'utf8')).toContain('Readable rivers')
})
