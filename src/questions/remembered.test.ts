import { afterEach, expect, test, vi } from 'vitest'
import type { PlainDate, Zone } from '#calendar'
import { freshId, type Id } from '#record'
import type { Store } from '#store'
import { anEntry } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'
import { changeNow } from './change-now.ts'
import { energyNow } from './energy-now.ts'
import { Remembered } from './remembered.ts'

const NOW = Date.parse('2026-11-22T19:00:00Z')
const HOUR = 3_600_000

afterEach(() => vi.restoreAllMocks())

function askerOf(store: Store, person: Id<'person'>) {
  return { store, person, machine: { zone: 'UTC' as Zone, locale: 'en' }, now: () => NOW }
}

async function checkIn(store: Store, person: Id<'person'>, fields: object = {}): Promise<void> {
  const day = '2026-11-20' as PlainDate
  const entry = anEntry({ id: freshId(), day, kind: 'check-in', energy: 1, activity: 'Budgets', ...fields })
  await store.write(person, newDeed(), (writer) => writer.save('entry', entry))
}

describeEachDatabase('an answer that is kept', (place) => {
  test('is of the person who asks, whoever else asks the same of the same store', async () => {
    const [store, one, two] = [await place.open(), newPerson(), newPerson()]
    await checkIn(store, one, { activity: 'Secret talks' })
    expect((await energyNow(askerOf(store, one))).names).toEqual({ 'secret talks': 'Secret talks' })
    expect(await energyNow(askerOf(store, two))).toMatchObject({ n: 0, names: {} })
    await checkIn(store, two, { activity: 'Gauging' })
    const [first, second] = await Promise.all([energyNow(askerOf(store, one)), energyNow(askerOf(store, two))])
    expect([Object.keys(first.names), Object.keys(second.names)]).toEqual([['secret talks'], ['gauging']])
  })

  test('is made anew after each deed, also where the clock has gone back since the one before', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const asker = askerOf(store, person)
    const clock = vi.spyOn(Date, 'now').mockReturnValue(NOW)
    await checkIn(store, person)
    expect((await energyNow(asker)).n).toBe(1)
    expect((await changeNow(asker)).works).toHaveLength(0)
    clock.mockReturnValue(NOW - HOUR)
    await checkIn(store, person)
    await store.write(person, newDeed(), (writer) => writer.save('work', { id: freshId<'work'>(), name: 'Rivers' }))
    expect((await energyNow(asker)).n).toBe(2)
    expect((await changeNow(asker)).works).toHaveLength(1)
  })

  test('names an activity that is called as what every object has', async () => {
    const [store, person] = [await place.open(), newPerson()]
    for (const activity of ['__proto__', 'constructor', 'toString']) await checkIn(store, person, { activity })
    const { names, of } = await energyNow(askerOf(store, person), { by: ['activity'] })
    const labels = of[0]?.labels.map(({ label }) => label) ?? []
    expect(labels.toSorted()).toEqual(['__proto__', 'constructor', 'tostring'])
    expect(labels.map((label) => names[label]).toSorted()).toEqual(['__proto__', 'constructor', 'toString'])
  })
})

test('what failed is asked again, the oldest is forgotten, and several who ask at once are answered once', async () => {
  const [remembered, store] = [new Remembered<number>(2), {}]
  const made = vi.fn(async () => 7)
  await expect(remembered.of(store, 'a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  const both = [remembered.of(store, 'a', made), remembered.of(store, 'a', made)]
  expect([await both[0], await both[1], made.mock.calls.length]).toEqual([7, 7, 1])
  for (const key of ['b', 'c', 'a']) await remembered.of(store, key, made)
  expect(made).toHaveBeenCalledTimes(4)
  await remembered.of({}, 'a', made)
  expect(made).toHaveBeenCalledTimes(5)
})
