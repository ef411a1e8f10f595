import { expect, test } from 'vitest'
import { freshId } from '#record'
import { describeEachDatabase, newPerson } from '../../test/store/databases.ts'
import type { Reader } from './index.ts'

/** Ways to read by what stood in an address, a form or a file, as it was written there. */
const WAYS: Record<string, (reader: Reader, words: string) => Promise<unknown>> = {
  find: (reader, words) => reader.find('contact', words),
  listByIds: (reader, words) => reader.listByIds('job', [words, freshId()]),
  tag: (reader, tag) => reader.entries({ tag }, { limit: 2 }),
  occupations: (reader, words) => reader.occupations('onet', [words, '17-2121.01']),
  elements: (reader, words) => reader.elements('esco', [words]),
  skillNamings: (reader, words) => reader.skillNamings(words),
  spans: (reader, words) => reader.spans({ start: 0, end: 1 }, [words]),
  search: (reader, words) => reader.search(words, 3),
  known: async (reader, words) => [...(await reader.known('entry', [words]))],
  broughtBy: async (reader, words) => [...(await reader.broughtBy([words]))],
  operation: (reader, words) => reader.operation(words),
}

describeEachDatabase('what nothing in the record is called', (place) => {
  test.each(['\0', 'a\0b', '\uD800', '%', '_', "'", '{"', '\\', '__proto__'])('finds nothing: %j', async (words) => {
    const store = await place.open()
    const found = await store.read(newPerson(), async (reader) => {
      const answers: [way: string, answer: unknown][] = []
      for (const [way, ask] of Object.entries(WAYS))
        answers.push([way, (await ask(reader, words).catch((error) => error)) ?? []])
      return answers
    })
    expect(found.filter(([, answer]) => !Array.isArray(answer) || answer.length)).toEqual([])
  })
})
