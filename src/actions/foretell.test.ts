import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { freshId } from '#record'
import { openStore, type Store } from '#store'
import type { Doer } from './doer.ts'
import { type Foretold, foretell } from './foretell.ts'
import { keep } from './keep.ts'
import { undo } from './undo.ts'

const DAY = 86_400_000
let store: Store
let doer: Doer
let now = Date.parse('2026-11-22T19:00:00Z')

beforeEach(async () => {
  store = await openStore(':memory:')
  doer = { store, person: freshId<'person'>(), actor: 'browser', zone: 'Europe/Berlin' as Zone, now: () => now }
})
afterEach(() => store.close())

async function foretold(): Promise<Foretold> {
  const given = { title: 'Forty wins', counts: 'wins', target: 40, from: '2026-06-01', dueOn: '2027-06-01' }
  const { done } = await keep(doer, 'goal', given)
  const intervals = { interval95: [20, 50], interval80: [25, 45] } as const
  return {
    goal: done?.id as string,
    probability: 0.3,
    weeks: 24,
    target: 40,
    method: 'goals.forecast-counts',
    ...intervals,
  }
}

const kept = () => store.read(doer.person, (reader) => reader.list('forecast'))

test('a forecast is kept with its day, and undone', async () => {
  const { operation } = await foretell(doer, [await foretold()])
  expect(await kept()).toMatchObject([
    { madeOn: '2026-11-22', probability: 0.3, low: 20, high: 50, low80: 25, high80: 45, target: 40, asked: true },
  ])
  await undo(doer, operation as string)
  expect(await kept()).toEqual([])
})

test('a goal is foretold once in seven days', async () => {
  const one = await foretold()
  await foretell(doer, [one])
  now += 6 * DAY
  expect((await foretell(doer, [one])).complaints?.[0]?.message).toBe('there is nothing new to foretell')
  now += DAY
  expect((await foretell(doer, [one])).done).toEqual({ kept: 1 })
})

test('what is no forecast is not kept, and one of a goal that is gone neither', async () => {
  expect((await foretell(doer, [{ ...(await foretold()), probability: 1.2 }])).complaints).toHaveLength(1)
  expect((await foretell(doer, [{ ...(await foretold()), goal: freshId() }])).complaints).toHaveLength(1)
  expect(await kept()).toEqual([])
})
