import { expect, test } from 'vitest'
import type { PlainDate } from '#calendar'
import { freshId, type Thing } from '#record'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'

// Born one after the other: within one millisecond the order of ids is chance.
let born = 0
const contact = (fields: object) => ({ id: freshId<'contact'>(++born), ...fields }) as Thing<'contact'>
const talk = (who: Thing<'contact'>, day: string) =>
  ({ id: freshId<'conversation'>(), contact: who.id, day: day as PlainDate, note: 'Long.' }) as Thing<'conversation'>

describeEachDatabase('contacts and conversations in lines', (place) => {
  test('have what a list shows, in order; what is out of sight is not among them, nor another person’s', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const imre = contact({ name: 'Imre Oxbow', title: 'Architect', everyDays: 30, note: 'Not in a list.' })
    const juno = contact({ name: 'Juno Weir' })
    const gone = talk(juno, '2026-11-04')
    await store.write(person, newDeed(), async (writer) => {
      for (const one of [imre, juno]) await writer.save('contact', one)
      for (const one of [talk(juno, '2026-11-03'), talk(imre, '2026-11-02'), gone])
        await writer.save('conversation', one)
    })
    await store.write(person, newDeed(), (writer) => writer.remove('conversation', gone.id))
    const read = (who: typeof person) =>
      store.read(who, async (reader) => [await reader.contactLines(), await reader.conversationDays()] as const)
    const counts = (who: typeof person) => store.read(who, (reader) => reader.contactCounts())
    expect(await counts(person)).toEqual([{ organisation: undefined, count: 2 }])
    expect(await counts(newPerson())).toEqual([])
    const [lines, days] = await read(person)
    expect(lines).toEqual([
      { id: imre.id, name: 'Imre Oxbow', organisation: undefined, title: 'Architect', everyDays: 30 },
      { id: juno.id, name: 'Juno Weir', organisation: undefined, title: undefined, everyDays: undefined },
    ])
    expect(days).toEqual([
      { contact: imre.id, day: '2026-11-02' },
      { contact: juno.id, day: '2026-11-03' },
    ])
    expect(await read(newPerson())).toEqual([[], []])
  })
})
