import { expect, test } from 'vitest'
import type { Instant } from '#calendar'
import { freshId, type Thing } from '#record'
import { aJob, anEntry, anInterval, keepJobWithTerms } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'

describeEachDatabase('undoing', (place) => {
  test('takes back a creation, an edit and a removal', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), aJob()]
    const [made, edited, removed] = [newDeed(), newDeed(), newDeed()]
    const title = async () => (await store.read(person, (reader) => reader.find('job', nurse.id)))?.title
    await store.write(person, made, (writer) => writer.save('job', nurse))
    await store.write(person, edited, (writer) => writer.save('job', { ...nurse, title: 'Matron' }))
    await store.write(person, removed, (writer) => writer.remove('job', nurse.id))
    const seen: (string | undefined)[] = [await title()]
    for (const deed of [removed, edited, made]) {
      const { value } = await store.write(person, newDeed('undo'), (writer) => writer.undo(deed.id))
      expect(value).toEqual({ undone: 1 })
      seen.push(await title())
    }
    expect(seen).toEqual([undefined, 'Matron', 'Nurse', undefined])
    expect(await store.verify(person)).toEqual([])
  })

  test('is an operation like any other, and can be undone', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), aJob()]
    const [made, undo, redo] = [newDeed('start a job'), newDeed('undo'), newDeed('undo')]
    await store.write(person, made, (writer) => writer.save('job', nurse))
    await store.write(person, undo, (writer) => writer.undo(made.id))
    await store.write(person, redo, (writer) => writer.undo(undo.id))
    await store.read(person, async (reader) => {
      expect(await reader.find('job', nurse.id)).toMatchObject(nurse)
      // What was done stands again.
      expect(await reader.operation(made.id)).toMatchObject({ undoneBy: undefined })
      expect(await reader.operation(undo.id)).toMatchObject({ undoes: made.id, undoneBy: redo.id })
      expect(await reader.operation(redo.id)).toMatchObject({ undoes: undo.id, undoneBy: undefined })
    })
  })

  test('is refused, whole, when one of many things was changed since', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const entries = Array.from({ length: 1_500 }, () => anEntry())
    const imported = newDeed('import')
    await store.write(person, imported, (writer) =>
      writer.saveAll(
        'entry',
        entries.map((thing) => ({ thing })),
      ),
    )
    const changed = entries[3] as Thing<'entry'>
    await store.write(person, newDeed(), (writer) => writer.save('entry', { ...changed, text: 'My own words.' }))
    const refused = await store.write(person, newDeed(), (writer) => writer.undo(imported.id))
    expect(refused).toMatchObject({ value: { changedSince: { concept: 'entry', id: changed.id } }, changes: 0 })
    expect(await store.read(person, (reader) => reader.count('entry'))).toBe(1_500)
    expect((await store.read(person, (reader) => reader.operation(imported.id)))?.undoneBy).toBeUndefined()
    expect(await store.verify(person)).toEqual([])
  })

  test('is refused when something else has come to point at what would vanish', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), aJob()]
    const skill = { id: freshId<'skill'>(), name: 'Listening', kind: 'skill' as const }
    const [made, learnt] = [newDeed(), newDeed()]
    const [hour, entry] = [anInterval({ job: nurse.id }), anEntry({ skills: [skill.id] })]
    await store.write(person, made, (writer) => writer.save('job', nurse))
    await store.write(person, learnt, (writer) => writer.save('skill', skill))
    await store.write(person, newDeed(), async (writer) => {
      await writer.save('interval', hour)
      await writer.save('entry', entry)
    })
    const undo = (id: string) => store.write(person, newDeed(), (writer) => writer.undo(id))
    expect((await undo(made.id)).value).toEqual({ changedSince: { concept: 'interval', id: hour.id } })
    expect((await undo(learnt.id)).value).toEqual({ changedSince: { concept: 'entry', id: entry.id } })
    await store.write(person, newDeed(), (writer) => writer.remove('interval', hour.id))
    expect((await undo(made.id)).value).toEqual({ undone: 1 })
  })

  test('is allowed again when the later change was undone as well', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), aJob()]
    const [made, edited] = [newDeed(), newDeed()]
    await store.write(person, made, (writer) => writer.save('job', nurse))
    await store.write(person, edited, (writer) => writer.save('job', { ...nurse, title: 'Matron' }))
    await store.write(person, newDeed(), (writer) => writer.undo(edited.id))
    const { value } = await store.write(person, newDeed(), (writer) => writer.undo(made.id))
    expect(value).toEqual({ undone: 1 })
  })

  test('does not let an edit pass that began before it', async () => {
    const [store, person, nurse] = [await place.open(), newPerson(), aJob()]
    const edited = newDeed()
    await store.write(person, newDeed(), (writer) => writer.save('job', nurse))
    await store.write(person, edited, (writer) => writer.save('job', { ...nurse, title: 'Matron' }))
    await store.write(person, newDeed(), (writer) => writer.undo(edited.id))
    await store.write(person, newDeed(), (writer) => writer.save('job', { ...nurse, title: 'Midwife' }))
    const stale = { ...nurse, title: 'Begun as Matron' }
    expect((await store.write(person, newDeed(), (writer) => writer.save('job', stale, { was: 2 }))).value).toBe(
      'conflict',
    )
  })

  test('of several things, each changed several times, comes back to the start', async () => {
    const [store, person, deed] = [await place.open(), newPerson(), newDeed()]
    const { job } = (await store.write(person, newDeed(), (writer) => keepJobWithTerms(writer))).value
    const hour = anInterval({ job })
    await store.write(person, newDeed(), (writer) => writer.save('interval', hour))
    const all = () =>
      store.read(person, async (reader) => ({
        days: await reader.dayTotals({ from: '2026-11-01' as never, to: '2026-11-30' as never }),
        jobs: (await reader.list('job')).map(({ version: _, ...fields }) => fields),
        entries: await reader.count('entry'),
      }))
    const before = await all()
    await store.write(person, deed, async (writer) => {
      const entry = anEntry({ job })
      await writer.save('entry', entry)
      await writer.save('interval', { ...hour, endAt: (hour.endAt + 7_200_000) as Instant })
      await writer.save('job', aJob({ id: job, title: 'One' }))
      await writer.save('entry', { ...entry, text: 'Twice.' })
      await writer.save('job', aJob({ id: job, title: 'Two', paid: false }))
      await writer.remove('entry', entry.id)
      await writer.save('interval', anInterval({ job }, 17))
    })
    expect(await all()).not.toEqual(before)
    await store.write(person, newDeed(), (writer) => writer.undo(deed.id))
    expect(await all()).toEqual(before)
    expect(await store.verify(person)).toEqual([])
  })

  test('of what never was does nothing', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const { value, changes } = await store.write(person, newDeed(), (writer) => writer.undo(freshId()))
    expect({ value, changes }).toEqual({ value: { undone: 0 }, changes: 0 })
  })
})
