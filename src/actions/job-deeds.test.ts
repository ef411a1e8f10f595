import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PlainDate, Zone } from '#calendar'
import { type ConceptName, freshId } from '#record'
import { openStore, type Store } from '#store'
import { acceptPosition } from './accept-position.ts'
import type { Doer } from './doer.ts'
import { endJob } from './end-job.ts'
import { intend } from './intend.ts'
import { keep } from './keep.ts'
import { keepJob } from './keep-job.ts'
import { nameWork } from './name-work.ts'
import { redrawBoundary } from './redraw-boundary.ts'
import { undo } from './undo.ts'

const folder = mkdtempSync(join(tmpdir(), 'thalweg-deeds-'))
let store: Store
let doer: Doer

beforeAll(async () => {
  store = await openStore(join(folder, 'career.thalweg'))
})
beforeEach(() => {
  const now = Date.parse('2026-11-22T19:00:00Z')
  doer = { store, person: freshId(), actor: 'browser', zone: 'Europe/Berlin' as Zone, now: () => now }
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** By date: two things made in the same millisecond have no order of birth. */
const list = async <Name extends ConceptName>(concept: Name) => {
  const things = await store.read(doer.person, (reader) => reader.list(concept))
  const dateOf = (thing: { from?: string; on?: string }) => thing.from ?? thing.on ?? ''
  return things.sort((a, b) => (dateOf(a as object) < dateOf(b as object) ? -1 : 1))
}
const JOB = { title: 'Network manager', kind: 'employment', paid: true, from: '2016-09' }

async function aJob(): Promise<string> {
  const { done } = await keepJob(doer, JOB, { organisation: 'City Hospital', weeklyHours: 40 })
  return done?.id as string
}

test('a new job brings its organisation, its agreed hours and its start', async () => {
  const id = await aJob()
  expect(await list('organisation')).toMatchObject([{ name: 'City Hospital' }])
  expect(await list('boundary')).toMatchObject([{ job: id, kind: 'weekly hours', hours: 40, from: '2016-09' }])
  expect(await list('move')).toMatchObject([{ job: id, on: '2016-09', kind: 'start' }])
})

test('an organisation of the same name is the same, whatever its letters’ case', async () => {
  await aJob()
  await keepJob(doer, { ...JOB, title: 'Board member' }, { organisation: ' city  HOSPITAL' })
  const [first, second] = await list('job')
  expect(first?.organisation).toBe(second?.organisation)
})

test('a job without a title is not kept, nor is its organisation', async () => {
  const outcome = await keepJob(doer, { ...JOB, title: '' }, { organisation: 'City Hospital', weeklyHours: 'many' })
  expect(outcome.complaints).toHaveLength(2)
  expect(await list('organisation')).toEqual([])
})

test('a promotion ends the position held before and says who decided', async () => {
  const job = await aJob()
  await acceptPosition(doer, { job, title: 'Network engineer', from: '2016-09' })
  const { done } = await acceptPosition(
    doer,
    { job, title: 'Head of networks', from: '2021-06' },
    { kind: 'promotion', decidedBy: 'them' },
  )
  expect(await list('position')).toMatchObject([{ title: 'Network engineer', to: '2021-05' }, { from: '2021-06' }])
  const [, promotion] = await list('move')
  expect(promotion).toMatchObject({ position: done?.id, kind: 'promotion', decidedBy: 'them', on: '2021-06' })
})

test('a position that is over when it is entered ends no other', async () => {
  const job = await aJob()
  await acceptPosition(doer, { job, title: 'Head of networks', from: '2016' })
  await acceptPosition(doer, { job, title: 'Stand-in', from: '2018-01', to: '2018-03' })
  expect((await list('position'))[0]).not.toHaveProperty('to')
})

test('a boundary redrawn keeps what was agreed until then', async () => {
  const job = await aJob()
  const [old] = await list('boundary')
  const given = { job, kind: 'weekly hours', hours: 32 }
  await redrawBoundary(doer, given, { id: old?.id as string, was: 1 }, '2026-11-23')
  expect(await list('boundary')).toMatchObject([
    { hours: 40, to: '2026-11-22' },
    { hours: 32, from: '2026-11-23' },
  ])
})

test('a boundary redrawn twice on one day is changed, not ended before it began', async () => {
  const job = await aJob()
  const [old] = await list('boundary')
  const { done } = await redrawBoundary(
    doer,
    { job, kind: 'weekly hours', hours: 32 },
    { id: old?.id as string },
    '2026-11-23',
  )
  await redrawBoundary(doer, { job, kind: 'weekly hours', hours: 30 }, { id: done?.id as string }, '2026-11-23')
  expect((await list('boundary')).map(({ hours }) => hours)).toEqual([40, 30])
})

test('a boundary changed elsewhere meanwhile is not redrawn over', async () => {
  const job = await aJob()
  const [old] = await list('boundary')
  const outcome = await redrawBoundary(
    doer,
    { job, kind: 'weekly hours', hours: 1 },
    { id: old?.id as string, was: 7 },
    '2026-11-23',
  )
  expect(outcome.complaints).toHaveLength(1)
})

test('ending a job ends the position held and touches neither works nor servings nor intentions', async () => {
  const job = await aJob()
  await acceptPosition(doer, { job, title: 'Head of networks', from: '2021-06' })
  const work = await nameWork(doer, { name: 'Trust' }, { text: 'Networks people trust.', from: '2020-01-01' })
  await keep(doer, 'serving', { work: work.done?.id, job, share: 0.5 })
  await intend(doer, [{ job, share: 0.55 }], '2026-01-01' as PlainDate)
  const before = [await list('work'), await list('statement'), await list('serving'), await list('intention')]
  await endJob(doer, job, { on: '2026-11-30', kind: 'resignation', decidedBy: 'me' })
  expect(await list('job')).toMatchObject([{ to: '2026-11-30' }])
  expect(await list('position')).toMatchObject([{ to: '2026-11-30' }])
  expect((await list('move')).at(-1)).toMatchObject({ kind: 'resignation', decidedBy: 'me' })
  expect([await list('work'), await list('statement'), await list('serving'), await list('intention')]).toEqual(before)
})

test('a job cannot end before it began', async () => {
  const job = await aJob()
  const outcome = await endJob(doer, job, { on: '2015', kind: 'end' })
  expect(outcome.complaints?.[0]?.message).toMatch(/before start/)
  expect((await list('move')).map(({ kind }) => kind)).toEqual(['start'])
})

test('ending a job is one deed: undone, all is as before', async () => {
  const job = await aJob()
  await acceptPosition(doer, { job, title: 'Head of networks', from: '2021-06' })
  const ended = await endJob(doer, job, { on: '2026-11-30', kind: 'lay-off' })
  if (ended.complaints) throw new Error('not ended')
  await undo(doer, ended.operation)
  expect((await list('job'))[0]).not.toHaveProperty('to')
  expect((await list('position'))[0]).not.toHaveProperty('to')
  expect(await list('move')).toHaveLength(1)
})

test('an intention that changes ends the day before; one that stays is not touched', async () => {
  const [a, b] = [await aJob(), await aJob()]
  const meant = (share: number) => [
    { job: a, share },
    { job: b, share: 0.2 },
  ]
  await intend(doer, meant(0.8), '2026-01-01' as PlainDate)
  await intend(doer, meant(0.6), '2026-11-22' as PlainDate)
  await intend(doer, meant(0.5), '2026-11-22' as PlainDate)
  const intentions = await list('intention')
  expect(intentions.filter(({ job }) => job === a)).toMatchObject([
    { share: 0.8, from: '2026-01-01', to: '2026-11-21' },
    { share: 0.5, from: '2026-11-22' },
  ])
  expect(intentions.filter(({ job }) => job === b)).toHaveLength(1)
})

test('an intention without a share is over', async () => {
  const job = await aJob()
  await intend(doer, [{ job, share: 0.8 }], '2026-01-01' as PlainDate)
  await intend(doer, [{ job, share: '' }], '2026-11-22' as PlainDate)
  expect(await list('intention')).toMatchObject([{ share: 0.8, to: '2026-11-21' }])
})
