import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Doer } from '#actions'
import { freshId } from '#record'
import { labelledMonth } from '../careers/labelled-month.ts'
import { openSite, type Site } from './site.ts'
import { expectFits, expectSound } from './sound.ts'

let site: Site
/** Sorted by hand beforehand: enough to suggest, and to be sure of some. */
const KNOWN = 0.3

async function fill({ store, person }: Doer): Promise<void> {
  const month = labelledMonth(1)
  await store.write(person, { id: freshId(), name: 'import', actor: 'test' }, async (writer) => {
    for (const organisation of month.organisations) await writer.save('organisation', organisation)
    for (const job of Object.values(month.jobs)) await writer.save('job', job)
    await writer.saveAll(
      'interval',
      month.traces.slice(0, 900).map(({ interval, truth }, index) => ({
        thing: truth && (index * 7) % 10 < KNOWN * 10 ? { ...interval, job: month.jobs[truth].id } : interval,
      })),
    )
  })
}

beforeAll(async () => {
  site = await openSite({ fill })
}, 60_000)
afterAll(() => site.close())

describe.each([
  ['with script', true],
  ['without script', false],
])('sorting what is sure enough %s', (_, javaScript) => {
  test('tells how much and why, does it in one click, and undo takes it back', async () => {
    const page = await site.visit('/sort', { javaScript })
    const heading = page.getByRole('heading', { name: /^Sure enough: \d+ intervals, [\d.]+ h$/ })
    const told = await heading.textContent()
    const card = page.locator('#likely')
    await expect(card.getByRole('listitem').first().textContent()).resolves.toContain('Head of networks')
    await card.getByText('Why').first().click()
    await card
      .getByText(/(?:all|\d+ of) [\d,]+ were Head of networks/)
      .first()
      .waitFor()
    await card.getByRole('button', { name: 'Sort these' }).click()
    await page.getByText('What was sure enough is sorted; the rest waits.').waitFor()
    expect(await page.getByText(told ?? '').count()).toBe(0)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByRole('heading', { name: told ?? '' }).waitFor()
    await page.close()
  })
})

test('a group shows its suggestion with the reasons, and is accepted in one click, by the keyboard too', async () => {
  const page = await site.visit('/sort', { javaScript: false })
  const group = page.locator('#alike > * > li', { hasText: 'lantern-net' }).first()
  const suggestion = group.getByText(/^Head of networks, (?:almost certainly|very likely|likely|perhaps)$/)
  await suggestion.focus()
  await page.keyboard.press('Enter')
  await group.getByText(/“lantern-net”: all \d+ were Head of networks/).waitFor()
  const before = await page.getByText(/intervals wait unsorted/).textContent()
  await group.getByRole('button', { name: 'Sort all alike' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByText('Sorted, now and in every import to come.').waitFor()
  expect(await page.getByText(/intervals wait unsorted/).textContent()).not.toBe(before)
  await page.close()
})

test('the page with suggestions and all its reasons open is sound, light and dark, down to 320 px', async () => {
  for (const dark of [false, true]) {
    const page = await site.visit('/sort', { dark })
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await expectSound(page)
    await expectFits(page, 320)
    await page.close()
  }
})
