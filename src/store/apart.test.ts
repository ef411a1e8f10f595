import { expect, test } from 'vitest'
import type { Month, PlainDate } from '#calendar'
import { CONCEPT_NAMES, freshId, type Thing } from '#record'
import { anEntry, anInterval, keepJobWithTerms } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'
import type { Reader, Writer } from './index.ts'

const CANARY = 'canary4711'
const EVER = { start: -2e12, end: 7e12 }
const DAYS = { from: '1900-01-01' as PlainDate, to: '2199-12-31' as PlainDate }
const MONTHS = { from: '1900-01' as Month, to: '2199-12' as Month }

/** Every way there is to read, given the ids of somebody else's things. */
const WAYS: Record<keyof Omit<Reader, 'person'>, (reader: Reader, other: Others) => Promise<unknown>> = {
  find: async (reader, { ids }) =>
    Promise.all(CONCEPT_NAMES.flatMap((concept) => ids.map((id) => reader.find(concept, id)))),
  list: async (reader) => Promise.all(CONCEPT_NAMES.map((concept) => reader.list(concept))),
  listByIds: async (reader, { ids }) =>
    Promise.all(
      CONCEPT_NAMES.flatMap((concept) => [
        reader.listByIds(concept, ids),
        reader.listByIds(concept, ids, { removed: true }),
      ]),
    ),
  count: async (reader) => (await Promise.all(CONCEPT_NAMES.map((concept) => reader.count(concept)))).filter(Boolean),
  intervals: async (reader, { ids }) => [
    await reader.intervals(EVER),
    ...(await Promise.all(ids.map((id) => reader.intervals(EVER, id)))),
  ],
  unsorted: (reader) => reader.unsorted({ limit: 100 }),
  sorted: (reader, { ids }) =>
    Promise.all(
      ids.flatMap((id) => [reader.sorted(id, 'told', { limit: 9 }), reader.sorted(id, 'likely', { limit: 9 })]),
    ),
  countUnsorted: async (reader) => (await reader.countUnsorted()) || [],
  entries: async (reader, { ids }) => [
    await reader.entries({}, { limit: 100 }),
    ...(await Promise.all(ids.map((id) => reader.entries({ job: id }, { limit: 9 })))),
  ],
  countEntries: async (reader) => (await reader.countEntries({})) || [],
  dayCounts: async (reader) => [await reader.dayCounts('entry', {}), await reader.dayCounts('conversation', {})],
  answers: (reader) => reader.answers(DAYS),
  ratingSums: async (reader) => [...(await reader.ratingSums('energy', { days: DAYS }))],
  contactLines: (reader) => reader.contactLines(),
  contactCounts: (reader) => reader.contactCounts(),
  monthSeconds: (reader) => reader.monthSeconds(['job']),
  conversationDays: (reader) => reader.conversationDays(),
  skillNamings: (reader) => reader.skillNamings(),
  occupations: (reader) => reader.occupations('onet', [CANARY]),
  elements: (reader) => reader.elements('onet', [CANARY]),
  spans: (reader, { ids }) => reader.spans(EVER, ids),
  search: (reader) => reader.search(CANARY, 100),
  dayTotals: (reader) => reader.dayTotals(DAYS),
  monthTotals: async (reader) => [await reader.monthTotals(), await reader.monthTotals(MONTHS)],
  operations: (reader) => reader.operations({ limit: 100 }),
  operation: (reader, { deed }) => reader.operation(deed),
  changes: (reader, { deed }) => reader.changes(deed),
  newestChange: async (reader) => (await reader.newestChange()) || [],
  broughtBy: async (reader, { ids }) => [...(await reader.broughtBy(ids))],
  known: async (reader) => [...(await reader.known('entry', [CANARY])), ...(await reader.known('interval', [CANARY]))],
}

/** One of each of what a concept of its own way to read has. */
async function keepOthers(writer: Writer): Promise<void> {
  const [contact, pulse] = [freshId<'contact'>(), freshId<'pulse'>()]
  const day = '2026-11-16' as PlainDate
  await writer.save('contact', { id: contact, name: CANARY } as Thing<'contact'>)
  await writer.save('conversation', { id: freshId(), contact, day } as Thing<'conversation'>)
  await writer.save('pulse', { id: pulse, name: CANARY, most: 4 } as Thing<'pulse'>)
  await writer.save('answer', { id: freshId(), pulse, day, value: 1 } as Thing<'answer'>)
  await writer.save('entry', anEntry({ text: CANARY, skills: [freshId<'skill'>()] }))
  const said = { taxonomy: 'onet', code: CANARY, name: CANARY } as const
  await writer.save('occupation', {
    id: freshId(),
    part: 'title',
    rows: [CANARY],
    ...said,
  } as unknown as Thing<'occupation'>)
  await writer.save('element', { id: freshId(), ...said } as Thing<'element'>)
}

interface Others {
  ids: string[]
  deed: string
}

function nothing(answer: unknown): boolean {
  return answer === undefined || (Array.isArray(answer) && answer.every(nothing))
}

describeEachDatabase('two people in one place', (place) => {
  const other = async (): Promise<Others> => {
    const [store, person, deed] = [await place.open(), newPerson(), newDeed(CANARY)]
    const ids: string[] = [person]
    await store.write(person, deed, async (writer) => {
      const { job, work } = await keepJobWithTerms(writer)
      const [entry, hour] = [anEntry({ text: CANARY, job }), anInterval({ job, title: CANARY })]
      await writer.save('person', { id: person, name: CANARY })
      await writer.save('entry', entry, { origin: { key: CANARY, fingerprint: CANARY } })
      await writer.save('entry', anEntry({ kind: 'check-in', energy: 1, text: CANARY }))
      await writer.save('interval', hour, { origin: { key: CANARY, fingerprint: CANARY } })
      await writer.save('interval', anInterval({ title: CANARY }))
      await keepOthers(writer)
      ids.push(job, work, entry.id, hour.id)
    })
    return { ids, deed: deed.id }
  }

  test.each(Object.keys(WAYS) as (keyof typeof WAYS)[])('see nothing of each other by %s', async (way) => {
    const [store, others] = [await place.open(), await other()]
    const theirs = await store.read(others.ids[0] as string, (reader) => WAYS[way](reader, others))
    expect(nothing(theirs)).toBe(false)
    const answer = await store.read(newPerson(), (reader) => WAYS[way](reader, others))
    expect([answer, nothing(answer)]).toEqual([answer, true])
  })

  test('cannot change, remove or undo each other’s things, also by their ids', async () => {
    const [store, others, intruder] = [await place.open(), await other(), newPerson()]
    const [person = '', , , entry = ''] = others.ids
    const { value } = await store.write(intruder, newDeed(), async (writer) => ({
      saved: await writer.save('entry', anEntry({ id: entry, text: 'mine' })),
      removed: await writer.remove('job', others.ids[1] as string),
      undone: await writer.undo(others.deed),
    }))
    expect(value).toEqual({ saved: 'kept', removed: false, undone: { undone: 0 } })
    expect(await store.read(person, (reader) => reader.find('entry', entry))).toMatchObject({
      text: CANARY,
      version: 1,
    })
    expect(await store.read(person, (reader) => reader.search('mine', 5))).toEqual([])
    expect(await store.verify(person)).toEqual([])
    expect(await store.verify(intruder)).toEqual([])
  })

  test('may do deeds of the same id', async () => {
    const [store, one, two, deed] = [await place.open(), newPerson(), newPerson(), newDeed()]
    for (const person of [one, two])
      expect(await store.write(person, deed, (writer) => writer.save('person', { id: person }))).toMatchObject({
        repeated: false,
      })
    expect(await store.people()).toEqual(expect.arrayContaining([one, two]))
  })

  test('write at the same time, and each log stays a chain of its own', async () => {
    const [store, again, people] = [await place.open(), await place.open(), [newPerson(), newPerson()]]
    const writes = Array.from({ length: 40 }, (_, number) =>
      (number % 2 ? store : again).write(people[number % 4 < 2 ? 0 : 1] as string, newDeed(), async (writer) => {
        for (let left = 3; left > 0; left--) await writer.save('entry', anEntry({ id: freshId() }))
      }),
    )
    await Promise.all(writes)
    for (const person of people) {
      expect(await store.verify(person)).toEqual([])
      expect(await store.read(person, (reader) => reader.count('entry'))).toBe(60)
    }
  })
})
