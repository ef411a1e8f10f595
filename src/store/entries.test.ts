import { expect, test } from 'vitest'
import type { Instant, PlainDate } from '#calendar'
import { freshId, type Thing } from '#record'
import { anEntry, anInterval } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'
import type { EntryFilter } from './index.ts'

const day = (text: string) => text as PlainDate

describeEachDatabase('answers', (place) => {
  test('are those of the days asked for, both included, the first day first', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const pulse = freshId<'pulse'>()
    const days = ['2026-11-03', '2026-11-01', '2026-11-02', '2026-10-31', '2026-11-04']
    await store.write(person, newDeed(), async (writer) => {
      await writer.save('pulse', { id: pulse, name: 'Is it yours?', most: 4 })
      for (const [value, on] of days.entries())
        await writer.save('answer', { id: freshId<'answer'>(), pulse, day: day(on), value })
    })
    const found = await store.read(person, (reader) =>
      reader.answers({ from: day('2026-11-01'), to: day('2026-11-03') }),
    )
    expect(found.map((one) => [one.day, one.value])).toEqual([
      ['2026-11-01', 1],
      ['2026-11-02', 2],
      ['2026-11-03', 0],
    ])
  })
})

describeEachDatabase('entries', (place) => {
  const asking = async (entries: readonly Thing<'entry'>[]) => {
    const [store, person] = [await place.open(), newPerson()]
    await store.write(person, newDeed(), (writer) =>
      writer.saveAll(
        'entry',
        entries.map((thing) => ({ thing })),
      ),
    )
    return async (filter: EntryFilter) => {
      const found = await store.read(person, (reader) => reader.entries(filter, { limit: 100 }))
      expect(await store.read(person, (reader) => reader.countEntries(filter))).toBe(found.length)
      return found.map(({ title }) => title)
    }
  }

  test('are filtered by everything at once', async () => {
    const [job, work, skill, contact] = [freshId<'job'>(), freshId<'work'>(), freshId<'skill'>(), freshId<'contact'>()]
    const all = { job, work, skills: [freshId<'skill'>(), skill], contacts: [contact], tags: ['night', 'ward'] }
    const ask = await asking([
      anEntry({ title: 'a', kind: 'check-in', energy: 2, ...all }),
      anEntry({ title: 'b', kind: 'check-in', energy: -2, day: day('2026-11-01') }),
      anEntry({ title: 'c', day: day('2025-01-31'), tags: ['Night'] }),
    ])
    expect(await ask({})).toEqual(['a', 'b', 'c'])
    expect(await ask({ from: '2026-11-01', to: '2026-11-15' })).toEqual(['b'])
    expect(await ask({ kind: 'check-in' })).toEqual(['a', 'b'])
    expect(await ask({ energy: -2 })).toEqual(['b'])
    expect(await ask({ tag: 'night' })).toEqual(['a'])
    expect(await ask({ job, work, skill, contact, tag: 'ward', kind: 'check-in', energy: 2 })).toEqual(['a'])
    expect(await ask({ skill: freshId() })).toEqual([])
  })

  test('are found by a whole tag only, whatever signs are in it', async () => {
    const tags = [
      'a',
      'a%',
      '%',
      '_',
      'a_b',
      'axb',
      'a"b',
      'b',
      'a\\',
      '\\',
      'x","y',
      'y',
      'ä',
      "it's",
      '[a',
      ',"a"',
      '🌊',
    ]
    const ask = await asking(tags.map((tag) => anEntry({ title: tag, tags: ['zz', tag] })))
    const alone = await asking(tags.map((tag) => anEntry({ title: tag, tags: [tag, 'zz'] })))
    for (const tag of tags) {
      expect([tag, await ask({ tag })]).toEqual([tag, [tag]])
      expect([tag, await alone({ tag })]).toEqual([tag, [tag]])
    }
  })

  test('come newest day first, page by page, each once', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const things = Array.from({ length: 25 }, (_, number) => ({
      thing: anEntry({ day: day(`2026-11-${10 + (number % 7)}`) }),
    }))
    await store.write(person, newDeed(), (writer) => writer.saveAll('entry', things))
    await store.read(person, async (reader) => {
      const pages = [0, 10, 20].map((offset) => reader.entries({}, { limit: 10, offset }))
      const all = (await Promise.all(pages)).flat()
      expect(new Set(all.map(({ id }) => id)).size).toBe(25)
      expect(all.map((entry) => entry.day)).toEqual(
        all
          .map((entry) => entry.day)
          .sort()
          .reverse(),
      )
    })
  })
})

describeEachDatabase('intervals', (place) => {
  test('are those that overlap the span, however long they are, by start; and of one job, or of none', async () => {
    const [store, person, job] = [await place.open(), newPerson(), freshId<'job'>()]
    const long = anInterval({ title: 'long', job, endAt: Date.UTC(2026, 11, 10) as Instant }, 16)
    const things = [
      anInterval({ title: 'before' }, 1),
      long,
      anInterval({ title: 'in' }, 20),
      anInterval({ title: 'after' }, 21),
    ]
    await store.write(person, newDeed(), (writer) =>
      writer.saveAll(
        'interval',
        things.map((thing) => ({ thing })),
      ),
    )
    await store.read(person, async (reader) => {
      const span = { start: Date.UTC(2026, 10, 20), end: Date.UTC(2026, 10, 21) }
      const titles = async (of?: string) => (await reader.intervals(span, of)).map(({ title }) => title)
      expect(await titles()).toEqual(['long', 'in'])
      expect(await titles(job)).toEqual(['long'])
      expect(await titles('')).toEqual(['in'])
      expect(await reader.intervals({ start: long.endAt, end: long.endAt + 1 })).toEqual([])
      expect(await reader.countUnsorted()).toBe(3)
      expect((await reader.unsorted({ limit: 2 })).map(({ title }) => title)).toEqual(['after', 'in'])
      expect((await reader.unsorted({ limit: 2, offset: 2 })).map(({ title }) => title)).toEqual(['before'])
    })
  })
})

describeEachDatabase('counts by day', (place) => {
  test('are of entries that pass the filter, or of conversations of these days; what was removed does not count', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const contact = freshId<'contact'>()
    const gone = anEntry({ kind: 'win', day: day('2026-11-02') })
    const entries = [
      anEntry({ kind: 'win', day: day('2026-11-02') }),
      anEntry({ kind: 'win', day: day('2026-11-02') }),
      anEntry({ kind: 'note', day: day('2026-11-02') }),
      anEntry({ kind: 'win', day: day('2026-11-01') }),
    ]
    await store.write(person, newDeed(), async (writer) => {
      for (const one of [...entries, gone]) await writer.save('entry', one)
      await writer.save('contact', { id: contact, name: 'Willa Tarn' })
      for (const on of ['2026-10-31', '2026-11-02', '2026-11-02'])
        await writer.save('conversation', { id: freshId<'conversation'>(), contact, day: day(on) })
      await writer.remove('entry', gone.id)
    })
    await store.read(person, async (reader) => {
      expect(await reader.dayCounts('entry', { kind: 'win' })).toEqual([
        { day: '2026-11-01', count: 1 },
        { day: '2026-11-02', count: 2 },
      ])
      expect(await reader.dayCounts('conversation', { from: '2026-11-01', to: '2026-11-30' })).toEqual([
        { day: '2026-11-02', count: 2 },
      ])
    })
  })
})
