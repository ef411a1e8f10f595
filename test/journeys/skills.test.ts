import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFiles, keep, loadSample } from '#actions'
import type { Doer } from '../../src/actions/index.ts'
import { openSite, type Site } from './site.ts'
import { expectAccessible, expectSound, openAll } from './sound.ts'

const FORMATS = join(import.meta.dirname, '../../src/formats')
let site: Site
let sample: Site
let empty: Site

/** One job, one skill, and an invented release in the shape of O*NET’s. */
async function gauger(doer: Doer): Promise<void> {
  await importFiles(doer, [join(FORMATS, 'onet/samples/db_99_1_text'), join(FORMATS, 'esco/samples')])
  await keep(doer, 'job', { title: 'River gauger', kind: 'employment', paid: true, from: '2019' })
  await keep(doer, 'skill', { name: 'Teaching of Others', kind: 'skill' })
}

beforeAll(async () => {
  site = await openSite({ fill: gauger })
  sample = await openSite({ fill: loadSample })
  empty = await openSite()
})
afterAll(async () => {
  await site.close()
  await sample.close()
  await empty.close()
})

const done = (page: Page) => page.textContent('[data-flash]')
const undo = (page: Page) => page.click('[data-flash] button')

test('with nothing in it, the page is sound and says where a classification is to be had', async () => {
  const page = await empty.visit('/career/skills')
  await expectSound(page)
  expect(await page.textContent('#occupation')).toContain('onetcenter.org/database.html')
  expect(await page.getAttribute('#occupation .empty-state a', 'href')).toBe('/import')
  await page.context().close()
})

test('in the sample, each skill stands with its years, and opens to what shows it', async () => {
  const page = await sample.visit('/career/skills')
  await expectSound(page)
  const row = page.locator('#shown-table tbody tr', { hasText: 'Network design' })
  expect(await row.locator('svg').getAttribute('aria-label')).toMatch(/^Network design: .* in 20\d\d/)
  expect(await page.textContent('#fading')).toContain('Routing and peering')
  expect(await page.textContent('#transferable .figure')).toMatch(/\d+%.*\d+ skills/)
  await row.locator('a').click()
  await expectSound(page)
  expect(await page.textContent('#entries-table')).toContain('Check-in')
  await page.context().close()
})

test('dark and with everything opened, it is accessible', async () => {
  const page = await sample.visit('/career/skills', { dark: true })
  await openAll(page)
  await expectAccessible(page)
  await page.context().close()
})

test('a skill is added, shown by evidence, changed and taken away, without script', async () => {
  const page = await site.visit('/career/skills', { javaScript: false })
  await page.click('text=Add a skill')
  await page.fill('[name=name]', 'Reading rivers')
  await page.click('#thing .button-main')
  expect(await done(page)).toContain('Skill is kept')
  await page.click('summary:has-text("nothing shows yet")')
  await page.click('#unshown >> text=Reading rivers')
  await page.click('text=Add evidence')
  await page.fill('[name=title]', 'Certificate of the river office')
  await page.fill('[name=on]', '2026-03')
  await page.selectOption('[name=job]', { label: 'River gauger' })
  await page.click('#thing .button-main')
  expect(await page.textContent('#evidence-table')).toMatch(/Mar 2026.*Certificate of the river office.*River gauger/)
  expect(await page.textContent('#figures')).toContain('1 piece')
  await undo(page)
  expect(await page.textContent('#evidence')).toContain('Nothing is kept as evidence yet')
  await page.click('text=Change the skill')
  await page.click('text=Take it away')
  expect(new URL(page.url()).pathname).toBe('/career/skills')
  expect(await page.textContent('main')).not.toContain('Reading rivers')
  await page.context().close()
})

test('an occupation is searched, chosen, and one’s own levels are held against it', async () => {
  const page = await site.visit('/career/skills', { javaScript: false })
  await page.fill('#find', 'gaug')
  await page.click('#occupation button:has-text("Find")')
  await page.click('li:has-text("River Gaugers") button')
  expect(await page.textContent('#occupation')).toContain('99.1 Database by the U.S. Department of Labor')
  expect(await page.textContent('#occupation-skills-first')).toContain('Reading of Gauges')
  expect(await page.textContent('#occupation .figure')).toContain('not enough yet: 0 of 5 elements')
  expect(await page.textContent('#related-table tbody')).toMatch(/Sluice Keepers.*Tide Clerks.*Flood Planners/s)
  await page.click('#related-table >> text=Flood Planners')
  expect(await page.textContent('#beside')).toContain('Plan with towns where water may go')
  const own = { '2.A.1.a': 60, '2.A.1.b': 50, '2.A.1.e': 40, '2.B.1.d': 30, '2.B.5.b': 80 }
  for (const [element, level] of Object.entries(own)) await levelOf(page, element).fill(String(level))
  await page.click('#occupation-skills .button-main')
  // w = 4.5, 3, 4, 2, 2.5 of 16; short only of arithmetic: (58.57 − 40) · 4 / 16.
  expect(await page.textContent('#occupation-skills .figure >> nth=0')).toMatch(/4\.6\s*points.*5 elements/s)
  await undo(page)
  expect(await page.textContent('#occupation-skills .figure >> nth=0')).toContain('0 of 5 elements')
  await page.context().close()
})

const levelOf = (page: Page, element: string) => page.locator(`#occupation-skills [name="own ${element}"]`)

test('changing the job in its own form leaves its occupation as it was', async () => {
  const page = await site.visit('/career/skills', { javaScript: false })
  const job = await page.locator('#occupation form input[name=job]').first().getAttribute('value')
  await page.goto(`${site.origin}/job/${job}/edit`)
  await page.fill('[name=summary]', 'Gauges from the sea to the lake.')
  await page.click('#thing .button-main')
  await page.goto(`${site.origin}/career/skills`)
  expect(await page.textContent('#occupation h2')).toBe('River Gaugers')
  await page.context().close()
})

test('with an occupation the page is sound, and a level that is none gets a sentence', async () => {
  const page = await site.visit('/career/skills?beside=97-2021.00')
  await expectSound(page)
  await levelOf(page, '2.A.1.a').fill('500')
  await page.locator('#occupation-skills form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true
  })
  await page.click('#occupation-skills .button-main')
  expect(await page.textContent('main')).toContain('“500” is no level')
  expect(await levelOf(page, '2.A.1.a').inputValue()).toBe('500')
  await page.context().close()
})

test('where ESCO is meant, its acknowledgement stands and essentials are named', async () => {
  const page = await site.visit('/career/skills?find=flood')
  await page.click('li:has-text("ESCO") button')
  expect(await page.textContent('#occupation .credit')).toContain(
    'This service uses the ESCO classification of the European Commission.',
  )
  expect(await page.textContent('#occupation')).toContain('agree on limits')
  await expectSound(page)
  await undo(page)
  await page.waitForSelector('#occupation h2:has-text("River Gaugers")')
  await page.context().close()
})

test('by keyboard alone a search is sent', async () => {
  const page = await site.visit('/career/skills?job=&find=tide')
  await page.focus('#find')
  await page.keyboard.press('End')
  await page.keyboard.type(' clerks')
  await page.keyboard.press('Enter')
  await page.waitForURL(/find=tide\+clerks/)
  expect(await page.textContent('#occupation')).toContain('Tide Clerks')
  await page.context().close()
})
