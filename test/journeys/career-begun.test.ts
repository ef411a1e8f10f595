import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Doer, keep, recordEntry } from '#actions'
import { openSite, type Site } from './site.ts'
import { expectSound } from './sound.ts'

let site: Site

/** An entry, and a job nobody knows the years of, renamed once. */
async function littleIsKnown(doer: Doer) {
  await recordEntry(doer, { text: 'Walked home along the river.' })
  const job = { title: 'Choir', kind: 'community', paid: false }
  const added = await keep(doer, 'job', job)
  await keep(doer, 'job', { ...job, title: 'Town choir' }, { id: added.done?.id })
}

beforeAll(async () => {
  site = await openSite({ fill: littleIsKnown })
})
afterAll(() => site.close())

test('without years or traces there is no river, and the page says what would make one', async () => {
  const page = await site.visit('/career')
  expect(await page.textContent('h1')).toBe('One job')
  expect(await page.textContent('#river-card')).toContain('A river waits for its jobs')
  expect(await page.locator('#river').count()).toBe(0)
  await expectSound(page)
  await page.context().close()
})

test('the sample is not mixed into a record that holds something', async () => {
  const page = await site.visit('/career')
  const token = await page.inputValue('.capture [name=token]')
  await page.evaluate((value) => {
    const form = document.querySelector<HTMLFormElement>('form.capture')
    if (!form) return
    form.action = '/sample'
    form.noValidate = true
    form.querySelector('[name=token]')?.setAttribute('value', value)
    form.submit()
  }, token)
  await page.waitForSelector('.complaints')
  expect(await page.textContent('.complaints')).toContain('this record holds something of yours already')
  expect(await page.textContent('h1')).toBe('The sample career')
  await page.context().close()
})

test('an undo that cannot be is said, with the way back', async () => {
  const page = await site.visit('/settings', { javaScript: false })
  const undo = (what: string) => page.locator('#lately-table tr', { hasText: what }).last().locator('button')
  await undo('add job').click()
  await page.waitForSelector('.complaints')
  expect(await page.textContent('h1')).toBe('Nothing was undone')
  expect(await page.textContent('.complaints')).toContain('was changed since')
  await page.click('main a:has-text("Back")')
  await page.waitForURL(/settings/)
  await undo('change job').click()
  await page.waitForURL(/done=/)
  await undo('add job').click()
  await page.waitForURL(/done=/)
  await page.goto(`${site.origin}/career`)
  expect(await page.textContent('h1')).toBe('Your career')
  await page.context().close()
})
