import { expect, test } from 'vitest'
import type { Instant, Zone } from '#calendar'
import { CONCEPT_NAMES, type Id } from '#record'
import { aJob, anInterval, keepJobWithTerms } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'
import { inFirstForm } from '../../test/store/first-form.ts'
import type { Database, Db } from './database.ts'
import type { Store } from './index.ts'

const HOUR = 3_600_000
const NEW_YORK = 'America/New_York' as Zone

/** Rows of a table without what a later form adds, and without the totals. */
async function keptRows({ reading }: Database): Promise<string[]> {
  const lines: string[] = []
  for (const table of [...CONCEPT_NAMES, 'operation', 'change'])
    for (const row of await allOf(reading, table))
      lines.push(
        `${table} ${JSON.stringify(
          Object.entries(row)
            .filter(([, value]) => value !== null)
            .sort(),
        )}`,
      )
  return lines.sort()
}

async function allOf(db: Db, table: string): Promise<object[]> {
  const tables = await db.introspection.getTables()
  return tables.some(({ name }) => name === table)
    ? db
        .selectFrom(table as 'job')
        .selectAll()
        .execute()
    : []
}

/** A day of one job, one of two jobs and unsorted time at once, one night in two zones, and another day of one job. */
function filled(person: Id<'person'>) {
  return async (store: Store) => {
    const { job } = (await store.write(person, newDeed(), keepJobWithTerms)).value
    const second = aJob({ title: 'Treasurer', kind: 'board', paid: false })
    const shared = anInterval({ job }, 17, 9)
    const gone = anInterval({ job }, 25)
    const intervals = [
      anInterval({ job }, 3),
      { ...shared, endAt: (shared.endAt + HOUR) as Instant },
      anInterval({ job: second.id }, 17, 10),
      anInterval({}, 17, 9),
      anInterval({ job }, 20, 0),
      { ...anInterval({ job: second.id }, 19, 24), zone: NEW_YORK },
      anInterval({ job: second.id }, 25),
      gone,
    ]
    await store.write(person, newDeed(), async (writer) => {
      await writer.save('job', second)
      await writer.saveAll(
        'interval',
        intervals.map((thing) => ({ thing })),
      )
    })
    await store.write(person, newDeed(), (writer) => writer.remove('interval', gone.id))
  }
}

async function allTime({ reading }: Database): Promise<string[]> {
  const query = reading.selectFrom('day_total').select(['day', 'seconds']).where('strand', '=', 'all')
  return (await query.orderBy('day').execute()).map(({ day, seconds }) => `${day} ${seconds / 3600}`)
}

describeEachDatabase('a record of the first form', (place) => {
  test('keeps its rows and its log, and counts time of two jobs at once anew', async () => {
    const [person, before] = [newPerson(), await place.database()]
    await inFirstForm(before, person, filled(person))
    const rows = await keptRows(before)
    expect(rows.filter((row) => row.startsWith('interval'))).toHaveLength(8)
    expect(await allTime(before)).toEqual([
      '2026-11-03 1',
      '2026-11-17 4',
      '2026-11-19 1',
      '2026-11-20 1',
      '2026-11-25 1',
    ])
    const [store, after] = [await place.open(), await place.database()]
    expect(await keptRows(after)).toEqual(rows)
    expect(await allTime(after)).toEqual([
      '2026-11-03 1',
      '2026-11-17 2',
      '2026-11-19 0.5',
      '2026-11-20 0.5',
      '2026-11-25 1',
    ])
    expect(await store.verify(person)).toEqual([])
  })
})

describeEachDatabase('a day of the first form on which nothing overlaps', (place) => {
  test('is left as it was counted', async () => {
    const [person, before] = [newPerson(), await place.database()]
    await inFirstForm(before, person, filled(person))
    // A mark that a recount would wipe away.
    const marked = before.writing.updateTable('day_total').set({ seconds: 7_200 }).where('strand', '=', 'all')
    await marked.where('day', '=', '2026-11-03').execute()
    await place.open()
    expect(await allTime(await place.database())).toContain('2026-11-03 2')
  })
})
