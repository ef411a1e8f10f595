import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { type ConceptName, freshId } from '#record'
import { openStore, type Store } from '#store'
import type { Doer } from './doer.ts'
import { keep } from './keep.ts'
import { keepContact, takeAwayContact } from './keep-contact.ts'
import { mergeThings } from './merge-things.ts'
import { recordConversation } from './record-conversation.ts'
import { undo } from './undo.ts'

let store: Store
let doer: Doer

beforeEach(async () => {
  store = await openStore(':memory:')
  const now = () => Date.parse('2026-11-22T19:00:00Z')
  doer = { store, person: freshId<'person'>(), actor: 'terminal', zone: 'Europe/Berlin' as Zone, now }
})
afterEach(() => store.close())

const all = <Name extends ConceptName>(concept: Name) => store.read(doer.person, (reader) => reader.list(concept))
const add = async (concept: ConceptName, given: object) =>
  (await keep(doer, concept, given as Record<string, unknown>)).done?.id as string
const tie = (contact: string, other: string) => add('tie', { contact, other })

test('somebody new becomes a contact with the first conversation, and one undo takes both back', async () => {
  const { done, operation } = await recordConversation(doer, { name: ' Ada Birch ' }, { day: '2026-11-20', note: ' ' })
  expect(await all('contact')).toMatchObject([{ id: done?.contact, name: 'Ada Birch', since: '2026-11-20' }])
  expect(await all('conversation')).toMatchObject([{ contact: done?.contact, day: '2026-11-20' }])
  await undo(doer, operation as string)
  expect([await all('contact'), await all('conversation')]).toEqual([[], []])
})

test('a conversation is of a day that has come, with somebody there is', async () => {
  const tomorrow = await recordConversation(doer, { name: 'Ada' }, { day: '2026-11-23' })
  expect(tomorrow.complaints?.[0]?.message).toContain('in the future')
  expect((await recordConversation(doer, { contact: freshId() }, { day: '2026-11-20' })).complaints).toHaveLength(1)
  expect((await recordConversation(doer, { name: 'Ada' }, { day: 'soon' })).complaints).toHaveLength(2)
  expect(await all('contact')).toEqual([])
})

test('a contact’s organisation is made once, by name, whatever the case of its letters', async () => {
  await keepContact(doer, { name: 'Ada' }, 'City Hospital')
  await keepContact(doer, { name: 'Bo' }, 'city hospital')
  const [whom, ...others] = await all('organisation')
  expect([whom?.name, others]).toEqual(['City Hospital', []])
  expect((await all('contact')).map(({ organisation }) => organisation)).toEqual([whom?.id, whom?.id])
})

test('with a contact their conversations and ties go, entries name them no more, and undo brings all back', async () => {
  const [ada, bo] = [await add('contact', { name: 'Ada' }), await add('contact', { name: 'Bo' })]
  await recordConversation(doer, { contact: ada }, { day: '2026-11-20' })
  await tie(bo, ada)
  await add('entry', { day: '2026-11-16', kind: 'note', text: 'Met.', contacts: [ada, bo] })
  const { operation } = await takeAwayContact(doer, ada)
  expect([await all('conversation'), await all('tie')]).toEqual([[], []])
  expect((await all('entry'))[0]?.contacts).toEqual([bo])
  await undo(doer, operation as string)
  expect([(await all('conversation')).length, (await all('tie')).length]).toEqual([1, 1])
  expect((await all('entry'))[0]?.contacts).toEqual([ada, bo])
  expect((await takeAwayContact(doer, freshId())).complaints).toHaveLength(1)
})

test('of two contacts who are one the tie between them goes, and whom both know is known once', async () => {
  const [kept, other, bo, cy] = [
    await add('contact', { name: 'Ada Birch' }),
    await add('contact', { name: 'A. Birch' }),
    await add('contact', { name: 'Bo' }),
    await add('contact', { name: 'Cy' }),
  ] as [string, string, string, string]
  await tie(kept, other)
  await tie(kept, bo)
  await tie(bo, other)
  await tie(cy, other)
  const { operation } = await mergeThings(doer, { concept: 'contact', kept, other })
  const pairs = (await all('tie')).map((one) => [one.contact, one.other].sort())
  expect(pairs.sort()).toEqual([[kept, bo].sort(), [kept, cy].sort()].sort())
  await undo(doer, operation as string)
  expect(await all('tie')).toHaveLength(4)
})
