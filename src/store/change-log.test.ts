import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshId } from '#record'
import { aJob, anEntry, anInterval, keepJobWithTerms } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson, type Place } from '../../test/store/databases.ts'

/** A small record, and a way behind the store's back. */
async function begun(place: Place) {
  const [store, database, person] = [await place.open(), await place.database(), newPerson()]
  const [entry, deed] = [anEntry(), newDeed()]
  const { job } = (await store.write(person, deed, keepJobWithTerms)).value
  await store.write(person, newDeed(), async (writer) => {
    await writer.save('entry', entry)
    await writer.save('interval', anInterval({ job }))
  })
  expect(await store.verify(person)).toEqual([])
  return { store, db: database.writing, person, entry, job, deed }
}

describeEachDatabase('the change log', (place) => {
  test('lets nothing in it be changed or deleted', async () => {
    const { db, person, store } = await begun(place)
    await expect(db.updateTable('change').set({ after: null }).where('person', '=', person).execute()).rejects.toThrow(
      'append-only',
    )
    await expect(db.deleteFrom('change').where('person', '=', person).execute()).rejects.toThrow('append-only')
    await expect(
      sql`insert into "change" select * from "change" where true on conflict (seq) do update set actor = 'x'`.execute(
        db,
      ),
    ).rejects.toThrow('append-only')
    if (place.kind === 'sqlite')
      await expect(sql`insert or replace into "change" select * from "change"`.execute(db)).rejects.toThrow(
        'append-only',
      )
    if (place.kind === 'postgres') await expect(sql`truncate "change"`.execute(db)).rejects.toThrow('append-only')
    expect(await store.verify(person)).toEqual([])
  })

  test('holds what each change made of what, and who did it', async () => {
    const { store, person, deed, job } = await begun(place)
    const edit = newDeed('edit', 'browser')
    await store.write(person, edit, (writer) => writer.save('job', aJob({ id: job, title: 'Matron' })))
    await store.read(person, async (reader) => {
      const changes = await reader.changes(edit.id)
      expect(changes).toHaveLength(1)
      expect(JSON.parse(changes[0]?.before ?? '')).toMatchObject({ title: 'Nurse', version: 1 })
      expect(JSON.parse(changes[0]?.after ?? '')).toMatchObject({ title: 'Matron', version: 2 })
      expect((await reader.changes(deed.id)).map(({ concept }) => concept)).toEqual([
        'job',
        'work',
        'boundary',
        'serving',
      ])
      expect(await reader.operation(edit.id)).toMatchObject({
        name: 'edit',
        actor: 'browser',
        changes: 1,
        result: 'kept',
      })
      const names = (await reader.operations({ limit: 1 })).map(({ name }) => name)
      expect(names).toEqual(['edit'])
    })
  })

  test('lists deeds newest first, also those of one millisecond', async () => {
    const { store, person } = await begun(place)
    const deeds = Array.from({ length: 12 }, (_, number) => newDeed(`deed ${number}`))
    for (const deed of deeds) await store.write(person, deed, (writer) => writer.save('entry', anEntry()))
    const names = (await store.read(person, (reader) => reader.operations({ limit: 12 }))).map(({ name }) => name)
    expect(names).toEqual(deeds.map(({ name }) => name).reverse())
  })

  const tampering: [
    claim: string,
    find: RegExp,
    tamper: (at: Awaited<ReturnType<typeof begun>>) => Promise<unknown>,
  ][] = [
    [
      'a row changed behind its back',
      /^entry \w+ is not what the log says$/,
      ({ db, entry }) => db.updateTable('entry').set({ text: 'forged' }).where('id', '=', entry.id).execute(),
    ],
    [
      'a row taken away',
      /^entry \w+ is in the log but not in the record$/,
      ({ db, entry }) => db.deleteFrom('entry').where('id', '=', entry.id).execute(),
    ],
    [
      'a row slipped in',
      /^work \w+ is not what the log says$/,
      async ({ db, person, store }) => {
        const stranger = newPerson()
        await store.write(stranger, newDeed(), (writer) => writer.save('work', { id: freshId<'work'>(), name: 'x' }))
        return db.updateTable('work').set({ person }).where('person', '=', stranger).execute()
      },
    ],
    [
      'a total that adds up to something else',
      /^the totals of 2026-11 are not what its intervals add up to$/,
      ({ db, person }) => db.updateTable('day_total').set({ seconds: 1 }).where('person', '=', person).execute(),
    ],
    [
      'a month’s total gone',
      /^the totals of 2026-11/,
      ({ db, person }) => db.deleteFrom('month_total').where('person', '=', person).execute(),
    ],
    [
      'an operation altered',
      /^operation \w+ was altered after it was done$/,
      ({ db, deed }) => db.updateTable('operation').set({ name: 'another' }).where('id', '=', deed.id).execute(),
    ],
    [
      'an operation gone',
      /^operation \w+ is missing$/,
      ({ db, deed }) => db.deleteFrom('operation').where('id', '=', deed.id).execute(),
    ],
    [
      'a change altered',
      /^change \d+ was altered after it was written$/,
      (at) =>
        unguarded(at, () =>
          at.db.updateTable('change').set({ actor: 'nobody' }).where('person', '=', at.person).execute(),
        ),
    ],
    [
      'a change cut out',
      /^change \d+ does not follow the change before it$/,
      (at) =>
        unguarded(at, () =>
          at.db.deleteFrom('change').where('person', '=', at.person).where('concept', '=', 'boundary').execute(),
        ),
    ],
  ]
  test.each(tampering)('tells of %s', async (_, found, tamper) => {
    const at = await begun(place)
    await tamper(at)
    const troubles = await at.store.verify(at.person)
    expect(
      troubles.some((trouble) => found.test(trouble)),
      troubles.join('\n'),
    ).toBe(true)
  })

  /** Does to the log what its guards would not let be done. */
  async function unguarded({ db }: Awaited<ReturnType<typeof begun>>, act: () => Promise<unknown>): Promise<void> {
    const guards =
      place.kind === 'sqlite'
        ? await sql<{
            name: string
            sql: string
          }>`select name, sql from sqlite_schema where name in ('change_stays', 'change_remains')`.execute(db)
        : undefined
    if (guards) for (const { name } of guards.rows) await sql.raw(`drop trigger ${name}`).execute(db)
    else await sql`alter table "change" disable trigger change_stays`.execute(db)
    await act()
    if (guards) for (const guard of guards.rows) await sql.raw(guard.sql).execute(db)
    else await sql`alter table "change" enable trigger change_stays`.execute(db)
  }
})
