import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Instant, Zone } from '#calendar'
import { freshId, type Id, type Interval } from '#record'
import { openStore, type Store } from '#store'
import type { Doer } from './doer.ts'
import { assignIntervals, keepSorting } from './sort-intervals.ts'
import { rehearseLikely, sortLikely } from './sort-likely.ts'
import { undo } from './undo.ts'

let store: Store
let doer: Doer
const [CHOIR, CARE] = [freshId<'job'>(), freshId<'job'>()]

beforeEach(async () => {
  store = await openStore(':memory:')
  const person = freshId<'person'>()
  doer = { store, person, actor: 'terminal', zone: 'UTC' as Zone, now: Date.now }
  await store.write(person, { id: freshId(), name: 'begin', actor: 'test' }, async (writer) => {
    await writer.save('job', { id: CHOIR, title: 'Choir', kind: 'community', paid: false })
    await writer.save('job', { id: CARE, title: 'Care', kind: 'care', paid: false })
  })
})
afterEach(() => store.close())

/** An hour of a day of October 2026. */
async function trace(day: number, traits: Partial<Interval>, hour = 18): Promise<Id<'interval'>> {
  const id = freshId<'interval'>()
  const startAt = Date.UTC(2026, 9, day, hour) as Instant
  const thing = { id, startAt, endAt: (startAt + 3_600_000) as Instant, zone: 'UTC' as Zone, ...traits }
  await store.write(doer.person, { id: freshId(), name: 'trace', actor: 'test' }, (writer) =>
    writer.save('interval', thing),
  )
  return id
}

const find = (id: string) => store.read(doer.person, (reader) => reader.find('interval', id))
const jobOf = async (id: string) => (await find(id))?.job

/** So many evenings of each, sorted by hand. */
async function known(count: number): Promise<void> {
  for (let day = 1; day <= count; day++) {
    await trace(day, { job: CHOIR, calendar: 'Evenings', title: 'Rehearsal of the alto' })
    await trace(day, { job: CARE, calendar: 'Family', title: 'Visit with shopping' }, 10)
  }
}

describe('sorting by likeness', () => {
  test('sorts what is sure enough, says how likely, and undo takes it back', async () => {
    await known(8)
    const [like, unlike] = [
      await trace(20, { calendar: 'Evenings', title: 'Rehearsal of the tenor' }),
      await trace(21, { calendar: 'Elsewhere', title: 'Dentist' }),
    ]
    expect((await rehearseLikely(doer)).sorted).toBe(1)
    expect(await jobOf(like)).toBeUndefined()
    const { done, operation } = await sortLikely(doer)
    expect(done).toMatchObject({ sorted: 1, jobs: [{ job: CHOIR, title: 'Choir', count: 1, seconds: 3_600 }] })
    expect(await find(like)).toMatchObject({ job: CHOIR, likely: expect.any(Number) })
    expect((await find(like))?.likely).toBeGreaterThanOrEqual(0.9)
    expect(await jobOf(unlike)).toBeUndefined()
    await undo(doer, operation as string)
    expect(await jobOf(like)).toBeUndefined()
    expect(await find(like)).not.toHaveProperty('likely')
  })

  test('one or two examples are not enough', async () => {
    await known(1)
    await trace(20, { calendar: 'Evenings', title: 'Rehearsal of the tenor' })
    expect((await sortLikely(doer)).done?.sorted).toBe(0)
  })

  test('what it sorted itself teaches it nothing', async () => {
    await known(8)
    const first = await trace(20, { calendar: 'Evenings', title: 'Rehearsal of the tenor' })
    await sortLikely(doer)
    const { likely } = (await find(first)) as Interval
    const again = await trace(21, { calendar: 'Evenings', title: 'Rehearsal of the tenor' })
    await sortLikely(doer)
    expect((await find(again))?.likely).toBe(likely)
  })
})

describe('a correction', () => {
  test('moves what likeness had sorted otherwise, and lets go of what is no longer sure; what a hand sorted stays', async () => {
    await known(6)
    const song = { calendar: 'Evenings', title: 'Serenade' }
    const likely = [await trace(20, song), await trace(21, song)]
    const corrected = await Promise.all([22, 23, 24, 25, 26, 27, 28, 29].map((day) => trace(day, song)))
    await sortLikely(doer)
    const [byHand] = corrected
    await assignIntervals(doer, [byHand as string], CHOIR)
    expect(await Promise.all(likely.map(jobOf))).toEqual([CHOIR, CHOIR])
    await assignIntervals(doer, corrected.slice(1), CARE)
    for (const id of likely) expect(await jobOf(id)).not.toBe(CHOIR)
    expect(await jobOf(byHand as string)).toBe(CHOIR)
    expect(await find(byHand as string)).not.toHaveProperty('likely')
  })

  test('by a sorting goes before likeness', async () => {
    await known(8)
    const like = await trace(20, { calendar: 'Evenings', title: 'Rehearsal of the tenor' })
    await sortLikely(doer)
    const rule = { trait: 'title' as const, match: 'contains' as const, text: 'tenor', job: CARE }
    const { done } = await keepSorting(doer, rule, { backwards: true })
    expect(done?.sorted).toBe(1)
    expect(await find(like)).toMatchObject({ job: CARE, sortedBy: done?.id })
    expect(await find(like)).not.toHaveProperty('likely')
  })
})
