import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keep } from '#actions'
import { pdf } from '../packed/pdf.ts'
import { openSite, type Site } from './site.ts'
import { expectSound } from './sound.ts'

const folder = mkdtempSync(join(tmpdir(), 'thalweg-given-'))
const calendar = join(folder, 'choir.ics')
const resume = join(folder, 'resume.json')
const picture = join(folder, 'portrait.png')
let site: Site

function event(day: number, title: string): string {
  const on = `2026110${day}`
  return `BEGIN:VEVENT\r\nUID:${day}@choir.example\r\nDTSTART:${on}T180000Z\r\nDTEND:${on}T193000Z\r\nSUMMARY:${title}\r\nEND:VEVENT\r\n`
}

beforeAll(async () => {
  const events = [2, 3, 4].map((day) => event(day, 'Rehearsal')).join('') + event(5, 'Concert')
  writeFileSync(
    calendar,
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nX-WR-CALNAME:Choir\r\n${events}END:VCALENDAR\r\n`,
  )
  writeFileSync(
    resume,
    JSON.stringify({
      basics: { name: 'Ada Rivers' },
      work: [{ name: 'Harbour Trust', position: 'Pilot', startDate: '2019-04' }],
      volunteer: [{ organization: 'Choir', position: 'Singer', startDate: '2021' }],
    }),
  )
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]))
  site = await openSite({
    fill: (doer) => keep(doer, 'job', { title: 'Care', kind: 'care', paid: false, from: '2020' }),
  })
}, 60_000)

afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

async function give(page: Page, files: string[]): Promise<void> {
  await page.setInputFiles('#files-given', files)
  await page.getByRole('button', { name: 'Look what is in them' }).click()
  await page.getByRole('table').first().waitFor()
}

describe.each([
  ['with script', true],
  ['without script', false],
])('importing %s', (_, javaScript) => {
  test('shows what was found, keeps it on request, and takes it back whole', async () => {
    const page = await site.visit('/import', { javaScript })
    await give(page, [calendar, resume, picture])
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe('This is what was found')
    const found = await page.getByRole('table').first().textContent()
    expect(found).toContain('4 intervals')
    expect(found).toContain('2 jobs')
    expect(found).toContain('not taken')
    await page.getByRole('button', { name: 'Put this in the record' }).click()
    await page.getByRole('heading', { name: 'It is in the record' }).waitFor()
    await page.goto(`${site.origin}/import`)
    await give(page, [calendar, resume])
    await expect(page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe('Nothing new was found')
    await page.goto(`${site.origin}/import`)
    await page.getByRole('button', { name: 'Undo this import' }).first().click()
    await page.getByText('Undone.').first().waitFor()
    await page.goto(`${site.origin}/sort`)
    await page.getByText('Every interval has its job.').waitFor()
  })
})

test('nothing given is left on the disk afterwards', async () => {
  const page = await site.visit('/import')
  await give(page, [calendar])
  await page.getByRole('button', { name: 'Leave it' }).click()
  await page.getByRole('heading', { name: 'Bring in what you have' }).waitFor()
  expect(readdirSync(site.folder, { recursive: true }).filter((name) => String(name).includes('choir'))).toEqual([])
})

test('one answer sorts all alike, later imports too, and is undone as one', async () => {
  const page = await site.visit('/import', { javaScript: false })
  await give(page, [calendar])
  await page.getByRole('button', { name: 'Put this in the record' }).click()
  await page.getByRole('heading', { name: 'It is in the record' }).waitFor()
  await page.goto(`${site.origin}/sort`)
  await page.getByText('4 intervals wait unsorted').waitFor()
  await page.getByLabel('Job: choir', { exact: true }).selectOption({ label: 'Care' })
  await page.getByRole('button', { name: 'Sort all alike' }).first().click()
  await page.getByText('Every interval has its job.').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByText('4 intervals wait unsorted').waitFor()
  await page.close()
})

test('the import and sort pages are sound, light and dark', async () => {
  for (const path of ['/import', '/sort'])
    for (const dark of [false, true]) {
      const page = await site.visit(path, { dark })
      await expectSound(page)
      await page.close()
    }
})

test('what was found is sound to look at, too', async () => {
  const page = await site.visit('/import')
  await give(page, [resume, picture])
  await expectSound(page)
})

test('a table with headers of its own is read once one says what they mean', async () => {
  const table = join(folder, 'odd.csv')
  writeFileSync(table, 'a,b,c\n2026-11-02 09:00,2026-11-02 10:30,Tide tables\n')
  const page = await site.visit('/import', { javaScript: false })
  await give(page, [table])
  await page.getByLabel('Columns').fill('a = start\nb = end\nc = title')
  await page.getByRole('button', { name: 'Read it again' }).click()
  await page.getByRole('heading', { name: 'This is what was found' }).waitFor()
  expect(await page.getByRole('table').first().textContent()).toContain('1 interval')
  await page.getByRole('button', { name: 'Put this in the record' }).click()
  await page.getByRole('heading', { name: 'It is in the record' }).waitFor()
  await page.close()
})

test('what is read from a PDF by guess is looked at first, and kept when the person says it is right', async () => {
  const path = join(folder, 'cv.pdf')
  const lines = [
    'Ilse Brandvold',
    'ilse@example.org',
    'Experience',
    'Hydrologist',
    'Fjordvann AS',
    'March 2014 - Present',
  ]
  const size = (index: number) => (index === 0 ? 24 : index === 2 ? 16 : 11)
  writeFileSync(path, pdf([lines.map((text, index) => ({ x: 60, y: 740 - index * 26, size: size(index), text }))]))
  const page = await site.visit('/import')
  await give(page, [path])
  await page.getByRole('heading', { name: 'Look at this first' }).waitFor()
  expect(await page.locator('#guessed').textContent()).toContain('Hydrologist')
  await expectSound(page)
  await page.getByRole('button', { name: 'It is right: put it in the record too' }).click()
  await page.getByRole('heading', { name: 'It is in the record' }).waitFor()
  await page.goto(`${site.origin}/job`)
  await page.getByText('Hydrologist').first().waitFor()
  await page.close()
})

test('a dropped folder is read with all it holds', async () => {
  const page = await site.visit('/import')
  await page.evaluate(() => {
    const file = (path: string, text: string) => ({
      ...{ isFile: true, isDirectory: false, fullPath: path },
      file: (take: (file: File) => void) => take(new File([text], path.split('/').at(-1) ?? '')),
    })
    const parts = [[file('/notes/2026-11-01.md', 'Fog.')], [file('/notes/more/2026-11-03.md', 'Clear.')], []]
    const notes = {
      ...{ isFile: false, isDirectory: true, fullPath: '/notes' },
      createReader: () => ({ readEntries: (take: (some: unknown) => void) => take(parts.shift() ?? []) }),
    }
    const drop = new Event('drop', { cancelable: true })
    const dataTransfer = { files: [new File([], 'notes')], items: [{ webkitGetAsEntry: () => notes }] }
    document.querySelector('[data-drop-zone]')?.dispatchEvent(Object.assign(drop, { dataTransfer }))
  })
  await page.getByRole('heading', { name: 'This is what was found' }).waitFor()
  const found = await page.getByRole('table').first().textContent()
  expect(found).toContain('notes/2026-11-01.md')
  expect(found).toContain('notes/more/2026-11-03.md')
  await page.close()
})
