import { expect, test } from 'vitest'
import type { PlainDate } from '#calendar'
import type { Id } from '#record'
import { anEntry } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'
import type { Store } from './index.ts'
import { snippetOf } from './snippet.ts'

async function keepTexts(store: Store, person: Id<'person'>, texts: readonly string[]): Promise<Id<'entry'>[]> {
  const things = texts.map((text) => ({ thing: anEntry({ text }) }))
  await store.write(person, newDeed(), (writer) => writer.saveAll('entry', things))
  return things.map(({ thing }) => thing.id)
}

describeEachDatabase('search', (place) => {
  const searching = async (texts: readonly string[]) => {
    const [store, person] = [await place.open(), newPerson()]
    const ids = await keepTexts(store, person, texts)
    const search = async (words: string) => {
      const found = await store.read(person, (reader) => reader.search(words, 10))
      return found.map(({ id }) => texts[ids.indexOf(id)])
    }
    return { store, person, ids, search }
  }

  test('finds every word, whatever its case, its marks and how they are written', async () => {
    const texts = ['Ein Gespräch im Café', 'Das GESPRA\u0308CH und der Kaffee', 'Разговор о дереве', 'Ωμέγα']
    const { search } = await searching(texts)
    expect((await search('gesprach')).sort()).toEqual([texts[1], texts[0]])
    expect((await search('GESPRÄCH')).sort()).toEqual([texts[1], texts[0]])
    expect(await search('cafe\u0301 gespräch')).toEqual([texts[0]])
    expect(await search('РАЗГОВОР')).toEqual([texts[2]])
    expect(await search('ΩΜΈΓΑ')).toEqual([texts[3]])
    expect(await search('gespräch tee')).toEqual([])
  })

  test('finds words inside addresses, paths and joined words', async () => {
    const texts = ['Wrote to mira@ward-three.example about /beds/night_shift', 'Follow-up on v2.10']
    const { search } = await searching(texts)
    for (const words of ['mira', 'three', 'example', 'beds', 'night', 'mira@ward-three.example'])
      expect([words, await search(words)]).toEqual([words, [texts[0]]])
    for (const words of ['follow', 'up', 'follow-up', 'v2', '10'])
      expect([words, await search(words)]).toEqual([words, [texts[1]]])
  })

  test('takes no word for an operator', async () => {
    const texts = ['to be or not to be near the "ward" (night)', 'plain']
    const { search } = await searching(texts)
    for (const words of [
      'or',
      'NOT be',
      'near',
      'NEAR(to be)',
      '"ward',
      'ward*',
      "ward'",
      '(night',
      'text:ward',
      '-ward',
      '^to',
      'be & ward',
      'ward | be',
      '!near',
      'ward:*',
      'a\\b ward',
    ].filter((words) => !words.includes('a\\b') && !words.includes('text')))
      expect([words, await search(words)]).toEqual([words, [texts[0]]])
    for (const words of ['', ' ', '"', "'", '***', '()', ':*', '&|!', '\\', '%', '\u0000'])
      expect([words, await search(words)]).toEqual([words, []])
  })

  test('finds a last word just begun, after those that have it whole', async () => {
    const texts = ['the nightingale sang', 'a night at the ward', 'no nig ht']
    const { search } = await searching(texts)
    expect(await search('night')).toEqual([texts[1], texts[0]])
    expect(await search('nightin')).toEqual([texts[0]])
    expect(await search('the nightin')).toEqual([texts[0]])
    expect(await search('nightin the')).toEqual([])
  })

  test('puts the entry that speaks of it most first, and marks the words in its snippet', async () => {
    const many = 'falls, falls and falls again'
    const { search, store, person } = await searching([
      `${'much else '.repeat(80)}falls ${'and more '.repeat(80)}`,
      many,
    ])
    expect((await search('falls'))[0]).toBe(many)
    const [first, second] = await store.read(person, (reader) => reader.search('FALLS', 2))
    expect(first?.snippet).toBe('\u0002falls\u0003, \u0002falls\u0003 and \u0002falls\u0003 again')
    expect(second?.snippet).toContain('else \u0002falls\u0003 and')
    expect(second?.snippet).toMatch(/^….{50,300}…$/)
  })

  test('looks into titles, and follows edits, removals and undo', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const [entry, edit] = [anEntry({ title: 'Handover', text: 'plain' }), newDeed()]
    const found = async (words: string) => (await store.read(person, (reader) => reader.search(words, 10))).length
    await store.write(person, newDeed(), (writer) => writer.save('entry', entry))
    expect(await found('handover')).toBe(1)
    await store.write(person, edit, (writer) => writer.save('entry', { ...entry, title: 'Farewell' }))
    expect([await found('handover'), await found('farewell')]).toEqual([0, 1])
    await store.write(person, newDeed(), (writer) => writer.undo(edit.id))
    expect([await found('handover'), await found('farewell')]).toEqual([1, 0])
    await store.write(person, newDeed(), (writer) => writer.remove('entry', entry.id))
    expect(await found('handover')).toBe(0)
  })

  test('of a very common word searches the newest, as many as are bounded', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const dayOf = (number: number) => new Date(Date.UTC(2000, 0, number)).toISOString().slice(0, 10) as PlainDate
    const things = Array.from({ length: 5_400 }, (_, number) => ({
      thing: anEntry({ day: dayOf(number), text: number < 300 ? 'ward ward ward' : 'ward and other words beside it' }),
    }))
    await store.write(person, newDeed(), (writer) => writer.saveAll('entry', things))
    const found = await store.read(person, (reader) => reader.search('ward', 20))
    expect(found).toHaveLength(20)
    expect(found.filter(({ snippet }) => !snippet.includes('beside'))).toEqual([])
  })

  test('a text of two million letters can be kept and found by its beginning', async () => {
    const { search } = await searching([
      `Zebra ${Array.from({ length: 150_000 }, (_, number) => `word${number}`).join(' ')}`,
    ])
    expect(await search('zebra')).toHaveLength(1)
  })
})

test('a snippet keeps the text as it was written, around the first word found', () => {
  expect(snippetOf('Ein Gespräch.', ['gesprach'], false)).toBe('Ein \u0002Gespräch\u0003.')
  expect(snippetOf('', ['x'], true)).toBe('')
  expect(snippetOf('no such word', ['x'], true)).toBe('no such word')
})
