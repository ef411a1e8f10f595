import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant, Zone } from '#calendar'
import { freshId, type Id, LEAD, type Thing } from '#record'
import { openStore } from '#store'
import { type Desk, openDesk } from './run-here.ts'

let desk: Desk
const id = <Name extends 'job' | 'interval'>(last: string) =>
  `00000000-0000-7000-8000-${last.padStart(12, '0')}` as Id<Name>
const [clinic, studio] = [id<'job'>('1'), id<'job'>('2')]

/** Hours of Tuesday, 17 November 2026, in UTC. */
function trace(number: number, from: number, to: number, fields: Partial<Thing<'interval'>>): Thing<'interval'> {
  const at = (hour: number) => Math.round(Date.UTC(2026, 10, 17) + hour * 3_600_000) as Instant
  return { id: id<'interval'>(`1${number}`), startAt: at(from), endAt: at(to), zone: 'UTC' as Zone, ...fields }
}
const commit = (number: number, hour: number) =>
  trace(number, hour - LEAD.commit / 3_600_000, hour, { job: studio, trace: 'commit', project: 'lantern-web' })

beforeAll(async () => {
  desk = openDesk()
  const store = await openStore(desk.record)
  await store.write(await store.firstPerson(), { id: freshId(), name: 'fill', actor: 'test' }, async (writer) => {
    await writer.save('job', { id: clinic, title: 'Head of networks', kind: 'employment', paid: true })
    await writer.save('job', { id: studio, title: 'Web studio', kind: 'freelance', paid: true })
    const meeting = { job: clinic, trace: 'meeting', title: 'Rounds', likely: 0.9 } as const
    for (const thing of [
      trace(1, 9, 10, meeting),
      trace(2, 9.5, 10.5, { trace: 'window', app: 'Browser', title: 'Weather' }),
      trace(3, 11, 12, { job: clinic, title: 'Duty roster' }),
      trace(4, 11.5, 12, { job: studio, title: 'Call' }),
      commit(5, 15),
      commit(6, 16.5),
    ])
      await writer.save('interval', thing)
  })
  await store.close()
})
afterAll(() => desk.away())

test('a day stands stretch by stretch, each with how well it is known, and opens to its traces', async () => {
  const { code, out } = await desk.run('day', 'yesterday')
  expect(code).toBe(0)
  expect(out).toMatchInlineSnapshot(`
    "2026-11-17   4.5 h

    09:00–10:00  Head of networks                 1 h  likely: by a meeting
    10:00–10:30  unsorted                      30 min  unsorted: no trace names a job
    11:00–11:30  Head of networks              30 min  sure: you tracked it
    11:30–12:00  Head of networks              15 min  sure: you tracked it, shared by 2 jobs
    11:30–12:00  Web studio                    15 min  sure: you tracked it, shared by 2 jobs
    14:30–16:30  Web studio                       2 h  guessed: between commits

    Web studio                  2.3 h   sure 0.3 h, guessed 2.0 h
    Head of networks            1.8 h   sure 0.8 h, likely 1.0 h
    unsorted                    0.5 h

    6 traces of 4 h 30 min by themselves, counted once 4 h 30 min
    "
  `)
  expect((await desk.run('day', '2026-11-17', '--traces')).out).toMatchInlineSnapshot(`
    "2026-11-17   4.5 h

    09:00–10:00  Head of networks                 1 h  likely: by a meeting
        09:00–10:00  meeting  Rounds · Head of networks
        09:30–10:30  window   Weather · Browser · unsorted
    10:00–10:30  unsorted                      30 min  unsorted: no trace names a job
        09:30–10:30  window   Weather · Browser · unsorted
    11:00–11:30  Head of networks              30 min  sure: you tracked it
        11:00–12:00  tracked  Duty roster · Head of networks
    11:30–12:00  Head of networks              15 min  sure: you tracked it, shared by 2 jobs
        11:00–12:00  tracked  Duty roster · Head of networks
        11:30–12:00  tracked  Call · Web studio
    11:30–12:00  Web studio                    15 min  sure: you tracked it, shared by 2 jobs
        11:00–12:00  tracked  Duty roster · Head of networks
        11:30–12:00  tracked  Call · Web studio
    14:30–16:30  Web studio                       2 h  guessed: between commits
        14:30–15:00  commit   lantern-web · Web studio
        16:00–16:30  commit   lantern-web · Web studio

    Web studio                  2.3 h   sure 0.3 h, guessed 2.0 h
    Head of networks            1.8 h   sure 0.8 h, likely 1.0 h
    unsorted                    0.5 h

    6 traces of 4 h 30 min by themselves, counted once 4 h 30 min
    "
  `)
})

test('a day as JSON keeps its form', async () => {
  expect(await desk.json('day', '-1')).toMatchSnapshot()
})

test('a day without traces says what brings time in, and what is no day is not understood', async () => {
  expect((await desk.run('day')).out).toContain('Nothing was traced on this day. “thalweg log”')
  expect(await desk.run('day', '2026-13-01')).toMatchObject({ code: 2, out: '' })
})
