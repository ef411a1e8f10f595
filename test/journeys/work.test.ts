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

const keep = (page: Page) => page.click('#thing .button-main')
const undo = (page: Page) => page.click('[data-flash] button')

test.each(['/work', '/work?period=week', '/work?period=all', '/work/new'])('the page is sound: %s', async (path) => {
  const page = await site.visit(path)
  await expectSound(page)
  await page.context().close()
})

test('dark and with everything opened, it is accessible', async () => {
  const page = await site.visit('/work', { dark: true })
  await openAll(page)
  await expectAccessible(page)
  await page.context().close()
})

test('each work says its wording, the share that serves it with interval and days, and by what', async () => {
  const page = await site.visit('/work', { javaScript: false })
  const work = page.locator('section:has(h2:text-is("Networks people trust"))')
  expect(await work.locator('.statement').textContent()).toContain('Make networks something')
  expect(await work.locator('.figure').textContent()).toMatch(/\d+%.*\d+%–\d+%.*\d+ days/)
  expect(await work.locator('table[id^=by-job]').textContent()).toContain('Head of networks')
  expect(await work.locator('table[id^=by-duty]').textContent()).toContain('Topology and design')
  await page.context().close()
})

test('another period is a link away, and changes the figures', async () => {
  const page = await site.visit('/work', { javaScript: false })
  const before = await page.textContent('.figure-sample')
  await page.click('text=30 days')
  expect(await page.textContent('.period-links [aria-current]')).toBe('30 days')
  expect(await page.textContent('.figure-sample')).not.toBe(before)
  await page.context().close()
})

test('the ledger opens to hours with their wording, and leads to each interval and back', async () => {
  const page = await site.visit('/work')
  await page.click('text=/Open the .* hours behind it/ >> nth=0')
  await expectSound(page)
  expect(await page.textContent('#ledger-lines tbody tr')).toMatch(/\d\.\d\d h.*%/)
  expect(await page.textContent('.wordings')).toContain('valid from')
  const ledger = page.url()
  await page.click('#ledger-lines tbody th a >> nth=0')
  await page.click('text=Back')
  expect(page.url().startsWith(ledger)).toBe(true)
  await page.click('#hours [rel=prev]')
  expect(await page.textContent('#hours .eyebrow')).toBe('October 2026')
  await page.context().close()
})

test('a wording of long ago is the one that was valid then', async () => {
  const page = await site.visit('/work', { javaScript: false })
  const ledger = await page
    .locator('section:has(h2:text-is("Networks people trust")) a[href$="/ledger"]')
    .first()
    .getAttribute('href')
  await page.goto(`${site.origin}${ledger}`)
  await page.click('nav[aria-label="All months"] ul:last-child a >> nth=0')
  expect(await page.textContent('.wordings')).not.toContain('anyone on the ward')
  await page.context().close()
})

test('intentions are changed in place, from a day on, and undone', async () => {
  const page = await site.visit('/work', { javaScript: false })
  const before = await page.textContent('#intention-bars')
  await page.click('#intention-edit > summary')
  expect(await page.textContent('#intention-edit')).toContain('Together they make 100%')
  const field = page.locator('#intention-edit .field:has(label:text-is("Writing, in %")) input')
  await field.fill('35')
  await page.click('#intention-edit .button-main')
  expect(await page.textContent('#intention-bars')).toContain('35%')
  await page.click('#intention-edit > summary')
  expect(await page.textContent('#intention-edit')).toContain('more than 100 %')
  await undo(page)
  expect(await page.textContent('#intention-bars')).toBe(before)
  await page.context().close()
})

test('an intention over the whole is refused and comes back as typed', async () => {
  const page = await site.visit('/work', { javaScript: false })
  await page.click('#intention-edit > summary')
  const field = page.locator('#intention-edit .field:has(label:text-is("Writing, in %")) input')
  await field.evaluate((input: HTMLInputElement) => input.removeAttribute('max')).catch(() => undefined)
  const token = await page.inputValue('#intention-edit [name=token]')
  const name = await field.getAttribute('name')
  const reply = await page.request.post(`${site.origin}/work/intention`, {
    form: { token, from: '2026-11-22', [name as string]: '150' },
    headers: { origin: site.origin, 'sec-fetch-site': 'same-origin' },
  })
  expect(reply.status()).toBe(422)
  expect(await reply.text()).toContain('a share from 0 to 100 %')
  await page.context().close()
})

test('a work is worded anew from a day on, and the old wording is kept', async () => {
  const page = await site.visit('/work', { javaScript: false })
  await page.click('section:has(h2:text-is("The open door")) >> text=Word it anew')
  await page.fill('#text', 'Open the door, and leave it open.')
  await page.fill('#from', '2026-11-01')
  await keep(page)
  const work = page.locator('section:has(h2:text-is("The open door"))')
  await page.goto(`${site.origin}/work`)
  expect(await work.locator('.statement').textContent()).toBe('Open the door, and leave it open.')
  await work.locator('summary:has-text("wordings")').click()
  expect(await work.locator('.timeline').textContent()).toMatch(/Open the door.*Hold the door open/s)
  await page.context().close()
})

test('what serves a work is changed in place, and its hours follow', async () => {
  const page = await site.visit('/work', { javaScript: false })
  const work = page.locator('section:has(h2:text-is("The open door"))')
  const hours = () => work.locator('table[id^=by-job] tr:has-text("Teaching") td').first().textContent()
  const before = await hours()
  await work.locator('summary:has-text("What serves it")').click()
  await work.locator('table[id^=servings] tr:has-text("Teaching") >> text=Change').click()
  await page.fill('#share', '40')
  await keep(page)
  await page.goto(`${site.origin}/work`)
  expect(await hours()).not.toBe(before)
  await page.context().close()
})

test('without any work the page invites with one form, by the keyboard alone', async () => {
  const page = await empty.visit('/work')
  await expectSound(page)
  await page.focus('#work-text')
  await page.keyboard.type('Music for everybody in the valley.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Music for everybody')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-flash]')
  expect(await page.textContent('h2 >> nth=0')).toBe('Music for everybody')
  expect(await page.textContent('.figure')).toContain('not enough yet')
  expect(await page.textContent('main')).toContain('Nothing is said to serve this work yet')
  await page.context().close()
})

test('a work that ends stays, after those still pursued', async () => {
  const page = await site.visit('/work', { javaScript: false })
  await page.click('section:has(h2:text-is("Networks people trust")) >> text=Rename or end it')
  await page.fill('#to', '2026-10')
  await keep(page)
  expect(await page.locator('main > section h2').allTextContents()).toEqual([
    'The open door',
    'Networks people trust',
    'Where attention goes, and where it is meant to go',
  ])
  await undo(page)
  await page.context().close()
})
