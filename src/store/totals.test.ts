import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant, Month, PartialDate, PlainDate, Zone } from '#calendar'
import { dayTotals, freshId, type Id, type Interval, LEAD, monthTotals, type Thing, TRACES } from '#record'
import { anInterval, keepJobWithTerms, OFFICE_HOURS } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'
import type { Reader, Store } from './index.ts'

const ALL_DAYS = { from: '1900-01-01' as PlainDate, to: '2199-12-31' as PlainDate }
const EVER = { start: -2e12, end: 7e12 }

/** What the store keeps, and what counting everything from scratch says. */
async function bothCounts(reader: Reader) {
  const intervals: Interval[] = await reader.intervals(EVER)
  const paid = (await reader.list('job', { paid: true })).map(({ id }) => id as string)
  const terms = {
    paid: new Set(paid),
    boundaries: await reader.list('boundary'),
    servings: await reader.list('serving'),
  }
  const days = dayTotals(intervals, terms)
  return {
    kept: [lines(await reader.dayTotals(ALL_DAYS)), lines(await reader.monthTotals())],
    counted: [lines(days), lines(monthTotals(days))],
  }
}

function lines(totals: readonly object[]): string[] {
  return totals.map((total) => JSON.stringify(Object.entries(total).sort())).sort()
}

async function expectTrueTotals(store: Store, person: Id<'person'>): Promise<void> {
  const { kept, counted } = await store.read(person, bothCounts)
  expect(kept).toEqual(counted)
}

describeEachDatabase('totals', (place) => {
  test('follow every interval: kept, moved over midnight, given another job, removed', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const { job } = (await store.write(person, newDeed(), keepJobWithTerms)).value
    const hour = anInterval({ job }, 16, 23)
    for (const thing of [
      hour,
      { ...hour, endAt: (hour.endAt + 7_200_000) as Instant },
      anInterval({ id: hour.id }, 2),
    ]) {
      await store.write(person, newDeed(), (writer) => writer.save('interval', thing))
      await expectTrueTotals(store, person)
    }
    await store.write(person, newDeed(), (writer) => writer.remove('interval', hour.id))
    expect(await store.read(person, (reader) => reader.dayTotals(ALL_DAYS))).toEqual([])
    expect(await store.read(person, (reader) => reader.monthTotals())).toEqual([])
  })

  test('are told of some jobs alone where they are named', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const [one, other] = await Promise.all(
      [1, 2].map(async () => (await store.write(person, newDeed(), keepJobWithTerms)).value.job),
    )
    await store.write(person, newDeed(), async (writer) => {
      await writer.save('interval', anInterval({ job: one as Id<'job'> }, 16, 9))
      await writer.save('interval', anInterval({ job: other as Id<'job'> }, 16, 12))
    })
    const told = await store.read(person, (reader) => reader.dayTotals(ALL_DAYS, ['job'], [one as string]))
    expect(told).toMatchObject([{ job: one, seconds: 3600 }])
  })

  test('are of the day the interval’s own zone had', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const startAt = Date.UTC(2026, 10, 16, 11) as Instant
    const far = {
      ...anInterval(),
      startAt,
      endAt: (startAt + 3_600_000) as Instant,
      zone: 'Pacific/Kiritimati' as Zone,
    }
    await store.write(person, newDeed(), (writer) => writer.save('interval', far))
    const totals = await store.read(person, (reader) => reader.dayTotals(ALL_DAYS, ['all']))
    expect(totals).toEqual([{ day: '2026-11-17', strand: 'all', job: '', of: '', seconds: 3_600 }])
  })

  describe('of traces at the same time', () => {
    const at = (hour: number) => (Date.UTC(2026, 10, 16) + hour * 3_600_000) as Instant
    const trace = (fields: Partial<Thing<'interval'>>, from: number, to: number): Thing<'interval'> => ({
      ...{ id: freshId<'interval'>(), startAt: at(from), endAt: at(to), zone: 'Europe/Berlin' as Zone },
      ...fields,
    })
    const commit = (job: Id<'job'>, hour: number) => trace({ job, trace: 'commit' }, hour - 0.5, hour)

    async function hoursByDay(store: Store, person: Id<'person'>): Promise<string[]> {
      const totals = await store.read(person, (reader) => reader.dayTotals(ALL_DAYS, ['job']))
      return totals.map(({ day, job, seconds }) => `${day} ${job ? 'job' : 'unsorted'} ${seconds / 3600}`).sort()
    }

    const keepAll = (store: Store, person: Id<'person'>, things: readonly Thing<'interval'>[]) =>
      store.write(person, newDeed(), (writer) =>
        writer.saveAll(
          'interval',
          things.map((thing) => ({ thing })),
        ),
      )

    test('count a meeting, its window and a commit meanwhile as one hour, the meeting’s', async () => {
      const [store, person] = [await place.open(), newPerson()]
      const { job } = (await store.write(person, newDeed(), keepJobWithTerms)).value
      const meeting = trace({ job, trace: 'meeting' }, 9, 10)
      await keepAll(store, person, [meeting, trace({ trace: 'window' }, 9, 10), commit(job, 9.8)])
      expect(await hoursByDay(store, person)).toEqual(['2026-11-16 job 1'])
      await store.write(person, newDeed(), (writer) => writer.save('interval', { ...meeting, trace: 'mail' }))
      await expectTrueTotals(store, person)
    })

    test('in different zones around midnight are counted once, and what one lets go the other has again', async () => {
      const [store, person] = [await place.open(), newPerson()]
      const { job } = (await store.write(person, newDeed(), keepJobWithTerms)).value
      const night = trace({}, 21, 25)
      const call = trace({ job, zone: 'America/New_York' as Zone }, 22, 24.5)
      await keepAll(store, person, [night])
      const alone = ['2026-11-16 unsorted 2', '2026-11-17 unsorted 2']
      expect(await hoursByDay(store, person)).toEqual(alone)
      const deed = newDeed()
      await store.write(person, deed, (writer) => writer.save('interval', call))
      const both = ['2026-11-16 job 2.5', '2026-11-16 unsorted 1', '2026-11-17 unsorted 0.5']
      expect(await hoursByDay(store, person)).toEqual(both)
      await store.write(person, newDeed(), (writer) => writer.remove('interval', call.id))
      expect(await hoursByDay(store, person)).toEqual(alone)
      expect(await store.verify(person)).toEqual([])
    })

    test('a day and a half apart by the calendar, are counted once', async () => {
      const [store, person] = [await place.open(), newPerson()]
      const { job } = (await store.write(person, newDeed(), keepJobWithTerms)).value
      const early = trace({ zone: 'Pacific/Kiritimati' as Zone }, 10, 12)
      const late = trace({ job, zone: 'Etc/GMT+12' as Zone }, 10, 11.5)
      await keepAll(store, person, [early])
      await keepAll(store, person, [late])
      expect(await hoursByDay(store, person)).toEqual(['2026-11-15 job 1.5', '2026-11-17 unsorted 0.5'])
      await expectTrueTotals(store, person)
    })

    test('count a session of commits anew when one comes, goes, or is undone', async () => {
      const [store, person] = [await place.open(), newPerson()]
      const { job } = (await store.write(person, newDeed(), keepJobWithTerms)).value
      const [first, middle, last] = [commit(job, 9), commit(job, 10.5), commit(job, 12)]
      await keepAll(store, person, [first, last])
      expect(await hoursByDay(store, person)).toEqual(['2026-11-16 job 1'])
      const added = newDeed()
      await store.write(person, added, (writer) => writer.save('interval', middle))
      expect(await hoursByDay(store, person)).toEqual(['2026-11-16 job 3.5'])
      await store.write(person, newDeed(), (writer) => writer.undo(added.id))
      expect(await hoursByDay(store, person)).toEqual(['2026-11-16 job 1'])
      await store.write(person, newDeed(), (writer) => writer.save('interval', middle))
      await store.write(person, newDeed(), (writer) => writer.remove('interval', middle.id))
      expect(await hoursByDay(store, person)).toEqual(['2026-11-16 job 1'])
      expect(await store.verify(person)).toEqual([])
    })

    test('join unsorted commits by project, and follow when the project changes', async () => {
      const [store, person] = [await place.open(), newPerson()]
      const of = (project: string, hour: number) => trace({ trace: 'commit', project }, hour - 0.5, hour)
      const [first, second] = [of('hull', 9), of('deck', 10.5)]
      await keepAll(store, person, [first, second])
      expect(await hoursByDay(store, person)).toEqual(['2026-11-16 unsorted 1'])
      await keepAll(store, person, [{ ...second, project: 'hull' }])
      expect(await hoursByDay(store, person)).toEqual(['2026-11-16 unsorted 2'])
    })
  })

  test('of a day are narrowed by day and strand, of a month by month and strand', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const { job } = (await store.write(person, newDeed(), keepJobWithTerms)).value
    const hours = [anInterval({ job }, 16), anInterval({ job }, 17, 18), anInterval({ job }, -20)]
    await store.write(person, newDeed(), (writer) =>
      writer.saveAll(
        'interval',
        hours.map((thing) => ({ thing })),
      ),
    )
    await store.read(person, async (reader) => {
      const day = '2026-11-17' as PlainDate
      const strands = (await reader.dayTotals({ from: day, to: day })).map(({ strand }) => strand)
      expect(strands.sort()).toEqual(['all', 'bleed', 'job', 'served', 'served'])
      const november = '2026-11' as Month
      const months = await reader.monthTotals({ from: november, to: november }, ['all'])
      const [square, days] = [3_600 * 3_600, 2]
      expect(months).toEqual([
        {
          month: november,
          strand: 'all',
          job: '',
          of: '',
          days,
          seconds: 7_200,
          squares: days * square,
          products: days * square,
        },
      ])
      const served = (await reader.monthTotals(undefined, ['served'])).filter((one) => one.job === job)
      const told = (await reader.monthSeconds(['served'])).filter((one) => one.job === job)
      expect(told.map(({ month, seconds }) => [month, seconds])).toEqual(
        [...Map.groupBy(served, ({ month }) => month)].map(([month, of]) => [
          month,
          of.reduce((sum, { seconds }) => sum + seconds, 0),
        ]),
      )
      expect(told.length).toBeGreaterThan(0)
    })
  })

  test('a term that begins this month leaves the days before as they were counted', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const { job } = (await store.write(person, newDeed(), keepJobWithTerms)).value
    const hours = [anInterval({ job }, -40), anInterval({ job }, 3), anInterval({ job }, 25)]
    await store.write(person, newDeed(), (writer) =>
      writer.saveAll(
        'interval',
        hours.map((thing) => ({ thing })),
      ),
    )
    const database = await place.database()
    // A mark that a recount would wipe away.
    await database.writing
      .updateTable('day_total')
      .set({ seconds: 1 })
      .where('person', '=', person)
      .where('strand', '=', 'all')
      .execute()
    const leave: Thing<'boundary'> = {
      id: freshId(),
      kind: 'leave',
      from: '2026-11-20' as PartialDate,
      to: '2026-11-30' as PartialDate,
    }
    await store.write(person, newDeed(), (writer) => writer.save('boundary', leave))
    const all = await store.read(person, (reader) => reader.dayTotals(ALL_DAYS, ['all']))
    expect(all.map(({ seconds }) => seconds)).toEqual([1, 1, 3_600])
  })

  test('after any edits of intervals and terms are what counting from scratch gives', {
    timeout: 300_000,
  }, async () => {
    const store = await place.open()
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 4, maxLength: 25 }), async (sequence) => {
        const person = newPerson()
        for (const edit of sequence)
          await store.write(person, newDeed(), async (writer) => {
            for (const { concept, thing, removed } of edit)
              removed ? await writer.remove(concept, thing.id) : await writer.save(concept, thing)
          })
        await expectTrueTotals(store, person)
      }),
      { numRuns: process.env.THALWEG_FULL ? 500 : 12 },
    )
  })
})

const ids = <Name extends 'job' | 'duty' | 'interval' | 'boundary' | 'serving'>(count: number) =>
  Array.from({ length: count }, () => freshId<Name>())
const [jobs, duties, intervals, terms] = [ids<'job'>(2), ids<'duty'>(2), ids<'interval'>(8), ids<'boundary'>(3)]
const servings = ids<'serving'>(3)
const date = fc.constantFrom(undefined, '2026-10', '2026-10-28', '2026-11-05', '2026-11') as fc.Arbitrary<
  PartialDate | undefined
>

const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        id: fc.constantFrom(...intervals),
        job: fc.constantFrom(undefined, ...jobs),
        duty: fc.constantFrom(undefined, ...duties),
        hour: fc.integer({ min: 0, max: 600 }),
        minutes: fc.integer({ min: 1, max: 3_000 }),
        zone: fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati', 'Etc/GMT+12'),
        trace: fc.constantFrom(undefined, ...TRACES),
        project: fc.constantFrom(undefined, 'hull', 'deck'),
      })
      .map(({ hour, minutes, duty, job, ...fields }) => {
        const startAt = (Date.UTC(2026, 9, 20) + hour * 3_600_000) as Instant
        const endAt = (startAt + minutes * 60_000) as Instant
        return keeping('interval', { ...fields, job, duty: job && duty, startAt, endAt })
      }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        id: fc.constantFrom(...intervals),
        job: fc.constantFrom(undefined, ...jobs),
        quarter: fc.integer({ min: 0, max: 96 }),
        zone: fc.constantFrom('Europe/Berlin', 'Pacific/Kiritimati', 'Etc/GMT+12'),
        trace: fc.constantFrom('commit' as const, 'mail' as const),
      })
      .map(({ quarter, trace, ...fields }) => {
        const endAt = (Date.UTC(2026, 9, 31, 22) + quarter * 900_000) as Instant
        return keeping('interval', { ...fields, trace, startAt: (endAt - LEAD[trace]) as Instant, endAt })
      }),
  },
  fc
    .record({ id: fc.constantFrom(...jobs), paid: fc.boolean() })
    .map((fields) => keeping('job', { title: 'Nurse', kind: 'employment', ...fields })),
  fc
    .record({
      id: fc.constantFrom(...terms),
      job: fc.constantFrom(...jobs),
      from: date,
      to: date,
      kind: fc.constantFrom('daily window', 'weekly hours', 'quiet evening', 'leave'),
      own: fc.boolean(),
    })
    .map(({ own, job, kind, ...fields }) =>
      kind === 'leave'
        ? keeping('boundary', {
            id: fields.id,
            kind,
            job: own ? job : undefined,
            from: '2026-10-25',
            to: fields.to ?? '2026-11-02',
          })
        : keeping('boundary', { ...OFFICE_HOURS, hours: 38, job, kind, ...fields }),
    ),
  fc
    .record({
      id: fc.constantFrom(...servings),
      subject: fc.constantFrom(
        ...jobs.map((job) => ({ job })),
        ...duties.map((duty) => ({ duty })),
        ...intervals.slice(0, 2).map((interval) => ({ interval })),
      ),
      share: fc.constantFrom(0, 0.3, 1),
      from: date,
      to: date,
    })
    .map(({ subject, ...fields }) => keeping('serving', { work: 'w', ...subject, ...fields })),
)
const edits = fc.array(
  fc.tuple(edit, fc.nat(4)).map(([kept, dice]) => ({ ...kept, removed: dice === 0 })),
  { minLength: 1, maxLength: 4 },
)

function keeping(concept: 'interval' | 'job' | 'boundary' | 'serving', fields: object) {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { concept, thing: Object.fromEntries(present) as unknown as Thing<typeof concept> }
}
