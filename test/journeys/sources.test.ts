import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type Site } from './site.ts'
import { expectAccessible, expectSound } from './sound.ts'

let site: Site
let notes: string

beforeAll(async () => {
  site = await openSite()
  notes = join(site.folder, 'notes')
  mkdirSync(notes)
  put('2026-11-16.md', 'A good day.\n')
})
afterAll(() => site.close())

function put(name: string, text: string): void {
  writeFileSync(join(notes, name), text)
  utimesSync(join(notes, name), 1_700_000_000, 1_700_000_000)
}

/** What lies in the files beside the record. */
function keyring(): string {
  const folder = join(site.folder, 'career.thalweg.sources')
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

test('a folder is added, brings what is in it, rests, goes on, and is removed, without script', async () => {
  const page = await site.visit('/import', { javaScript: false })
  await page.click('text=looked at again and again')
  await page.click('#add-folder summary')
  await page.fill('#where-folder', notes)
  await page.fill('#name-folder', 'My notes')
  await page.click('#add-folder button')
  await page.waitForURL(/done=/)
  expect(await page.textContent('main')).toContain('1 entry')
  expect(await page.textContent('main')).toContain(notes)

  put('2026-11-17.md', 'Another.\n')
  await page.click('text=Look now')
  await page.waitForSelector('text=1 entry')
  await page.click('text=Look now')
  expect(await page.textContent('section[id^=source-]')).toMatch(/nothing new.*Before that/s)

  await page.click('button:text-is("Pause")')
  await page.waitForSelector('.chip:text-is("rests")')
  await page.click('button:text-is("Resume")')
  expect(await page.locator('.chip:text-is("rests")').count()).toBe(0)

  await page.click('button:text-is("Remove")')
  expect(await page.textContent('[role=status]')).toContain('what opens it is forgotten')
  expect(keyring()).toBe('')
  await page.click('[role=status] button')
  await page.waitForSelector('.chip:text-is("locked")')
  expect(await page.textContent('main')).toContain('not looked at from here yet')
  await page.click('button:text-is("Resume")')
  await page.click('text=Look now')
  expect(await page.locator('.chip:text-is("locked")').count()).toBe(0)
  await page.context().close()
})

test('the address and the password of a calendar are never shown again, and gone with it', async () => {
  const page = await site.visit('/sources')
  await page.click('#add-calendar summary')
  expect(await page.getAttribute('#password-calendar', 'autocomplete')).toBe('off')
  await page.fill('#where-calendar', 'https://127.0.0.1:9/private-canary/basic.ics')
  await page.fill('#user-calendar', 'mira')
  await page.fill('#password-calendar', 'password-canary')
  await page.fill('#name-calendar', 'Team')
  await page.click('#add-calendar button')
  await page.waitForSelector('text=It is looked at from now on')
  const shown = await page.content()
  expect(shown).toContain('127.0.0.1:9')
  expect(shown).toContain('leads to this machine')
  expect(shown).not.toContain('canary')
  expect(keyring()).toContain('private-canary')
  await expectSound(page)
  await page.click('[aria-label="Remove: Team"]')
  await page.waitForSelector('text=what opens it is forgotten')
  expect(keyring()).not.toContain('canary')
  await page.click('[role=status] button')
  await page.waitForSelector('text=never brought back')
  expect(await page.locator('[aria-label="Look now: Team"]').count()).toBe(0)
  await page.click('[aria-label="Remove: Team"]')
  await page.context().close()
})

test('what cannot be added says why, and keeps all that was typed but what is secret', async () => {
  const page = await site.visit('/sources', { javaScript: false })
  await page.click('#add-CalDAV summary')
  await page.fill('#where-CalDAV', 'http://dav.example/canary')
  await page.fill('#user-CalDAV', 'mira')
  await page.fill('#password-CalDAV', 'password-canary')
  await page.click('#add-CalDAV button')
  await page.waitForSelector('.complaints')
  expect(await page.textContent('.complaints')).toContain('https://')
  expect(await page.inputValue('#user-CalDAV')).toBe('mira')
  expect(await page.content()).not.toContain('canary')
  await page.click('#add-folder summary')
  await page.fill('#where-folder', '/nowhere/at/all')
  await page.click('#add-folder button')
  await page.waitForSelector('text=there is no folder of this name')
  expect(await page.inputValue('#where-folder')).toBe('/nowhere/at/all')
  await page.context().close()
})

test('the keyboard alone adds one, and the page is sound in the dark', async () => {
  const page = await site.visit('/sources', { dark: true })
  await page.focus('#add-ActivityWatch summary')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=It is looked at from now on')
  expect(await page.textContent('main')).toContain('ActivityWatch does not answer')
  await expectAccessible(page)
  for (const summary of await page.locator('#add summary').all()) {
    await summary.click()
    await expectSound(page)
  }
  await page.context().close()
})

test('settings lead to the sources', async () => {
  const page = await site.visit('/settings')
  await page.click('text=looked at again and again')
  expect(new URL(page.url()).pathname).toBe('/sources')
  await page.context().close()
})
