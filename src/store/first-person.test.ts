import { expect, test } from 'vitest'
import { describeEachDatabase } from '../../test/store/databases.ts'

describeEachDatabase('the first person', (place) => {
  test('is the same for all who begin a record at once, and for ever after', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => place.open()))
    const begun = await Promise.all(stores.map((store) => store.firstPerson()))
    expect(new Set(begun).size).toBe(1)
    const [store] = stores
    expect(await store?.people()).toEqual([begun[0]])
    expect(await store?.firstPerson()).toBe(begun[0])
    expect(await store?.verify(begun[0] as (typeof begun)[0])).toEqual([])
  })
})
