import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSample } from '#actions'
import { openSite, type Site, troublesOf } from './site.ts'
import { expectSound } from './sound.ts'

let site: Site

beforeAll(async () => {
  site = await openSite({ fill: (doer) => loadSample(doer) })
}, 60_000)
afterAll(() => site.close())

test('the page stands by every rule, narrow and dark, and opens from the menu', { timeout: 60_000 }, async () => {
  const page = await site.visit('/career')
  await page.getByRole('navigation', { name: 'Layers' }).getByRole('link', { name: 'People' }).click()
  await page.getByRole('heading', { name: 'The people you know' }).waitFor()
  await expectSound(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectSound(page)
  await page.getByRole('link', { name: 'Rosa Millrace' }).first().click()
  await page.getByRole('heading', { name: 'Conversations' }).waitFor()
  await expectSound(page)
  await page.context().close()
})

test('a conversation is kept by the keyboard alone, and undone', async () => {
  const page = await site.visit('/people')
  await page.getByRole('combobox', { name: 'Talked to' }).focus()
  await page.keyboard.type('Kestrel')
  await page.keyboard.press('Enter')
  await page.getByText('The conversation is kept.').waitFor()
  const row = page.locator('#contact-table tr', { hasText: 'Kestrel Dunmore' })
  expect(await row.textContent()).toContain('22 Nov 2026')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Undone.').waitFor()
  expect(await row.textContent()).not.toContain('22 Nov 2026')
  expect(troublesOf(page)).toEqual([])
  await page.context().close()
})

test('without JavaScript somebody new is added with the first conversation', async () => {
  const page = await site.visit('/people', { javaScript: false })
  await page.getByRole('combobox', { name: 'Talked to' }).fill('Ada Birch')
  await page.locator('#talked').getByRole('button', { name: 'Keep' }).click()
  await page.getByText('no contact is called so').waitFor()
  await page.getByRole('button', { name: 'Add Ada Birch and keep it' }).click()
  await page.getByRole('link', { name: 'Ada Birch' }).click()
  expect(await page.locator('#conversation-table').textContent()).toContain('22 Nov 2026')
  await page.context().close()
})

test('whoever is due and was talked with today is due no more', async () => {
  const page = await site.visit('/people')
  const name = (await page.locator('#due-table tbody tr a').first().textContent()) ?? ''
  await page.getByRole('button', { name: `Talked today with ${name}` }).click()
  await page.getByText('The conversation is kept.').waitFor()
  expect(await page.locator('#due').textContent()).not.toContain(name)
  await page.context().close()
})

test('contacts are found by a part of their name, and narrowed to a side', async () => {
  const page = await site.visit('/people?words=oxbow')
  expect(await page.locator('#contact-table tbody tr').count()).toBe(1)
  await page.getByLabel('Name, organisation or title').fill('')
  await page.getByLabel('Show').selectOption('inside')
  await page.locator('#contacts').getByRole('button', { name: 'Show' }).click()
  const sides = await page.locator('#contact-table tbody tr td:nth-child(3)').allTextContents()
  expect([...new Set(sides)]).toEqual(['inside'])
  await page.context().close()
})

test('organisation, interval, tie and conversation of a contact are given by hand; taken away they come back', async () => {
  const page = await site.visit('/people/new')
  await page.getByLabel('Name').fill('Wren Alder')
  await page.getByLabel('Organisation').fill('City Hospital')
  await page.getByLabel('Talk about every so many days').fill('30')
  await page.locator('#thing').getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('heading', { name: 'Wren Alder' }).waitFor()
  expect(await page.locator('.facts').textContent()).toContain('inside')
  expect(await page.locator('#touch').textContent()).toContain('You chose every 30 days.')

  await page.getByRole('link', { name: 'They know …' }).click()
  await page.getByRole('textbox', { name: 'They know' }).fill('Bo Tan')
  await page.locator('#thing').getByRole('button', { name: 'Keep' }).click()
  await page.locator('#ties').getByRole('link', { name: 'Bo Tannery', exact: true }).waitFor()

  await page.getByRole('link', { name: 'Talked to them' }).click()
  await page.getByLabel('About').fill('A first word.')
  await page.locator('#thing').getByRole('button', { name: 'Keep' }).click()
  await page.getByText('A first word.').waitFor()

  await page.getByRole('link', { name: 'Change', exact: true }).first().click()
  await page.getByRole('button', { name: 'Take it away' }).click()
  await page.getByText('Contact is taken away.').waitFor()
  expect(await page.locator('#contact-table').textContent()).not.toContain('Wren Alder')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: 'Wren Alder' }).first().click()
  expect(await page.locator('#conversation-table').textContent()).toContain('A first word.')
  expect(troublesOf(page)).toEqual([])
  await page.context().close()
})

test('every figure opens to its making, and the half-life is one’s own', async () => {
  const page = await site.visit('/people')
  await page.locator('#constraint-how summary').click()
  expect(await page.locator('#constraint-how').textContent()).toContain('Burt, Structural Holes, 1992')
  await page.locator('#figures-of-others summary').click()
  expect(await page.locator('#figures-of-others').textContent()).toContain('Granovetter')
  await page.locator('#half-life summary').click()
  await page.getByLabel('Days', { exact: true }).fill('90')
  await page.locator('#half-life').getByRole('button', { name: 'Keep' }).click()
  await page.getByText('half after 90 days').waitFor()
  await page.context().close()
})

test('an empty record teaches in one sentence', async () => {
  const empty = await openSite()
  const page = await empty.visit('/people')
  await page.getByText('Nobody is written down yet.').waitFor()
  await expectSound(page)
  await empty.close()
})
