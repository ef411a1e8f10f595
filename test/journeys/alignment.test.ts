import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSample } from '#actions'
import { openSite, type Site } from './site.ts'
import { expectAccessible, expectSound, openAll } from './sound.ts'

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

const PAGES = ['/work/alignment', '/work/alignment?period=all', '/work/attention', '/job/rest']
const card = (page: Page, name: string) => page.locator(`section:has(h2:text-is("${name}"))`)

test.each(PAGES)('the page is sound: %s', async (path) => {
  const page = await site.visit(path)
  await expectSound(page)
  await page.context().close()
})

test.each(PAGES)('dark and with everything opened, it is accessible: %s', async (path) => {
  const page = await site.visit(path, { dark: true })
  await openAll(page)
  await expectAccessible(page)
  await page.context().close()
})

test.each(PAGES)('an empty record is taught what is missing: %s', async (path) => {
  const page = await empty.visit(path)
  await expectAccessible(page)
  expect(await page.locator('.empty-state').count()).toBeGreaterThan(0)
  await page.context().close()
})

test('a work has three columns, need and supply, and its parts, each with interval and sample', async () => {
  const page = await site.visit('/work/alignment', { javaScript: false })
  const work = card(page, 'Networks people trust')
  const figures = await work.locator('.figure').allTextContents()
  expect(figures.slice(0, 3).map((text) => /\d+ (days|check-ins|wins)/.test(text))).toEqual([true, true, true])
  expect(await work.locator('.share-bars').textContent()).toMatch(/Supply.*%.*Need.*40%.*Deficit.*%.*Excess/)
  expect(await work.locator('table[id^=by-job]').textContent()).toContain('Head of networks')
  await work.locator('summary:has-text("By wording")').click()
  const wordings = await work.locator('table[id^=by-wording] tbody tr').allTextContents()
  expect(wordings).toHaveLength(3)
  expect(wordings[2]).toMatch(/anyone on the ward.*2 Nov 2019 – 22 Nov 2026.*%/)
  expect(await work.locator('.bars-over-time .time-bar').count()).toBe(12)
  await page.context().close()
})

test('every figure opens to its making, and to the rows behind it', async () => {
  const page = await site.visit('/work/alignment')
  const work = card(page, 'Networks people trust')
  await work.locator('details[id^=how-energy] summary').click()
  expect(await work.locator('details[id^=how-energy]').textContent()).toMatch(
    /days as clusters.*thalweg method ratio-estimator/,
  )
  await work.locator('text=Open the wins').click()
  expect(await page.textContent('h1')).toBe('Wins that speak of it')
  await expectSound(page)
  await page.click('#aligned-entries tbody th a >> nth=0')
  expect(page.url()).toMatch(/\/journal\/[0-9a-z]+$/)
  await page.context().close()
})

test('a need is stated by keyboard, held against the supply, changed and undone', async () => {
  const page = await site.visit('/work/alignment')
  const before = await card(page, 'The open door').locator('.share-bars').textContent()
  await card(page, 'The open door').getByRole('link', { name: 'Change the need of The open door' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForSelector('#least')
  await page.fill('#least', '30')
  await page.focus('#least')
  await page.keyboard.press('Enter')
  await page.waitForURL(/alignment/)
  expect(await card(page, 'The open door').locator('.share-bars').textContent()).toMatch(/Need30%/)
  await page.click('[data-flash] button')
  await page.waitForLoadState()
  const after = await site.visit('/work/alignment')
  expect(await card(after, 'The open door').locator('.share-bars').textContent()).toBe(before)
  await page.context().close()
  await after.context().close()
})

test('a need without script: stated anew, refused where it cannot be, taken away', async () => {
  const page = await site.visit('/work/alignment', { javaScript: false })
  await page.click('#needs >> text=State a need of The open door')
  await page.fill('#name', 'More of it')
  await page.fill('#least', '20')
  await page.locator('#from').fill('not a date')
  await page.click('#thing .button-main')
  expect(await page.inputValue('#name')).toBe('More of it')
  await page.fill('#from', '2026')
  await page.click('#thing .button-main')
  expect(await page.textContent('#needs-table')).toContain('More of it')
  await page.click('#needs-table >> a[aria-label="Change: More of it"]')
  await page.click('text=Take it away')
  await page.goto(`${site.origin}/work/alignment`)
  expect(await page.textContent('#needs-table')).not.toContain('More of it')
  await page.context().close()
})

test('the weighed value stands only beside its parts', async () => {
  const page = await site.visit('/work/alignment', { javaScript: false })
  expect(await page.locator('#value-parts tbody tr').count()).toBe(2)
  expect(await page.textContent('#value .figure')).toMatch(/\d+%.*\d+%–\d+%/)
  await page.context().close()
})

test('attention: intention, drift and spread, over another period by a link', async () => {
  const page = await site.visit('/work/attention', { javaScript: false })
  expect(await page.textContent('#intention-bars')).toMatch(/Head of networks.*%/)
  expect(await page.textContent('#intention')).toContain('Head of networks ×')
  expect(await page.locator('#drift-bars .time-bar').count()).toBe(11)
  await page.click('#drift-table-part summary')
  expect(await page.textContent('#drift-table')).toContain('3. quarter 2026')
  expect(await page.textContent('#spread .figure')).toMatch(/1\.\d.*jobs/)
  await page.click('text=30 days')
  expect(await page.textContent('.period-links [aria-current]')).toBe('30 days')
  await page.context().close()
})

test('rest stands beside the figures of the Directive, worded as figures', async () => {
  const page = await site.visit('/job/rest', { javaScript: false })
  const text = (await page.textContent('main')) ?? ''
  expect(text).toContain('less than 11 h of rest')
  expect(text).toContain('48 h figure')
  expect(text.toLowerCase()).not.toContain('illegal')
  expect(await page.textContent('#detachment .figure')).toMatch(/of 4.*check-ins/)
  await page.click('#shortest a')
  expect(page.url()).toContain('/day/2026-01-15')
  await page.context().close()
})

test('how far the mind let go is asked in a check-in, and counts once it is answered', async () => {
  const page = await empty.visit('/job/rest', { javaScript: false })
  await page.click('text=Write a check-in')
  await page.selectOption('#energy', '1')
  await page.selectOption('#detached', '3')
  await page.click('#thing .button-main')
  await page.goto(`${empty.origin}/job/rest`)
  expect(await page.textContent('#detachment')).toContain('1 of 3 check-ins')
  await page.context().close()
})
