import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportFigures, FIGURES_FORMATS, loadSample } from '#actions'
import type { Zone } from '#calendar'
import { figuresNow } from '#questions'
import { openRecord } from '../../src/start/open-record.ts'
import { openSite, PRESENT, type Site } from './site.ts'
import { expectAccessible, expectSound } from './sound.ts'

let site: Site

beforeAll(async () => {
  site = await openSite({ fill: loadSample })
})
afterAll(() => site.close())

test('settings can be read, changed and taken back, without script', async () => {
  const page = await site.visit('/settings', { javaScript: false })
  expect(await page.inputValue('[name=name]')).toBe('Ansel Brooke')
  await page.fill('[name=name]', 'Ansel B.')
  await page.fill('[name=interests]', 'bridges\napple trees')
  await page.check('[name=appearance][value=dark]')
  await page.click('text=Keep >> nth=-1')
  await page.waitForURL(/done=/)
  expect(await page.inputValue('[name=name]')).toBe('Ansel B.')
  expect(await page.inputValue('[name=interests]')).toBe('bridges\napple trees')
  expect(await page.getAttribute('html', 'data-appearance')).toBe('dark')
  await page.click('[role=status] button')
  expect(await page.inputValue('[name=name]')).toBe('Ansel Brooke')
  await page.context().close()
})

test('a zone or a locale nobody knows is not kept, and what was typed stays', async () => {
  const page = await site.visit('/settings')
  await page.fill('[name=zone]', 'Middle/Earth')
  await page.click('main form .button-main')
  await page.waitForSelector('.complaints')
  expect(await page.textContent('.complaints')).toContain('Europe/Berlin')
  expect(await page.inputValue('[name=zone]')).toBe('Middle/Earth')
  await page.fill('[name=zone]', 'Europe/Lisbon')
  await page.fill('[name=locale]', '!!')
  await page.click('main form .button-main')
  await page.waitForSelector('text=not a language')
  await page.context().close()
})

test('the last changes stand there, each with its undo', async () => {
  const page = await site.visit('/settings')
  expect(await page.textContent('#lately-table')).toContain('open the sample career')
  await expectSound(page)
  await page.context().close()
  const dark = await site.visit('/settings', { dark: true })
  await expectAccessible(dark)
  await dark.context().close()
})

/** What “thalweg export findings” writes. */
async function exportHere(path: string) {
  const machine = { zone: 'Europe/Berlin' as Zone, locale: 'en-GB' }
  const { store, person } = await openRecord({ record: join(site.folder, 'career.thalweg'), machine })
  const figures = await figuresNow({ store, person, machine, now: () => PRESENT })
  expect(await exportFigures(figures, path)).toHaveProperty('done')
  await store.close()
}

test('all figures can be downloaded, without script, as the same bytes that the terminal writes', async () => {
  const page = await site.visit('/settings', { javaScript: false })
  for (const format of FIGURES_FORMATS) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`a[href$="figures.${format}"]`)])
    expect(download.suggestedFilename()).toBe(`figures.${format}`)
    const path = join(site.folder, `figures.${format}`)
    await exportHere(path)
    expect(await readFile(await download.path(), 'utf8')).toBe(await readFile(path, 'utf8'))
  }
  await page.context().close()
})

test('N leads to the capture field from anywhere, Escape back, and neither gets in the way of typing', async () => {
  const page = await site.visit('/settings')
  await page.focus('.brand')
  await page.keyboard.press('n')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('capture')
  await page.keyboard.type('no')
  expect(await page.inputValue('#capture')).toBe('no')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('brand')
  await page.focus('[name=place]')
  await page.keyboard.type('North')
  expect(await page.inputValue('[name=place]')).toBe('North')
  await page.context().close()
})
