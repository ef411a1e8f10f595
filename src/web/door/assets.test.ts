import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findAsset, loadAssets } from './assets.ts'

function built(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-assets-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const manifest = {
    'src/web/style/style.css': { file: 'style-1.css' },
    'src/web/style/mark.svg': { file: 'mark-2.svg' },
    'src/web/islands/river.ts': { file: 'river-3.js' },
    'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2': { file: 'n-4.woff2' },
    'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2': { file: 'e-5.woff2' },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  for (const { file } of Object.values(manifest)) writeFileSync(join(folder, file), file)
  writeFileSync(join(folder, 'style-1.css.br'), 'tight')
  return folder
}

test('pages learn the URLs of style, icon, early fonts and islands', () => {
  const assets = loadAssets(built())
  expect(assets).toMatchObject({
    styles: ['/assets/style-1.css'],
    icon: '/assets/mark-2.svg',
    fonts: ['/assets/n-4.woff2'],
  })
  expect(assets.island('river')).toEqual(['/assets/river-3.js'])
  expect(assets.island('lake')).toEqual([])
})

test('the manifest and the compressed doubles are not served by name', () => {
  const assets = loadAssets(built())
  expect(findAsset(assets, 'manifest.json', undefined)).toBeUndefined()
  expect(findAsset(assets, 'style-1.css.br', undefined)).toBeUndefined()
})

test('a file is sent in the encoding asked for where the build made one', async () => {
  const assets = loadAssets(built())
  expect(await findAsset(assets, 'style-1.css', 'br')?.text()).toBe('tight')
  expect(await findAsset(assets, 'style-1.css', 'gzip')?.text()).toBe('style-1.css')
})

test('without a build there are no assets', () => {
  expect(loadAssets('/nowhere/at/all')).toMatchObject({ styles: [], fonts: [] })
})
