import { expect, test } from 'vitest'
import type { Instant } from '#calendar'
import { freshId, type Thing } from '#record'
import { aJob, anEntry, anInterval } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'

describeEachDatabase('saving', (place) => {
  test('what was saved is found, listed and counted, field by field', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const nurse = aJob({ summary: 'Ward 3 — “nights”\nand Ωμέγα 🌊', url: 'https://example.org/?a=1&b=%' })
    const { value, changes, repeated } = await store.write(person, newDeed(), (writer) => writer.save('job', nurse))
    expect({ value, changes, repeated }).toEqual({ value: 'kept', changes: 1, repeated: false })
    await store.read(person, async (reader) => {
      expect(await reader.find('job', nurse.id)).toEqual({ ...nurse, version: 1 })
      expect(await reader.list('job')).toEqual([{ ...nurse, version: 1 }])
      expect(await reader.count('job')).toBe(1)
      expect(await reader.find('job', freshId())).toBeUndefined()
    })
  })

  test('lists, numbers and instants before 1970 come back as they went in', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const old = anInterval({
      startAt: -1_234_567_890_123 as Instant,
      endAt: -1_234_560_000_000 as Instant,
      tags: ['a,b', '"', '[]'],
    })
    const duty = {
      id: freshId<'duty'>(),
      position: freshId<'position'>(),
      name: 'Rounds',
      weeklyHours: 12.345678901234567,
    }
    await store.write(person, newDeed(), async (writer) => {
      await writer.save('interval', old)
      await writer.save('duty', duty)
    })
    await store.read(person, async (reader) => {
      expect(await reader.find('interval', old.id)).toEqual({ ...old, version: 1 })
      expect(await reader.find('duty', duty.id)).toEqual({ ...duty, version: 1 })
    })
  })

  test('an edit raises the version, an edit that changes nothing writes nothing', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), aJob()]
    const save = (thing: Thing<'job'>) => store.write(person, newDeed(), (writer) => writer.save('job', thing))
    await save(nurse)
    expect(await save(nurse)).toMatchObject({ value: 'unchanged', changes: 0 })
    expect(await save({ ...nurse, title: 'Ward sister' })).toMatchObject({ value: 'kept', changes: 1 })
    await store.read(person, async (reader) => {
      expect(await reader.find('job', nurse.id)).toMatchObject({ title: 'Ward sister', version: 2 })
      expect(await reader.operations({ limit: 10 })).toHaveLength(2)
    })
  })

  test('an edit of a version that is no longer the newest is a conflict and keeps what is there', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), aJob()]
    const save = (title: string, was?: number) =>
      store.write(person, newDeed(), (writer) => writer.save('job', { ...nurse, title }, { was }))
    expect(await save('Nurse', 0)).toMatchObject({ value: 'kept' })
    expect(await save('Midwife', 0)).toMatchObject({ value: 'conflict', changes: 0 })
    expect(await save('Matron', 1)).toMatchObject({ value: 'kept' })
    expect(await save('Surgeon', 1)).toMatchObject({ value: 'conflict', changes: 0 })
    await store.read(person, async (reader) => {
      expect(await reader.find('job', nurse.id)).toMatchObject({ title: 'Matron', version: 2 })
    })
  })

  test('an edit of what was removed meanwhile is a conflict', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), aJob()]
    await store.write(person, newDeed(), (writer) => writer.save('job', nurse))
    await store.write(person, newDeed(), (writer) => writer.remove('job', nurse.id))
    const late = await store.write(person, newDeed(), (writer) => writer.save('job', nurse, { was: 1 }))
    expect(late.value).toBe('conflict')
  })

  test('what is removed is out of sight, once, and stays in the log', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), aJob()]
    await store.write(person, newDeed(), (writer) => writer.save('job', nurse))
    const removal = newDeed('remove')
    expect((await store.write(person, removal, (writer) => writer.remove('job', nurse.id))).value).toBe(true)
    expect((await store.write(person, newDeed(), (writer) => writer.remove('job', nurse.id))).value).toBe(false)
    await store.read(person, async (reader) => {
      expect(await reader.find('job', nurse.id)).toBeUndefined()
      expect(await reader.list('job')).toEqual([])
      expect(await reader.count('job')).toBe(0)
      const [change] = await reader.changes(removal.id)
      expect(change?.after).toContain('"removed":1')
    })
  })

  test('a list is narrowed by equal fields, absent ones too', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const [paid, unpaid] = [aJob({ summary: 'x' }), aJob({ paid: false })]
    await store.write(person, newDeed(), (writer) => writer.saveAll('job', [{ thing: paid }, { thing: unpaid }]))
    await store.read(person, async (reader) => {
      const ids = async (where: Partial<Thing<'job'>>) => (await reader.list('job', where)).map(({ id }) => id)
      expect(await ids({ paid: true })).toEqual([paid.id])
      expect(await ids({ summary: undefined })).toEqual([unpaid.id])
      expect(await ids({ kind: 'employment' })).toEqual([paid.id, unpaid.id].sort())
      expect(await ids({ kind: 'care' })).toEqual([])
    })
  })

  test('many things are saved as one by one, also when one comes twice or as a stream', async () => {
    const [store, person, first] = [await place.open(), newPerson(), anEntry()]
    async function* stream() {
      yield { thing: first }
      for (let number = 0; number < 1_200; number++) yield { thing: anEntry({ text: `Day ${number}` }) }
      yield { thing: { ...first, text: 'Changed.' } }
      yield { thing: { ...first, text: 'Changed again.' } }
    }
    const seen: number[] = []
    const { value } = await store.write(person, newDeed(), (writer) =>
      writer.saveAll('entry', stream(), (done) => seen.push(done)),
    )
    expect(value).toEqual({ added: 1_201, changed: 2 })
    expect(seen.at(-1)).toBe(1_203)
    await store.read(person, async (reader) => {
      expect(await reader.find('entry', first.id)).toMatchObject({ text: 'Changed again.', version: 3 })
      expect(await reader.count('entry')).toBe(1_201)
    })
    expect(await store.verify(person)).toEqual([])
  })

  test('a deed that throws leaves nothing behind', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), aJob()]
    const deed = newDeed()
    const failing = store.write(person, deed, async (writer) => {
      await writer.save('job', nurse)
      throw new Error('thought better of it')
    })
    await expect(failing).rejects.toThrow('thought better of it')
    expect(await store.read(person, (reader) => reader.find('job', nurse.id))).toBeUndefined()
    expect(await store.read(person, (reader) => reader.operation(deed.id))).toBeUndefined()
    expect(await store.write(person, deed, (writer) => writer.save('job', nurse))).toMatchObject({ value: 'kept' })
  })

  test('a deed sent twice is done once and answers the same, also when both come at once', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const deed = newDeed()
    const act = () =>
      store.write(person, deed, async (writer) => {
        const nurse = aJob()
        await writer.save('job', nurse)
        return { made: nurse.id }
      })
    const answers = await Promise.all([act(), act(), act()])
    const again = await act()
    expect(new Set([...answers, again].map(({ value }) => value.made)).size).toBe(1)
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(again).toMatchObject({ repeated: true, changes: 0 })
    expect(await store.read(person, (reader) => reader.count('job'))).toBe(1)
  })
})

describeEachDatabase('what imports know', (place) => {
  const origin = (fingerprint: string) => ({ key: 'resume:nurse', fingerprint })

  test('a key is known with its thing and fingerprint, and untouched until the person changes it', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), aJob()]
    const known = () => store.read(person, async (reader) => await reader.known('job', ['resume:nurse', 'other']))
    await store.write(person, newDeed(), (writer) => writer.save('job', nurse, { origin: origin('one') }))
    expect([...(await known())]).toEqual([['resume:nurse', { id: nurse.id, fingerprint: 'one', touched: false }]])
    await store.write(person, newDeed(), (writer) =>
      writer.save('job', { ...nurse, title: 'Imported anew' }, { origin: origin('two') }),
    )
    expect((await known()).get('resume:nurse')).toEqual({ id: nurse.id, fingerprint: 'two', touched: false })
    const edit = newDeed()
    await store.write(person, edit, (writer) => writer.save('job', { ...nurse, title: 'Mine' }))
    expect((await known()).get('resume:nurse')).toMatchObject({ fingerprint: 'two', touched: true })
    await store.write(person, newDeed(), (writer) => writer.undo(edit.id))
    expect((await known()).get('resume:nurse')).toMatchObject({ fingerprint: 'two', touched: false })
    await store.write(person, newDeed(), (writer) => writer.remove('job', nurse.id))
    expect((await known()).get('resume:nurse')).toMatchObject({ touched: true })
  })

  test('a key is free again when its import was undone', async () => {
    const [store, person, deed] = [await place.open(), newPerson(), newDeed('import')]
    const saving = () => ({ thing: aJob(), origin: origin('one') })
    await store.write(person, deed, (writer) => writer.saveAll('job', [saving()]))
    await store.write(person, newDeed('undo'), (writer) => writer.undo(deed.id))
    expect((await store.read(person, (reader) => reader.known('job', ['resume:nurse']))).size).toBe(0)
    expect((await store.write(person, newDeed(), (writer) => writer.saveAll('job', [saving()]))).value.added).toBe(1)
  })

  test('thousands of keys are looked up at once', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const savings = Array.from({ length: 2_500 }, (_, number) => ({
      thing: anEntry(),
      origin: { key: `note ${number} 'quoted"`, fingerprint: String(number) },
    }))
    await store.write(person, newDeed(), (writer) => writer.saveAll('entry', savings))
    const keys = savings.map(({ origin: { key } }) => key)
    const known = await store.read(person, (reader) => reader.known('entry', [...keys, 'unheard of']))
    expect([...known.keys()].sort()).toEqual(keys.sort())
  })
})
