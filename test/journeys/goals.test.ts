import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSample } from '#actions'
import { openSite, type Site } from './site.ts'
import { expectAccessible, expectSound } from './sound.ts'

let site: Site
let empty: Site

beforeAll(async () => {
  site = await openSite({ fill: loadSample })
  empty = await openSite()
})
afterAll(async () => {
  await site.close()
  await empty.close()
})

const keep = (page: Page) => page.click('#thing .button-main')
const undo = (page: Page) => page.click('[data-flash] button')

test.each(['goal', 'milestone', 'cadence'])('the form of a new %s is sound', async (concept) => {
  const page = await site.visit(`/work/goals/${concept}/new`)
  await expectSound(page)
  await page.context().close()
})

test('the page is sound, and dark with one of each opened it is accessible', async () => {
  const page = await site.visit('/work/goals')
  await expectSound(page)
  await page.context().close()
  const dark = await site.visit('/work/goals', { dark: true })
  await dark.evaluate(() => {
    const first = ':is(#goals > section, #cadences section):first-of-type details, #calibration details, #plan details'
    for (const part of document.querySelectorAll<HTMLDetailsElement>(first)) part.open = true
  })
  await expectAccessible(dark)
  await dark.context().close()
})

test('an empty record is taught, soundly', async () => {
  const page = await empty.visit('/work/goals')
  expect(await page.locator('.empty-state').count()).toBe(2)
  await expectSound(page)
  await page.context().close()
})

test('a goal says how far it is and what is to be expected, told apart, each opening to its making', async () => {
  const page = await site.visit('/work/goals', { javaScript: false })
  const goal = page.locator('section:has(> header h2:text-is("Eighty conversations in a year"))')
  expect(await goal.locator('.facts').textContent()).toMatch(/^\d+ of 80 conversations, \d+ to go · since .* · due /)
  const forecast = goal.locator('.forecast')
  expect(await forecast.textContent()).toMatch(/Forecast\d+%that it is reached by then/)
  await forecast.locator('summary').first().click()
  expect(await forecast.locator('.disclosure-body').first().textContent()).toContain('NegBin')
  expect(await goal.locator('svg[role=img]').getAttribute('aria-label')).toContain('total so far')
  expect(await goal.locator('table').first().locator('tbody tr').count()).toBeGreaterThan(20)
  await page.context().close()
})

test('a cadence leads with its rate, and a run is told as a fact', async () => {
  const page = await site.visit('/work/goals', { javaScript: false })
  const cadence = page.locator('section:has(> header h2:text-is("Two conversations a week"))')
  expect(await cadence.locator('.figure-number').first().textContent()).toMatch(/^\d\.\d$/)
  expect(await cadence.textContent()).toMatch(/\d+ of \d+ weeks that were due/)
  expect(await cadence.textContent()).toContain('A run is a fact, not a sign of change.')
  expect(await cadence.locator('.square-leave').count()).toBeGreaterThan(1)
  await page.context().close()
})

test('a goal is set with the keyboard, gets a milestone that is done, ends, and all of it is undone', async () => {
  const page = await empty.visit('/work/goals')
  await page.focus('#no-goals a')
  await page.keyboard.press('Enter')
  await page.waitForURL(/goal\/new/)
  await page.focus('#title')
  await page.keyboard.type('A garden plan')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/work\/goals/)
  expect(await page.locator('#goals h2').textContent()).toBe('A garden plan')
  await page.click('text=Add a milestone')
  await page.fill('#title', 'The beds are drawn')
  await page.fill('#dueOn', '2026-12-24')
  await keep(page)
  expect(await page.textContent('#goals .facts')).toContain('0 of 1 milestones done')
  await page.click('text=Done today')
  expect(await page.textContent('#goals .facts')).toContain('1 of 1 milestones done')
  await undo(page)
  expect(await page.textContent('#goals .facts')).toContain('0 of 1 milestones done')
  await page.click('#goals .card-actions a')
  await page.check('input[name=outcome][value="let go"]')
  await keep(page)
  expect(await page.textContent('#closed-goals summary')).toContain('1 goal')
  await undo(page)
  expect(await page.locator('#goals > section').count()).toBe(1)
  await page.context().close()
})

test('a cadence without its number comes back as typed, is kept, changed and taken away', async () => {
  const page = await empty.visit('/work/goals/cadence/new', { javaScript: false })
  await page.fill('#title', 'Two wins a week')
  await page.selectOption('#counts', 'hours')
  await page.fill('#times', '2')
  await keep(page)
  expect(await page.textContent('main')).toContain('hours of which job are meant is not said')
  expect(await page.inputValue('#title')).toBe('Two wins a week')
  await page.selectOption('#counts', 'wins')
  await keep(page)
  expect(await page.textContent('#cadences')).toContain('not enough yet: 0 of 4 weeks')
  await page.click('#cadences .card-actions a')
  await page.click('text=Take it away')
  expect(await page.locator('#no-cadences').count()).toBe(1)
  await undo(page)
  expect(await page.locator('#cadences h2').textContent()).toBe('Two wins a week')
  await page.context().close()
})

test('today’s forecasts are kept once, and undone', async () => {
  const page = await site.visit('/work/goals', { javaScript: false })
  const before = await page.locator('#forecasts-of-none, table[id^=forecasts-of] tbody tr').count()
  await page.click('text=Keep today’s forecasts')
  expect(await page.textContent('[data-flash]')).toContain('The forecasts are kept')
  expect(await page.locator('table[id^=forecasts-of] tbody tr').count()).toBe(before + 2)
  expect(await page.locator('text=Keep today’s forecasts').count()).toBe(0)
  await undo(page)
  expect(await page.locator('text=Keep today’s forecasts').count()).toBe(1)
  await page.context().close()
})
