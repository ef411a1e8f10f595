import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Doer, importFiles, keep } from '#actions'
import { openSite, type Site } from './site.ts'
import { expectFits, expectSound } from './sound.ts'

let site: Site

const card = (name: string, ...lines: string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n')

const FIRST =
  card('Amara Quill', 'EMAIL:amara@quill.example', 'ORG:Fjordvann AS', 'TITLE:Hydrologist') +
  card('Bruno Stein', 'EMAIL:bruno@stein.example', 'TITLE:Keeper')
const SECOND =
  card('A. Quill', 'EMAIL:amara@quill.example', 'ORG:Fjordvann', 'TITLE:Head of gauging', 'TEL:+47 900 00 001') +
  card('Bruno Stein', 'EMAIL:bruno@stein.example', 'TITLE:Master of the light')

async function fill(doer: Doer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-alike-'))
  const paths = [FIRST, SECOND].map((text, index) => {
    const path = join(folder, ['phone.vcf', 'office.vcf'][index] ?? '')
    writeFileSync(path, text)
    return path
  })
  await importFiles(doer, paths, { base: folder })
  for (const job of ['Care of my mother', 'Care of my Mother'])
    await keep(doer, 'job', { title: job, kind: 'care', paid: false, from: '2020' })
  rmSync(folder, { recursive: true, force: true })
}

beforeAll(async () => {
  site = await openSite({ fill })
}, 60_000)
afterAll(() => site.close())

const told = /^Perhaps one and the same: (\d) pairs?$/

describe.each([
  ['with script', true],
  ['without script', false],
])('who is it, %s', (_, javaScript) => {
  test('two are put side by side with reasons and where they come from, made one, and undone', async () => {
    const page = await site.visit('/alike', { javaScript })
    await page.getByRole('heading', { name: 'Perhaps one and the same: 3 pairs' }).waitFor()
    const pair = page.locator('section.card', { hasText: 'Amara Quill' }).first()
    await pair.getByText('Very likely: an e-mail address in common').waitFor()
    const title = pair.getByRole('row', { name: /^Title differs/ })
    expect(await title.textContent()).toMatch(/Hydrologist.*Head of gauging/)
    await pair.getByRole('cell', { name: /^phone\.vcf, / }).waitFor()
    await pair.getByRole('cell', { name: /^office\.vcf, / }).waitFor()
    expect(await pair.getByRole('radio', { name: 'A. Quill' }).isChecked()).toBe(true)
    await pair.getByRole('radio', { name: 'Amara Quill' }).check()
    await pair.getByRole('button', { name: 'One and the same' }).click()
    await page.getByText('They are one contact now.').waitFor()
    await page.getByRole('heading', { name: 'Perhaps one and the same: 2 pairs' }).waitFor()
    const said = page
      .locator('#otherwise')
      .getByRole('row', { name: /Amara Quill.*Title.*Hydrologist.*Head of gauging/ })
    expect(await said.textContent()).toContain('by office.vcf')
    await page.locator('#merged').getByText('A. Quill is Amara Quill').waitFor()
    await page.locator('#merged').getByRole('button', { name: 'Undo: Amara Quill' }).click()
    await page.getByRole('heading', { name: 'Perhaps one and the same: 3 pairs' }).waitFor()
    await page.close()
  })

  test('two that are two are not asked again, until that is undone', async () => {
    const page = await site.visit('/alike', { javaScript })
    const pair = page
      .locator('section.card', { hasText: 'Fjordvann AS and Fjordvann' })
      .or(page.locator('section.card', { hasText: 'Fjordvann and Fjordvann AS' }))
    await pair.last().getByRole('button', { name: 'These are two' }).click()
    await page.getByText('They stay two organisations.').waitFor()
    await page.getByRole('heading', { name: 'Perhaps one and the same: 2 pairs' }).waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByRole('heading', { name: 'Perhaps one and the same: 3 pairs' }).waitFor()
    await page.close()
  })

  test('what a file says otherwise is taken over, and left', async () => {
    const page = await site.visit('/alike', { javaScript })
    const row = (name: RegExp) => page.locator('#otherwise').getByRole('row', { name })
    await row(/Bruno Stein.*Title.*Keeper.*Master of the light by office\.vcf/).waitFor()
    await page.getByRole('button', { name: 'Take this over: Title, Bruno Stein' }).click()
    await row(/Bruno Stein.*Title.*Master of the light.*Keeper said by the record before/).waitFor()
    await page.getByRole('button', { name: 'Leave it: Title, Bruno Stein' }).click()
    await page.getByText('It is left, and will not be asked again.').waitFor()
    expect(await page.locator('#otherwise').count()).toBe(0)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByRole('button', { name: 'Take this over: Title, Bruno Stein' }).click()
    await row(/Bruno Stein.*Title.*Keeper.*Master of the light/).waitFor()
    await page.close()
  })
})

test('is answered by the keyboard, and leads from the import page', async () => {
  const page = await site.visit('/import')
  const link = page.getByRole('link', { name: /^Who is it\? \(\d\)$/ })
  await link.focus()
  await page.keyboard.press('Enter')
  const jobs = page.locator('section.card', { hasText: 'Care of my' }).first()
  await jobs.getByRole('button', { name: 'One and the same' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('They are one job now.').waitFor()
  expect(await page.locator('#pairs-heading').textContent()).toMatch(told)
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await page.getByRole('heading', { name: 'Perhaps one and the same: 3 pairs' }).waitFor()
  await page.close()
})

test('the page is sound, light and dark, down to 320 px', async () => {
  for (const dark of [false, true]) {
    const page = await site.visit('/alike', { dark })
    await expectSound(page)
    await expectFits(page, 320)
    if (process.env.LOOK) {
      await page.screenshot({ path: `/tmp/alike-${dark}.png`, fullPage: true })
      await page.setViewportSize({ width: 320, height: 800 })
      await page.screenshot({ path: `/tmp/alike-320-${dark}.png`, fullPage: true })
    }
    await page.close()
  }
})

test('two one of which is gone by now are not made one, and that is said', async () => {
  const page = await site.visit('/alike')
  await page.evaluate(() => {
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name="other"], input[name="kept"]'))
      input.value = '00000000000000000000'
  })
  await page.getByRole('button', { name: 'One and the same' }).first().click()
  await page.getByText('one of the two is not in the record any more').waitFor()
  await page.close()
})
