import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Instant, Zone } from '#calendar'
import { freshId, type Id, type Thing } from '#record'
import { openStore, type Store } from '#store'
import type { Doer } from './doer.ts'
import { assignIntervals, keepSorting } from './sort-intervals.ts'
import { undo } from './undo.ts'

let store: Store
let doer: Doer
const [CHOIR, CARE] = [freshId<'job'>(), freshId<'job'>()]

beforeEach(async () => {
  store = await openStore(':memory:')
  const person = freshId<'person'>()
  doer = { store, person, actor: 'terminal', zone: 'UTC' as Zone, now: Date.now }
  await store.write(person, { id: freshId(), name: 'begin', actor: 'test' }, async (writer) => {
    for (const [id, title] of [
      [CHOIR, 'Choir'],
      [CARE, 'Care'],
    ] as const)
      await writer.save('job', { id, title, kind: 'community', paid: false })
  })
})
afterEach(() => store.close())

async function trace(day: number, title: string, calendar: string): Promise<Id<'interval'>> {
  const id = freshId<'interval'>()
  const startAt = Date.UTC(2026, 9, day, 18) as Instant
  const thing = { id, startAt, endAt: (startAt + 3_600_000) as Instant, zone: 'UTC' as Zone, title, calendar }
  await store.write(doer.person, { id: freshId(), name: 'trace', actor: 'test' }, (writer) =>
    writer.save('interval', thing),
  )
  return id
}

const find = (id: string) => store.read(doer.person, (reader) => reader.find('interval', id))
const jobOf = async (id: string) => (await find(id))?.job
const rule = (trait: 'calendar' | 'title', text: string, job: Thing<'job'>['id']) => ({
  trait,
  match: 'is' as const,
  text,
  job,
})

describe('a sorting', () => {
  test('gives what waits its job, backwards, and undo takes all of it back', async () => {
    const ids = [await trace(1, 'Rehearsal', 'Family'), await trace(2, 'Concert', 'Family')]
    const { done, operation } = await keepSorting(doer, rule('calendar', 'family', CHOIR), { backwards: true })
    expect(done?.sorted).toBe(2)
    expect(await Promise.all(ids.map(jobOf))).toEqual([CHOIR, CHOIR])
    await undo(doer, operation)
    expect(await Promise.all(ids.map(jobOf))).toEqual([undefined, undefined])
    expect(await store.read(doer.person, (reader) => reader.count('sorting'))).toBe(0)
  })

  test('that comes later speaks first: it sorts again what an earlier one had sorted, never what a hand did', async () => {
    const [song, visit, byHand] = [
      await trace(1, 'Song', 'Family'),
      await trace(2, 'Visit', 'Family'),
      await trace(3, 'Visit', 'Family'),
    ]
    await keepSorting(doer, rule('calendar', 'Family', CHOIR), { backwards: true })
    await assignIntervals(doer, [byHand], CHOIR)
    await keepSorting(doer, rule('title', 'Visit', CARE), { backwards: true })
    expect([await jobOf(song), await jobOf(visit), await jobOf(byHand)]).toEqual([CHOIR, CARE, CHOIR])
  })

  test('that is changed lets go of what it no longer speaks for', async () => {
    const [song, visit] = [await trace(1, 'Song', 'Family'), await trace(2, 'Visit', 'Family')]
    const { done } = await keepSorting(doer, rule('calendar', 'Family', CHOIR), { backwards: true })
    await keepSorting(doer, rule('title', 'Song', CARE), { backwards: true, edited: done?.id })
    expect([await jobOf(song), await jobOf(visit)]).toEqual([CARE, undefined])
    expect(await store.read(doer.person, (reader) => reader.count('sorting'))).toBe(1)
  })

  test('for a job that is not there is a complaint', async () => {
    const { complaints } = await keepSorting(doer, rule('title', 'Song', freshId<'job'>()), { backwards: true })
    expect(complaints?.[0]?.message).toBe('this job is not in the record')
  })

  test('that is not there cannot be changed, and none comes to be', async () => {
    const { complaints } = await keepSorting(doer, rule('title', 'Song', CHOIR), { backwards: true, edited: 'nobody' })
    expect(complaints?.[0]?.message).toBe('this sorting is not in the record')
    expect(await store.read(doer.person, (reader) => reader.count('sorting'))).toBe(0)
  })
})
