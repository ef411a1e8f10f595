import { afterAll, beforeAll, expect, test } from 'vitest'
import { keep, loadSample } from '#actions'
import { openSite, type Site } from './site.ts'
import { expectAccessible, expectFits, expectSound } from './sound.ts'

let site: Site
let empty: Site

beforeAll(async () => {
  site = await openSite({
    fill: async (doer) => {
      await loadSample(doer)
      await keep(doer, 'contact', { name: 'Wilma Reed' })
    },
  })
  empty = await openSite()
}, 60_000)
afterAll(async () => {
  await site.close()
  await empty.close()
})

test('what drains and what energises is told with its interval, its direction and what is still missing', async () => {
  const page = await site.visit('/journal/energy', { javaScript: false })
  for (const by of ['activity', 'duty', 'job', 'skill', 'person', 'hour'])
    expect(await page.locator(`#by-${by}`).count(), by).toBe(1)
  expect(await page.textContent('#drained')).toMatch(/of the rated time drained you/)
  const activities = (await page.locator('#by-activity').innerHTML()) ?? ''
  expect(activities).toMatch(/certainly drains|probably drains|likely drains/)
  expect(activities).toMatch(/certainly energises|probably energises|likely energises/)
  expect(await page.locator('main').innerText()).not.toMatch(/because (of|it|the)/i)
  await page.context().close()
})

test('every card opens to its making, and every label to its check-ins', async () => {
  const page = await site.visit('/journal/energy?period=all')
  await page.click('#how-activity summary, summary:near(#dots-activity)')
  const href = await page.locator('#by-activity a[href*="check-ins"]').first().getAttribute('href')
  await page.goto(`${site.origin}${href}`)
  expect(await page.locator('#check-ins-table tbody tr').count()).toBeGreaterThan(0)
  await expectSound(page)
  await page.context().close()
})

test('the page is sound, narrow and dark too', async () => {
  const page = await site.visit('/journal/energy')
  await expectSound(page)
  await expectFits(page, 320)
  await page.context().close()
  const dark = await site.visit('/journal/energy', { dark: true })
  await dark.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
  await expectAccessible(dark)
  await dark.context().close()
})

test('a check-in is written with its duty, its time and its people, and undone', async () => {
  const page = await site.visit('/journal/new?kind=check-in', { javaScript: false })
  await page.fill('[name=activity]', 'Untangled cables')
  await page.fill('main [name=text]', 'Untangled cables in the attic.')
  await page.selectOption('[name=duty]', { index: 1 })
  await page.selectOption('[name=energy]', '1')
  await page.selectOption('[name=engagement]', '3')
  await page.fill('[name=minutes]', '45')
  await page.fill('[name=at]', '2026-11-22T16:30')
  await page.fill('[name=contacts]', 'wilma reed\nNobody Known')
  await page.locator('main form[action="/journal/new"] button[type=submit]').first().click()
  expect(await page.textContent('main')).toContain('nobody is called “Nobody Known”')
  await page.fill('[name=contacts]', 'wilma reed')
  await page.locator('main form[action="/journal/new"] button[type=submit]').first().click()
  await page.getByText('Entry is kept').first().waitFor()
  const entry = page.getByRole('article').filter({ hasText: 'Untangled cables' })
  expect(await entry.textContent()).toMatch(/in the attic.*Wilma Reed/s)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByText('Undone.').waitFor()
  expect(await page.getByText('Untangled cables').count()).toBe(0)
  await page.context().close()
})

test('a job tells the energy of its duties', async () => {
  const page = await site.visit('/job', { javaScript: false })
  await page.locator('main a[href^="/job/"]', { hasText: 'Head of networks' }).first().click()
  const card = page.locator('#energy')
  // The model is made in its thread meanwhile; the page does not wait for it.
  for (let look = 0; look < 20 && /being worked out/.test((await card.textContent()) ?? ''); look++) {
    await page.waitForTimeout(250)
    await page.reload()
  }
  expect(await card.textContent()).toContain('Energy by duty')
  expect(await card.textContent()).not.toContain('This is being worked out')
  expect(await card.locator('svg[role=img]').count()).toBeGreaterThan(1)
  await page.context().close()
})

test('an empty record teaches in a sentence with one button', async () => {
  const page = await empty.visit('/journal/energy')
  expect(await page.textContent('.empty-state')).toContain('Nothing is rated yet')
  await expectSound(page)
  await page.context().close()
})
