import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keep, recordEntry } from '#actions'
import { openSite, type Site } from './site.ts'
import { expectSound } from './sound.ts'

let site: Site

beforeAll(async () => {
  site = await openSite({
    fill: async (doer) => {
      const job = await keep(doer, 'job', { title: 'Ferry pilot', kind: 'employment', paid: true, from: '2019' })
      await recordEntry(doer, {
        day: '2026-11-02',
        kind: 'win',
        text: 'Brought the **old ferry** in through fog.',
        job: job.done?.id,
      })
      await recordEntry(doer, {
        day: '2026-11-03',
        kind: 'lesson',
        text: 'Ask the harbour first. <script>alert(1)</script>',
      })
      for (let day = 1; day <= 28; day++)
        for (const hour of ['morning', 'evening'])
          await recordEntry(doer, {
            day: `2025-02-${String(day).padStart(2, '0')}`,
            text: `Tide table, ${hour}.`,
            tags: ['tides'],
          })
    },
  })
}, 60_000)

afterAll(() => site.close())

describe.each([
  ['with script', true],
  ['without script', false],
])('%s', (_, javaScript) => {
  test('one typed line is kept from any page, and undone', async () => {
    const page = await site.visit('/journal', { javaScript })
    await page.getByLabel('What gave or took energy?').fill('+2 taught knots to the new crew #teaching')
    await page.keyboard.press('Enter')
    await page.getByText('taught knots to the new crew').first().waitFor()
    expect(await page.getByText('+2 energised').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('Undone.').waitFor()
    expect(await page.getByText('taught knots').count()).toBe(0)
    await page.close()
  })
})

test('the journal narrows by kind and job, and pages through', async () => {
  const page = await site.visit('/journal?kind=win', { javaScript: false })
  expect(await page.getByRole('article').count()).toBe(1)
  await page.goto(`${site.origin}/journal?tag=tides`)
  expect(await page.getByRole('article').count()).toBe(40)
  await page.getByRole('link', { name: 'Older entries' }).click()
  expect(await page.getByRole('article').count()).toBe(16)
  await page.close()
})

test('an entry is edited on its own page; what it says is never run', async () => {
  const page = await site.visit('/journal?kind=lesson')
  await page.getByText('<script>alert(1)</script>').waitFor()
  await page.getByRole('link', { name: /^Open/ }).click()
  await page.getByLabel('Text').fill('Ask the harbour master first.')
  await page.getByRole('button', { name: 'Keep', exact: true }).last().click()
  await page.getByText('Ask the harbour master first.').waitFor()
  await page.close()
})

test('words are found, the best first, with their surroundings', async () => {
  const page = await site.visit('/search?q=ferry', { javaScript: false })
  await expect(page.locator('mark').first().textContent()).resolves.toBe('ferry')
  expect(await page.getByRole('article').count()).toBe(1)
  await page.close()
})

test('journal, entry and search are sound, light and dark', async () => {
  for (const path of ['/journal', '/journal/new', '/search?q=tide'])
    for (const dark of [false, true]) {
      const page = await site.visit(path, { dark })
      await expectSound(page)
      await page.close()
    }
})
