import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayNumber, instantOf, type PlainDate, weekdayOf, type Zone } from '#calendar'
import { freshId, type Id, type Interval, type Thing } from '#record'
import { openStore, type Store } from '#store'
import type { Asker } from './asker.ts'
import { bleedPieces } from './bleed-pieces.ts'
import { jobNow } from './job-now.ts'
import { jobsHeld } from './jobs-held.ts'
import { ledger } from './ledger.ts'
import { worksNow } from './work-now.ts'

const folder = mkdtempSync(join(tmpdir(), 'thalweg-questions-'))
const ZONE = 'Europe/Berlin' as Zone
const TODAY = '2026-11-22' as PlainDate
const FIRST = '2026-06-01' as PlainDate
const id = <Name extends string>(_name: Name) => freshId<Name>()
const [hospital, writing, past, design, trust, first, second] = [
  id('job'),
  id('job'),
  id('job'),
  id('duty'),
  id('work'),
  id('statement'),
  id('statement'),
]
let store: Store
let asker: Asker

beforeAll(async () => {
  store = await openStore(join(folder, 'career.thalweg'))
  const person = freshId<'person'>()
  const machine = { zone: ZONE, locale: 'en-GB' }
  asker = { store, person, machine, now: () => Date.parse('2026-11-22T19:00:00Z') }
  await store.write(person, { id: freshId(), name: 'fill', actor: 'test' }, async (writer) => {
    const save = (concept: Parameters<typeof writer.save>[0], thing: object) => writer.save(concept, thing as never)
    await save('person', { id: person })
    await save('job', { id: hospital, title: 'Network manager', kind: 'employment', paid: true, from: '2016-09' })
    await save('job', { id: writing, title: 'Writing', kind: 'side project', paid: false, from: '2020' })
    await save('job', { id: past, title: 'Help desk', kind: 'employment', paid: true, from: '2006', to: '2011' })
    const [old, now] = [id('position'), id('position')]
    await save('position', { id: old, job: hospital, title: 'Engineer', from: '2016-09', to: '2021-05' })
    await save('position', { id: now, job: hospital, title: 'Head of networks', from: '2021-06' })
    await save('move', {
      id: id('move'),
      job: hospital,
      position: now,
      on: '2021-06',
      kind: 'promotion',
      decidedBy: 'them',
    })
    await save('duty', { id: design, position: now, name: 'Design', weeklyHours: 14 })
    await save('boundary', window())
    await save('work', { id: trust, name: 'Trust' })
    await save('statement', { id: first, work: trust, from: '2020-01-01', text: 'Networks people trust.' })
    await save('statement', { id: second, work: trust, from: '2026-11-11', text: 'Networks everybody trusts.' })
    await save('serving', { id: id('serving'), work: trust, duty: design, share: 0.5 })
    await save('serving', { id: id('serving'), work: trust, job: writing, share: 1, from: '2026-11' })
    await save('entry', { id: id('entry'), day: '2026-11-12', kind: 'win', text: 'It held.', work: trust })
    await writer.saveAll(
      'interval',
      intervals().map((thing) => ({ thing })),
    )
  })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

function window(): object {
  const hours = { days: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00' }
  return { id: id('boundary'), kind: 'daily window', job: hospital, from: '2016-09', ...hours }
}

/** Every working day 9 to 17, four hours of it design; Wednesdays also 18 to 20, where until August writing was. */
function intervals(): Thing<'interval'>[] {
  const all: Interval[] = []
  const add = (day: PlainDate, from: number, to: number, job: Id<'job'>, duty?: Id<'duty'>) => {
    const [startAt, endAt] = [from, to].map((hour) => instantOf(ZONE, dayNumber(day), hour * 60))
    all.push({ id: id('interval'), job, duty, startAt, endAt, zone: ZONE } as Interval)
  }
  for (let day = FIRST; day <= TODAY; day = addDays(day, 1)) {
    if (weekdayOf(day) <= 5) {
      add(day, 9, 13, hospital, design)
      add(day, 13, 17, hospital)
    }
    if (weekdayOf(day) === 3) add(day, 18, 20, day < '2026-11-16' ? writing : hospital)
    if (weekdayOf(day) === 2) add(day, 18, 19, hospital)
  }
  return all
}

test('jobs held now come before those that ended, paid ones first, with this week’s hours', async () => {
  const { held, past: ended } = await jobsHeld(asker)
  expect(held.map(({ job }) => job.title)).toEqual(['Network manager', 'Writing'])
  expect(held[0]).toMatchObject({ seconds: 43 * 3600, bleed: 3 * 3600, bounded: true })
  expect(held[0]?.position?.title).toBe('Head of networks')
  expect(ended.map(({ job }) => job.title)).toEqual(['Help desk'])
})

test('one job says its position, how it came, and what its week bled and displaced', async () => {
  const now = await jobNow(asker, hospital)
  expect(now?.came?.decidedBy).toBe('them')
  expect(now?.held).toEqual({ count: 2, paid: 1 })
  const { week } = now?.figures ?? {}
  expect(week?.bleed.hours.value).toBe(3)
  expect(week?.pieces).toBe(2)
  expect(week?.before.usual).toEqual([1, 1])
  expect(week?.displaced.find(({ what }) => what === 'job')).toMatchObject({ job: writing, seconds: 2 * 3600 })
  expect(week?.rest).toMatchObject({ day: '2026-11-18', minutes: 13 * 60 })
})

test('bleed stands month by month for twelve months, the week that goes on now left out', async () => {
  const { months } = (await jobNow(asker, hospital))?.figures ?? {}
  expect(months).toHaveLength(12)
  expect(months?.[0]?.bleed.weekly).toMatchObject({ n: 0 })
  expect(months?.at(-1)).toMatchObject({ month: '2026-11', bleed: { weekly: { value: 1, n: 2 } } })
  expect(months?.at(-2)?.bleed.weekly).toMatchObject({ value: 1, n: 4 })
})

test('duties have the hours of twelve whole weeks', async () => {
  const now = await jobNow(asker, hospital)
  expect(now?.figures.dutyPeriod).toEqual({ from: '2026-08-24', to: '2026-11-15' })
  expect(now?.figures.duties).toMatchObject([{ agreed: 14, weekly: { value: 20, n: 12 } }])
})

test('a job without any trace has assumed hours, and one with traces has none', async () => {
  expect((await jobNow(asker, past))?.figures.assumed).toBe(40)
  expect((await jobNow(asker, hospital))?.figures.assumed).toBeUndefined()
})

test('an earlier week can be asked for', async () => {
  const now = await jobNow(asker, hospital, '2026-06-17')
  expect(now?.week.from).toBe('2026-06-15')
  expect(now?.figures.week.bleed.hours.value).toBe(1)
})

test('pieces of a month add up to its total, and the last month comes first', async () => {
  const found = await bleedPieces(asker, hospital)
  expect(found?.month).toBe('2026-11')
  expect(found?.seconds).toBe(found?.months.at(-1)?.seconds)
  expect(found?.pieces).toHaveLength(4)
  expect((await bleedPieces(asker, hospital, '2026-07'))?.pieces).toHaveLength(4)
  expect((await bleedPieces(asker, hospital, '2019-07'))?.pieces).toEqual([])
})

test('the ledger of a month adds up to what served, and names the wording of each day', async () => {
  const found = await ledger(asker, trust)
  expect(found?.served).toBe(found?.months.at(-1)?.seconds)
  expect(found?.lines.filter(({ by }) => by === 'job').map(({ day }) => day)).toEqual(['2026-11-04', '2026-11-11'])
  expect(new Set(found?.lines.filter(({ day }) => day < '2026-11-11').map(({ wording }) => wording?.id))).toEqual(
    new Set([first]),
  )
  expect(new Set(found?.lines.filter(({ day }) => day >= '2026-11-11').map(({ wording }) => wording?.id))).toEqual(
    new Set([second]),
  )
  expect(found?.entries.map(({ text }) => text)).toEqual(['It held.'])
})

test('works say their share over the period, and duties what they gave', async () => {
  const { works, period } = await worksNow(asker, 'month')
  expect(period).toEqual({ from: '2026-10-24', to: '2026-11-22' })
  const [work] = works
  expect(work?.byDuty).toMatchObject([{ duty: design, hours: 40, of: 80 }])
  expect(work?.served.byJob.map(({ job, hours }) => [job, hours])).toEqual([
    [hospital, 40],
    [writing, 4],
  ])
  expect(work?.entries).toBe(1)
})

test('all of it counts the same by months as by days', async () => {
  const [all, year] = [await worksNow(asker, 'all'), await worksNow(asker, 'year')]
  expect(all.works[0]?.served.hours.value).toBe(year.works[0]?.served.hours.value)
  expect(all.works[0]?.byDuty[0]?.hours).toBe(year.works[0]?.byDuty[0]?.hours)
})
