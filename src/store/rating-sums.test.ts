import { expect, test } from 'vitest'
import type { Instant, PlainDate } from '#calendar'
import { addRatings, freshId, type RatingSums, type Thing } from '#record'
import { anEntry, anInterval } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'

const ALL = { from: '1900-01-01' as PlainDate, to: '2199-12-31' as PlainDate }
const [work, job, other, duty] = [freshId<'work'>(), freshId<'job'>(), freshId<'job'>(), freshId<'duty'>()]

/** Energy, day of November, and what the check-in names. */
const SAID: readonly (readonly [energy: number, day: number, fields: Partial<Thing<'entry'>>])[] = [
  [2, 2, { job }],
  [-1, 2, { job }],
  [0, 3, { job: other, work }],
  [1, 3, { job: other, duty }],
  [1, 9, {}],
]

function entries(): Thing<'entry'>[] {
  const checkIns = SAID.map(([energy, day, fields]) =>
    anEntry({ kind: 'check-in', energy, day: `2026-11-0${day}` as PlainDate, ...fields }),
  )
  return [
    ...checkIns,
    anEntry({ kind: 'win', day: '2026-11-02' as PlainDate, job }),
    anEntry({ kind: 'win', day: '2026-11-09' as PlainDate, work }),
    anEntry({ kind: 'win', day: '2026-11-09' as PlainDate }),
    anEntry({ energy: 2, day: '2026-11-02' as PlainDate, job }),
  ]
}

describeEachDatabase('ratings', (place) => {
  const reading = async () => {
    const [store, person] = [await place.open(), newPerson()]
    await store.write(person, newDeed(), (writer) =>
      writer.saveAll(
        'entry',
        entries().map((thing) => ({ thing })),
      ),
    )
    return { store, person }
  }

  test('are added up by day, and the days added up; notes are none', async () => {
    const { store, person } = await reading()
    const sums = await store.read(person, (reader) => reader.ratingSums('energy', { days: ALL }))
    expect(sums.get('')).toEqual({
      ...{ days: 3, count: 5, countSquares: 9, sum: 3, squares: 3, products: 5, positive: 3 },
    } satisfies RatingSums)
    expect(await store.read(person, (reader) => reader.ratingSums('detached', { days: ALL }))).toEqual(new Map())
  })

  test('are those that name a work, a job or a duty, on the days on which that counts', async () => {
    const { store, person } = await reading()
    const naming = [
      { field: 'work', id: work },
      { field: 'job', id: job, from: '2026-11-03' },
      { field: 'duty', id: duty, to: '2026-11-03' },
    ] as const
    const sums = await store.read(person, (reader) => reader.ratingSums('energy', { days: ALL, naming }))
    expect(sums.get('')).toMatchObject({ days: 1, count: 2, sum: 1 })
    expect(await store.read(person, (reader) => reader.countEntries({ kind: 'win', naming }))).toBe(1)
    expect(await store.read(person, (reader) => reader.countEntries({ kind: 'win', naming: [] }))).toBe(0)
  })

  test('by job and by month add up to all; so do two halves of a period', async () => {
    const { store, person } = await reading()
    const read = (terms: object) => store.read(person, (reader) => reader.ratingSums('energy', { days: ALL, ...terms }))
    expect([...(await read({ by: 'job' }))].map(([key, { count }]) => [key, count])).toEqual(
      expect.arrayContaining([
        ['', 1],
        [job, 2],
        [other, 2],
      ]),
    )
    const whole = (await read({})).get('')
    expect((await read({ by: 'month' })).get('2026-11')).toEqual(whole)
    const halves = [
      await read({ days: { from: ALL.from, to: '2026-11-02' } }),
      await read({ days: { from: '2026-11-03', to: ALL.to } }),
    ]
    expect(addRatings(halves.flatMap((half) => [...half.values()]))).toEqual(whole)
  })
})

describeEachDatabase('spans', (place) => {
  test('are the bare stretches of some jobs, those that reach into the time asked for', async () => {
    const [store, person] = [await place.open(), newPerson()]
    const hours = [
      anInterval({ job }, 16, 9),
      anInterval({ job: other }, 16, 12),
      anInterval({}, 17),
      anInterval({ job }, 18),
    ]
    await store.write(person, newDeed(), (writer) =>
      writer.saveAll(
        'interval',
        hours.map((thing) => ({ thing })),
      ),
    )
    const span = { start: (hours[0]?.startAt as Instant) + 1_800_000, end: hours[3]?.startAt as Instant }
    const found = await store.read(person, (reader) => reader.spans(span, [job, other]))
    expect(found).toEqual(hours.slice(0, 2).map(({ startAt, endAt }) => ({ start: startAt, end: endAt })))
    expect(await store.read(person, (reader) => reader.spans(span, []))).toEqual([])
  })
})
