import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'
import { expectAccessible, expectSound } from './sound.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const goOn = (page: Page) => page.click('main form .button-main')

test('ten questions fill an empty record, without script, and each can be skipped', async () => {
  const page = await site.visit('/begin', { javaScript: false })
  expect(await page.textContent('.crumb')).toBe('Question 1 of 10')
  await page.fill('[name=name]', 'Wanda Fjord')
  await goOn(page)
  await page.fill('[name=title-0]', 'Head of networks')
  await page.fill('[name=organisation-0]', 'City Hospital')
  await page.fill('[name=from-0]', '2016-9')
  await goOn(page)
  await page.fill('[name^=hours-]', '40')
  await page.fill('[name^=opens-]', '09:00')
  await page.fill('[name^=closes-]', '17:00')
  await goOn(page)
  await page.fill('[name=title-0]', 'Choir')
  await page.selectOption('[name=kind-0]', 'community')
  await page.fill('[name=hours-0]', '3')
  await goOn(page)
  await page.click('text=Skip >> nth=-1')
  await page.fill('#text', 'Make networks people can trust.')
  await goOn(page)
  await page.selectOption('label:has-text("Choir") + select', '0')
  await page.selectOption('label:has-text("Head of networks") + select', '0.5')
  await goOn(page)
  await page.fill('label:has-text("Head of networks") + input', '80')
  await goOn(page)
  await page.check('[name=days][value="2"]')
  await goOn(page)
  await page.fill('[name=activity]', 'Design')
  await page.check('[name=energy][value="1"]')
  await goOn(page)
  await page.waitForURL(/career/)
  await page.goto(`${site.origin}/begin/work?run=ten`)
  const answered = await page.locator('.begin-steps li:has(.visually-hidden) a').allTextContents()
  expect(answered).toHaveLength(9)
  await page.context().close()
})

test('what is wrong comes back with what was typed, and nothing of it is kept', async () => {
  const page = await site.visit('/begin/before?run=ten')
  await page.fill('[name=title-0]', 'Help desk')
  await page.fill('[name=from-0]', '2011')
  await page.fill('[name=to-0]', '2006')
  await goOn(page)
  await page.waitForSelector('.complaints')
  expect(await page.textContent('.complaints')).toContain('end 2006 is before start 2011')
  expect(await page.inputValue('[name=title-0]')).toBe('Help desk')
  await page.fill('[name=to-0]', '2016')
  await goOn(page)
  await page.waitForURL(/begin\/work/)
  await page.goto(`${site.origin}/begin/serves?run=ten`)
  expect(await page.locator('main label').allTextContents()).toContain('Help desk')
  await page.context().close()
})

test('the questions are sound in light and dark', async () => {
  const page = await site.visit('/begin/you?run=ten')
  for (const step of ['paid', 'intention', 'quiet', 'check-in']) {
    await page.goto(`${site.origin}/begin/${step}?run=ten`)
    await expectSound(page)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.context().close()
})
