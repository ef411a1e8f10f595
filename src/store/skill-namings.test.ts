import { expect, test } from 'vitest'
import type { PlainDate } from '#calendar'
import { freshId, type Thing } from '#record'
import { anEntry } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'

const [wire, teach, job] = [freshId<'skill'>(), freshId<'skill'>(), freshId<'job'>()]
const day = '2026-11-02' as PlainDate

describeEachDatabase('skills that entries name', (place) => {
  test('are counted by day, kind and job; entries out of sight are not', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const gone = anEntry({ day, skills: [wire] })
    const entries = [
      anEntry({ kind: 'win', day, job, skills: [wire, teach] }),
      anEntry({ kind: 'win', day, job, skills: [wire, teach] }),
      anEntry({ kind: 'note', day, skills: [wire] }),
      anEntry({ kind: 'note', day }),
      gone,
    ]
    await store.write(person, newDeed(), (writer) =>
      writer.saveAll(
        'entry',
        entries.map((thing) => ({ thing })),
      ),
    )
    await store.write(person, newDeed(), (writer) => writer.remove('entry', gone.id))
    const named = await store.read(person, (reader) => reader.skillNamings())
    expect(named).toHaveLength(2)
    expect(named).toEqual(
      expect.arrayContaining([
        { skills: [wire, teach], day, kind: 'win', job, count: 2 },
        { skills: [wire], day, kind: 'note', job: undefined, count: 1 },
      ]),
    )
  })

  test('what a classification says is found by code and part, of this person alone', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const said = (part: 'title' | 'skills', code: string, taxonomy: 'onet' | 'esco' = 'onet') =>
      ({ id: freshId<'occupation'>(), taxonomy, part, code, name: code, rows: ['a 1 2'] }) as Thing<'occupation'>
    const things = [said('title', '17-1011.00'), said('skills', '17-1011.00'), said('title', '17-1011.00', 'esco')]
    const element = { id: freshId<'element'>(), taxonomy: 'onet', code: '2.A.1.a', name: 'Reading' } as Thing<'element'>
    await store.write(person, newDeed(), async (writer) => {
      await writer.saveAll(
        'occupation',
        things.map((thing) => ({ thing })),
      )
      await writer.save('element', element)
    })
    const asked = await store.read(person, async (reader) => [
      await reader.occupations('onet', ['17-1011.00']),
      await reader.occupations('onet', ['17-1011.00', 'x'], ['skills']),
      await reader.occupations('onet', []),
      await reader.occupations('onet', undefined, ['skills']),
      await reader.elements('onet', ['2.A.1.a', 'x']),
    ])
    expect(asked.map((found) => found.length)).toEqual([2, 1, 0, 1, 1])
    expect(await store.read(newPerson(), (reader) => reader.elements('onet', ['2.A.1.a']))).toEqual([])
  })
})
