import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant, PlainDate, Zone } from '#calendar'
import { freshId, type Id, LEAD, type Thing, type Trace } from '#record'
import { openStore, type Store } from '#store'
import type { Asker } from './asker.ts'
import { day } from './day.ts'

const ZONE = 'Europe/Berlin' as Zone
const [clinic, studio] = [freshId<'job'>(), freshId<'job'>()]
let store: Store
let asker: Asker

/** Hours of Monday, 16 November 2026, in Berlin. */
function trace(job: Id<'job'> | undefined, kind: Trace | undefined, from: number, to: number): Thing<'interval'> {
  const at = (hour: number) => (Date.UTC(2026, 10, 15, 23) + hour * 3_600_000) as Instant
  return { id: freshId(), job, trace: kind, startAt: at(from), endAt: at(to), zone: ZONE }
}

beforeAll(async () => {
  store = await openStore(':memory:')
  const person = freshId<'person'>()
  asker = { store, person, machine: { zone: ZONE, locale: 'en' }, now: () => Date.UTC(2026, 10, 16, 19) }
  await store.write(person, { id: freshId(), name: 'fill', actor: 'test' }, async (writer) => {
    await writer.save('job', { id: clinic, title: 'Clinic', kind: 'employment', paid: true })
    await writer.save('job', { id: studio, title: 'Studio', kind: 'freelance', paid: true })
    const commit = (hour: number) => trace(studio, 'commit', hour - LEAD.commit / 3_600_000, hour)
    const traces = [
      trace(clinic, 'meeting', 9, 10),
      trace(clinic, 'window', 9, 10),
      trace(undefined, 'window', 9.5, 11),
      trace(clinic, undefined, 13, 15),
      trace(studio, undefined, 14, 15),
      commit(17),
      commit(18.5),
      trace(clinic, undefined, 23, 26),
    ]
    for (const thing of traces) await writer.save('interval', thing)
  })
})
afterAll(() => store.close())

test('the hours of a day are the totals of that day', async () => {
  for (const asked of ['2026-11-16', '2026-11-17'] as PlainDate[]) {
    const { hours, counted } = await day(asker, asked)
    const totals = await asker.store.read(asker.person, (reader) =>
      reader.dayTotals({ from: asked, to: asked }, ['all', 'job']),
    )
    expect(hours.map(({ job, seconds }) => [job, seconds]).sort()).toEqual(
      totals
        .filter(({ strand }) => strand === 'job')
        .map(({ job, seconds }) => [job, seconds])
        .sort(),
    )
    expect(counted).toBe(totals.find(({ strand }) => strand === 'all')?.seconds)
  }
})

test('today is the day when none is asked for, and its hours are told by sureness', async () => {
  const { day: shown, hours, traces, traced, counted } = await day(asker)
  expect(shown).toBe('2026-11-16')
  expect(hours).toEqual([
    { job: clinic, seconds: 3.5 * 3600, by: { sure: 3.5 * 3600, likely: 0, guessed: 0, unsorted: 0 } },
    { job: studio, seconds: 2.5 * 3600, by: { sure: 1800, likely: 0, guessed: 2 * 3600, unsorted: 0 } },
    { job: '', seconds: 3600, by: { sure: 0, likely: 0, guessed: 0, unsorted: 3600 } },
  ])
  expect([traces, traced / 3600, counted / 3600]).toEqual([8, 8.5, 7])
})

test('a session in another zone is whole, wherever midnight falls here', async () => {
  const kiritimati = 'Pacific/Kiritimati' as Zone
  const session = [23, 24.9, 26.8].map((hour) => ({ ...trace(studio, 'commit', hour - 0.5, hour), zone: kiritimati }))
  const away = { ...asker, person: freshId<'person'>() }
  await store.write(away.person, { id: freshId(), name: 'fill', actor: 'test' }, async (writer) => {
    await writer.save('job', { id: studio, title: 'Studio', kind: 'freelance', paid: true })
    for (const thing of session) await writer.save('interval', { ...thing, id: freshId<'interval'>() })
  })
  expect((await day(away, '2026-11-16' as PlainDate)).counted / 3600).toBe(1.5)
  expect((await day(away, '2026-11-17' as PlainDate)).counted / 3600).toBeCloseTo(2.8, 6)
})

test('a day of the clock change is as long as it was', async () => {
  const { span, stretches } = await day(asker, '2026-10-25' as PlainDate)
  expect((span.end - span.start) / 3_600_000).toBe(25)
  expect(stretches).toEqual([])
})
