import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { freshId } from '#record'
import { openStore, type Store } from '#store'
import { chooseOccupation } from './choose-occupation.ts'
import type { Doer } from './doer.ts'
import { keep } from './keep.ts'
import { stateOwnLevels } from './state-own-levels.ts'
import { undo } from './undo.ts'

let store: Store
let doer: Doer

beforeEach(async () => {
  store = await openStore(':memory:')
  const now = () => Date.parse('2026-11-22T12:00:00Z')
  doer = { store, person: freshId<'person'>(), actor: 'terminal', zone: 'Europe/Berlin' as Zone, now }
})
afterEach(() => store.close())

const all = <Name extends 'skill' | 'job' | 'position'>(name: Name) =>
  store.read(doer.person, (reader) => reader.list(name))
const kept = async (concept: 'skill' | 'job' | 'position', fields: object) => {
  const outcome = await keep(doer, concept, fields as Record<string, unknown>)
  if (outcome.complaints) throw new Error(outcome.complaints[0]?.message)
  return outcome.done.id
}

describe('own levels', () => {
  test('go to the skill that is the element, else to the one of its name, else to a new one', async () => {
    await kept('skill', { name: 'Gauges', kind: 'skill', elements: ['2.A.1.a'] })
    await kept('skill', { name: 'Arithmetic of flow', kind: 'skill' })
    await stateOwnLevels(doer, [
      { element: '2.A.1.a', name: 'Reading of Gauges', own: 60 },
      { element: '2.A.1.e', name: 'Arithmetic of Flow', own: 40 },
      { element: '2.B.1.d', name: 'Agreement on Limits', own: 30 },
      { element: '2.B.5.b', name: 'Teaching of Others', own: undefined },
    ])
    const said = (await all('skill')).map(({ name, elements, own }) => [name, elements, own])
    expect(said).toEqual([
      ['Gauges', ['2.A.1.a'], 60],
      ['Arithmetic of flow', ['2.A.1.e'], 40],
      ['Agreement on Limits', ['2.B.1.d'], 30],
    ])
  })

  test('are one deed, and undo takes back all of it', async () => {
    await kept('skill', { name: 'Gauges', kind: 'skill', elements: ['a'], own: 10 })
    const outcome = await stateOwnLevels(doer, [
      { element: 'a', name: 'A', own: undefined },
      { element: 'b', name: 'B', own: 5 },
    ])
    expect((await all('skill')).map(({ own }) => own)).toEqual([undefined, 5])
    await undo(doer, 'operation' in outcome ? (outcome.operation as never) : ('' as never))
    expect((await all('skill')).map(({ own }) => own)).toEqual([10])
  })

  test.each([101, -1, Number.NaN])('%s is no level, and nothing is kept', async (own) => {
    const outcome = await stateOwnLevels(doer, [
      { element: 'a', name: 'A', own: 50 },
      { element: 'b', name: 'B', own },
    ])
    expect(outcome.complaints).toMatchObject([{ place: 'B' }])
    expect(await all('skill')).toEqual([])
  })
})

describe('the occupation a job is', () => {
  test('is said of the job; without a code it is none', async () => {
    const job = await kept('job', { title: 'Gauger', kind: 'employment', paid: true })
    await chooseOccupation(doer, job, '97-1011.00')
    expect((await all('job'))[0]?.occupation).toBe('97-1011.00')
    await chooseOccupation(doer, job, undefined)
    expect((await all('job'))[0]?.occupation).toBeUndefined()
  })

  test('is said of the position held, where that has one of its own', async () => {
    const job = await kept('job', { title: 'Gauger', kind: 'employment', paid: true, occupation: 'x' })
    await kept('position', { job, title: 'First', from: '2015', to: '2018', occupation: 'old' })
    await kept('position', { job, title: 'Second', from: '2019', occupation: 'own' })
    await chooseOccupation(doer, job, '97-2021.00')
    const held = new Map((await all('position')).map(({ title, occupation }) => [title, occupation]))
    expect(Object.fromEntries(held)).toEqual({ First: 'old', Second: '97-2021.00' })
    expect((await all('job'))[0]?.occupation).toBe('x')
  })

  test('of a job that is not there gets a sentence', async () => {
    expect((await chooseOccupation(doer, freshId(), 'x')).complaints).toMatchObject([{ place: 'job' }])
  })
})
