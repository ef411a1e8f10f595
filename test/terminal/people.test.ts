import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from './run-here.ts'

let desk: Desk
let empty: Desk

beforeAll(async () => {
  desk = openDesk()
  empty = openDesk()
  await desk.sample()
})
afterAll(() => {
  desk.away()
  empty.away()
})

interface People {
  outside: { share: { value: number | null; method: string } }
  network: { constraint: { value: number | null } }
  due: { name: string; isDue: boolean }[]
  listed: { contact: { name: string }; last?: string }[]
  count: number
}

test('inside and outside, who is due and how far they know each other stand below one another', async () => {
  const { out } = await desk.run('people')
  for (const word of ['Inside and outside', 'Who is due', 'The freshest ties', 'effective size'])
    expect(out).toContain(word)
  const told = await desk.json<People>('people')
  expect(told.outside.share.method).toBe('people.outside')
  expect(told.network.constraint.value).toBeGreaterThan(0)
})

test('a conversation in one line makes them due no more, and is undone', async () => {
  const first = (await desk.json<People>('people', '--due')).due.find(({ isDue }) => isDue)?.name ?? ''
  expect((await desk.run('people', '--due')).out).toContain(first)
  expect((await desk.run('people', '--talked', first, '--note', 'At last.')).out).toContain(`Talked to ${first}`)
  expect((await desk.run('people', '--due')).out).not.toContain(first)
  await desk.run('undo')
  expect((await desk.run('people', '--due')).out).toContain(first)
})

test('somebody nobody knows is added only when that is said', async () => {
  expect(await empty.run('people', '--talked', 'Ada Birch')).toMatchObject({ code: 1 })
  expect((await empty.json<People>('people')).count).toBe(0)
  expect((await empty.run('people', '--talked', 'Ada Birch', '--new', '--on', 'yesterday')).out).toContain(
    'a new contact',
  )
  const { listed } = await empty.json<People>('people', 'birch')
  expect(listed.map(({ contact }) => contact.name)).toEqual(['Ada Birch'])
})

test('without organisations or ties it says what is missing', async () => {
  const { out } = await empty.run('people')
  expect(out).toContain('no contact’s organisation is known')
  expect(out).toContain('nobody is said to know another')
})

test('options that go with --talked are not understood without it', async () => {
  for (const option of [['--new'], ['--on', 'yesterday'], ['--note', 'x']])
    expect(await desk.run('people', ...option)).toMatchObject({ code: 2 })
})
