import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayNumber, instantOf, type PlainDate, weekdayOf, type Zone } from '#calendar'
import { freshId, type Id } from '#record'
import { describeEachDatabase, newDeed } from '../../test/store/databases.ts'
import type { Asker } from './asker.ts'
import { type ChangeNow, changeNow } from './change-now.ts'

const ZONE = 'Europe/Berlin' as Zone
const FIRST = '2025-03-03' as PlainDate
const MOVED = '2025-11-12' as PlainDate
const TODAY = '2026-06-24' as PlainDate
const [hospital, teaching, past, promotion, yearly] = [
  freshId<'job'>(),
  freshId<'job'>(),
  freshId<'job'>(),
  freshId<'move'>(),
  freshId<'move'>(),
]
const answers = new Map<string, ChangeNow>()

describeEachDatabase('what came after a move', (place) => {
  const person = freshId<'person'>()
  let asker: Asker

  beforeAll(async () => {
    const store = await place.open()
    const machine = { zone: ZONE, locale: 'en-GB' }
    asker = { store, person, machine, now: () => Date.parse(`${TODAY}T12:00:00Z`) }
    await store.write(person, newDeed(), async (writer) => {
      const save = (concept: Parameters<typeof writer.save>[0], thing: object) => writer.save(concept, thing as never)
      await save('person', { id: person })
      await save('job', { id: hospital, title: 'Head', kind: 'employment', paid: true, from: '2020' })
      await save('job', { id: teaching, title: 'Teaching', kind: 'volunteering', paid: false, from: '2020' })
      await save('job', { id: past, title: 'Desk', kind: 'employment', paid: true, from: '2006', to: '2011' })
      await save('move', { id: promotion, job: hospital, on: MOVED, kind: 'promotion' })
      await save('move', { id: yearly, job: teaching, on: '2020', kind: 'start' })
      for (let day = FIRST; day < TODAY; day = addDays(day, 1)) {
        const saved = saturdayOrWeekday(day)
        if (saved.interval) await save('interval', saved.interval)
        if (saved.checkIn) await save('entry', saved.checkIn)
      }
    })
  })

  test('is that of the last move with weeks on both sides, cut at today', async () => {
    const now = await changeNow(asker)
    answers.set(place.kind, now)
    expect(now.chosen?.move?.id).toBe(promotion)
    expect(now.chosen?.jobs.map(({ id }) => id)).toEqual([hospital])
    expect(now.chosen?.phases.before).toEqual({ from: '2024-11-11', to: '2025-11-09' })
    expect(now.chosen?.phases.after).toEqual({ from: '2025-11-17', to: '2026-06-21' })
  })

  test('holds the weeks of each series, and the step between them', async () => {
    const { chosen } = await changeNow(asker)
    const [energy, , hours, bleed] = chosen?.series ?? []
    expect([hours?.before.length, hours?.after.length]).toEqual([36, 31])
    expect(hours?.step.value).toBeCloseTo(10, 0)
    expect(hours?.step.rows).toMatchObject({ concept: 'interval', job: hospital })
    expect(energy?.step.value).toBeLessThan(0)
    expect(energy?.step.rows?.concept).toBe('entry')
    expect(bleed?.before).toEqual([])
  })

  test('a date of one’s own is of the paid jobs held then, or of the job that is named', async () => {
    const all = await changeNow(asker, { on: '2025-09' })
    expect(all.chosen?.jobs.map(({ id }) => id)).toEqual([hospital])
    const one = await changeNow(asker, { on: '2025-09-03', job: teaching })
    expect(one.chosen?.jobs.map(({ id }) => id)).toEqual([teaching])
  })

  test('a move known only to the year has no sides and no series', async () => {
    const { chosen } = await changeNow(asker, { move: yearly })
    expect(chosen?.phases).toEqual({})
    expect(chosen?.series.every(({ before, after }) => before.length + after.length === 0)).toBe(true)
  })

  test('outlets and what nobody named are of the last weeks, the latter since the last move', async () => {
    const { outlets, unnamed } = await changeNow(asker)
    expect(outlets.byLag[0]?.finding.n).toBeGreaterThan(60)
    expect(unnamed.map(({ job, period }) => [job.id, period.from])).toEqual([[hospital, '2025-11-17']])
    expect(unnamed[0]?.series[2]?.chance.notEnough).toEqual({ missing: 'weeks', need: 60, have: 31 })
  })

  test('the zone of the host does not matter', async () => {
    const ours = process.env.TZ
    const found: ChangeNow[] = []
    for (const zone of ['Pacific/Kiritimati', 'America/St_Johns']) {
      process.env.TZ = zone
      found.push(await changeNow(asker))
    }
    if (ours === undefined) delete process.env.TZ
    else process.env.TZ = ours
    expect(found[1]).toEqual(found[0])
  })
})

describe('both databases', () => {
  test('answer the same to the last digit', () => {
    const [sqlite, postgres] = [answers.get('sqlite'), answers.get('postgres')]
    expect(sqlite).toBeDefined()
    expect(JSON.stringify(postgres)).toBe(JSON.stringify(sqlite))
  })
})

/** Eight hours a weekday, ten after the promotion; two to four on Saturdays; a check-in each Wednesday. */
function saturdayOrWeekday(day: PlainDate): { interval?: object; checkIn?: object } {
  const [weekday, number] = [weekdayOf(day), dayNumber(day)]
  const after = day > MOVED
  const at = (minutes: number) => instantOf(ZONE, number, minutes)
  const stretch = (job: Id<'job'>, minutes: number) => ({
    ...{ id: idOf('n', number), job, startAt: at(480), endAt: at(480 + minutes), zone: ZONE },
  })
  if (weekday === 7) return {}
  if (weekday === 6) return { interval: stretch(teaching, 120 + ((number * 7) % 120)) }
  const interval = stretch(hospital, (after ? 600 : 480) + ((number * 13) % 30))
  const energy = ((number * 5) % 3) - (after ? 1 : 0)
  const entry = { day, at: at(1000), kind: 'check-in', text: '', job: hospital, energy }
  return weekday === 3 ? { interval, checkIn: { id: idOf('e', number), ...entry } } : { interval }
}

function idOf(kind: string, number: number): string {
  return `${kind}${String(number).padStart(19, '0')}`
}
