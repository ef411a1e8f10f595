import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { freshId, type Thing } from '#record'
import { openStore, type Store } from '#store'
import type { Asker } from './asker.ts'
import { goalsNow } from './goals-now.ts'

let store: Store
let asker: Asker

beforeEach(async () => {
  store = await openStore(':memory:')
  const now = () => Date.parse('2026-11-22T12:00:00Z')
  asker = { store, person: freshId<'person'>(), machine: { zone: 'Europe/Berlin' as Zone, locale: 'en-GB' }, now }
})
afterEach(() => store.close())

async function keep<Name extends 'goal' | 'entry'>(concept: Name, fields: object): Promise<void> {
  const deed = { id: freshId(), name: 'add', actor: 'terminal' as const }
  const thing = { id: freshId<Name>(), ...fields } as unknown as Thing<Name>
  await store.write(asker.person, deed, (writer) => writer.save(concept, thing))
}

const goal = (title: string, from: string, dueOn: string) =>
  keep('goal', { title, counts: 'wins', target: 10, from, dueOn })
const win = (day: string) => keep('entry', { day, kind: 'win', text: 'A lock was opened.' })

test('each goal counts its own days, whatever days other goals of the same thing look at', async () => {
  await goal('first', '2020-01-01', '2020-06-30')
  await goal('within', '2020-06-01', '2020-07-31')
  await goal('now', '2026-10-01', '2027-03-31')
  for (const day of ['2019-12-31', '2020-06-15', '2020-07-15', '2023-01-01', '2026-10-01', '2026-11-22']) await win(day)
  const { goals } = await goalsNow(asker)
  const counted = goals.map(({ goal: { title }, figures }) => [title, figures.progress.value])
  expect(Object.fromEntries(counted)).toEqual({ first: 1, within: 2, now: 2 })
})

test('of goals that are over the latest are told when so many are asked for, the rest is counted', async () => {
  for (const year of [2018, 2019, 2020, 2021]) await goal(`of ${year}`, `${year}-01-01`, `${year}-12-31`)
  await goal('over lately', '2025-01-01', '2026-06-30')
  await goal('open', '2026-01-01', '2027-06-30')
  const { goals, earlier } = await goalsNow(asker, { over: 2 })
  expect(goals.map(({ goal: { title } }) => title)).toEqual(['open', 'of 2020', 'of 2021', 'over lately'])
  expect(earlier).toBe(2)
  expect((await goalsNow(asker)).earlier).toBe(0)
})
