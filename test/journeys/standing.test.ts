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

const PAGES = ['/career/lifeboat', '/career/ownership', '/job/pulse']
const keep = (page: Page) => page.click('#thing .button-main')
const undo = (page: Page) => page.click('[data-flash] button')

test.each([...PAGES, '/career/lifeboat?spending=2000', '/career/lifeboat/means/new', '/job/pulse/question/new'])(
  'the page is sound: %s',
  async (path) => {
    const page = await site.visit(path)
    await expectSound(page)
    await page.context().close()
  },
)

test.each(PAGES)('dark and with everything opened, it is accessible: %s', async (path) => {
  const page = await site.visit(path, { dark: true })
  await openAll(page)
  await expectAccessible(page)
  await page.context().close()
})

test.each(PAGES)('an empty record is taught, soundly: %s', async (path) => {
  const page = await empty.visit(path)
  expect(await page.locator('.empty-state').count()).toBeGreaterThan(0)
  await expectSound(page)
  await page.context().close()
})

test('means are stated, last so long, and are taken back', async () => {
  const page = await empty.visit('/career/lifeboat', { javaScript: false })
  await page.click('text=State your means')
  await page.fill('#currency', 'EUR')
  await page.fill('#savings', '24000')
  await page.fill('#severance', '8000')
  await page.fill('#spending', '3000')
  await page.fill('#continuing', '300')
  await page.fill('#benefit', '1200')
  await page.fill('#benefitMonths', '12')
  await keep(page)
  expect(await page.textContent('#means .figure')).toMatch(/17\.2 months/)
  expect(await page.textContent('#stated-table')).toContain('€32,000')
  expect(await page.textContent('#search')).toContain('Say in how many weeks')
  await undo(page)
  expect(await page.textContent('#means')).toContain('State your means')
  await page.context().close()
})

test('means that cannot be come back as they were typed, with a sentence', async () => {
  const page = await empty.visit('/career/lifeboat/means/new', { javaScript: false })
  await page.fill('#savings', '100')
  await page.fill('#spending', '100')
  const token = await page.inputValue('#thing [name=token]')
  const reply = await page.request.post(`${empty.origin}/career/lifeboat/means/new`, {
    form: { token, on: '2026-11-22', savings: 'plenty', spending: '100' },
    headers: { origin: empty.origin, 'sec-fetch-site': 'same-origin' },
  })
  expect(reply.status()).toBe(422)
  expect(await reply.text()).toContain('plenty')
  await page.context().close()
})

test('what if is asked by an address alone, with the keyboard too, and keeps nothing', async () => {
  const page = await site.visit('/career/lifeboat', { javaScript: false })
  const stated = await page.textContent('#means .figure-number')
  await page.focus('#if-spending')
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/spending=2700/)
  const row = page.locator('#what-if-table tr:has(th:text-is("With usual spending"))')
  const [before, after] = (await row.locator('td').allTextContents()).map(Number.parseFloat)
  expect(String(before)).toBe(stated)
  expect(Number(after)).toBeGreaterThan(Number(before))
  await page.click('#what-if a:text-is("As stated")')
  expect(await page.locator('#what-if-table').count()).toBe(0)
  await page.context().close()
})

test('a slider says where it stands while it is moved', async () => {
  const page = await site.visit('/career/lifeboat')
  await page.fill('#if-savings', '30000')
  expect(await page.textContent('label[for="if-savings"] output')).toContain('30,000')
  await page.context().close()
})

test('three questions are begun with one button, answered by keyboard alone, answered anew, and undone', async () => {
  const page = await empty.visit('/job/pulse')
  await page.click('text=Begin with these three')
  expect(await page.locator('.answer-row').count()).toBe(3)
  await expectSound(page)
  await page.focus('.answer-row >> nth=0 >> input >> nth=0')
  for (const value of [3, 4, 1]) {
    await page.keyboard.press('Space')
    for (let step = 0; step < value; step++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-flash]')
  expect(await page.textContent('[data-flash]')).toContain('Your answers are kept')
  expect(await page.locator('.answer-row input:checked').count()).toBe(3)
  expect(await page.textContent('#whole')).toContain('not enough yet: 1 of 20 occasions')
  await undo(page)
  expect(await page.locator('.answer-row input:checked').count()).toBe(0)
  await page.context().close()
})

test('a question is written, let go without losing its answers, and taken away', async () => {
  const page = await site.visit('/job/pulse/question/new', { javaScript: false })
  await page.fill('#name', 'Did you laugh?')
  await keep(page)
  expect(await page.textContent('#questions-table')).toContain('Did you laugh?')
  await page.click('a[aria-label="Change: Did you laugh?"]')
  await page.fill('#to', '2026-11-22')
  await keep(page)
  expect(await page.textContent('#questions-table')).not.toContain('Did you laugh?')
  await page.click('#past-questions summary')
  await page.click('text=Did you laugh?')
  await page.click('text=Take it away')
  expect(await page.locator('#past-questions').count()).toBe(0)
  await page.context().close()
})

test('the whole pulse says how far one can rely on it, and greys the moves within the error', async () => {
  const page = await site.visit('/job/pulse', { javaScript: false })
  expect(await page.textContent('#whole')).toMatch(/0\.\d\d.*reliability of the whole.*27 occasions/s)
  const [real, all] = [page.locator('#pulse-line .occasion-move-real'), page.locator('#pulse-line .occasion-move')]
  expect(await real.count()).toBeLessThan(await all.count())
  await page.click('#reliability-how summary')
  expect(await page.textContent('#reliability-how')).toContain('Cronbach')
  await page.context().close()
})

test('a job is rated with what shows it, on its own page, beside the others, and it is undone', async () => {
  const page = await site.visit('/job', { javaScript: false })
  await page.click('a:text-is("Board seat")')
  expect(await page.textContent('#ratings')).toContain('not rated yet')
  await page.click('[aria-label="Rate it: impact"]')
  await expectFilled(page)
  await keep(page)
  expect(await page.textContent('#ratings')).toContain('3 of 4, 22 Nov 2026')
  const job = page.url()
  await page.goto(`${site.origin}/career/ownership`)
  expect(await page.textContent('#rated-table tr:has(a:text-is("Board seat"))')).toContain('3 of 4')
  await page.goto(job)
  await page.click('#ratings-behind summary')
  await page.click('#ratings-table a')
  await page.click('text=Take it away')
  expect(await page.textContent('#ratings')).not.toContain('3 of 4')
  await undo(page)
  expect(await page.textContent('#ratings')).toContain('3 of 4')
  await page.context().close()
})

async function expectFilled(page: Page): Promise<void> {
  await page.check('input[name=value][value="3"]')
  await page.fill('#text', 'Statutes that outlast any board.')
}

test('ownership says the share of moves with its interval, and names the unsaid', async () => {
  const page = await site.visit('/career/ownership', { javaScript: false })
  expect(await page.textContent('#moves')).toMatch(/63%.*31%–86%.*8 moves/s)
  expect(await page.textContent('#moves')).toContain('Of 1 move it is not said who decided.')
  await page.click('#moves-how summary')
  expect(await page.textContent('#moves-how')).toContain('Wilson')
  await page.context().close()
})
