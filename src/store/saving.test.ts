import { expect, test } from 'vitest'
import { freshId, type Thing } from '#record'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'

const job = (title = 'Nurse'): Thing<'job'> => ({ id: freshId(), title, kind: 'employment', paid: true })

describeEachDatabase('saving', (place) => {
  test('what was saved is found, listed and counted', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), job()]
    const { value } = await store.write(person, newDeed(), (writer) => writer.save('job', nurse))
    expect(value).toBe('kept')
    await store.read(person, async (reader) => {
      expect(await reader.find('job', nurse.id)).toEqual({ ...nurse, version: 1 })
      expect(await reader.list('job')).toEqual([{ ...nurse, version: 1 }])
      expect(await reader.count('job')).toBe(1)
    })
  })
})
