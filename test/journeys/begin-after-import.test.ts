import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFiles } from '#actions'
import { openSite, type Site } from './site.ts'
import { expectSound } from './sound.ts'

const folder = mkdtempSync(join(tmpdir(), 'thalweg-resume-'))
const resume = {
  basics: { name: 'Wanda Fjord' },
  work: [
    { name: 'City Hospital', position: 'Head of networks', startDate: '2016-09' },
    { name: 'Meridian Exchange', position: 'Network engineer', startDate: '2011-02' },
    { name: 'Harbour and Field', position: 'Help desk', startDate: '2006-09', endDate: '2011-01' },
  ],
  volunteer: [{ organization: 'Lantern School', position: 'Teacher', startDate: '2017-01' }],
}
let site: Site

beforeAll(async () => {
  writeFileSync(join(folder, 'resume.json'), JSON.stringify(resume))
  site = await openSite({ fill: (doer) => importFiles(doer, [join(folder, 'resume.json')]) })
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

const goOn = (page: Page) => page.click('main form .button-main')

test('after an import only what the file could not say is asked, and then nothing more', async () => {
  const page = await site.visit('/career', { javaScript: false })
  expect(await page.textContent('h1')).toBe('Twenty years, four jobs')
  expect(await page.textContent('#missing')).toContain('which jobs you still hold')
  expect(await page.locator('#river .river-band').count()).toBe(4)
  expect(await page.textContent('#river-card')).toContain('No work is named yet')
  expect(await page.textContent('#week')).toContain('Nothing is agreed around this job yet')
  await page.click('#missing a')

  expect(await page.textContent('h1')).toBe('Which of these do you still hold?')
  const engineer = page.locator('fieldset', { hasText: 'Network engineer' })
  await engineer.locator('[name^=ended]').fill('2016-08')
  await goOn(page)

  expect(await page.textContent('h1')).toBe('What was agreed?')
  expect(await page.locator('main fieldset legend').allTextContents()).toEqual(['Head of networks'])
  await page.fill('[name^=hours]', '40')
  await goOn(page)

  expect(await page.textContent('h1')).toBe('What do you want to be remembered for?')
  await page.fill('#text', 'Make networks people can trust.')
  await goOn(page)

  expect(await page.textContent('h1')).toBe('How much of each job serves that?')
  await page.selectOption('label:has-text("Head of networks") + select', '0.5')
  await goOn(page)

  await page.waitForURL(/career/)
  expect(await page.locator('#missing').count()).toBe(0)
  expect(await page.textContent('h1')).toBe('Twenty years, four jobs, one line')
  expect(await page.locator('#river .river-thalweg').count()).toBe(1)
  await page.context().close()
})

test('a career known by its dates alone is drawn as assumed, and says so', async () => {
  const page = await site.visit('/career')
  expect(await page.locator('#river .river-assumed').count()).toBeGreaterThan(3)
  await page.click('#river-how summary')
  expect(await page.textContent('#river-how')).toContain('Nothing is traced yet')
  expect(await page.textContent('#week')).toContain('Nothing is traced this week yet')
  expect(await page.textContent('#work')).toContain('Not enough yet')
  await expectSound(page)
  await page.context().close()
})
