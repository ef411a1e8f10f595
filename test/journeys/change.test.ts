import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSample } from '#actions'
import { openSite, type Site } from './site.ts'
import { expectAccessible, expectFits, expectSound, openAll } from './sound.ts'

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

test.each(['/work/change', '/work/change?on=2025-03', '/work/change?on=nonsense'])(
  'the page is sound: %s',
  async (path) => {
    const page = await site.visit(path)
    await expectSound(page)
    await page.context().close()
  },
)

test('dark and with everything opened, it is accessible', async () => {
  const page = await site.visit('/work/change', { dark: true })
  await openAll(page)
  await expectAccessible(page)
  await page.context().close()
})

test('after the promotion: less energy, with its interval, its power and the other dates, and never “because”', async () => {
  const page = await site.visit('/work/change', { javaScript: false })
  expect(await page.textContent('#chosen-heading')).toContain('promotion')
  const energy = page.locator('#energy')
  const said = (await energy.textContent()) ?? ''
  expect(said).toMatch(/After it 1\.\d+ lower; the difference lies from −1\.\d+ to −0\.\d+ with 95/)
  expect(said).toMatch(/At (none|\d+) of \d+ other weeks/)
  expect(said).toContain('8 of 10 cases')
  expect(await page.locator('main').innerText()).not.toMatch(/because (of|it|the)/i)
  expect(await energy.locator('svg[role=img] circle').count()).toBeGreaterThan(40)
  await page.context().close()
})

test('every figure opens to its making, and the chart to its weeks', async () => {
  const page = await site.visit('/work/change')
  await page.click('#hours .figure summary')
  expect(await page.textContent('#how-hours')).toContain('generalised least squares')
  await page.click('#weeks > summary')
  await expectFits(page, 320)
  const rows = page.locator('#weeks-table tbody tr')
  expect(await rows.count()).toBeGreaterThan(90)
  expect(await rows.first().textContent()).toContain('before')
  await page.context().close()
})

test('what else happened then is listed: the boundary, the shares, the leave', async () => {
  const page = await site.visit('/work/change', { javaScript: false })
  const said = await page.textContent('#else')
  expect(said).toContain('quiet evening')
  expect(said).toContain('serves “Networks people trust” by 30')
  expect(said).toContain('leave')
  await page.context().close()
})

test('another move and any other date are chosen by keyboard alone', async () => {
  const page = await site.visit('/work/change')
  await page.focus('#choose a:text("Board seat")')
  await page.keyboard.press('Enter')
  await page.waitForURL(/move=/)
  expect(await page.textContent('#choose [aria-current]')).toContain('Board seat')
  await page.focus('#other-date summary')
  await page.keyboard.press('Enter')
  await page.fill('#on', '2025-03')
  await page.keyboard.press('Enter')
  await page.waitForURL(/on=2025-03/)
  expect(await page.textContent('#chosen')).toContain('A date of your own')
  await page.context().close()
})

test('a date that is none says how one is written', async () => {
  const page = await site.visit('/work/change?on=spring', { javaScript: false })
  expect(await page.textContent('main')).toContain('“spring” is no day or month')
  await page.context().close()
})

test('outlets are told as an association with their intervals', async () => {
  const page = await site.visit('/work/change', { javaScript: false })
  expect(await page.locator('#outlets-table tbody tr').count()).toBe(3)
  expect(await page.textContent('#outlets')).toContain('An association, no more')
  await page.context().close()
})

test('an empty record teaches in a sentence with one button', async () => {
  const page = await empty.visit('/work/change')
  expect(await page.textContent('.empty-state')).toContain('A move known to the month or the day')
  await expectSound(page)
  await page.context().close()
})
