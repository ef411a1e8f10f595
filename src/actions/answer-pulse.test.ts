import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlainDate, Zone } from '#calendar'
import { freshId } from '#record'
import { openStore, type Store } from '#store'
import { answerPulse } from './answer-pulse.ts'
import { beginPulse } from './begin-pulse.ts'
import type { Doer } from './doer.ts'
import { undo } from './undo.ts'

const DAY = '2026-11-20' as PlainDate
let store: Store
let doer: Doer

beforeEach(async () => {
  store = await openStore(':memory:')
  doer = { store, person: freshId<'person'>(), actor: 'terminal', zone: 'UTC' as Zone, now: () => Date.parse(DAY) }
  await beginPulse(doer, [
    { name: 'Is it yours?', most: 4 },
    { name: 'Is it light?', most: 2 },
  ])
})
afterEach(() => store.close())

const kept = () =>
  store.read(doer.person, async (reader) => ({
    questions: (await reader.list('pulse')).sort((a, b) => (a.name < b.name ? 1 : -1)),
    values: (await reader.list('answer')).map(({ value }) => value).sort(),
  }))

test('answers are kept as one deed, anew on the same day, and undo brings back what was answered before', async () => {
  const [first, second] = (await kept()).questions
  const given = (a: number, b: number) => [
    { pulse: first?.id ?? '', value: a },
    { pulse: second?.id ?? '', value: b },
  ]
  await answerPulse(doer, given(4, 2), DAY)
  const again = await answerPulse(doer, given(1, 0), DAY)
  expect((await kept()).values).toEqual([0, 1])
  await undo(doer, again.operation ?? '')
  expect((await kept()).values).toEqual([2, 4])
  expect(await store.verify(doer.person)).toEqual([])
})

test('a form sent twice answers once', async () => {
  const [first] = (await kept()).questions
  const once = { ...doer, operation: freshId() }
  const given = [{ pulse: first?.id ?? '', value: 3 }]
  const outcomes = [await answerPulse(once, given, DAY), await answerPulse(once, given, DAY)]
  expect(outcomes.map(({ operation }) => operation)).toEqual([once.operation, once.operation])
  expect((await kept()).values).toEqual([3])
})

test.each([
  ['an answer above the question’s own scale', 3, 'above 2'],
  ['an answer that is no whole number', 1.5, 'whole number'],
])('%s is not kept, nor any other of the same form', async (_, value, says) => {
  const [first, second] = (await kept()).questions
  const given = [
    { pulse: first?.id ?? '', value: 1 },
    { pulse: second?.id ?? '', value },
  ]
  const { complaints } = await answerPulse(doer, given, DAY)
  expect(complaints?.map(({ message, hint }) => `${message} ${hint}`).join()).toContain(says)
  expect((await kept()).values).toEqual([])
})

test('a question that is gone is told, and nothing to keep is told too', async () => {
  expect((await answerPulse(doer, [{ pulse: freshId(), value: 1 }], DAY)).complaints).toHaveLength(1)
  expect((await answerPulse(doer, [], DAY)).complaints).toHaveLength(1)
})
