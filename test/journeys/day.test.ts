import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Doer } from '#actions'
import type { Instant, Zone } from '#calendar'
import { freshId, type Id, LEAD, type Thing } from '#record'
import { openSite, type Site } from './site.ts'
import { expectSound, openAll } from './sound.ts'

const ZONE = 'Europe/Berlin' as Zone
/** In the order in which jobs that share time are shown. */
const [clinic, studio, river] = [freshId<'job'>(), freshId<'job'>(), freshId<'job'>()].sort() as [
  Id<'job'>,
  Id<'job'>,
  Id<'job'>,
]
let site: Site

/** Hours of Wednesday, 18 November 2026, in Berlin. */
function trace(from: number, to: number, fields: Partial<Thing<'interval'>>): Thing<'interval'> {
  const at = (hour: number) => Math.round(Date.UTC(2026, 10, 17, 23) + hour * 3_600_000) as Instant
  return { id: freshId(), startAt: at(from), endAt: at(to), zone: ZONE, ...fields }
}

const commit = (hour: number, title: string) =>
  trace(hour - LEAD.commit / 3_600_000, hour, { job: studio, trace: 'commit', project: 'lantern-web', title })

/** Minutes of one day, from calendar, tracker, windows, commits and mail. */
const TRACES = [
  trace(9, 10, {
    job: clinic,
    trace: 'meeting',
    title: 'Rounds',
    calendar: 'Clinic',
    domains: ['lantern.example'],
    likely: 0.96,
  }),
  trace(9, 9.5, { job: clinic, trace: 'window', title: 'Rounds – call', app: 'Meet', likely: 0.94 }),
  trace(9.5, 10.25, { trace: 'window', title: 'Weather', app: 'Browser' }),
  trace(10.5, 12.5, { job: clinic, title: 'Duty roster' }),
  trace(12, 13, { job: river, title: 'Water level' }),
  commit(15, 'Tidy the header'),
  commit(16.5, 'Test the header'),
  trace(16, 16.25, { job: clinic, trace: 'meeting', title: 'Handover', likely: 0.9 }),
  trace(20, 20 + LEAD.mail / 3_600_000, { job: river, trace: 'mail', domains: ['moss.example'] }),
]

async function fill({ store, person }: Doer): Promise<void> {
  await store.write(person, { id: freshId(), name: 'import', actor: 'test' }, async (writer) => {
    await writer.save('job', { id: clinic, title: 'Head of networks', kind: 'employment', paid: true })
    await writer.save('job', { id: studio, title: 'Web studio', kind: 'freelance', paid: true })
    await writer.save('job', { id: river, title: 'River watch', kind: 'volunteering', paid: false })
    for (const thing of TRACES) await writer.save('interval', thing)
  })
}

beforeAll(async () => {
  site = await openSite({ fill })
})
afterAll(() => site.close())

test('a day says what its traces add up to, and what they are counted once', async () => {
  const page = await site.visit('/day/2026-11-18', { javaScript: false })
  expect(await page.textContent('h1')).toBe('18 Nov 2026')
  expect(await page.textContent('.lede')).toBe(
    'The 9 traces of this day add up to 6 h 35; counted once they are 5 h 50.',
  )
  const rows = await page.locator('#day-hours tbody tr').allTextContents()
  expect(rows).toEqual([
    'Head of networks2 h 1530 min15 min3 h 00',
    'Web studio––1 h 451 h 45',
    'River watch45 min–5 min50 min',
    'unsorted–––15 min',
  ])
  await page.context().close()
})

test('every stretch says how well it is known, and opens to its traces', async () => {
  const page = await site.visit('/day/2026-11-18')
  const stretches = await page.locator('#stretches summary').allTextContents()
  expect(stretches).toEqual([
    '09:00–09:30 Head of networks 30 min sure: two kinds of traces agree',
    '09:30–10:00 Head of networks 30 min likely: by a meeting',
    '10:00–10:15 unsorted 15 min unsorted: no trace names a job',
    '10:30–12:00 Head of networks 1 h 30 sure: you tracked it',
    '12:00–12:30 Head of networks 15 min sure: you tracked it, shared by 2 jobs in equal parts',
    '12:00–12:30 River watch 15 min sure: you tracked it, shared by 2 jobs in equal parts',
    '12:30–13:00 River watch 30 min sure: you tracked it',
    '14:30–16:00 Web studio 1 h 30 guessed: commits; the time between them is taken',
    '16:00–16:15 Head of networks 15 min guessed: traces of this time name different jobs',
    '16:15–16:30 Web studio 15 min guessed: a commit; the 30 minutes before it are taken',
    '20:00–20:05 River watch 5 min guessed: a mail; the 5 minutes before it are taken',
  ])
  await page.focus('#stretches summary')
  await page.keyboard.press('Enter')
  await page.locator('#stretches details[open] .day-traces li').first().waitFor()
  const traces = await page.locator('#stretches details[open] .day-traces li').allTextContents()
  expect(traces).toEqual([
    '09:00–09:30 Window: Rounds – call program Meet · sorted by likeness, 94%',
    '09:00–10:00 Meeting: Rounds calendar Clinic · people or site at lantern.example · sorted by likeness, 96%',
  ])
  await page.context().close()
})

test('a trace is given to another job from there, and taken back', async () => {
  const page = await site.visit('/day/2026-11-18', { javaScript: false })
  await page.click('#stretches summary:has-text("16:00–16:15")')
  await page.click('#stretches details[open] a:has-text("Handover")')
  await page.selectOption('#job', studio)
  await page.click('#thing .button-main')
  expect(new URL(page.url()).pathname).toBe('/day/2026-11-18')
  expect(await page.textContent('#day-hours tbody tr:has-text("Web studio")')).toContain('2 h 00')
  await page.click('[data-flash] button')
  expect(await page.textContent('#day-hours tbody tr:has-text("Web studio")')).toContain('1 h 45')
  await page.context().close()
})

test('days are turned, and another is asked for by its date', async () => {
  const page = await site.visit('/day', { javaScript: false })
  expect(await page.textContent('h1')).toBe('22 Nov 2026')
  expect(await page.textContent('.empty-state')).toContain('Nothing was traced on this day')
  await page.click('[rel=prev]')
  expect(await page.textContent('h1')).toBe('21 Nov 2026')
  await page.fill('#day', '2026-11-18')
  await page.click('text=Show')
  expect(new URL(page.url()).pathname).toBe('/day/2026-11-18')
  expect((await page.goto(`${site.origin}/day/2026-02-30`))?.status()).toBe(404)
  await page.context().close()
})

test('the week of a job and the page of what is unsorted lead to it', async () => {
  const page = await site.visit(`/job/${clinic}?week=2026-11-16`, { javaScript: false })
  await page.click('#week-grid .week-days a:has-text("18")')
  expect(await page.textContent('h1')).toBe('18 Nov 2026')
  await page.click('#stretches >> text=1 stretch unsorted')
  await page.click('a[href="/day/2026-11-18"]')
  expect(await page.textContent('h1')).toBe('18 Nov 2026')
  await page.context().close()
})

test.each([
  ['/day/2026-11-18', false],
  ['/day/2026-11-18', true],
  ['/day/2026-11-19', false],
])('%s is sound with everything opened, dark: %s', async (path, dark) => {
  const page = await site.visit(path, { dark })
  await openAll(page)
  await expectSound(page)
  await page.context().close()
})

test('the week with its days as links is sound', async () => {
  const page = await site.visit(`/job/${clinic}?week=2026-11-16`)
  await expectSound(page)
  await page.context().close()
})
