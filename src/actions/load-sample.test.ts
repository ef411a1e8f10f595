import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { alikeContacts, alikeJobs, alikeOrganisations } from '#measures'
import { CONCEPT_NAMES, type ConceptName, freshId, sortingFor } from '#record'
import { openStore, type Store } from '#store'
import type { Doer } from './doer.ts'
import { keep } from './keep.ts'
import { leaveSample, loadSample } from './load-sample.ts'
import { sampleCareer } from './sample-career/sample-career.ts'
import { undo } from './undo.ts'

const NOW = Date.parse('2026-11-22T19:00:00Z')
const ZONE = 'Europe/Berlin' as Zone
let store: Store
let doer: Doer

beforeEach(async () => {
  store = await openStore(':memory:')
  doer = { store, person: freshId<'person'>(), actor: 'terminal', zone: ZONE, now: () => NOW }
})
afterEach(() => store.close())

const countAll = () =>
  store.read(doer.person, async (reader) => {
    const counts: Partial<Record<ConceptName, number>> = {}
    for (const concept of CONCEPT_NAMES) counts[concept] = await reader.count(concept)
    return counts
  })

test('the sample has something of every concept but what runs, what the person decides of two that look alike, or a classification brings', async () => {
  const loaded = await loadSample(doer)
  expect(loaded.complaints).toBeUndefined()
  expect(loaded.done).toMatchObject({ jobs: 8 })
  const counts = await countAll()
  expect(Object.entries(counts).flatMap(([concept, count]) => (count === 0 ? [concept] : []))).toEqual([
    'timer',
    'merging',
    'element',
    'occupation',
  ])
})

test('its last weeks have every kind of trace but posts, sorted in every way, and some that wait', async () => {
  await loadSample(doer)
  const recent = await store.read(doer.person, (reader) => reader.intervals({ start: NOW - 21 * 86_400_000, end: NOW }))
  const kinds = new Set(recent.map(({ trace = 'tracked' }) => trace))
  expect([...kinds].sort()).toEqual(['commit', 'mail', 'meeting', 'tracked', 'window'])
  const sortedBy = Map.groupBy(recent, ({ job, sortedBy, likely }) =>
    job ? (sortedBy ? 'sorting' : likely ? 'likeness' : 'hand') : 'waits',
  )
  for (const way of ['sorting', 'likeness', 'hand', 'waits'] as const)
    expect([way, (sortedBy.get(way)?.length ?? 0) > 10]).toEqual([way, true])
})

test('a sorting speaks for all that it is said to have sorted in its last weeks', async () => {
  await loadSample(doer)
  const [recent, rules] = await store.read(doer.person, async (reader) => [
    await reader.intervals({ start: NOW - 21 * 86_400_000, end: NOW }),
    (await reader.list('sorting')).sort((a, b) => a.rank - b.rank),
  ])
  for (const interval of recent.filter(({ sortedBy }) => sortedBy)) {
    const rule = sortingFor(rules, interval)
    expect([interval.title, rule?.id, rule?.job]).toEqual([interval.title, interval.sortedBy, interval.job])
  }
})

test('two of its things look alike, twice', async () => {
  await loadSample(doer)
  const found = await store.read(doer.person, async (reader) => [
    ...alikeContacts(await reader.list('contact')),
    ...alikeOrganisations(await reader.list('organisation')),
    ...alikeJobs(await reader.list('job'), await reader.list('organisation')),
  ])
  expect(found.map(({ reasons }) => reasons[0])).toEqual(['same name', 'same name'])
})

test('undo leaves the record as empty as it was', async () => {
  const loaded = await loadSample(doer)
  if (loaded.complaints) throw new Error('not loaded')
  await undo(doer, loaded.operation)
  expect(Object.values(await countAll()).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1)
  expect(await store.verify(doer.person)).toEqual([])
})

test('leaving takes away what was tried in it too, and undo brings all of it back', async () => {
  await loadSample(doer)
  const [job] = await store.read(doer.person, (reader) => reader.list('job'))
  if (!job) throw new Error('no job')
  const { version: _, id, ...content } = job
  await keep(doer, 'job', { ...content, title: 'First line' }, { id })
  const tried = await keep(doer, 'entry', { kind: 'note', day: '2026-11-20', text: 'tried' })
  await undo(doer, 'operation' in tried ? tried.operation : '')
  await keep(doer, 'job', { title: 'Choir', kind: 'community', paid: false })
  const full = await countAll()
  const left = await leaveSample(doer)
  expect(left.complaints).toBeUndefined()
  expect((await countAll()).job).toBe(0)
  await undo(doer, 'operation' in left ? left.operation : '')
  expect(await countAll()).toEqual(full)
  expect(await store.read(doer.person, (reader) => reader.find('job', id))).toMatchObject({ title: 'First line' })
  expect((await leaveSample(doer)).complaints).toBeUndefined()
  expect((await countAll()).job).toBe(0)
})

test('a record that holds something of its own is not mixed with the sample', async () => {
  await keep(doer, 'job', { title: 'Choir', kind: 'community', paid: false })
  expect(await loadSample(doer)).toMatchObject({ complaints: [{ place: 'the sample career' }] })
  expect((await countAll()).job).toBe(1)
})

test('what is not open cannot be left', async () => {
  expect(await leaveSample(doer)).toHaveProperty('complaints')
})

test('the same day makes the same sample, and nothing in it lies ahead of the moment', () => {
  const drafts = sampleCareer(ZONE, NOW)
  expect(sampleCareer(ZONE, NOW)).toEqual(drafts)
  expect(new Set(drafts.map(({ key }) => key)).size).toBe(drafts.length)
  const ends = drafts.flatMap(({ value }) => ('endAt' in value ? [Number(value.endAt)] : []))
  expect(Math.max(...ends)).toBeLessThanOrEqual(NOW)
})

test.each(['2026-11-22', '2027-01-01', '2028-02-29', '2030-07-14', '2041-12-31'])(
  'every draft is admitted on %s, whatever the zone',
  async (day) => {
    const now = Date.parse(`${day}T10:00:00Z`)
    const loaded = await loadSample({ ...doer, zone: 'Pacific/Auckland' as Zone, now: () => now })
    expect(loaded.done?.jobs).toBe(8)
  },
)
