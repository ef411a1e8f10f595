import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSample } from '#actions'
import { openSite, type Site } from './site.ts'
import { expectAccessible, expectFits, expectSound } from './sound.ts'

let site: Site

beforeAll(async () => {
  site = await openSite({ fill: loadSample })
})
afterAll(() => site.close())

test('the whole life stands on one page, in light and dark, and has its figures in a table', async () => {
  const page = await site.visit('/career')
  expect(await page.textContent('h1')).toBe('Twenty years, eight jobs, one line')
  expect(await page.textContent('.lede')).toContain('Since the promotion of 2021 the paid job has grown from')
  expect(await page.locator('#river .river-band').count()).toBe(8)
  expect(await page.locator('#river .river-thalweg').count()).toBe(1)
  expect(await page.locator('#river-table tbody tr').count()).toBe(21)
  expect(await page.locator('#week .figure-number').allTextContents()).toEqual(['35.8', '7.9'])
  await expectSound(page)
  await page.click('#river-behind summary')
  await expectFits(page, 320)
  await page.context().close()
  const dark = await site.visit('/career', { dark: true })
  await expectAccessible(dark)
  await dark.context().close()
})

test('a band is named on hover and on focus, and leads to its job', async () => {
  const page = await site.visit('/career')
  const band = page.locator('#river a.river-band', { hasText: 'Network engineer' })
  const name = band.locator('.river-name')
  expect(await name.isVisible()).toBe(false)
  await page.focus('#river a.river-band')
  await page.keyboard.press('Tab')
  await name.waitFor({ state: 'visible' })
  expect(await name.textContent()).toMatch(/^Network engineer, Feb 2011 – Aug 2016, \d+ h a week$/)
  await page.focus('.brand')
  await name.waitFor({ state: 'hidden' })
  await band.locator('path').first().hover()
  await name.waitFor({ state: 'visible' })
  expect(await band.getAttribute('href')).toMatch(/^\/job\/[0-9a-z]{20}$/)
  await page.context().close()
})

test('a year is looked at week by week, by keyboard and without script', async () => {
  const page = await site.visit('/career', { javaScript: false })
  await page.focus('#river .river-axis a[href$="year=2021"]')
  await page.keyboard.press('Enter')
  await page.waitForURL(/year=2021/)
  expect(await page.textContent('h1')).toBe('2021, week by week')
  expect(await page.locator('#river-table tbody tr').count()).toBe(53)
  await page.click('a[rel=next]')
  await page.waitForURL(/year=2022/)
  await page.click('text=The whole life')
  expect(await page.textContent('h1')).toContain('Twenty years')
  await page.context().close()
})

test('who decided a move is said in place, and taken back', async () => {
  const page = await site.visit('/career', { javaScript: false })
  const row = page.locator('#moves-table tr', { hasText: 'Care for Father' })
  expect(await row.locator('select').inputValue()).toBe('')
  await row.locator('select').selectOption('me')
  await row.locator('button').click()
  await page.waitForURL(/done=/)
  expect(await row.locator('select').inputValue()).toBe('me')
  expect(await page.textContent('#line')).toContain('6 of 9')
  await page.click('[role=status] button')
  expect(await row.locator('select').inputValue()).toBe('')
  await page.context().close()
})

test('a year that is none, or long ago, shows the whole life', async () => {
  for (const year of ['x', '1901', '2199', '-1']) {
    const page = await site.visit(`/career?year=${year}`)
    expect(await page.textContent('h1')).toContain('Twenty years')
    await page.context().close()
  }
})

test('the first visit brings less than 10 kB of script', async () => {
  const page = await site.visit('/career')
  const scripts = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src))
  const texts = await page.evaluate((all) => Promise.all(all.map(async (one) => (await fetch(one)).text())), scripts)
  expect(texts.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThan(10_000)
  await page.context().close()
})

test('it prints: the river stays, forms do not', async () => {
  const page = await site.visit('/career')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#river svg[role=group]').isVisible()).toBe(true)
  expect(await page.locator('.decider button').first().isVisible()).toBe(false)
  expect(await page.locator('.capture').isVisible()).toBe(false)
  await page.context().close()
})

// Last, for it empties the record.
test('the sample is left with one click, the empty record offers three ways in, and undo brings the sample back', async () => {
  const page = await site.visit('/career', { javaScript: false })
  await page.click('.sample-banner button')
  await page.waitForURL(/done=/)
  expect(await page.locator('.sample-banner').count()).toBe(0)
  expect(await page.locator('main .card h2').allTextContents()).toEqual([
    'Import what you have',
    'Ten questions, ten minutes',
    'Look at the sample',
  ])
  const empty = await site.visit('/career')
  await expectSound(empty)
  await empty.context().close()
  await page.click('[role=status] button')
  expect(await page.textContent('h1')).toBe('Twenty years, eight jobs, one line')
  await page.click('.sample-banner button')
  await page.click('#sample button')
  await page.waitForURL(/career$/)
  expect(await page.textContent('h1')).toBe('Twenty years, eight jobs, one line')
  await page.context().close()
})
