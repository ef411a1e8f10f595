import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site, troublesOf } from './site.ts'
import { expectAccessible, expectFits } from './sound.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

test('a page that does not exist is said in a page with its menu', async () => {
  const page = await site.visit('/nowhere')
  expect(await page.textContent('h1')).toBe('No such page')
  expect(await page.locator('nav').count()).toBeGreaterThan(0)
  await expectAccessible(page)
  await expectFits(page, 320)
  // The browser itself tells the console of a 404; nothing else does.
  expect(troublesOf(page).filter((line) => !/status of 404/.test(line))).toEqual([])
})

test('a form that was out of date changes nothing and says so', async () => {
  const page = await site.visit('/nowhere')
  await page.evaluate(() => {
    for (const field of document.querySelectorAll('[name=token]')) field.setAttribute('value', 'old')
  })
  await page.fill('#capture', 'a win')
  await page.press('#capture', 'Enter')
  await page.waitForSelector('text=Out of date')
  expect(await page.textContent('main')).toContain('nothing was changed')
})
