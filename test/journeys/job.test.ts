import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSample } from '#actions'
import { openSite, type Site } from './site.ts'
import { expectAccessible, expectSound, openAll } from './sound.ts'

let site: Site
/** Path of the paid job of the sample. */
let hospital: string

beforeAll(async () => {
  site = await openSite({ fill: loadSample })
  const page = await site.visit('/job')
  hospital = (await page.getAttribute('#jobs-held tbody th a', 'href')) ?? ''
  await page.context().close()
})
afterAll(() => site.close())

const keep = (page: Page) => page.click('#thing .button-main')
const undo = (page: Page) => page.click('[data-flash] button')

test('the jobs held now stand before those that ended, with terms and this week', async () => {
  const page = await site.visit('/job', { javaScript: false })
  expect(await page.textContent('h1')).toBe('The jobs you hold now')
  const held = await page.locator('#jobs-held tbody tr').allTextContents()
  expect(held[0]).toContain('City Hospital')
  expect(held[0]).toMatch(/paid.*40 h.*\d h.*\d h/)
  expect(await page.locator('#jobs-past tbody tr').count()).toBeGreaterThan(1)
  await page.context().close()
})

test.each(['', '/edges', '/pieces', '/edit', '/end', '/boundary/new?kind=daily%20window', '/position/new'])(
  'the page of a job is sound: %s',
  async (part) => {
    const page = await site.visit(`${hospital}${part}`)
    await expectSound(page)
    await page.context().close()
  },
)

test('dark and with everything opened, it is accessible', async () => {
  const page = await site.visit(hospital, { dark: true })
  await openAll(page)
  await expectAccessible(page)
  await page.context().close()
})

test('the week says inside, bleed, rest and what was displaced, and opens to its intervals', async () => {
  const page = await site.visit(hospital, { javaScript: false })
  const figures = await page.locator('#week .figure').allTextContents()
  expect(figures.join(' ')).toMatch(/h.*inside the boundary.*h.*bleed, \d+ pieces.*shortest rest between days/)
  await page.click('#week-table-part summary')
  await page.click('#week-table tbody tr:first-child th a')
  expect(await page.textContent('h1')).toBe('One interval')
  await page.click('text=Back')
  expect(page.url()).toContain(`${hospital}?week=2026-11-16`)
  await page.context().close()
})

test('the weeks before can be looked at', async () => {
  const page = await site.visit(hospital)
  await page.click('#week [rel=prev]')
  expect(await page.textContent('#week .eyebrow')).toBe('Week of 9 November')
  await page.click('#week [rel=next]')
  expect(await page.textContent('#week .eyebrow')).toBe('Week of 16 November')
  await page.context().close()
})

test('a job is added by the keyboard alone, asks for its boundary, and says that its hours are assumed', async () => {
  const page = await site.visit('/job/new')
  await page.focus('#title')
  await page.keyboard.type('Night archivist')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Harbour Museum')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-flash]')
  expect(await page.textContent('h1')).toBe('Night archivist, Harbour Museum')
  expect(await page.textContent('#week')).toContain('No window is agreed')
  expect(await page.textContent('#week .figure')).toContain('assumed')
  expect(await page.textContent('#bleed')).toContain('Draw one')
  await undo(page)
  await page.waitForSelector('#held')
  expect(await page.textContent('#held')).not.toContain('Night archivist')
  await page.context().close()
})

test('from nothing to bleed by hand, without script: window, hours, bleed, correction', async () => {
  const page = await site.visit('/job/new', { javaScript: false })
  await page.fill('#title', 'Evening desk')
  await page.fill('#from', '2026-01')
  await keep(page)
  const job = new URL(page.url()).pathname
  await page.click('#week >> text=Draw its window')
  await keep(page)
  expect(new URL(page.url()).pathname).toBe(job)
  await page.click('text=Add time by hand')
  await page.fill('#title', 'Late desk')
  await page.fill('#startAt', '2026-11-18T16:00')
  await page.fill('#endAt', '2026-11-18T18:30')
  await keep(page)
  const figures = await page.locator('#week .figure').allTextContents()
  expect(figures[0]).toContain('1.0 h')
  expect(figures[1]).toContain('1.5 h')
  await page.goto(`${site.origin}${job}/pieces`)
  expect(await page.textContent('#pieces-table')).toMatch(/18 Nov 2026.*17:00–18:30.*1.50 h.*after the window/)
  await page.click('#pieces-table tbody a')
  await page.fill('#endAt', '2026-11-18T18:00')
  await keep(page)
  expect(await page.textContent('#pieces-table')).toContain('17:00–18:00')
  await page.click('#pieces-table tbody a')
  await page.click('text=Take it away')
  expect(await page.textContent('#pieces')).toContain('Nothing of this job lay outside')
  await undo(page)
  await page.goto(`${site.origin}${job}/pieces?month=2026-11`)
  expect(await page.textContent('#pieces-table')).toContain('17:00–18:00')
  await page.context().close()
})

test('what is wrong comes back with what was typed', async () => {
  const page = await site.visit(`${hospital}/interval/new`)
  await page.fill('#title', 'Backwards')
  await page.fill('#startAt', '2026-11-18T16:00')
  await page.fill('#endAt', '2026-11-18T15:00')
  await keep(page)
  await page.waitForSelector('.complaints')
  expect(await page.textContent('.complaints')).toContain('it ends before it starts')
  expect(await page.inputValue('#title')).toBe('Backwards')
  await page.context().close()
})

test('a window redrawn keeps what was agreed until then', async () => {
  const page = await site.visit(`${hospital}/edges`, { javaScript: false })
  await page.click('#daily-window tbody a')
  await page.fill('#closesAt', '16:00')
  await page.fill('#since', '2026-11-23')
  await page.click('text=Redraw from this day')
  const lines = await page.locator('#daily-window tbody tr').allTextContents()
  expect(lines[0]).toMatch(/09:00–16:00.*23 Nov 2026 – now/)
  expect(lines[1]).toMatch(/09:00–17:00.*– 22 Nov 2026.*now/)
  await undo(page)
  await page.goto(`${site.origin}${hospital}/edges`)
  expect(await page.locator('#daily-window tbody tr').count()).toBe(1)
  await page.context().close()
})

test('a promotion is a new position and a move, and the old position ends', async () => {
  const page = await site.visit(`${hospital}/position/new`, { javaScript: false })
  await page.fill('#title', 'Director of networks')
  await page.fill('#from', '2026-11-01')
  await page.selectOption('#kind', 'promotion')
  await page.selectOption('#decidedBy', 'me')
  await keep(page)
  expect(await page.textContent('#positions')).toMatch(/Director of networks.*1 Nov 2026 – now.*– 31 Oct 2026/s)
  expect(await page.textContent('#moves')).toMatch(/Promotion: Director of networks.*I did/s)
  expect(await page.textContent('.facts')).toContain('a promotion you asked for')
  await undo(page)
  await page.goto(site.origin + hospital)
  expect(await page.textContent('#positions')).not.toContain('Director of networks')
  await page.context().close()
})

test('a duty is named, and serves a work', async () => {
  const page = await site.visit(`${hospital}/duty/new`, { javaScript: false })
  await page.fill('#name', 'Reading room')
  await page.fill('#weeklyHours', '3')
  await keep(page)
  await page.click('#duties tr:has-text("Reading room") >> text=nothing yet')
  await page.fill('#share', '50')
  await keep(page)
  expect(await page.textContent('#duties tr:has-text("Reading room")')).toMatch(/3.*50/)
  await page.context().close()
})

test('the timer starts and stops, and its time is there', async () => {
  const page = await site.visit(hospital, { javaScript: false })
  await page.click('text=Start timer')
  expect(await page.textContent('.page-actions')).toContain('Stop timer')
  await page.click('text=Stop timer')
  expect(await page.textContent('.page-actions')).toContain('Start timer')
  await page.context().close()
})

test('a job that ends says who decided, and its work stays', async () => {
  const page = await site.visit('/job', { javaScript: false })
  await page.click('#jobs-held >> text=Board seat')
  const job = new URL(page.url()).pathname
  const serves = await page.textContent('#serves tbody')
  await page.click('text=End this job')
  await page.fill('#on', '2026-10')
  await page.check('[name=kind][value=resignation]')
  await page.selectOption('#decidedBy', 'me')
  await keep(page)
  expect(await page.textContent('.crumb')).toBe('A job that ended')
  expect(await page.textContent('#moves')).toMatch(/Resignation.*I did/s)
  expect(await page.textContent('#serves tbody')).toBe(serves)
  await undo(page)
  await page.goto(site.origin + job)
  expect(await page.textContent('#terms')).toContain('End this job')
  await page.context().close()
})

test('a single interval serves a work by itself', async () => {
  const page = await site.visit(hospital)
  await page.click('#week-table-part summary')
  await page.click('#week-table tbody tr:first-child th a')
  const interval = new URL(page.url()).pathname
  await page.click('text=It serves a work')
  await page.fill('#share', '75')
  await keep(page)
  expect(new URL(page.url()).pathname).toBe(interval)
  expect(await page.textContent('#serves')).toContain('75%')
  await expectSound(page)
  await undo(page)
  await page.waitForFunction(() => !document.querySelector('#serves')?.textContent?.includes('75%'))
  await page.context().close()
})
